import { diffArrays } from 'diff';

import { findConflicts } from '../text/conflict.js';
import { takeApart } from './fileParts.js';
import { isMerged } from './mergeCheck.js';
import { type ConflictForm, resolveConflict } from './resolveConflict.js';

/** Files in which groups of lines belong together. */
export type MergedForm = Exclude<ConflictForm, 'lines'>;

/** Above this number of differing lines, two texts count as unrelated, since the time is quadratic. */
const maxEditLength = 400;

/** Lines of one side that replace lines of the base. */
interface LineHunk {
  /** The replaced lines of the base: from this one, up to but excluding `end`. Both are equal if nothing is replaced. */
  readonly start: number;
  readonly end: number;
  /** The new lines. */
  readonly lines: readonly string[];
}

/** Three versions of a file, with line feeds only. */
export interface TextVersions {
  /** The common ancestor of the others. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Merges both sides' changes of a common base, line by line. Changes at the same place are united as in a git conflict, but only
 * if nothing of either would be missing. The result is compared with the merge of the parsed values.
 *
 * @returns `undefined` if only a person can merge: both changed the same lines, the merged lines don't mean the same together, or
 *   one text already has conflict markers.
 */
export function mergeTexts(versions: TextVersions, form: MergedForm): string | undefined {
  const { base, mine, theirs } = versions;
  if ([base, mine, theirs].some((text) => findConflicts(text).length > 0)) return undefined;
  const lines = splitLines(base);
  const [own, other] = [mine, theirs].map((text) => findHunks(lines, splitLines(text)));
  const pairs = own && other && pairHunks([...own, ...other]);
  const result = pairs && applyHunks(lines, pairs, form);
  if (!pairs || result === undefined) return undefined;
  return (saysBoth({ ...versions, result }, form) ?? pairs.every(isApart)) ? result : undefined;
}

/** Applies both sides' hunks to the base. */
function applyHunks(base: readonly string[], pairs: readonly HunkPair[], form: MergedForm): string | undefined {
  const parts: string[] = [];
  let next = 0;
  for (const pair of pairs) {
    const [{ start, end }] = pair;
    const text = textOf(pair);
    if (text === undefined) return undefined;
    parts.push(...base.slice(next, start), text);
    next = end;
  }
  const merged = [...parts, ...base.slice(next)].join('');
  return findConflicts(merged).length === 0 ? merged : unite(merged, form);
}

function unite(conflicting: string, form: MergedForm): string | undefined {
  const resolved = resolveConflict(conflicting, form);
  return resolved.kind === 'united' && resolved.replaced.length === 0 ? resolved.text : undefined;
}

/** @returns `undefined` if one of the texts can't be parsed. */
function saysBoth(texts: TextVersions & { readonly result: string }, form: MergedForm): boolean | undefined {
  const [base, mine, theirs, result] = [texts.base, texts.mine, texts.theirs, texts.result].map((text) =>
    takeApart(text, form === 'markdown'),
  );
  if (!base || !mine || !theirs) return undefined;
  return (
    result !== undefined && isMerged({ base: base.value, mine: mine.value, theirs: theirs.value, result: result.value })
  );
}

/** Lines with their line feeds; the last one may have none. */
function splitLines(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}

/** @returns `undefined` if too many lines differ to compare quickly. */
function findHunks(base: string[], changed: string[]): readonly LineHunk[] | undefined {
  const changes = diffArrays(base, changed, { maxEditLength });
  if (!changes) return undefined;
  const hunks: LineHunk[] = [];
  let next = 0;
  for (const { added, removed, count, value } of changes) {
    const end = added ? next : next + count;
    if (added || removed) addHunk(hunks, { start: next, end, lines: added ? value : [] });
    next = end;
  }
  return hunks;
}

/** A removal and an addition at the same place arrive separately and form one hunk. */
function addHunk(hunks: LineHunk[], hunk: LineHunk): void {
  const last = hunks.at(-1);
  if (last?.end !== hunk.start) hunks.push(hunk);
  else hunks.splice(-1, 1, { start: last.start, end: hunk.end, lines: [...last.lines, ...hunk.lines] });
}

/** A hunk of one side, or of both sides at the same place, mine first. */
type HunkPair = readonly [hunk: LineHunk, other?: LineHunk];

/**
 * All hunks in the order of the text.
 *
 * @param hunks those of one side, then those of the other.
 * @returns `undefined` if both sides change overlapping lines.
 */
function pairHunks(hunks: readonly LineHunk[]): readonly HunkPair[] | undefined {
  const pairs: HunkPair[] = [];
  for (const hunk of hunks.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const [last] = pairs.at(-1) ?? [];
    if (last?.start === hunk.start && last.end === hunk.end) pairs.splice(-1, 1, [last, hunk]);
    else if (last && last.end > hunk.start) return undefined;
    else pairs.push([hunk]);
  }
  return pairs;
}

/**
 * Whether git would merge a hunk too: an unchanged line separates it from the previous one, or both sides made the same change.
 */
function isApart([hunk, other]: HunkPair, index: number, pairs: readonly HunkPair[]): boolean {
  const [last] = pairs[index - 1] ?? [];
  const isAgreed = other === undefined || other.lines.join('') === hunk.lines.join('');
  return isAgreed && (last === undefined || last.end < hunk.start);
}

/** @returns `undefined` if both sides replaced the same lines differently. */
function textOf([one, other]: HunkPair): string | undefined {
  const text = one.lines.join('');
  const theirs = other?.lines.join('');
  if (theirs === undefined || theirs === text) return text;
  if (one.end > one.start || !text.endsWith('\n') || !theirs.endsWith('\n')) return undefined;
  return `<<<<<<< mine\n${text}=======\n${theirs}>>>>>>> theirs\n`;
}
