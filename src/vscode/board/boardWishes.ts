import type { BoardTab, BoardWish } from '../../webview/boardProtocol.js';
import type { BoardContent } from './boardModel.js';

export type CardMove = Extract<BoardWish, { readonly type: 'move' }>;

/** What the board's page can make the extension do. */
export interface BoardEffects {
  readonly openFile: (path: string) => unknown;
  readonly move: (move: CardMove) => unknown;
  readonly addItem: () => unknown;
  readonly showProgressOf: (person: string) => unknown;
  readonly savePicture: (tab: BoardTab, svg: string) => unknown;
}

/** Carries out what a page asks for, but only if the page really offers it: a page that asks for anything else is not ours. */
export function carryOutBoardWish(wish: BoardWish, { model, entries }: BoardContent, effects: BoardEffects): unknown {
  switch (wish.type) {
    case 'open': {
      const entry = entries.find(({ id }) => id === wish.id);
      return entry && effects.openFile(entry.path);
    }
    case 'move': {
      const isColumn = model.columns.some(({ id }) => id === wish.horizon);
      return isColumn && model.rows.some(({ id }) => id === wish.theme) && effects.move(wish);
    }
    case 'add':
      return effects.addItem();
    case 'progressOf':
      return model.progress.people.some(({ id }) => id === wish.person) && effects.showProgressOf(wish.person);
    case 'savePicture':
      return (
        typeof wish.svg === 'string' &&
        Object.hasOwn(model.words.tabs, wish.tab) &&
        effects.savePicture(wish.tab, wish.svg)
      );
  }
}
