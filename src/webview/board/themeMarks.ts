import { symbol, symbolsFill } from 'd3-shape';

import type { BoardChoice } from '../boardProtocol.js';

/** How the items of a theme look in a picture: by shape as well as by colour, so that it reads without colours. */
export interface ThemeMark {
  /** A path around the origin. */
  readonly path: string;
  /** A class of board.css that has the colour. */
  readonly colour: string;
}

const colourCount = 6;

const area = 90;

/** Gives each theme its mark, by their order. */
export function themeMarks(themes: readonly BoardChoice[]): ReadonlyMap<string, ThemeMark> {
  return new Map(
    themes.map(({ id }, index) => {
      const type = symbolsFill[index % symbolsFill.length] ?? symbolsFill[0];
      const path = type ? (symbol(type, area)() ?? '') : '';
      return [id, { path, colour: `colour-${index % colourCount}` }];
    }),
  );
}
