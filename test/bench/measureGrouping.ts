import { runInSlices } from '../../src/app/kit/runInSlices';
import { proposeGroups } from '../../src/core/grouping/proposeGroups';
import type { NoteEntry } from '../../src/core/notes/arrangeNotes';
import { HostPace } from '../../src/vscode/adapters/hostPace';
import { readBookings, readParcels } from '../support/grouping/labelledNotes';
import { type PairScore, pairScore } from '../support/grouping/pairScore';
import { runThrough } from '../support/grouping/runThrough';
import { type Timed, timeWork } from './eventLoop';
import { seededRandom } from './sampleNotes';

const noteCount = 10_000;

/** As many words as people use in so many notes, about; a few of them all the time. */
const vocabularySize = 6000;

/** How well the proposals agree with groups made by hand. */
export interface NamedScore extends PairScore {
  readonly name: string;
  readonly notes: number;
}

/** Holds the groups that are proposed against those made by hand, for both labelled sets. */
export async function scoreGroups(): Promise<readonly NamedScore[]> {
  const sets = { 'the example': await readParcels(), 'another product, held out': readBookings() };
  return Object.entries(sets).map(([name, set]) => {
    const groups = runThrough(proposeGroups(set.entries));
    return { name, notes: set.entries.length, ...pairScore(set, groups) };
  });
}

/** What grouping ten thousand notes took, a sample for each run. */
export interface GroupingTimes {
  readonly timed: readonly Timed[];
  /** How many groups were found. */
  readonly found: number;
}

/** Groups ten thousand notes as the command does, in slices. */
export async function timeGrouping(runs: number): Promise<GroupingTimes> {
  const entries = manyNotes();
  const timed: Timed[] = [];
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const pace = new HostPace();
    const group = async (): Promise<void> => {
      const groups = await runInSlices(proposeGroups(entries), { pace, isCancelled: () => false });
      found = groups?.length ?? 0;
    };
    timed.push(await timeWork(group));
  }
  return { timed, found };
}

/** Notes on a thousand subjects, ten or so each, in words that are as unevenly common as those of a language. */
function manyNotes(): readonly NoteEntry[] {
  const below = seededRandom(20_261_125);
  const words = Array.from({ length: vocabularySize }, () => makeWord(below));
  const common = (): string => words[Math.floor(vocabularySize * (below(1_000_000) / 1_000_000) ** 3)] ?? '';
  const some = (count: number): string => Array.from({ length: count }, common).join(' ');
  const subjects = Array.from({ length: noteCount / 10 }, () => [makeWord(below), makeWord(below), makeWord(below)]);
  return Array.from({ length: noteCount }, (_, index) => {
    const subject = subjects[below(subjects.length)] ?? [];
    const title = `${subject[below(3)]} ${some(4)} ${subject[below(3)]}`;
    const note = {
      title,
      kind: 'risk',
      created: '2026-11-25T10:00:00Z',
      values: [],
      tags: [],
      body: some(below(30)),
    } as const;
    return { id: `note-${String(index).padStart(5, '0')}`, note };
  });
}

function makeWord(below: (limit: number) => number): string {
  const pick = (letters: string): string => letters.charAt(below(letters.length));
  return Array.from({ length: 2 + below(3) }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
}
