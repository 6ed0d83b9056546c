// @ts-check
import { importSource } from '../building/importSource.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';

/** On how many commits of each line of commits notes are begun, and of how many lines one gets a note. */
const options = { startsPerRoute: 2, lineStep: 7 };

/** How many hits that git doesn't bear out are shown. */
const maxFalseHits = 20;

/** @typedef {import('../../test/bench/replay/replayAnchors.js').Replay} Replay */

/**
 * Follows notes about code through this repository's history, and has git say which of their hits are so.
 *
 * @param {{ repository: string | undefined }} options the repository is this one if not given
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureAnchors({ repository = repositoryRoot }) {
  const { replayAnchors } = /** @type {typeof import('../../test/bench/replay/replayAnchors.js')} */ (
    await importSource('test/bench/replay/replayAnchors.ts')
  );
  const replay = await replayAnchors(repository, options);
  return { figures: [], remarks: ['', ...formatReplay(replay)] };
}

/**
 * Writes what a replay came to as a table.
 *
 * @param {Replay} replay
 * @returns {readonly string[]} its lines
 */
function formatReplay({ commits, routes, starts, untouched, isShallow, onTheWay, last, falseHits }) {
  const { anchored, moved, lost } = last;
  const hits = [anchored, moved];
  const followed = total([...hits, lost].flatMap((counts) => Object.values(counts)));
  const way = total(Object.values(onTheWay));
  return [
    `notes about code: ${commits} commits in ${routes} lines of commits, notes about 1 of ${options.lineStep} lines begun at ${starts} of them`,
    ...(isShallow ? ['This clone is shallow: what is older than it holds was not replayed.'] : []),
    `${followed} notes whose file was changed since (${untouched} others are where they were)`,
    '',
    row('in the last commit, by git blame', ['anchored', 'moved', 'lost']),
    row('the line is there, unchanged', [count(anchored, 'same'), count(moved, 'same'), count(lost, 'lostThere')]),
    row('the line was changed, found in what came of it', [count(anchored, 'edited'), count(moved, 'edited'), 0]),
    row('the line was moved within the file', [count(anchored, 'moved'), count(moved, 'moved'), 0]),
    row('the line was taken out and put back', [count(anchored, 'returned'), count(moved, 'returned'), 0]),
    row('the line was taken out or changed beyond finding', [0, 0, count(lost, 'lostGone')]),
    row('the file was deleted', [0, 0, count(lost, 'lostFile')]),
    row('FALSE: another line', [count(anchored, 'false'), count(moved, 'false'), 0]),
    '',
    `on the way, ${way} looks at changed files: ${way - onTheWay.lost} hits, ${onTheWay.false} of them false, ${onTheWay.lost} lost`,
    ...falseHits.slice(0, maxFalseHits).map((hit) => `  ✗ ${hit}`),
  ];
}

/**
 * @param {Readonly<Partial<Record<string, number>>>} counts
 * @param {string} key
 */
function count(counts, key) {
  return counts[key] ?? 0;
}

/** @param {readonly number[]} numbers */
function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * @param {string} name
 * @param {readonly (string | number)[]} cells
 */
function row(name, cells) {
  return `${name.padEnd(50)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}
