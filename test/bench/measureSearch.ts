import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

import { NoteFinder } from '../../src/app/finding/noteFinder';
import { arrangeNotes } from '../../src/app/finding/arrangeNotes';
import { isReadable } from '../../src/app/notes/noteStore';
import { noteSectionKeys } from '../../src/core/notes/arrangeNotes';
import { completeSearch } from '../../src/core/notes/searchCompletions';
import { reportResult, takeOverConsole } from '../support/host/hostConsole';
import { openFolder } from './benchFolder';
import { type Timed, timeWork, untilQuiet } from './eventLoop';
import { draw, type Findable, type KnownItem, knownItems, type Recollection, recollections } from './knownItems';
import { seededRandom } from './sampleNotes';

/** How often notes are looked for in each way, and how many of those searches are typed letter by letter. */
const [searchCount, typedCount] = [500, 2] as const;

/** How well notes are found in a way of searching; shares from 0 to 1. VS Code's console carries no more than such a sum. */
interface Quality {
  readonly set: string;
  readonly recollection: Recollection;
  readonly searchCount: number;
  /** Which share was found among the first, first five, first hundred. */
  readonly found: readonly number[];
  /** Which share would be among the first, first five, if the words alone decided, and chance among those that have them. */
  readonly atBest: readonly number[];
}

/** Measures searching, filtering and grouping among the notes of the workspace that is open, and reports it. */
export async function run({ rounds }: { readonly rounds: number }): Promise<void> {
  takeOverConsole();
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) throw new Error('No folder is open.');
  await untilQuiet();
  const first: Timed[] = [];
  const idle: Timed[] = [];
  for (let round = 0; round < rounds; round++) {
    const folder = openFolder(root.uri.fsPath);
    await folder.notes.all();
    const timed = await timeWork(() => NoteFinder.overAll(folder).refresh());
    first.push(timed);
    idle.push(await timeWork(() => pause(timed.durationMs)));
  }
  const folder = openFolder(root.uri.fsPath);
  const finder = NoteFinder.overAll(folder);
  await finder.refresh();
  const files = [...(await folder.notes.all()).values()].filter(isReadable);
  const searches = allSearches(files.toSorted((one, other) => (one.path < other.path ? -1 : 1)));
  const typing = await measureTyping(
    finder,
    searches.flatMap(({ items }) => items.slice(0, typedCount)),
  );
  const grouping: Timed[] = [];
  for (const by of noteSectionKeys) {
    for (const query of ['', 'kind:risk', 'error']) {
      grouping.push(await timeWork(() => arrangeNotes(folder, finder, { grouping: by, query })));
    }
  }
  reportResult({
    host: { vscode: vscode.version, node: process.versions.node },
    samples: {
      count: files.length,
      ...{ idle: rounded(idle), first: rounded(first), typing: rounded(typing), grouping: rounded(grouping) },
      quality: searches.map(({ set, recollection, items }) => qualityOf(finder, set, recollection, items)),
    },
  });
}

interface Searches {
  readonly set: string;
  readonly recollection: Recollection;
  readonly items: readonly KnownItem[];
}

/** For any of the notes, and for those that were written by hand for the example. */
function allSearches(files: readonly Findable[]): readonly Searches[] {
  const below = seededRandom(42);
  const example = files.filter(({ note }) => note.session !== undefined);
  const sets = [
    ['any', draw(files, searchCount, below)],
    ['example', example],
  ] as const;
  return sets.flatMap(([set, targets]) =>
    recollections.map((recollection) => ({
      ...{ set, recollection },
      items: knownItems(recollection, files, targets, below),
    })),
  );
}

/** Types searches letter by letter, and does for each what the box of Find Note does. */
async function measureTyping(finder: NoteFinder, items: readonly KnownItem[]): Promise<readonly Timed[]> {
  const timed: Timed[] = [];
  for (const { query } of items) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length);
      timed.push(
        await timeWork(() => {
          finder.find(typed);
          completeSearch(typed, finder.words);
        }),
      );
    }
  }
  return timed;
}

function qualityOf(finder: NoteFinder, set: string, recollection: Recollection, items: readonly KnownItem[]): Quality {
  const ranks = items.map(({ query, target }) => finder.find(query).findIndex(({ file }) => file.path === target));
  return {
    ...{ set, recollection, searchCount: items.length },
    found: [1, 5, 100].map((limit) => mean(ranks.map((rank) => (rank >= 0 && rank < limit ? 1 : 0)))),
    atBest: [1, 5].map((limit) => mean(items.map(({ fitting }) => Math.min(1, limit / fitting)))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In hundredths of a millisecond, which is finer than they are. */
function rounded(timed: readonly Timed[]): readonly Timed[] {
  return timed.map(({ durationMs, cpuMs, longestBlockMs }) => ({
    ...{
      durationMs: inHundredths(durationMs),
      cpuMs: inHundredths(cpuMs),
      longestBlockMs: inHundredths(longestBlockMs),
    },
  }));
}

function inHundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
}
