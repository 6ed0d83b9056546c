import assert from 'node:assert/strict';

import { emptyFilter, isFiltering, statusGroups } from '../../../../src/webview/board/boardState.js';
import {
  type BoardGrid,
  cardBeside,
  endsOf,
  fill,
  filterCards,
  gridOf,
  ownersOf,
  placeBeside,
  titleOf,
  withMoves,
} from '../../../../src/webview/board/cards.js';
import type { BoardCard } from '../../../../src/webview/boardProtocol.js';
import { axesOf, cardWith } from '../../support/sampleBoard.js';

function idsOf(cards: readonly BoardCard[]): readonly string[] {
  return cards.map(({ id }) => id);
}

describe('the board’s filter', () => {
  const fact = { icon: 'person', text: 'Sam', spoken: 'Owner: Sam Rivera', tone: 'plain' } as const;
  const cards = [
    cardWith('deploys', { title: 'Deploys in ten minutes', owner: 'Sam Rivera', facts: [fact] }),
    cardWith('restore', { title: 'Restore within the hour', theme: 'database', status: 'done', isClosed: true }),
    cardWith('rewrite', { title: 'Rewrite deploys', status: 'dropped', isClosed: true, owner: 'Lee' }),
  ];

  it('leaves out nothing but what was dropped as long as nobody chose anything', () => {
    assert.deepEqual(idsOf(filterCards(cards, emptyFilter)), ['deploys', 'restore']);
    assert.equal(isFiltering(emptyFilter), false);
  });

  it('finds cards that have every word, in the title or in what else they say, in either case', () => {
    const found = (text: string): readonly string[] => idsOf(filterCards(cards, { ...emptyFilter, text }));

    assert.deepEqual(found('DEPLOYS minutes'), ['deploys']);
    assert.deepEqual(found(' rivera '), ['deploys']);
    assert.deepEqual(found('deploys hour'), []);
    assert.deepEqual(found('   '), ['deploys', 'restore']);
  });

  it('finds cards of a status, or of any', () => {
    const found = (status: string): readonly string[] => idsOf(filterCards(cards, { ...emptyFilter, status }));

    assert.deepEqual(found('dropped'), ['rewrite']);
    assert.deepEqual(found('done'), ['restore']);
    assert.deepEqual(found(statusGroups.any), ['deploys', 'restore', 'rewrite']);
  });

  it('finds the cards of a theme and of an owner, and those that nobody owns', () => {
    assert.deepEqual(idsOf(filterCards(cards, { ...emptyFilter, theme: 'database' })), ['restore']);
    assert.deepEqual(idsOf(filterCards(cards, { ...emptyFilter, owner: 'Sam Rivera' })), ['deploys']);
    assert.deepEqual(idsOf(filterCards(cards, { ...emptyFilter, owner: '' })), ['restore']);
  });

  it('knows that it leaves something out, whichever of its parts does', () => {
    assert.equal(isFiltering({ ...emptyFilter, text: 'x' }), true);
    assert.equal(isFiltering({ ...emptyFilter, theme: '' }), true);
    assert.equal(isFiltering({ ...emptyFilter, status: statusGroups.any }), true);
    assert.equal(isFiltering({ ...emptyFilter, owner: '' }), true);
    assert.equal(isFiltering({ ...emptyFilter, text: '  ' }), false);
  });

  it('offers each owner once, by name', () => {
    assert.deepEqual(ownersOf([...cards, cardWith('more', { owner: 'Lee' })]), ['Lee', 'Sam Rivera']);
  });
});

