import { slugify } from '../text/slug.js';

/** Gives out ids as checklists need them: kebab-case, each once, the same for the same titles in the same order. */
export class IdGenerator {
  readonly #given: Set<string>;
  /** The last number behind an id, so that thousands of the same title don't take long. */
  readonly #counts = new Map<string, number>();

  /** @param taken ids that are in use. */
  constructor(taken: Iterable<string>) {
    this.#given = new Set(taken);
  }

  /** An id after a title; `kind` begins those of titles without Latin letters or digits. */
  idFor(title: string, kind: 'phase' | 'step'): string {
    const latin = slugify(title, 48).replace(/[^a-z\d-]+/g, '-');
    const base = latin.replace(/-{2,}/g, '-').replace(/^-|-$/g, '') || `${kind}-${hashOf(title)}`;
    let count = this.#counts.get(base) ?? 1;
    let id = base;
    while (this.#given.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    this.#counts.set(base, count);
    this.#given.add(id);
    return id;
  }
}

/** FNV-1a: a title in another script keeps its id when others come before it. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
