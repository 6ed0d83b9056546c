import { UnspacedNames } from './unspacedNames.js';
import { handleKey, handlesOf, type NameForm, nameForms, unspacedNames } from './nameForms.js';
import type { KnownPerson } from './knownPeople.js';
import { type NameToken, nameTokens } from './nameTokens.js';
import { isUsedAsName } from './ordinaryUse.js';

/** A place in a text that identifies somebody. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  /** Absent for the address of somebody whom no file names. */
  readonly person: KnownPerson | undefined;
}

interface OwnedForm extends NameForm {
  readonly person: KnownPerson;
}

/** Except git's own account: `git@example.com:team/service`. */
const addresses = /(?<![\p{L}\p{N}._%+-])(?!git@)[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

const handles = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?/gu;

/** What may separate the words of a name: whitespace, `-`, `_`, `.`, `, `, `%20`. */
const gap = /^(?:%20|[^\p{L}\p{N}]){0,4}$/u;

/** What may separate two names of the same person: at most a middle initial. */
const middle = /^[^\p{L}\p{N}\n]{0,2}(?:\p{Lu}\.?[^\p{L}\p{N}\n]{1,2})?$/u;

/** This many words suffice to recognize a name; the match then extends as far as the name is written. */
const maxWords = 12;

/** The minimum length of a name that may be followed by an `s` without an apostrophe: `priyas-pipeline`. */
const minLengthWithS = 5;

/** Finds the names of known people in any text: prose, code, paths, addresses. */
export class NameFinder {
  /** By all of their words; the first owner counts. */
  readonly #forms = new Map<string, OwnedForm>();
  /** The words after the start of long names. */
  readonly #rests = new Map<string, (readonly string[])[]>();
  /** The lengths, in words, of names that start with a word, longest first. */
  readonly #lengths = new Map<string, readonly number[]>();
  readonly #handles = new Map<string, KnownPerson>();
  readonly #emails = new Map<string, KnownPerson>();
  readonly #unspaced = new UnspacedNames<KnownPerson>();

  /** Everybody who can be found, in the given order. */
  readonly people: readonly KnownPerson[];

  constructor(people: readonly KnownPerson[]) {
    this.people = people;
    for (const person of people) this.#add(person);
    for (const person of people) for (const name of unspacedNames(person)) this.#unspaced.add(name, person);
  }

  /** @returns in the order of the text, without overlaps. */
  find(text: string): readonly NameMatch[] {
    const found = [
      ...this.#findAddresses(text),
      ...this.#findHandles(text),
      ...this.#findWords(text),
      ...this.#unspaced.find(text).map(({ start, end, owner }) => ({ start, end, person: owner })),
    ];
    return joinMatches(text, withoutOverlaps(found, text.length));
  }

  #add(person: KnownPerson): void {
    for (const form of nameForms(person)) this.#addForm(form, person);
    for (const handle of handlesOf(person)) if (!this.#handles.has(handle)) this.#handles.set(handle, person);
    for (const email of person.emails) this.#emails.set(email, person);
  }

  #addForm({ keys: all, isOrdinary }: NameForm, person: KnownPerson): void {
    const keys = all.slice(0, maxWords);
    const words = keys.join(' ');
    if (all.length > maxWords) this.#rests.set(words, [...(this.#rests.get(words) ?? []), all.slice(maxWords)]);
    if (this.#forms.has(words)) return;
    this.#forms.set(words, { keys, isOrdinary, person });
    const first = keys[0] ?? '';
    const lengths = new Set([...(this.#lengths.get(first) ?? []), keys.length]);
    this.#lengths.set(
      first,
      [...lengths].toSorted((one, other) => other - one),
    );
  }

  #findAddresses(text: string): readonly NameMatch[] {
    return [...text.matchAll(addresses)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      person: this.#emails.get(found.toLowerCase()) ?? this.#handles.get(handleKey(found.split('@')[0] ?? '')),
    }));
  }

  #findHandles(text: string): readonly NameMatch[] {
    return [...text.matchAll(handles)].flatMap(({ 0: found, index }) => {
      const person = this.#handles.get(handleKey(found));
      return person ? [{ start: index, end: index + found.length, person }] : [];
    });
  }

  #findWords(text: string): readonly NameMatch[] {
    const tokens = nameTokens(text);
    const found: NameMatch[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const match = this.#matchAt(text, tokens, at);
      if (!match) continue;
      found.push(match);
      while ((tokens[at + 1]?.start ?? match.end) < match.end) at++;
    }
    return found;
  }

  #matchAt(text: string, tokens: readonly NameToken[], at: number): NameMatch | undefined {
    for (const { keys, isOrdinary, person } of this.#formsAt(tokens, at)) {
      const words = tokens.slice(at, at + keys.length);
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last || !isSequence(text, words, keys)) continue;
      if (isOrdinary && !isOrdinaryName(text, words)) continue;
      return { start: first.start, end: this.#endOfLong(text, tokens, at + keys.length, keys) ?? last.end, person };
    }
    return undefined;
  }

  /** The end of a long name whose start was found: the last word that matches the name. */
  #endOfLong(text: string, tokens: readonly NameToken[], next: number, keys: readonly string[]): number | undefined {
    const rests = this.#rests.get(keys.join(' ')) ?? [];
    const counts = rests.map((rest) => countWritten(text, tokens, next, rest));
    return counts.length === 0 ? undefined : tokens[next - 1 + Math.max(...counts)]?.end;
  }

  /** The names that may start at a word, longest first. */
  #formsAt(tokens: readonly NameToken[], at: number): readonly OwnedForm[] {
    const first = tokens[at]?.key ?? '';
    const lengths = [first, withoutS(first)].flatMap((word) => this.#lengths.get(word) ?? []);
    if (lengths.length === 0) return [];
    return [...new Set(lengths)].flatMap((length) => {
      const words = tokens.slice(at, at + length).map(({ key }) => key);
      const last = withoutS(words.at(-1) ?? '');
      const forms = [words, [...words.slice(0, -1), last]].flatMap((keys) => this.#forms.get(keys.join(' ')) ?? []);
      return [...new Set(forms)];
    });
  }
}

