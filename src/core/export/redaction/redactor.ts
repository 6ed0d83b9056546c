import type { KnownPerson } from './knownPeople.js';
import type { NameFinder, NameMatch } from './nameFinder.js';
import { labelPeople, type RoleLabel, unknownLabel } from './roleLabels.js';

/** A part of a text to replace. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applied to every text of an export. */
export interface Redactor {
  /** The places that identify somebody, with their replacements; in order, without overlaps. */
  replacements(text: string): readonly Replacement[];
}

/** Keeps names unchanged, on request. */
export const keepNames: Redactor = { replacements: () => [] };

/** Replaces names by roles. */
export class RoleRedactor implements Redactor {
  readonly #finder: NameFinder;
  readonly #labels: ReadonlyMap<KnownPerson, RoleLabel>;
  readonly #occurring: Set<KnownPerson>;
  /** Caches names per text: everything is redacted twice, and titles are repeated. */
  readonly #found: Map<string, readonly NameMatch[]>;

  private constructor(
    finder: NameFinder,
    occurring: ReadonlySet<KnownPerson>,
    found = new Map<string, readonly NameMatch[]>(),
  ) {
    this.#finder = finder;
    this.#found = found;
    this.#labels = labelPeople(finder.people.filter((person) => occurring.has(person)));
    this.#occurring = new Set(occurring);
  }

  /** @param finder finds everybody whose name must not be revealed. */
  static of(finder: NameFinder): RoleRedactor {
    return new RoleRedactor(finder, new Set());
  }

  /**
   * The same redactor, but distinguishing people as far as necessary: those who occurred in the texts redacted so far become "an
   * engineer", or "engineer A" and "engineer B". So a text is redacted twice, first to see who occurs.
   */
  tellingApart(): RoleRedactor {
    return new RoleRedactor(this.#finder, this.#occurring, this.#found);
  }

  replacements(text: string): readonly Replacement[] {
    const matches = this.#found.get(text) ?? this.#finder.find(text);
    this.#found.set(text, matches);
    return matches.map((match) => this.#replace(text, match));
  }

  #replace(text: string, match: NameMatch): Replacement {
    const { start, person } = match;
    if (person) this.#occurring.add(person);
    const label = person
      ? (this.#labels.get(person) ?? labelPeople([person]).get(person) ?? unknownLabel)
      : unknownLabel;
    if (isInIdentifier(text, match)) return { ...match, text: label.identifier };
    const isAfterArticle = afterArticle.test(text.slice(Math.max(0, start - 12), start));
    const end = match.end + repeatedRole(text.slice(match.end, match.end + 40), label);
    const words = isAfterArticle ? label.bare : label.full;
    return { start, end, text: isAtSentenceStart(text, start) ? capitalize(words) : words };
  }
}

/** Redacts plain text. */
export function redactText(redactor: Redactor, text: string): string {
  const own = redactor.replacements(text);
  const decoded = decodePercent(text);
  const inDecoded = decoded === text ? own : redactor.replacements(decoded);
  return inDecoded.length > own.length ? applyTo(decoded, inDecoded) : applyTo(text, own);
}

/** Whether a text identifies somebody, even in an encoded form. */
export function namesSomebody(redactor: Redactor, text: string): boolean {
  return redactor.replacements(text).length > 0 || redactor.replacements(decodePercent(text)).length > 0;
}

/** Decodes percent-encoding (`%C3%A9` to `é`); invalid sequences stay. */
function decodePercent(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Not UTF-8, so not a letter of a name.
      return encoded;
    }
  });
}

function applyTo(text: string, replacements: readonly Replacement[]): string {
  const ends = [0, ...replacements.map(({ end }) => end)];
  const parts = replacements.map(({ start, text: next }, index) => text.slice(ends[index], start) + next);
  return parts.join('') + text.slice(ends.at(-1));
}

const afterArticle = /(?:^|[^\p{L}])(?:the|an?|our|my|your|their|his|her|this|that|each|another)\s+$/iu;

/** A path, an address or a name in code, which has no room for several words. */
function isInIdentifier(text: string, { start, end }: NameMatch): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /[\p{L}\p{N}_/\\#=]$|[\p{L}\p{N}][.-]$/u.test(before) || /^[\p{L}\p{N}_/\\@=]|^[.-][\p{L}\p{N}]/u.test(after);
}

/** The length of following text that only repeats a role: `Priya (engineer)`, `Priya, engineer`. */
function repeatedRole(after: string, { bare }: RoleLabel): number {
  const role = bare.replace(/ [A-Z]+$/, '').toLowerCase();
  const [found = ''] = /^(?:,? \([^()]*\)|, [\p{L} -]+)/u.exec(after) ?? [];
  return found
    .replaceAll(/[(),-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase() === role
    ? found.length
    : 0;
}

function isAtSentenceStart(text: string, start: number): boolean {
  return /(?:^|[.!?…]\s|\n)[\s"'“‘«([*_#>]*$/u.test(text.slice(Math.max(0, start - 12), start));
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
