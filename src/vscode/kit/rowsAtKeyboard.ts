/** The rows that a key acts on, in the form in which a menu passes them. */
export interface RowsAtKeyboard<Row> {
  /** The focused row; `undefined` if there is none. */
  readonly row: Row | undefined;
  /** All selected rows if the focused row is one of them; else that row alone. */
  readonly rows: readonly Row[];
}

/** What VS Code shows of a view, and what identifies its rows. */
export interface RowSelection<Row> {
  readonly view: { readonly selection: readonly Row[] };
  /** The id of a row's item. A view that is redrawn has other row objects with the same ids. */
  readonly idOf: (row: Row) => string | undefined;
  /** Selects or unselects the focused row. */
  readonly toggle: () => PromiseLike<unknown>;
}

/** How often the selection is read at most, until two readings agree; VS Code redraws a view within a few. */
const maxReadings = 20;

/**
 * The rows of a view that a key acts on. VS Code reports the selection, not the focus: adding the focused row to the selection
 * reveals which one it is, without opening it as selecting it alone would.
 *
 * While VS Code redraws a view, it reports selected rows as unselected until it has asked for them again. A focused row that
 * seems to be selected, or to be none, is therefore believed only if the next reading says the same.
 */
export async function readRowsAtKeyboard<Row>(selection: RowSelection<Row>): Promise<RowsAtKeyboard<Row>> {
  const none: RowsAtKeyboard<Row> = { row: undefined, rows: [] };
  let last: Reading<Row> | undefined;
  for (let count = 0; count < maxReadings; count++) {
    const reading = await readOnce(selection);
    if (reading?.isCertain || (reading && last && reading.id === last.id)) return reading;
    last = reading;
  }
  return none;
}

interface Reading<Row> extends RowsAtKeyboard<Row> {
  readonly id: string | undefined;
  /** Whether a view that is being redrawn can't look like this. */
  readonly isCertain: boolean;
}

/** @returns `undefined` if no toggled row explains what the view reports. */
async function readOnce<Row>({ view, idOf, toggle }: RowSelection<Row>): Promise<Reading<Row> | undefined> {
  const before = view.selection;
  await toggle();
  const toggled = view.selection;
  await toggle();
  const after = view.selection;
  const added = without(toggled, before, idOf);
  const removed = without(before, toggled, idOf);
  const isBack = after.length === before.length && without(after, before, idOf).length === 0;
  if (!isBack || added.length + removed.length > 1) return undefined;
  const [row = removed[0]] = added;
  const rows = added.length > 0 ? added : removed.length > 0 ? before : [];
  return { row, rows, id: row && idOf(row), isCertain: added.length > 0 };
}

function without<Row>(
  rows: readonly Row[],
  others: readonly Row[],
  idOf: (row: Row) => string | undefined,
): readonly Row[] {
  const ids = new Set(others.map(idOf));
  return rows.filter((row) => !ids.has(idOf(row)));
}
