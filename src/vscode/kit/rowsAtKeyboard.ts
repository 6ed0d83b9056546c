/** What a key is about, in the form in which a menu hands it over. */
export interface RowsAtKeyboard<Row> {
  /** The row with the keyboard's focus; `undefined` where there is none. */
  readonly row: Row | undefined;
  /** All that are selected, where that row is among them; else that row alone. */
  readonly rows: readonly Row[];
}

/**
 * The rows of a view that a key is about. VS Code tells us of the selection, not of the keyboard's focus: adding the row that has
 * it to the selection shows which one that is, without opening it as selecting it alone would.
 *
 * @param toggle selects or unselects the row with the focus.
 */
export async function readRowsAtKeyboard<Row>(
  view: { readonly selection: readonly Row[] },
  toggle: () => PromiseLike<unknown>,
): Promise<RowsAtKeyboard<Row>> {
  const before = view.selection;
  await toggle();
  const toggled = view.selection;
  await toggle();
  const added = toggled.filter((row) => !before.includes(row));
  const removed = before.filter((row) => !toggled.includes(row));
  return removed.length > 0 ? { row: removed[0], rows: before } : { row: added[0], rows: added };
}
