import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { applyEdits, type ListEdit } from '../../../../src/core/markdown/quickEdits.js';

/** Edits that don't overlap, in any order, for a list of some length. */
const lists = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.array(fc.integer({ min: 100 }), { maxLength: 3 })), { maxLength: 6 })
  .chain((gaps) => {
    const edits: ListEdit<number>[] = [];
    let end = 0;
    for (const [gap, removed, added] of gaps) {
      edits.push([end + gap, removed, added]);
      end += gap + removed + 1;
    }
    return fc.tuple(fc.constant(end), fc.shuffledSubarray(edits, { minLength: edits.length }));
  });

describe('applyEdits', () => {
  it('gives what one edit after the other gives, from the last one on', () => {
    fc.assert(
      fc.property(lists, ([length, edits]) => {
        const entries = Array.from({ length }, (_, index) => index);
        const expected = [...entries];
        for (const [start, removed, added] of edits.toSorted(([one], [other]) => other - one)) {
          expected.splice(start, removed, ...added);
        }

        applyEdits(entries, edits);

        assert.deepEqual(entries, expected);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('leaves what is before the first edit where it is', () => {
    const entries = Array.from({ length: 10 }, (_, index) => index);
    let sets = 0;
    const watched = new Proxy(entries, {
      set: (target, key, value) => {
        if (key !== 'length') sets += 1;
        return Reflect.set(target, key, value);
      },
    });

    applyEdits(watched, [[8, 0, [100]]]);

    assert.deepEqual(entries, [0, 1, 2, 3, 4, 5, 6, 7, 100, 8, 9]);
    assert.equal(sets, 3);
  });
});
