import type { BoardHorizon, BoardTab } from '../boardProtocol.js';

/** The filter of cards; empty texts match everything. */
export interface BoardFilter {
  readonly text: string;
  readonly theme: string | undefined;
  /** The id of a status, or one of the two values that cover several. */
  readonly status: string;
  /** `undefined` for anybody, nobody included. */
  readonly owner: string | undefined;
}

export interface CardPlace {
  readonly horizon: BoardHorizon;
  readonly theme: string;
}

/** The page's state while it is hidden. */
export interface BoardState {
  readonly tab: BoardTab;
  readonly filter: BoardFilter;
  /** Whose progress was chosen; the extension reads it too when a window is reopened. */
  readonly person?: string;
  /** The card that the Tab key leads to. */
  readonly card: string;
  readonly scroll: Readonly<Partial<Record<BoardTab, readonly [left: number, top: number]>>>;
}

/** Values of the filter's `status` that cover several statuses. */
export const statusGroups = { notDropped: '', any: '*' } as const;

/** Dropped items are hidden until requested. */
export const emptyFilter: BoardFilter = {
  text: '',
  theme: undefined,
  status: statusGroups.notDropped,
  owner: undefined,
};

/** The state of a board that is opened for the first time. */
export const firstState: BoardState = { tab: 'board', filter: emptyFilter, card: '', scroll: {} };

/** Whether the filter hides any card that would otherwise be shown. */
export function isFiltering({ text, theme, status, owner }: BoardFilter): boolean {
  return text.trim() !== '' || theme !== undefined || status !== statusGroups.notDropped || owner !== undefined;
}
