import assert from 'node:assert/strict';

import { runInSlices } from '../../../../src/app/kit/runInSlices.js';

describe('runInSlices', () => {
  function* countTo(count: number, seen: number[]): Generator<undefined, string, undefined> {
    for (let number = 1; number <= count; number++) {
      seen.push(number);
      yield;
    }
    return 'done';
  }

  it('breathes after each piece of work, and gives what the work returns', async () => {
    const seen: number[] = [];
    let breaths = 0;
    const pace = { breathe: async () => void (breaths += 1) };

    const result = await runInSlices(countTo(4, seen), { pace, isCancelled: () => false });

    assert.deepEqual([result, seen, breaths], ['done', [1, 2, 3, 4], 4]);
  });

  it('goes no further once it is cancelled', async () => {
    const seen: number[] = [];
    const pace = { breathe: async () => undefined };

    const result = await runInSlices(countTo(4, seen), { pace, isCancelled: () => seen.length === 2 });

    assert.deepEqual([result, seen], [undefined, [1, 2]]);
  });
});
