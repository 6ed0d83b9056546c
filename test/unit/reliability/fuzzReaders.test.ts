import * as fc from 'fast-check';

import { anyText, mutated } from '../../support/reliability/fuzz/anyText.js';
import { ourFiles } from '../../support/reliability/fuzz/files.js';
import { textReaders } from '../../support/reliability/fuzz/readers.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

/** Inputs for each of some hundred readers. */
const inputs = rounds(60, 2500);

describe('every reader of core', () => {
  const texts = fc.oneof(anyText, mutated(ourFiles), ourFiles);

  for (const [name, read] of Object.entries(textReaders)) {
    it(`${name} takes any text, and places what is wrong inside of it`, () => {
      fc.assert(
        fc.property(texts, (text) => areWithin(read(text), text.length)),
        { numRuns: inputs, seed },
      );
    });
  }
});

/** Whether the problems of what was read, if it has any, are at places of the text. */
function areWithin(read: unknown, length: number): boolean {
  if (typeof read !== 'object' || read === null || !('problems' in read) || !Array.isArray(read.problems)) return true;
  return read.problems.every((problem: unknown) => {
    const { start, end } = (problem as { readonly span: { readonly start: number; readonly end: number } }).span;
    return start >= 0 && start <= end && end <= length;
  });
}
