import assert from 'node:assert/strict';

import { boardOrder, boardThemes } from '../../../../src/core/roadmap/boardThemes.js';
import { entryWith } from '../../support/sampleItems.js';

const themes = [
  { id: 'compute', title: 'Compute' },
  { id: 'database', title: 'Our databases' },
];

describe('boardThemes', () => {
  it('has a row for each of the checklist’s themes, in its order, whether or not it has items', () => {
    assert.deepEqual(boardThemes([], themes), themes);
    assert.deepEqual(boardThemes([entryWith('a', { theme: 'database' })], themes), themes);
  });

  it('adds a row for each other theme that items have, under a title that can be read', () => {
    const entries = ['ways-of-working', 'edge-cases', 'edge-cases'].map((theme, index) =>
      entryWith(`${index}`, { theme }),
    );

    assert.deepEqual(boardThemes(entries, themes).slice(2), [
      { id: 'edge-cases', title: 'Edge Cases' },
      { id: 'ways-of-working', title: 'Ways of working' },
    ]);
  });

  it('ends with a row for items without a theme, where there are any', () => {
    assert.deepEqual(boardThemes([entryWith('a')], themes).at(-1), { id: '', title: '' });
  });
});

describe('boardOrder', () => {
  it('puts what is most worth first, and what is done or dropped behind all that is open', () => {
    const entries = [
      entryWith('done', { status: 'done', impact: 5 }),
      entryWith('small', { impact: 2 }),
      entryWith('dropped', { status: 'dropped', impact: 1 }),
      entryWith('large', { impact: 4, effort: 'L' }),
      entryWith('quick', { impact: 4, effort: 'S' }),
    ];

    assert.deepEqual(
      boardOrder(entries).map(({ id }) => id),
      ['quick', 'large', 'small', 'done', 'dropped'],
    );
  });
});
