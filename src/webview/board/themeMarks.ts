import { symbol, symbolsFill } from 'd3-shape';

import type { BoardChoice } from '../boardProtocol.js';

/** The mark of a theme's items: distinct by shape as well as by colour, so that it can be read without colours. */
export interface ThemeMark {
  /** A path around the origin. */
  readonly path: string;
  /** The class in board.css with the colour. */
  readonly colour: string;
}

const colourCount = 6;

const area = 90;

/** Assigns a mark to each theme, in order. */
export function themeMarks(themes: readonly BoardChoice[]): ReadonlyMap<string, ThemeMark> {
  return new Map(
    themes.map(({ id }, index) => {
      const type = symbolsFill[index % symbolsFill.length] ?? symbolsFill[0];
      const path = type ? (symbol(type, area)() ?? '') : '';
      return [id, { path, colour: `colour-${index % colourCount}` }];
    }),
  );
}
