import { svg, type SVGTemplateResult } from 'lit';

import { legendLineHeight, type LegendPlace, legendPlaces } from './legendLayout.js';

/** One thing that the legend explains. */
export interface LegendEntry {
  readonly title: string;
  /** Drawn around the origin, 16 pixels wide. */
  readonly mark: SVGTemplateResult;
}

/** What the marks of a picture mean; a part of the picture, so that it is there too where the picture is saved. */
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
