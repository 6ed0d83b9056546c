import type { BoardCard, BoardHorizon, BoardModel } from '../../../src/webview/boardProtocol.js';

/** A card of which nothing is said but this. */
export function cardWith(id: string, fields: Partial<BoardCard> = {}): BoardCard {
  return {
    ...{ id, title: `Item ${id}`, horizon: 'now', theme: 'compute', status: 'proposed', isClosed: false, owner: '' },
    ...{ row: { type: 'item', file: { path: `roadmap/${id}.md` } }, facts: [], warnings: [] },
    ...fields,
  };
}

/** Columns and rows of a board, in their order. */
export function axesOf(
  columns: readonly BoardHorizon[] = ['now', 'next', 'later'],
  rows: readonly string[] = ['compute', 'database'],
): Pick<BoardModel, 'columns' | 'rows'> {
  return {
    columns: columns.map((id) => ({ id, title: id })),
    rows: rows.map((id) => ({ id, title: id })),
  };
}

/** Ten pixels a character. */
export function tenPixels(text: string): number {
  return [...text].length * 10;
}
