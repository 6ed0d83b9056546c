import assert from 'node:assert/strict';

import { type Change, joinSteps, type WriteStep } from '../../../../src/app/changes/change.js';

function write(path: string, before: string | undefined, after: string | undefined): WriteStep {
  return { kind: 'write', path, before, after };
}

describe('joinSteps', () => {
  it('makes one step of those that follow each other in a file, whatever was done in between', () => {
    const change = [write('a', undefined, '1'), write('b', '1', '2'), write('a', '1', '2'), write('a', '2', undefined)];

    assert.deepEqual(joinSteps(change), [write('a', undefined, undefined), write('b', '1', '2')]);
  });

  it('leaves steps apart between which somebody else has written', () => {
    const change = [write('a', '1', '2'), write('a', 'theirs', '3'), write('a', '3', '4')];

    assert.deepEqual(joinSteps(change), [write('a', '1', '2'), write('a', 'theirs', '4')]);
  });

  it('leaves steps apart between which the file was moved, or has got a passage', () => {
    const move = { kind: 'move', from: 'a', to: 'b', before: '2', after: '2' } as const;
    const passage = { kind: 'passage', path: 'a', without: () => undefined } as const;

    for (const between of [move, passage]) {
      const change: Change = [write('a', '1', '2'), between, write('a', '2', '3')];
      assert.deepEqual(joinSteps(change), change);
    }
  });
});
