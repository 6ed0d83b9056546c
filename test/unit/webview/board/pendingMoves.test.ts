import assert from 'node:assert/strict';

import { PendingMoves } from '../../../../src/webview/board/pendingMoves.js';

const next = { horizon: 'next', theme: 'compute' } as const;
const later = { horizon: 'later', theme: 'compute' } as const;

function placesOf(moves: PendingMoves): readonly string[] {
  return [...moves.places].map(([id, { place }]) => `${id} ${place.horizon}`);
}

describe('PendingMoves', () => {
  it('keeps a card where it was put until the extension has seen to that', () => {
    const moves = new PendingMoves();

    moves.add('a', next);
    moves.countWish();
    moves.settle(0);
    assert.deepEqual(placesOf(moves), ['a next']);
    moves.settle(1);

    assert.deepEqual(placesOf(moves), []);
  });

  it('does not put a card back that was moved again meanwhile', () => {
    const moves = new PendingMoves();

    moves.add('a', next);
    moves.countWish();
    moves.add('a', later);
    moves.countWish();
    moves.settle(1);
    assert.deepEqual(placesOf(moves), ['a later']);
    moves.settle(2);

    assert.deepEqual(placesOf(moves), []);
  });

  it('settles each card’s move by itself, and counts wishes of other kinds', () => {
    const moves = new PendingMoves();

    moves.countWish();
    moves.add('a', next);
    moves.countWish();
    moves.add('b', later);
    moves.countWish();
    moves.settle(2);

    assert.deepEqual(placesOf(moves), ['b later']);
  });
});
