import { CodeText, splitLines } from '../../../src/core/codeNotes/codeText.js';
import { type AnchorPlace, findAnchor } from '../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../src/core/codeNotes/makeAnchor.js';
import type { CodeAnchor } from '../../../src/core/notes/note.js';
import type { FileChange } from './changes.js';
import type { Git } from './git.js';
import { type LineTrace, traceLine } from './lineTrace.js';

/** A note's anchor on its way through the commits: what the product makes of it, and what git says. */
export interface Follower {
  readonly start: string;
  readonly anchor: CodeAnchor;
  /** Whether any commit has changed its file since. */
  isTouched: boolean;
  /** Where the product has it; without a file, it is not there. */
  file: string | undefined;
  place: AnchorPlace;
  /** Where git has it. */
  tracedFile: string | undefined;
  trace: LineTrace;
}

/**
 * Makes a note about every so many lines of every text file of a commit, as *Capture Note About This Code* does.
 *
 * @returns those whose line is quoted itself; in place of one that says nothing, such as `}`, the product quotes one beside it.
 */
export async function startFollowers(git: Git, commit: string, lineStep: number): Promise<readonly Follower[]> {
  const paths = (await git.text(['ls-tree', '-r', '--name-only', commit])).trim().split('\n');
  const texts = await git.files(paths.map((path) => `${commit}:${path}`));
  return paths.flatMap((file, fileIndex) => {
    const text = texts.get(`${commit}:${file}`);
    // What a tool writes, thousands of lines of it, is nothing that people take notes about.
    if (text === undefined || file.endsWith('package-lock.json')) return [];
    const code = new CodeText(text);
    return splitLines(text).flatMap((line, index): Follower[] => {
      if (line.trim() === '' || (index + fileIndex) % lineStep !== 0) return [];
      const cursor = { startLine: index + 1, startCharacter: 0, endLine: index + 1, endCharacter: 0 };
      const anchor = makeAnchor(text, cursor, { file, commit });
      if (anchor?.line !== index + 1) return [];
      const trace: LineTrace = { kind: 'at', line: anchor.line };
      return [
        { start: commit, anchor, file, place: findAnchor(code, anchor), tracedFile: file, trace, isTouched: false },
      ];
    });
  });
}

/**
 * Takes them one commit further.
 *
 * @returns those whose file the commit changed.
 */
export async function advance(
  git: Git,
  commit: string,
  followers: readonly Follower[],
  changes: readonly FileChange[],
): Promise<readonly Follower[]> {
  const changeOf = new Map(changes.map((change) => [change.from, change]));
  const touched = followers.filter(({ file, tracedFile }) =>
    [file, tracedFile].some((path) => path !== undefined && changeOf.has(path)),
  );
  for (const follower of touched) {
    follower.isTouched = true;
    const change = follower.tracedFile === undefined ? undefined : changeOf.get(follower.tracedFile);
    if (change) follower.trace = traceLine(follower.trace, change.hunks);
    if (change) follower.tracedFile = change.to;
    const own = follower.file === undefined ? undefined : changeOf.get(follower.file);
    if (own) follower.file = own.to;
  }
  const codes = await readCodes(git, commit, touched);
  for (const follower of touched) {
    const code = codes.get(follower.file);
    follower.place = code ? findAnchor(code, follower.anchor) : { kind: 'lost' };
  }
  return touched;
}

async function readCodes(
  git: Git,
  commit: string,
  followers: readonly Follower[],
): Promise<ReadonlyMap<string | undefined, CodeText>> {
  const files = [...new Set(followers.flatMap(({ file }) => file ?? []))];
  const texts = await git.files(files.map((file) => `${commit}:${file}`));
  return new Map(files.map((file) => [file, new CodeText(texts.get(`${commit}:${file}`) ?? '')]));
}
