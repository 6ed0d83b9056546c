import type { KnownPerson } from './knownPeople.js';

/** What people are called by what they are; a role that is not among them is its own words: `data-scientist`. */
const roleWords: Readonly<Record<string, string>> = {
  veteran: 'veteran engineer',
  'new-joiner': 'new joiner',
  leadership: 'leader',
  support: 'support colleague',
  peer: 'outside peer',
};

/** How somebody is called in an export that names nobody. */
export interface RoleLabel {
  /** `engineer`, or `engineer B` where the export tells of several. */
  readonly bare: string;
  /** `an engineer`, but `engineer B`. */
  readonly full: string;
  /** As a part of a path or of code: `engineer`, `engineerB`. */
  readonly identifier: string;
}

/** What a role is called: `product-manager` is a `product manager`. */
export function roleLabel(role: string | undefined): string {
  if (role === undefined || role.trim() === '') return 'colleague';
  return roleWords[role] ?? role.replaceAll(/[\s_-]+/g, ' ').trim();
}

/** Who somebody is whom no file names. */
export const unknownLabel: RoleLabel = { bare: 'contact', full: 'a contact', identifier: 'contact' };

/**
 * Gives everybody who occurs what they are called. Several people of one role are told apart by letters, in the order given.
 *
 * @param people only those who occur, so that nobody looks for an engineer A who isn't there.
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

/** As it is spoken: an engineer, an SRE, a user. */
const startsWithVowel = /^(?!u[^aeiou ]?[aeiou]|one)[aeiou]|^(?:[AEFHILMNORSX][A-Z])/;

/** A, B, …, Z, AA, AB, … */
function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
