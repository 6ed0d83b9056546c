import type { Git } from './git.js';
import type { LineTrace } from './lineTrace.js';
import { type Place, readLastPlaces, readOrigins, type Span } from './origins.js';

/** An anchor's hit in a later commit, and what is known of the line that it was made for. */
export interface Hit {
  /** The commit that the anchor was made in, and the line that it was made for. */
  readonly start: string;
  readonly origin: Place;
  /** The commit that is looked at, and where the anchor leads in it. */
  readonly commit: string;
  readonly found: Place;
  /** What the differences from commit to commit say; the file is absent where it was deleted. */
  readonly trace: LineTrace;
  readonly tracedFile: string | undefined;
}

/**
 * How git bears a hit out. `same`: the line is there, unchanged. `edited`: it was changed, and the hit is among the lines that came
 * in its place. `moved`: git takes it for moved within the file. `returned`: it was taken out and put back; the two texts,
 * compared with nothing in between, have it at the hit. `false`: by none of these is it the line.
 */
export type Judgement = 'same' | 'edited' | 'moved' | 'returned' | 'false';

/** Says of hits whether they are the lines that the anchors were made for, by what git says alone. */
export class Judge {
  readonly #git: Git;
  readonly #answers = new Map<string, Promise<ReadonlyMap<number, Place>>>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** A hit on the way: where the differences between commits in a row have the line, without asking git anew. */
  async judge(hit: Hit): Promise<Judgement> {
    const { trace, found } = hit;
    const isSameFile = hit.tracedFile === found.file;
    if (isSameFile && trace.kind === 'at' && trace.line === found.line) return 'same';
    return this.#judgeElsewhere(hit);
  }

  /** A hit in the last commit: where `git blame --reverse` has the line. */
  async judgeLast(hit: Hit): Promise<Judgement> {
    const place = (await this.lastPlaces({ from: hit.start, to: hit.commit, file: hit.origin.file })).get(
      hit.origin.line,
    );
    return place && isSame(place, hit.found) ? 'same' : this.#judgeElsewhere(hit);
  }

  /** Where the lines of an early commit's file are in a later one, by `git blame --reverse`. */
  lastPlaces(span: Span): Promise<ReadonlyMap<number, Place>> {
    return this.#once(`last ${span.from} ${span.to} ${span.file}`, () => readLastPlaces(this.#git, span));
  }

  async #judgeElsewhere({ start, origin, commit, found, trace, tracedFile }: Hit): Promise<Judgement> {
    const isAmong = trace.kind === 'replaced' && found.line >= trace.first && found.line <= trace.last;
    if (isAmong && tracedFile === found.file) return 'edited';
    const cameFrom = (places: ReadonlyMap<number, Place>): boolean => {
      const place = places.get(found.line);
      return place !== undefined && isSame(place, origin);
    };
    if (cameFrom(await this.#origins({ from: start, to: commit, file: found.file }))) return 'moved';
    return cameFrom(await this.#directOrigins({ from: start, to: commit, file: found.file })) ? 'returned' : 'false';
  }

  #origins(span: Span): Promise<ReadonlyMap<number, Place>> {
    return this.#once(`way ${span.from} ${span.to} ${span.file}`, () => readOrigins(this.#git, span));
  }

  /** The same where nothing is between the two commits. */
  #directOrigins({ from, to, file }: Span): Promise<ReadonlyMap<number, Place>> {
    return this.#once(`direct ${from} ${to} ${file}`, async () => {
      const first = await this.#commit([`${from}^{tree}`]);
      const second = await this.#commit(['-p', first, `${to}^{tree}`]);
      return readOrigins(this.#git, { from: first, to: second, file });
    });
  }

  async #commit(args: readonly string[]): Promise<string> {
    const author = ['-c', 'user.name=Replay', '-c', 'user.email=replay@example.com'];
    return (await this.#git.text([...author, 'commit-tree', '-m', 'two in a row', ...args])).trim();
  }

  #once(key: string, ask: () => Promise<ReadonlyMap<number, Place>>): Promise<ReadonlyMap<number, Place>> {
    const known = this.#answers.get(key) ?? ask();
    this.#answers.set(key, known);
    return known;
  }
}

function isSame(one: Place, other: Place): boolean {
  return one.file === other.file && one.line === other.line;
}
