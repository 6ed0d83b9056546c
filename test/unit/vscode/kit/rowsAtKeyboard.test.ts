import assert from 'node:assert/strict';

import { readRowsAtKeyboard } from '../../../../src/vscode/kit/rowsAtKeyboard.js';

interface Row {
  readonly id: string;
}

interface Found {
  readonly row: string | undefined;
  readonly rows: readonly string[];
}

/**
 * A view whose focused row is selected or unselected, as VS Code does it.
 *
 * @param blank at which looks at the selection VS Code has none of the rows, as it is redrawing them.
 */
async function read(
  selected: readonly string[],
  focused?: string,
  blank: (look: number) => boolean = () => false,
): Promise<Found> {
  let [ids, looks] = [selected, 0];
  const view = {
    // Other row objects each time, as after every redrawing.
    get selection(): readonly Row[] {
      return blank(looks++) ? [] : ids.map((id) => ({ id }));
    },
  };
  const toggle = async (): Promise<void> => {
    if (focused === undefined) return;
    ids = ids.includes(focused) ? ids.filter((id) => id !== focused) : [...ids, focused];
  };
  const { row, rows } = await readRowsAtKeyboard({ view, idOf: ({ id }) => id, toggle });
  assert.deepEqual(ids.toSorted(), selected);
  return { row: row?.id, rows: rows.map(({ id }) => id).toSorted() };
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

  it('is the same row whenever the view is redrawn meanwhile, or asks instead', async () => {
    const cases: readonly (readonly [readonly string[], string, Found])[] = [
      [['a'], 'b', { row: 'b', rows: ['b'] }],
      [['a'], 'a', { row: 'a', rows: ['a'] }],
      [['a', 'c'], 'b', { row: 'b', rows: ['b'] }],
      [['a', 'b', 'c'], 'b', { row: 'b', rows: ['a', 'b', 'c'] }],
    ];
    for (const [selected, focused, wanted] of cases)
      for (let start = 0; start < 8; start++)
        for (let length = 1; length < 8; length++) {
          const found = await read(selected, focused, (look) => look >= start && look < start + length);
          const asks = found.row === undefined && length > 3;
          if (!asks)
            assert.deepEqual(found, wanted, `${focused} of ${selected.join()}: blank from ${start}, ${length} looks`);
        }
  });
});
