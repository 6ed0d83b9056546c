import type { BoardCard, BoardModel } from '../boardProtocol.js';
import { type BoardFilter, type CardPlace, statusGroups } from './boardState.js';
import { grouped } from './grouped.js';

/** A column and row of the board, with its cards. */
export interface BoardCell extends CardPlace {
  readonly cards: readonly BoardCard[];
}

export type BoardGrid = readonly (readonly BoardCell[])[];

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Readonly<Record<Direction, readonly [columns: number, rows: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The cards that pass a filter, in order. Every word of the filter's text must occur on the card. */
export function filterCards(cards: readonly BoardCard[], filter: BoardFilter): readonly BoardCard[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => isLetThrough(card, filter) && words.every((word) => textOf(card).includes(word)));
}

function isLetThrough(card: BoardCard, { theme, status, owner }: BoardFilter): boolean {
  if (theme !== undefined && card.theme !== theme) return false;
  if (owner !== undefined && card.owner !== owner) return false;
  return status === statusGroups.notDropped
    ? card.status !== 'dropped'
    : [statusGroups.any, card.status].includes(status);
}

function textOf({ title, owner, facts }: BoardCard): string {
  return [title, owner, ...facts.map(({ spoken }) => spoken)].join('\n').toLocaleLowerCase();
}

/** Puts each card into its cell. The column of unplanned items exists only if it contains any. */
export function gridOf(
  { columns, rows }: Pick<BoardModel, 'columns' | 'rows'>,
  cards: readonly BoardCard[],
): BoardGrid {
  const byPlace = grouped(cards, keyOf);
  return rows.map(({ id: theme }) =>
    columns.map(({ id: horizon }) => ({ horizon, theme, cards: byPlace.get(keyOf({ horizon, theme })) ?? [] })),
  );
}

function keyOf({ horizon, theme }: CardPlace): string {
  return `${horizon}/${theme}`;
}

/** The neighbouring place; `undefined` at the board's edge. */
export function placeBeside(model: BoardModel, place: CardPlace, direction: Direction): CardPlace | undefined {
  const [columnStep, rowStep] = steps[direction];
  const column = model.columns[model.columns.findIndex(({ id }) => id === place.horizon) + columnStep];
  const row = model.rows[model.rows.findIndex(({ id }) => id === place.theme) + rowStep];
  return column && row && { horizon: column.id, theme: row.id };
}

/**
 * The card that an arrow key leads to: up and down within a column, left and right to the nearest column of the same row that has
 * cards, else of the rows below and above.
 */
export function cardBeside(grid: BoardGrid, id: string, direction: Direction): string | undefined {
  const rowIndex = grid.findIndex((row) => row.some(({ cards }) => cards.some((card) => card.id === id)));
  const row = grid[rowIndex] ?? [];
  const columnIndex = row.findIndex(({ cards }) => cards.some((card) => card.id === id));
  const [columnStep, rowStep] = steps[direction];
  if (rowStep !== 0) {
    const column = grid.flatMap((cells) => cells[columnIndex]?.cards ?? []);
    return column[column.findIndex((card) => card.id === id) + rowStep]?.id;
  }
  const height = row[columnIndex]?.cards.findIndex((card) => card.id === id) ?? 0;
  for (let index = columnIndex + columnStep; index >= 0 && index < row.length; index += columnStep) {
    const beside = nearestIn(grid, index, rowIndex, height);
    if (beside !== undefined) return beside;
  }
  return undefined;
}

function nearestIn(grid: BoardGrid, columnIndex: number, rowIndex: number, height: number): string | undefined {
  const cardsIn = (index: number): readonly BoardCard[] => grid[index]?.[columnIndex]?.cards ?? [];
  const same = cardsIn(rowIndex);
  if (same.length > 0) return same[Math.min(height, same.length - 1)]?.id;
  for (let distance = 1; distance < grid.length; distance++) {
    const found = cardsIn(rowIndex + distance)[0] ?? cardsIn(rowIndex - distance).at(-1);
    if (found) return found.id;
  }
  return undefined;
}

/** The first and the last card of the board. */
export function endsOf(grid: BoardGrid): readonly [string | undefined, string | undefined] {
  const all = grid.flat().flatMap(({ cards }) => cards);
  return [all[0]?.id, all.at(-1)?.id];
}

/** The owners, each once, by name. */
export function ownersOf(cards: readonly BoardCard[]): readonly string[] {
  return [...new Set(cards.map(({ owner }) => owner))]
    .filter(Boolean)
    .toSorted((one, other) => one.localeCompare(other));
}

/** The cards with moves applied that the extension hasn't handled yet. */
export function withMoves(
  cards: readonly BoardCard[],
  moves: ReadonlyMap<string, { readonly place: CardPlace }>,
): readonly BoardCard[] {
  if (moves.size === 0) return cards;
  return cards.map((card) => ({ ...card, ...moves.get(card.id)?.place }));
}

/** Fills the placeholders `{0}`, `{1}` of a text. */
export function fill(text: string, ...words: readonly (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/g, (place, index: string) => String(words[Number(index)] ?? place));
}

/** The title of a choice; the id if there is none. */
export function titleOf(choices: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return choices.find((choice) => choice.id === id)?.title ?? id;
}
