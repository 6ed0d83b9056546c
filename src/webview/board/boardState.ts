import type { BoardHorizon, BoardTab } from '../boardProtocol.js';

/** What cards are looked for; empty texts look for nothing. */
export interface BoardFilter {
  readonly text: string;
  readonly theme: string | undefined;
  /** The id of a status, or one of the two that hold several. */
  readonly status: string;
  /** `undefined`: anybody's and nobody's. */
  readonly owner: string | undefined;
}

/** Where a card stands. */
export interface CardPlace {
  readonly horizon: BoardHorizon;
  readonly theme: string;
}

/** What the page keeps while it is hidden. */
export interface BoardState {
  readonly tab: BoardTab;
  readonly filter: BoardFilter;
  /** Whose progress was chosen; the extension reads it too, when the window is opened again. */
  readonly person?: string;
  /** The card that the keyboard is at. */
  readonly card: string;
  readonly scroll: Readonly<Partial<Record<BoardTab, readonly [left: number, top: number]>>>;
}

/** What `status` of a filter can be besides a status. */
export const statusGroups = { notDropped: '', any: '*' } as const;

/** Dropped items are out of sight until they are asked for. */
export const emptyFilter: BoardFilter = {
  text: '',
  theme: undefined,
  status: statusGroups.notDropped,
  owner: undefined,
};

/** A board as it is opened for the first time. */
export const firstState: BoardState = { tab: 'board', filter: emptyFilter, card: '', scroll: {} };

/** Says whether the filter leaves out any card that would else be shown. */
export function isFiltering({ text, theme, status, owner }: BoardFilter): boolean {
  return text.trim() !== '' || theme !== undefined || status !== statusGroups.notDropped || owner !== undefined;
}
