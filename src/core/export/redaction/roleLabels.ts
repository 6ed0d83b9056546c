import type { KnownPerson } from './knownPeople.js';

/** Labels of roles; any other role is its own label: `data-scientist`. */
const roleWords: Readonly<Record<string, string>> = {
  veteran: 'veteran engineer',
  'new-joiner': 'new joiner',
  leadership: 'leader',
  support: 'support colleague',
  peer: 'outside peer',
};

/** The label of somebody in an export without names. */
export interface RoleLabel {
  /** `engineer`, or `engineer B` if there are several. */
  readonly bare: string;
  /** `an engineer`, but `engineer B`. */
  readonly full: string;
  /** For paths and code: `engineer`, `engineerB`. */
  readonly identifier: string;
}

/** A role's label: `product-manager` becomes `product manager`. */
export function roleLabel(role: string | undefined): string {
  if (role === undefined || role.trim() === '') return 'colleague';
  return roleWords[role] ?? role.replaceAll(/[\s_-]+/g, ' ').trim();
}

/** The label of somebody whom no file names. */
export const unknownLabel: RoleLabel = { bare: 'contact', full: 'a contact', identifier: 'contact' };

/**
 * Assigns a label to everybody who occurs. Several people with the same role are distinguished by letters, in the given order.
 *
 * @param people only those who occur, so that no letter is skipped.
 */
export function labelPeople(people: readonly KnownPerson[]): ReadonlyMap<KnownPerson, RoleLabel> {
  const byRole = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const word = roleLabel(person.role);
    const holders = byRole.get(word);
    if (holders) holders.push(person);
    else byRole.set(word, [person]);
  }
  const labels = [...byRole].flatMap(([word, holders]) =>
    holders.map((person, index) => [person, labelOf(word, holders.length > 1 ? lettersOf(index) : '')] as const),
  );
  return new Map(labels);
}

function labelOf(word: string, letters: string): RoleLabel {
  const bare = letters === '' ? word : `${word} ${letters}`;
  const article = startsWithVowel.test(word) ? 'an' : 'a';
  const identifier = bare.replaceAll(/[^\p{L}\p{N}]+(.)?/gu, (_, next: string | undefined) =>
    (next ?? '').toUpperCase(),
  );
  return { bare, full: letters === '' ? `${article} ${word}` : bare, identifier };
}

/** By pronunciation: an engineer, an SRE, a user. */
const startsWithVowel = /^(?!u[^aeiou ]?[aeiou]|one)[aeiou]|^(?:[AEFHILMNORSX][A-Z])/;

/** A, B, …, Z, AA, AB, … */
function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
