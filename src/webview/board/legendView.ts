import { svg, type SVGTemplateResult } from 'lit';

import { legendLineHeight, type LegendPlace, legendPlaces } from './legendLayout.js';

export interface LegendEntry {
  readonly title: string;
  /** Drawn around the origin, 16 pixels wide. */
  readonly mark: SVGTemplateResult;
}

/** The legend of a picture; part of the picture, so that it is saved with it. */
export function legendView(entries: readonly LegendEntry[], place: LegendPlace): SVGTemplateResult {
  const titles = entries.map(({ title }) => title);
  const places = legendPlaces(titles, place);
  return svg`${entries.map(({ title, mark }, index) => {
    const { x, y } = places[index] ?? place;
    return svg`<g transform="translate(${x + 8} ${y + legendLineHeight / 2})">
      ${mark}<text x="14" y="0" dominant-baseline="central">${title}</text>
    </g>`;
  })}`;
}
