import type { Facts } from '../../../src/core/verification/facts.js';

/** Nothing can be seen of the person's work; a test adds what it is about. */
export const noFacts: Facts = {
  notes: [],
  sessions: [],
  agreedItems: [],
  commits: () => undefined,
  file: () => undefined,
  extension: () => undefined,
  run: () => undefined,
};
