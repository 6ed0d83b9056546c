import { UnspacedNames } from './unspacedNames.js';
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

/** As many words of a name tell that it is the name: from there on, as many as are written of it are found. */
const maxWords = 12;

/** From how many letters on a name may have an `s` behind it without an apostrophe: `priyas-pipeline`. */
const minLengthWithS = 5;

/** Finds the names of known people in any text: prose, code, paths, addresses. */
export class NameFinder {
  /** By all of their words, the first to have them. */
  readonly #forms = new Map<string, OwnedForm>();
  /** The words behind the beginning of long names. */
  readonly #rests = new Map<string, (readonly string[])[]>();
  /** How many words names have that begin with a word, the most first. */
  readonly #lengths = new Map<string, readonly number[]>();
  readonly #handles = new Map<string, KnownPerson>();
  readonly #emails = new Map<string, KnownPerson>();
  readonly #unspaced = new UnspacedNames<KnownPerson>();

  /** Everybody who is found, in the order given. */
  readonly people: readonly KnownPerson[];

  constructor(people: readonly KnownPerson[]) {
    this.people = people;
    for (const person of people) this.#add(person);
    for (const person of people) for (const name of unspacedNames(person)) this.#unspaced.add(name, person);
  }

  /** @returns in the order of the text; none overlaps another. */
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

  /** Where a long name ends of which the beginning is found: with the last word that is written as in the name. */
  #endOfLong(text: string, tokens: readonly NameToken[], next: number, keys: readonly string[]): number | undefined {
    const rests = this.#rests.get(keys.join(' ')) ?? [];
    const counts = rests.map((rest) => countWritten(text, tokens, next, rest));
    return counts.length === 0 ? undefined : tokens[next - 1 + Math.max(...counts)]?.end;
  }

  /** The names that may begin at a word, longer ones first. */
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

/** How many words of a name go on behind its beginning, from the token at `next` on. */
function countWritten(text: string, tokens: readonly NameToken[], next: number, rest: readonly string[]): number {
  const end = rest.findIndex((key, index) => {
    const [before, token] = [tokens[next + index - 1], tokens[next + index]];
    if (!before || !token || !gap.test(text.slice(before.end, token.start))) return true;
    return token.key !== key && withoutS(token.key) !== key;
  });
  return end < 0 ? rest.length : end;
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

/** Of matches that overlap, the longest. What is kept already is at least as long, so it covers an end of what it overlaps. */
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
