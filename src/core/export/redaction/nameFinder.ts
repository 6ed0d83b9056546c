import { findUnspaced } from './findUnspaced.js';
import { handleKey, handlesOf, type NameForm, nameForms, unspacedNames } from './nameForms.js';
import type { KnownPerson } from './knownPeople.js';
import { type NameToken, nameTokens } from './nameTokens.js';
import { isUsedAsName } from './ordinaryUse.js';

/** A place in a text that tells who somebody is. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  /** Absent for an address of somebody whom no file names. */
  readonly person: KnownPerson | undefined;
}

interface OwnedForm extends NameForm {
  readonly person: KnownPerson;
}

/** Not the account by which git is spoken to: `git@example.com:team/service`. */
const addresses = /(?<![\p{L}\p{N}._%+-])(?!git@)[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

const handles = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?/gu;

/** What can stand between the words of a name: blanks, `-`, `_`, `.`, `, `, `%20`. */
const gap = /^(?:%20|[^\p{L}\p{N}]){0,4}$/u;

/** What can stand between two names of the same person: nothing but a middle initial. */
const middle = /^[^\p{L}\p{N}\n]{0,2}(?:\p{Lu}\.?[^\p{L}\p{N}\n]{1,2})?$/u;

/** From how many letters on a name may have an `s` behind it without an apostrophe: `priyas-pipeline`. */
const minLengthWithS = 5;

/** Finds the names of known people in any text: prose, code, paths, addresses. */
export class NameFinder {
  /** By their first word, or first two: many people share a first name. */
  readonly #forms = new Map<string, OwnedForm[]>();
  readonly #handles = new Map<string, KnownPerson>();
  readonly #emails = new Map<string, KnownPerson>();
  readonly #unspaced: readonly (readonly [string, KnownPerson])[];

  /** Everybody who is found, in the order given. */
  readonly people: readonly KnownPerson[];

  constructor(people: readonly KnownPerson[]) {
    this.people = people;
    for (const person of people) this.#add(person);
    for (const forms of this.#forms.values()) forms.sort((one, other) => other.keys.length - one.keys.length);
    this.#unspaced = people
      .flatMap((person) => unspacedNames(person).map((name) => [name, person] as const))
      .toSorted(([one], [other]) => other.length - one.length);
  }

  /** @returns in the order of the text; none overlaps another. */
  find(text: string): readonly NameMatch[] {
    const found = [
      ...this.#findAddresses(text),
      ...this.#findHandles(text),
      ...this.#findWords(text),
      ...this.#findUnspaced(text),
    ];
    return joinMatches(text, withoutOverlaps(found));
  }

  #add(person: KnownPerson): void {
    for (const form of nameForms(person)) {
      const beginning = form.keys.slice(0, 2).join(' ');
      this.#forms.set(beginning, [...(this.#forms.get(beginning) ?? []), { ...form, person }]);
    }
    for (const handle of handlesOf(person)) if (!this.#handles.has(handle)) this.#handles.set(handle, person);
    for (const email of person.emails) this.#emails.set(email, person);
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
      return { start: first.start, end: last.end, person };
    }
    return undefined;
  }

  /** The names that may begin at a word, longer ones first. */
  #formsAt(tokens: readonly NameToken[], at: number): readonly OwnedForm[] {
    const [first = '', second = ''] = [tokens[at]?.key, tokens[at + 1]?.key];
    const beginnings = [`${first} ${second}`, `${first} ${withoutS(second)}`, first, withoutS(first)];
    return [...new Set(beginnings)].flatMap((beginning) => this.#forms.get(beginning) ?? []);
  }

  #findUnspaced(text: string): readonly NameMatch[] {
    const found: NameMatch[] = [];
    const keys = this.#unspaced.map(([name]) => name);
    findUnspaced(text, keys, (start, end, index) => found.push({ start, end, person: this.#unspaced[index]?.[1] }));
    return found;
  }
}

/** Whether words are those of a name, with nothing between them that parts names. */
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

/** A name of nothing but ordinary words: written as a name, or joined as no ordinary words are (`will-young`). */
function isOrdinaryName(text: string, words: readonly NameToken[]): boolean {
  const [first, second] = words;
  if (!first) return false;
  if (!second) return isUsedAsName(text, first);
  return words.every(({ isCapitalized }) => isCapitalized) || /^[-_.]?$/.test(text.slice(first.end, second.start));
}

function withoutS(key: string): string {
  return key.endsWith('s') && key.length > minLengthWithS ? key.slice(0, -1) : key;
}

/** Of matches that overlap, the longest. */
function withoutOverlaps(matches: readonly NameMatch[]): readonly NameMatch[] {
  const kept: NameMatch[] = [];
  for (const match of matches.toSorted((one, other) => other.end - other.start - (one.end - one.start))) {
    if (kept.every(({ start, end }) => match.end <= start || match.start >= end)) kept.push(match);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/** First and last name of the same person, as one. */
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
