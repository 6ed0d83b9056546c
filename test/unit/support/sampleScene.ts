import type { BoardScene } from '../../../src/webview/board/boardScene.js';
import { type BoardState, firstState } from '../../../src/webview/board/boardState.js';
import { filterCards } from '../../../src/webview/board/cards.js';
import type { BoardModel, BoardWish, BoardTexts } from '../../../src/webview/boardProtocol.js';
import { axesOf, tenPixels } from './sampleBoard.js';

/** Each word is its own name, so that a test sees which one stands where. */
const words = new Proxy<Record<string, unknown>>(
  { tabs: { board: 'board', plot: 'plot', progress: 'progress', coverage: 'coverage' } },
  { get: (known, name) => known[String(name)] ?? `«${String(name)}»` },
) as unknown as BoardTexts;

/** A board of which nothing is said but this. */
export function modelWith(fields: Partial<BoardModel> = {}): BoardModel {
  return {
    ...axesOf(),
    ...{ cards: [], remark: '', impacts: ['1', '2', '3', '4', '5'] },
    statuses: [{ id: 'proposed', title: 'Proposed' }],
    efforts: ['S', 'M', 'L', 'XL'].map((id) => ({ id, title: `${id} effort` })),
    progress: { people: [], chosen: '', weeks: [], thisWeek: -1, planned: 0, summary: '', remark: '' },
    coverage: { voices: [], rows: [], summary: '', hint: '' },
    words,
    ...fields,
  };
}

/** The board on a page; what is wished for and chosen there is collected. */
export function sceneWith(
  model: Partial<BoardModel>,
  state: Partial<BoardState> = {},
): BoardScene & { readonly done: readonly (BoardWish | Partial<BoardState>)[] } {
  const whole = modelWith(model);
  const wholeState = { ...firstState, ...state };
  const done: (BoardWish | Partial<BoardState>)[] = [];
  return {
    ...{ model: whole, state: wholeState, done },
    cards: filterCards(whole.cards, wholeState.filter),
    count: whole.cards.length,
    ...{ width: 900, measure: tenPixels },
    send: (wish) => done.push(wish),
    change: (change) => done.push(change),
    savePicture: () => undefined,
  };
}