/** How many words of a name follow its start, from the token at `next` on. */
function countWritten(text: string, tokens: readonly NameToken[], next: number, rest: readonly string[]): number {
  const end = rest.findIndex((key, index) => {
    const [before, token] = [tokens[next + index - 1], tokens[next + index]];
    if (!before || !token || !gap.test(text.slice(before.end, token.start))) return true;
    return token.key !== key && withoutS(token.key) !== key;
  });
  return end < 0 ? rest.length : end;
}

/** Whether words match a name, without anything between them that separates names. */
function isSequence(text: string, words: readonly NameToken[], keys: readonly string[]): boolean {
  return (
    words.length === keys.length &&
    words.every(({ key, start }, index) => {
      const isLast = index === keys.length - 1;
      if (key !== keys[index] && !(isLast && withoutS(key) === keys[index])) return false;
      return index === 0 || gap.test(text.slice(words[index - 1]?.end, start));
    })
  );
}

/** A name that consists of ordinary words counts if it is capitalized, or joined unlike ordinary words (`will-young`). */
function isOrdinaryName(text: string, words: readonly NameToken[]): boolean {
  const [first, second] = words;
  if (!first) return false;
  if (!second) return isUsedAsName(text, first);
  return words.every(({ isCapitalized }) => isCapitalized) || /^[-_.]?$/.test(text.slice(first.end, second.start));
}

function withoutS(key: string): string {
  return key.endsWith('s') && key.length > minLengthWithS ? key.slice(0, -1) : key;
}

/** Keeps the longest of overlapping matches. A kept match is at least as long, so it covers an end of what it overlaps. */
function withoutOverlaps(matches: readonly NameMatch[], length: number): readonly NameMatch[] {
  const taken = new Uint8Array(length);
  const kept: NameMatch[] = [];
  for (const match of matches.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (taken[match.start] === 1 || taken[match.end - 1] === 1) continue;
    taken.fill(1, match.start, match.end);
    kept.push(match);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Joins first and last name of the same person. */
function joinMatches(text: string, matches: readonly NameMatch[]): readonly NameMatch[] {
  const joined: NameMatch[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    const isSame = last?.person === match.person && middle.test(text.slice(last?.end, match.start));
    if (last && isSame) joined.splice(-1, 1, { ...last, end: match.end });
    else joined.push(match);
  }
  return joined;
}
