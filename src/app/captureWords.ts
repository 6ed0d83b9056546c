import type { CaptureVocabulary } from '../core/notes/captureMark.js';
import { builtInRoles, customerValues } from '../core/notes/vocabulary.js';
import type { OnboardingFolder } from './onboardingFolder.js';

/** The words a captured line can use, and those that earlier notes have used. */
export interface CaptureWords extends CaptureVocabulary {
  readonly sources: readonly string[];
  readonly tags: readonly string[];
}

/** The words before any file was read; what a capture box opens with. */
export const builtInWords: CaptureWords = {
  themes: [],
  roles: builtInRoles,
  values: customerValues,
  sources: [],
  tags: [],
};

/** Gathers the words from the checklist and the notes, in slices; the most recent sources, values and tags first. */
export async function readCaptureWords(folder: OnboardingFolder): Promise<CaptureWords> {
  const [{ checklist }, files] = await Promise.all([folder.checklist.state(), folder.notes.all()]);
  const [sources, values, tags] = [new LastUses(), new LastUses(), new LastUses()];
  for (const { note } of files.values()) {
    await folder.ports.pace.breathe();
    if (!note) continue;
    if (note.source !== undefined) sources.add(note.source, note.created);
    for (const value of note.values) values.add(value, note.created);
    for (const tag of note.tags) tags.add(tag, note.created);
  }
  return {
    themes: checklist?.themes.map(({ id }) => id) ?? [],
    roles: [...new Set([...builtInRoles, ...(checklist?.roles ?? [])])],
    values: [...new Set([...customerValues, ...values.recentFirst])],
    sources: sources.recentFirst,
    tags: tags.recentFirst,
  };
}

/** Words with the time of their last use. The words are sorted, not the notes: there are far fewer. */
class LastUses {
  readonly #times = new Map<string, string>();

  add(word: string, time: string): void {
    if ((this.#times.get(word) ?? '') <= time) this.#times.set(word, time);
  }

  /** Each word once, the one that was used last first. */
  get recentFirst(): readonly string[] {
    const newestFirst = [...this.#times].toSorted(([, one], [, other]) => (one === other ? 0 : one < other ? 1 : -1));
    return newestFirst.map(([word]) => word);
  }
}
