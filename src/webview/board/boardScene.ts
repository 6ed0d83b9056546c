import type { BoardCard, BoardModel, BoardWish } from '../boardProtocol.js';
import type { BoardState } from './boardState.js';
import type { Measure } from './fitText.js';

/** What the views draw, and what they call when a person does something. */
export interface BoardScene {
  readonly model: BoardModel;
  readonly state: BoardState;
  /** Those that the filter lets through, as they stand now. */
  readonly cards: readonly BoardCard[];
  /** How many there are in all. */
  readonly count: number;
  /** How wide a picture can be, in pixels. */
  readonly width: number;
  readonly measure: Measure;
  readonly send: (wish: BoardWish) => void;
  readonly change: (change: Partial<BoardState>) => void;
  readonly savePicture: () => void;
}
