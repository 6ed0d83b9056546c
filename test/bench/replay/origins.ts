import type { Git } from './git.js';

/** A file and a line of it, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Two commits and a file: of the later one, or, looked at from the other end, of the earlier one. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

/**
 * Where the lines of a file of the later commit were in the earlier one. Lines that were moved within the file are seen as well.
 *
 * @returns by their lines in the later commit; those that came in between are absent.
 */
export function readOrigins(git: Git, { from, to, file }: Span): Promise<ReadonlyMap<number, Place>> {
  return blame(git, ['-M', `${from}..${to}`, '--', file], from);
}

/**
 * Where the lines of a file of the earlier commit are in the later one.
 *
 * @returns by their lines in the earlier commit; those that were changed or taken out in between are absent.
 */
export function readLastPlaces(git: Git, { from, to, file }: Span): Promise<ReadonlyMap<number, Place>> {
  return blame(git, ['--reverse', `${from}..${to}`, '--', file], to);
}

/** @param commit only lines that this one is named for are given. */
async function blame(git: Git, what: readonly string[], commit: string): Promise<ReadonlyMap<number, Place>> {
  const places = new Map<number, Place>();
  let entry = { commit: '', line: 0, key: 0, file: '' };
  for (const line of (await git.text(['blame', '-w', '--line-porcelain', ...what])).split('\n')) {
    const [, hash, there, here] = /^([0-9a-f]{40}) (\d+) (\d+)/.exec(line) ?? [];
    if (hash !== undefined) entry = { commit: hash, line: Number(there), key: Number(here), file: '' };
    else if (line.startsWith('filename ')) entry.file = line.slice('filename '.length);
    else if (line.startsWith('\t') && entry.commit === commit)
      places.set(entry.key, { file: entry.file, line: entry.line });
  }
  return places;
}
