import type { BoardCard, BoardModel, BoardWish } from '../boardProtocol.js';
import type { BoardState } from './boardState.js';
import type { Measure } from './fitText.js';

/** What the views draw, and what they call when a person does something. */
export interface BoardScene {
  readonly model: BoardModel;
  readonly state: BoardState;
  /** The cards that pass the filter, with pending moves applied. */
  readonly cards: readonly BoardCard[];
  /** The total number of cards. */
  readonly count: number;
  /** The available width of a picture, in pixels. */
  readonly width: number;
  readonly measure: Measure;
  readonly send: (wish: BoardWish) => void;
  readonly change: (change: Partial<BoardState>) => void;
  readonly savePicture: () => void;
}
