import { presentFields } from '../../text/presentFields.js';
import { namelessWords } from './ordinaryWords.js';
import { nameKey } from './nameTokens.js';

/** A name in a file: a source, a session's partner, an owner, an author. */
export interface NameMention {
  /** As written; may contain several people. Absent if only an address is known. */
  readonly name?: string;
  readonly email?: string;
  /** Absent if the file doesn't say. */
  readonly role?: string;
}

/** A person or company that must not be identifiable in an export. */
export interface KnownPerson {
  /** As written, longest first. */
  readonly names: readonly string[];
  /** In lower case. */
  readonly emails: readonly string[];
  readonly role: string | undefined;
}

/** Separates the names of several people, or a person from their company. */
const separators = / ?(?:[,;/&+()[\]|]| (?:and|with|from|at|of|und|et|y) ) ?/iu;

/** How much of a mention is read, in UTF-16 code units: some five hundred names. */
const maxMentionLength = 10_000;

/** An address if it contains an `@`. */
const written = /[^\s<>()]+/g;

/** Roles whose names are often companies. */
const companyRoles: ReadonlySet<string> = new Set(['customer', 'vendor']);

/**
 * Combines mentions of the same person: equal names, equal addresses, and a lone first or last name if it is unambiguous.
 *
 * @returns in order of first mention.
 */
export function knownPeople(mentions: readonly NameMention[]): readonly KnownPerson[] {
  const people = new Set<Draft>();
  const known = new Map<string, Draft>();
  for (const mention of distinct(mentions).flatMap(partsOf)) {
    const keys = keysOf(mention);
    const person = keys.map((key) => known.get(key)).find((found) => found !== undefined) ?? new Draft();
    person.add(mention);
    people.add(person);
    for (const key of keys) known.set(key, person);
  }
  return mergeShortNames([...people]).map((person) => person.finish());
}

/** Thousands of notes mention the same few people. */
function distinct(mentions: readonly NameMention[]): readonly NameMention[] {
  return [...new Map(mentions.map((one) => [JSON.stringify([one.name, one.email, one.role]), one])).values()];
}

/** What identifies a person. */
function keysOf({ name, email }: NameMention): readonly string[] {
  return [...(name === undefined ? [] : [wholeKey(name)]), ...(email === undefined ? [] : [email])];
}

class Draft {
  readonly names = new Map<string, string>();
  readonly emails = new Set<string>();
  #role: string | undefined;

  add({ name, email, role }: NameMention): void {
    if (name !== undefined) this.names.set(wholeKey(name), name);
    if (email !== undefined) this.emails.add(email);
    this.#role ??= role;
  }

  addAll(other: Draft): void {
    for (const name of other.names.values()) this.add({ name });
    for (const email of other.emails) this.emails.add(email);
    this.#role ??= other.#role;
  }

  finish(): KnownPerson {
    const names = [...this.names.values()].toSorted((one, another) => another.length - one.length);
    return { names, emails: [...this.emails], role: this.#role };
  }
}

/** Splits a mention of several people; an address in it belongs to the first. */
function partsOf({ name = '', email: given, role }: NameMention): readonly NameMention[] {
  const said = name.slice(0, maxMentionLength);
  const email = given?.slice(0, maxMentionLength);
  const address = (email ?? said.match(written)?.find(isAddress))?.toLowerCase();
  const names = namesIn(said, role);
  const [first, ...others] = names.length === 0 ? namesInAddress(address ?? '') : names;
  return [mentionOf(first, role, address), ...others.map((other) => mentionOf(other, role, undefined))].filter(
    (part) => part.name !== undefined || part.email !== undefined,
  );
}

function isAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && at < word.length - 1;
}

function mentionOf(name: string | undefined, role: string | undefined, email: string | undefined): NameMention {
  return presentFields<NameMention>({ name, role, email });
}

/** The names in a field; a company's, which may contain `&` or `and`, also as a whole. */
function namesIn(said: string, role: string | undefined): readonly string[] {
  const whole = said
    .replaceAll(written, (word) => (isAddress(word) ? ' ' : word))
    .replaceAll(/[<>"@]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parts = [...new Set(whole.split(separators))];
  if (parts.length === 1 && parts[0] === whole) return [whole].filter(isName);
  return [...(companyRoles.has(role ?? '') ? [whole] : []), ...parts].filter(isName);
}

/** Whether a text can be a name rather than only a role. */
function isName(text: string): boolean {
  const words = nameKey(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => !namelessWords.has(word)) && words.join('').length > 1;
}

/** The names in an address: `priya.rao@example.com`. */
function namesInAddress(address: string): readonly string[] {
  const words = (address.split('@')[0] ?? '').match(/\p{L}{2,}/gu) ?? [];
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return isName(name) ? [name] : [];
}

/** Merges people known by a single name with the only person whose name contains it. */
function mergeShortNames(people: readonly Draft[]): readonly Draft[] {
  const holders = holdersOfParts(people);
  return people.filter((person) => {
    const [key = '', ...others] = person.names.keys();
    if (others.length > 0 || key === '' || key.includes(' ')) return true;
    const owners = [...(holders.get(key) ?? [])].filter((owner) => owner !== person);
    const [owner] = owners;
    if (owners.length !== 1 || !owner) return true;
    owner.addAll(person);
    return false;
  });
}

/** The people whose names contain a word; more than three are equally ambiguous. */
function holdersOfParts(people: readonly Draft[]): ReadonlyMap<string, ReadonlySet<Draft>> {
  const holders = new Map<string, Set<Draft>>();
  const parts = people.flatMap((person) => partsOfNames(person).map((part) => [part, person] as const));
  for (const [part, person] of parts) {
    const known = holders.get(part) ?? new Set();
    if (known.size < 3) holders.set(part, known.add(person));
  }
  return holders;
}

function partsOfNames({ names }: Draft): readonly string[] {
  return [...names.keys()].flatMap((name) => (name.includes(' ') ? name.split(' ') : []));
}

function wholeKey(name: string): string {
  return nameKey(name).replaceAll(/\s+/g, ' ').trim();
}
