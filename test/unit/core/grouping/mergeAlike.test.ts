import assert from 'node:assert/strict';

import { mergeAlike } from '../../../../src/core/grouping/mergeAlike.js';
import { runThrough } from '../../../support/grouping/runThrough.js';

/** Merges so many things, of which pairs are alike: `[one, other, likeness]`, each told from one side only. */
function merge(
  count: number,
  pairs: readonly (readonly [number, number, number])[],
  minLikeness = 0.5,
): readonly unknown[] {
  const neighbours = Array.from({ length: count }, (_, index) =>
    pairs.filter(([one]) => one === index).map(([, other, likeness]) => ({ index: other, likeness })),
  );
  return runThrough(mergeAlike(neighbours, minLikeness));
}

describe('mergeAlike', () => {
  it('merges what is alike enough, whichever side tells of it', () => {
    assert.deepEqual(
      merge(5, [
        [0, 3, 0.9],
        [4, 1, 0.6],
        [2, 1, 0.4],
      ]),
      [
        [0, 3],
        [1, 4],
      ],
    );
  });

  it('goes by the average of all pairs: nothing joins for being like one of a group only', () => {
    assert.deepEqual(
      merge(3, [
        [0, 1, 0.9],
        [1, 2, 0.8],
      ]),
      [[0, 1]],
    );
    assert.deepEqual(
      merge(3, [
        [0, 1, 0.9],
        [1, 2, 0.8],
        [0, 2, 0.3],
      ]),
      [[0, 1, 2]],
    );
  });

  it('merges the most alike first', () => {
    assert.deepEqual(
      merge(3, [
        [0, 1, 0.6],
        [1, 2, 0.7],
      ]),
      [[1, 2]],
    );
  });

  it('merges groups with groups', () => {
    const pairs = [0, 1, 2, 3].flatMap((one) =>
      [0, 1, 2, 3].filter((other) => other > one).map((other) => [one, other] as const),
    );

    const within = pairs.map(
      ([one, other]) => [one, other, one + other === 1 || one + other === 5 ? 0.9 : 0.6] as const,
    );

    assert.deepEqual(merge(4, within), [[0, 1, 2, 3]]);
  });

  it('settles what is equally alike by the place in the list', () => {
    assert.deepEqual(
      merge(4, [
        [2, 3, 0.7],
        [0, 2, 0.7],
        [0, 1, 0.7],
      ]),
      [
        [0, 1],
        [2, 3],
      ],
    );
  });

  it('leaves alone what is like nothing', () => {
    assert.deepEqual(merge(3, []), []);
    assert.deepEqual(merge(0, []), []);
  });
});
