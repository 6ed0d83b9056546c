import { formatNoteId } from '../../src/core/notes/noteId';
import type { Note } from '../../src/core/notes/note';
import { builtInRoles, customerValues, noteKinds, type Severity } from '../../src/core/notes/vocabulary';
import { formatInstant } from '../../src/core/time/instant';

/** A generated note and the id that its file is named by. */
export interface SampleNote {
  readonly id: string;
  readonly note: Note;
}

const subjects = [
  'Deploys',
  'Alerts',
  'The staging database',
  'Log search',
  'On-call handover',
  'Kafka',
  'DNS: changes',
];
const complaints = [
  'take forty minutes',
  'wake the wrong people',
  "can't be restored",
  'have no owner',
  'cost too much',
];
const places = ['on Fridays', 'since the move', 'in eu-west', 'for the biggest customer', 'when a node is drained'];
const sources = ['Priya', 'Sam Rivera', 'Jürgen', 'Mei', 'Anaïs', 'Tomás', 'the support lead'];
const themes = ['compute', 'database', 'observability', undefined];
const tags = ['deploys', 'paging', 'cost', 'backups', 'dns', 'kafka'];
const severities: readonly (Severity | undefined)[] = [1, 2, 3, undefined];

const firstMoment = Date.UTC(2026, 0, 5, 8);
const minutesApart = 37;

/**
 * Generates notes as a team writes them over time: all kinds and themes, some with code, bodies from nothing to a few
 * paragraphs. The same count always gives the same notes.
 */
export function sampleNotes(count: number): readonly SampleNote[] {
  const below = seededRandom(20_261_122);
  return Array.from({ length: count }, (_, index) => {
    const note = sampleNote(index, below);
    return { id: formatNoteId(`${note.title} ${index}`, note.created, below), note };
  });
}

function sampleNote(index: number, below: (limit: number) => number): Note {
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T => items[below(items.length)] as T;
  const theme = pick(themes);
  const severity = pick(severities);
  return {
    title: `${pick(subjects)} ${pick(complaints)} ${pick(places)}`,
    kind: pick(noteKinds),
    ...(theme && { theme }),
    ...(below(4) > 0 && { source: pick(sources), role: pick(builtInRoles) }),
    ...(severity && { severity }),
    values: below(3) === 0 ? [pick(customerValues)] : [],
    ...(below(2) === 0 && { step: 'coffee-chats' }),
    author: 'sam@example.com',
    created: formatInstant(new Date(firstMoment + index * minutesApart * 60_000)),
    tags: below(2) === 0 ? [pick(tags)] : [],
    ...(below(10) === 0 && { code: { file: 'src/deploy/pipeline.ts', line: 40, quote: 'await runSerially(stages)' } }),
    body: Array.from({ length: below(4) }, () => `${pick(subjects)} ${pick(complaints)}: “${pick(places)}”.`).join(
      '\n\n',
    ),
  };
}

/** Chance that is the same in every run (a linear congruential generator). */
export function seededRandom(seed: number): (limit: number) => number {
  const state = { value: seed };
  return (limit) => {
    state.value = (Math.imul(state.value, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state.value / 2 ** 32) * limit);
  };
}