describe('the board’s grid', () => {
  it('has a cell for every column and row, with cards in the order given', () => {
    const cards = [cardWith('b'), cardWith('a'), cardWith('c', { horizon: 'later', theme: 'database' })];

    const grid = gridOf(axesOf(), cards);

    assert.deepEqual(
      grid.map((row) => row.map((cell) => [cell.horizon, cell.theme, ...idsOf(cell.cards)].join(' '))),
      [
        ['now compute b a', 'next compute', 'later compute'],
        ['now database', 'next database', 'later database c'],
      ],
    );
  });

  it('keeps apart a theme whose name looks like another place', () => {
    const grid = gridOf(axesOf(['now'], ['a/b', 'b']), [
      cardWith('x', { theme: 'a/b' }),
      cardWith('y', { theme: 'b' }),
    ]);

    assert.deepEqual(
      grid.map((row) => idsOf(row[0]?.cards ?? [])),
      [['x'], ['y']],
    );
  });

  it('has the place beside a card in each direction, and none beyond its edges', () => {
    const place = { horizon: 'now', theme: 'compute' } as const;

    assert.deepEqual(placeBeside(axesOf() as never, place, 'right'), { horizon: 'next', theme: 'compute' });
    assert.deepEqual(placeBeside(axesOf() as never, place, 'down'), { horizon: 'now', theme: 'database' });
    assert.equal(placeBeside(axesOf() as never, place, 'left'), undefined);
    assert.equal(placeBeside(axesOf() as never, place, 'up'), undefined);
    assert.equal(placeBeside(axesOf() as never, { horizon: 'later', theme: 'database' }, 'down'), undefined);
  });

  it('begins with the first card that is there, and ends with the last', () => {
    assert.deepEqual(endsOf(gridOf(axesOf(), [cardWith('b', { theme: 'database' }), cardWith('a')])), ['a', 'b']);
    assert.deepEqual(endsOf(gridOf(axesOf(), [])), [undefined, undefined]);
  });
});

describe('going from card to card', () => {
  //            now     next   later
  // compute    a b     –      c
  // database   d       e      –
  const grid: BoardGrid = gridOf(axesOf(), [
    ...[cardWith('a'), cardWith('b'), cardWith('c', { horizon: 'later' })],
    ...[cardWith('d', { theme: 'database' }), cardWith('e', { horizon: 'next', theme: 'database' })],
  ]);

  it('goes down and up through a column, from row to row', () => {
    assert.equal(cardBeside(grid, 'a', 'down'), 'b');
    assert.equal(cardBeside(grid, 'b', 'down'), 'd');
    assert.equal(cardBeside(grid, 'd', 'up'), 'b');
    assert.equal(cardBeside(grid, 'a', 'up'), undefined);
    assert.equal(cardBeside(grid, 'd', 'down'), undefined);
  });

  it('goes sideways to the nearest card of the next column, in whichever row it is', () => {
    assert.equal(cardBeside(grid, 'a', 'right'), 'e');
    assert.equal(cardBeside(grid, 'd', 'right'), 'e');
    assert.equal(cardBeside(grid, 'e', 'right'), 'c');
    assert.equal(cardBeside(grid, 'c', 'left'), 'e');
  });

  it('stays at the same height of the row where there is a card, and passes over an empty column', () => {
    const without = gridOf(axesOf(), [
      ...[cardWith('a'), cardWith('b'), cardWith('c')],
      ...[cardWith('x', { horizon: 'later' }), cardWith('y', { horizon: 'later' })],
    ]);

    assert.equal(cardBeside(without, 'b', 'right'), 'y');
    assert.equal(cardBeside(without, 'c', 'right'), 'y');
    assert.equal(cardBeside(without, 'x', 'left'), 'a');
    assert.equal(cardBeside(without, 'x', 'right'), undefined);
  });
});

describe('words of the board', () => {
  it('puts words into their places, and leaves a place without a word as it is', () => {
    assert.equal(fill('{1} of {0}: {1}', 'all', 3), '3 of all: 3');
    assert.equal(fill('Moved {0} to {1}', 'a {1} card', 'Now'), 'Moved a {1} card to Now');
    assert.equal(fill('{0} {2}', 'x'), 'x {2}');
  });

  it('knows what a choice is called, or calls it by its id', () => {
    assert.equal(titleOf([{ id: 'S', title: 'S: days' }], 'S'), 'S: days');
    assert.equal(titleOf([], 'XXL'), 'XXL');
  });

  it('puts cards where they were moved, before their files say so', () => {
    const cards = [cardWith('a'), cardWith('b')];

    const moved = withMoves(cards, new Map([['b', { place: { horizon: 'later', theme: 'database' } }]]));

    assert.deepEqual(moved[0], cards[0]);
    assert.deepEqual(moved[1], cardWith('b', { horizon: 'later', theme: 'database' }));
    assert.equal(withMoves(cards, new Map()), cards);
  });
});
