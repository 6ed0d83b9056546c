import type { KnownWords } from '../../../src/core/fileHelp/words.js';

/** What a small team's files have. */
export const teamWords: KnownWords = {
  themes: [{ value: 'compute', title: 'Compute' }, { value: 'database' }],
  roles: [{ value: 'veteran' }, { value: 'ml-engineer' }],
  steps: [
    { value: 'coffee-chats', title: 'Have coffee' },
    { value: 'dev-environment', title: 'Get it to run' },
  ],
  values: [{ value: 'latency' }, { value: 'cost' }],
  tags: [{ value: 'deploys' }],
  people: [{ value: 'Priya' }, { value: 'Sam: the other' }],
  notes: [{ value: '2026-11-25-deploys-k3f9', title: 'Deploys take forty minutes' }],
  sessions: [{ value: '2026-11-25-priya-k3f9' }],
};
