import assert from 'node:assert/strict';

import { readRowsAtKeyboard, type RowsAtKeyboard } from '../../../../src/vscode/kit/rowsAtKeyboard.js';

/** A view whose row with the focus is selected or unselected, as VS Code does it. */
async function read(selected: readonly string[], focused?: string): Promise<RowsAtKeyboard<string>> {
  const view = { selection: selected };
  const rows = await readRowsAtKeyboard(view, async () => {
    if (focused === undefined) return;
    const { selection } = view;
    view.selection = selection.includes(focused) ? selection.filter((row) => row !== focused) : [...selection, focused];
  });
  assert.deepEqual(view.selection.toSorted(), selected);
  return rows;
}

describe('readRowsAtKeyboard', () => {
  it('is the row that has the focus, where it is not selected', async () => {
    assert.deepEqual(await read([], 'a'), { row: 'a', rows: ['a'] });
    assert.deepEqual(await read(['a', 'b'], 'c'), { row: 'c', rows: ['c'] });
  });

  it('is all that is selected, where the row with the focus is', async () => {
    assert.deepEqual(await read(['a'], 'a'), { row: 'a', rows: ['a'] });
    assert.deepEqual(await read(['a', 'b', 'c'], 'b'), { row: 'b', rows: ['a', 'b', 'c'] });
  });

  it('is nothing where no row has the focus', async () => {
    assert.deepEqual(await read([]), { row: undefined, rows: [] });
    assert.deepEqual(await read(['a']), { row: undefined, rows: [] });
  });
});
