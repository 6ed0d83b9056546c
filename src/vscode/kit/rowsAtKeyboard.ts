/** The rows that a key acts on, in the form in which a menu passes them. */
export interface RowsAtKeyboard<Row> {
  /** The focused row; `undefined` if there is none. */
  readonly row: Row | undefined;
  /** All selected rows if the focused row is one of them; else that row alone. */
  readonly rows: readonly Row[];
}

/**
 * The rows of a view that a key acts on. VS Code reports the selection, not the focus: adding the focused row to the selection
 * reveals which one it is, without opening it as selecting it alone would.
 *
 * @param toggle selects or unselects the focused row.
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
