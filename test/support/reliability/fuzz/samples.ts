import type { KnownWords } from '../../../../src/core/fileHelp/words.js';
import type { CitationFacts } from '../../../../src/core/languageModel/citations.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { wholeNote } from '../../../unit/support/wholeNote.js';

/** Names that readers compare texts with. */
export const someIds: readonly string[] = [
  '2026-11-25-slow-deploys-k3f9',
  '2026-11-25-slow-deploys-k3f8',
  'coffee-chats',
];

/** What captured lines and searches are completed from. */
export const someWords = {
  themes: ['compute', 'database', 'observability'],
  roles: ['engineer', 'veteran'],
  values: ['latency', 'cost'],
  sources: ['Priya', 'Priya Rao'],
  tags: ['deploys'],
  steps: ['coffee-chats'],
};

/** What files are completed from. */
export const knownWords: KnownWords = {
  themes: [{ value: 'compute', title: 'Compute' }],
  roles: [{ value: 'engineer' }],
  steps: [{ value: 'coffee-chats', title: 'Coffee chats' }],
  values: [{ value: 'latency' }],
  tags: [{ value: 'deploys' }],
  people: [{ value: 'Priya' }],
  notes: [{ value: '2026-11-25-slow-deploys-k3f9' }],
  sessions: [],
};

/** What a language model's answer is checked against. */
export const citationFacts: CitationFacts = { ids: new Set(someIds), words: new Set(['deploys', 'priya']) };

/** A note that says so. */
export function noteSaying(text: string): Note {
  return { ...wholeNote, title: text, source: text, tags: [text], body: text };
}
