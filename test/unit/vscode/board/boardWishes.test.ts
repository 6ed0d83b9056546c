import assert from 'node:assert/strict';

import type { BoardContent } from '../../../../src/vscode/board/boardModel.js';
import { type BoardEffects, carryOutBoardWish } from '../../../../src/vscode/board/boardWishes.js';
import type { BoardWish } from '../../../../src/webview/boardProtocol.js';
import { hostileValues } from '../../support/hostileValues.js';

const content = {
  model: {
    columns: [{ id: 'now' }, { id: 'later' }],
    rows: [{ id: 'compute' }, { id: '' }],
    progress: { people: [{ id: 'sam-rivera' }] },
    words: { tabs: { board: 'Board', plot: 'Impact and Effort' } },
  },
  entries: [{ id: 'backups', path: 'roadmap/backups.md' }],
} as unknown as BoardContent;

/** What a page's message brings about. */
function effectsOf(wish: unknown): readonly unknown[] {
  const seen: unknown[] = [];
  const effects: BoardEffects = {
    openFile: (path) => seen.push(['openFile', path]),
    move: ({ id, horizon, theme }) => seen.push(['move', id, horizon, theme]),
    addItem: () => seen.push(['addItem']),
    showProgressOf: (person) => seen.push(['showProgressOf', person]),
    savePicture: (tab, svg) => seen.push(['savePicture', tab, svg]),
  };
  carryOutBoardWish(wish as BoardWish, content, effects);
  return seen;
}

describe('what the board’s page asks for', () => {
  const asked: readonly (readonly [BoardWish, readonly unknown[]])[] = [
    [{ type: 'open', id: 'backups' }, ['openFile', 'roadmap/backups.md']],
    [{ type: 'move', id: 'backups', horizon: 'later', theme: 'compute' }, ['move', 'backups', 'later', 'compute']],
    [{ type: 'move', id: 'backups', horizon: 'now', theme: '' }, ['move', 'backups', 'now', '']],
    [{ type: 'add' }, ['addItem']],
    [{ type: 'progressOf', person: 'sam-rivera' }, ['showProgressOf', 'sam-rivera']],
    [{ type: 'savePicture', tab: 'plot', svg: '<svg />' }, ['savePicture', 'plot', '<svg />']],
  ];
  for (const [wish, effect] of asked) {
    it(`is brought about: ${JSON.stringify(wish)}`, () => assert.deepEqual(effectsOf(wish), [effect]));
  }

  it('is nothing where the page doesn’t show it: a card, a row, a column, a person, a tab', () => {
    const wishes = [
      { type: 'open', id: 'roadmap/backups.md' },
      { type: 'move', id: 'backups', horizon: 'now', theme: 'no row' },
      { type: 'move', id: 'backups', horizon: 'now\nstatus: done', theme: 'compute' },
      { type: 'progressOf', person: 'lee' },
      { type: 'savePicture', tab: '../../x', svg: '<svg />' },
      { type: 'delete', id: 'backups' },
    ];

    for (const wish of wishes) assert.deepEqual(effectsOf(wish), [], JSON.stringify(wish));
  });

  it('is nothing, and no error, where a page that is not ours any more says what it likes', () => {
    for (const value of hostileValues) {
      const wish = { id: value, horizon: value, theme: value, person: value, tab: value, svg: value };
      for (const type of ['open', 'move', 'progressOf', 'savePicture'])
        assert.deepEqual(effectsOf({ ...wish, type }), [], `${type} ${JSON.stringify(value)}`);
    }
  });
});
