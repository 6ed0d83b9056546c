import assert from 'node:assert/strict';

import { type CardCommands, pressKey } from '../../../../src/webview/board/cardKeys.js';
import { gridOf } from '../../../../src/webview/board/cards.js';
import { axesOf, cardWith } from '../../support/sampleBoard.js';

/** What came of a key on the card "a": it has "b" beside it, and nothing above. */
function press(key: string, altKey = false): { readonly isMeant: boolean; readonly done: readonly string[] } {
  const done: string[] = [];
  const model = axesOf() as CardCommands['model'];
  const isMeant = pressKey({ key, altKey }, 'a', {
    model,
    grid: gridOf(model, [cardWith('a'), cardWith('b', { horizon: 'next' }), cardWith('z', { theme: 'database' })]),
    open: (id) => done.push(`open ${id}`),
    focus: (id) => done.push(`focus ${id}`),
    move: (id, place) => done.push(`move ${id} to ${place ? `${place.horizon} ${place.theme}` : 'nowhere'}`),
  });
  return { isMeant, done };
}

describe('keys on a card', () => {
  it('lead to the cards around it by arrows', () => {
    assert.deepEqual(press('ArrowRight'), { isMeant: true, done: ['focus b'] });
    assert.deepEqual(press('ArrowDown'), { isMeant: true, done: ['focus z'] });
  });

  it('lead nowhere at the edge, and VS Code does not take the key either', () => {
    assert.deepEqual(press('ArrowUp'), { isMeant: true, done: [] });
  });

  it('take the card along by Alt and an arrow, also to where there are no cards', () => {
    assert.deepEqual(press('ArrowRight', true).done, ['move a to next compute']);
    assert.deepEqual(press('ArrowDown', true).done, ['move a to now database']);
  });

  it('say so where a card can’t be taken any further', () => {
    assert.deepEqual(press('ArrowLeft', true), { isMeant: true, done: ['move a to nowhere'] });
    assert.deepEqual(press('ArrowUp', true).done, ['move a to nowhere']);
  });

  it('open it by Enter and by the space bar', () => {
    assert.deepEqual(press('Enter').done, ['open a']);
    assert.deepEqual(press(' ').done, ['open a']);
  });

  it('lead to the first card and the last', () => {
    assert.deepEqual(press('Home').done, ['focus a']);
    assert.deepEqual(press('End').done, ['focus z']);
  });

  it('leave all other keys to VS Code', () => {
    assert.deepEqual(press('F1'), { isMeant: false, done: [] });
    assert.deepEqual(press('Tab'), { isMeant: false, done: [] });
    assert.deepEqual(press('a', true), { isMeant: false, done: [] });
  });
});
