import type { FilePath } from '../../../src/app/ports.js';
import { isPrivate, isTemporary } from './places.js';

/** A word that occurs nowhere else, by which what was written is found again. */
export type Token = string;

/** A text at a place became another: a file on disk, or a document with unsaved changes. */
export interface Change {
  /** `disk`, or the editor whose document it is. */
  readonly place: string;
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** A window's name where our own code did it; anybody else's means to do what they do. */
  readonly actor: string;
}

/** A write that our code is about to make, in its own words. */
export interface Intent {
  readonly window: string;
  readonly path: FilePath;
  /** What it believes to be there; `undefined` for a new file. */
  readonly expected: string | undefined;
  /** What it wants there; `undefined` to delete the file. */
  readonly next: string | undefined;
  /** What goes from here is to be somewhere else at every moment. */
  readonly isMove?: boolean;
}

/** Knows of every word where it is and whether it may be gone, and says where that is broken. */
export class Ledger {
  readonly violations: string[] = [];
  readonly intents = new Set<Intent>();
  readonly #windows: ReadonlySet<string>;
  readonly #counts = new Map<Token, number>();
  readonly #excused = new Set<Token>();
  readonly #released = new Set<Token>();
  /** Begins where no word looks like the end of an id, which has four characters. */
  #minted = 10;

  /** @param windows names of those whose writes are ours. */
  constructor(windows: readonly string[]) {
    this.#windows = new Set(windows);
  }

  /** A new word; one of a private note may be nowhere else. */
  mint(kind: 'shared' | 'private'): Token {
    return `${kind === 'private' ? 'pv' : 'tk'}${this.#minted++}x`;
  }

  /** Somebody agreed to have these words where others see them. */
  release(text: string): void {
    for (const token of tokensOf(text)) this.#released.add(token);
  }

  /** Somebody wants these words to be gone. */
  excuse(text: string): void {
    for (const token of tokensOf(text)) this.#excused.add(token);
  }

  /** Whoever meant to write is dead. */
  forget(window: string): void {
    for (const intent of [...this.intents]) if (intent.window === window) this.intents.delete(intent);
  }

  isThere(token: Token): boolean {
    return (this.#counts.get(token) ?? 0) > 0;
  }

  /** Somebody was told that these words are written. */
  acknowledge(tokens: readonly Token[], what: string): void {
    for (const token of tokens) {
      if (!this.isThere(token) && !this.#excused.has(token))
        this.violate(`${what} was acknowledged, but ${token} is nowhere`);
    }
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** Takes note of a change, and judges it. */
  take(change: Change): void {
    const { path, before = '', after = '', place } = change;
    if (place === 'disk') this.#checkPrivacy(path, after);
    if (place === 'disk' && isTemporary(path)) return;
    this.#checkWhole(change);
    this.#checkConflict(change);
    const now = new Set(tokensOf(after));
    const then = new Set(tokensOf(before));
    for (const token of now) if (!then.has(token)) this.#come(token);
    for (const token of then) if (!now.has(token)) this.#go(token, change);
  }

  #come(token: Token): void {
    this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
    this.#excused.delete(token);
  }

  #go(token: Token, { path, actor, place }: Change): void {
    const left = (this.#counts.get(token) ?? 0) - 1;
    this.#counts.set(token, left);
    if (this.#windows.has(actor)) {
      const intents = this.#intentsFor(token, path, actor);
      if (intents.length === 0) this.violate(`${actor} took ${token} away from ${path} (${place}) without meaning to`);
      else if (left === 0 && intents.every(({ isMove }) => isMove))
        this.violate(`${actor} took ${token} away from ${path} before it was anywhere else`);
    }
    if (left === 0) this.#excused.add(token);
  }

  /** A write that brought a word takes it back where it fails. */
  #intentsFor(token: Token, path: FilePath, actor: string): readonly Intent[] {
    return [...this.intents].filter(
      ({ window, path: where, expected = '', next = '' }) =>
        window === actor && where === path && expected.includes(token) !== next.includes(token),
    );
  }

  /** At no moment there is a file with half of what was to be in it. */
  #checkWhole({ path, after, actor, place }: Change): void {
    if (actor === 'power') this.violate(`${path} had its name before its text was flushed`);
    if (place !== 'disk' || after === undefined || !this.#windows.has(actor)) return;
    const isWhole = [...this.intents].some(
      ({ window, path: where, next }) => window === actor && where === path && next === after,
    );
    if (!isWhole) this.violate(`${actor} left ${path} with a text that nobody meant: ${JSON.stringify(after)}`);
  }

  /** Where git left two sides, somebody else decides; what is written as a whole is asked about before. */
  #checkConflict({ path, before = '', after, actor }: Change): void {
    if (!before.startsWith('<<<<<<< ') || after === undefined || !this.#windows.has(actor)) return;
    if (/\/(?:people|notes|sessions|roadmap|deferred\.yaml)/.test(path))
      this.violate(`${actor} wrote into the two sides of ${path}`);
  }

  #checkPrivacy(path: FilePath, text: string): void {
    if (isPrivate(path)) return;
    for (const token of tokensOf(`${path} ${text}`)) {
      if (token.startsWith('pv') && !this.#released.has(token)) this.violate(`${token} is private and was in ${path}`);
    }
  }
}

/** The words in a text, or in a path. */
export function tokensOf(text: string): readonly Token[] {
  return text.match(/(?:tk|pv)\d{2,}x/g) ?? [];
}
