import { svg, type SVGTemplateResult } from 'lit';

import type { Measure } from './fitText.js';

/** One thing that the legend explains. */
export interface LegendEntry {
  readonly title: string;
  /** Drawn around the origin, 16 pixels wide. */
  readonly mark: SVGTemplateResult;
}

/** Where a legend is. */
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly measure: Measure;
}

const lineHeight = 22;
const markWidth = 22;
const gap = 20;

/** How high a legend becomes; its entries stand beside each other as far as there is room. */
export function legendHeight(titles: readonly string[], { width, measure }: LegendPlace): number {
  const last = placesOf(titles, width, measure).at(-1);
  return last ? last.y + lineHeight : 0;
}

/** What the marks of a picture mean; a part of the picture, so that it is there too where the picture is saved. */
export function legendView(entries: readonly LegendEntry[], { x, y, width, measure }: LegendPlace): SVGTemplateResult {
  const places = placesOf(
    entries.map(({ title }) => title),
    width,
    measure,
  );
  return svg`${entries.map(({ title, mark }, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    return svg`<g transform="translate(${x + place.x + 8} ${y + place.y + lineHeight / 2})">
      ${mark}<text x="14" y="0" dominant-baseline="central">${title}</text>
    </g>`;
  })}`;
}

function placesOf(
  titles: readonly string[],
  width: number,
  measure: Measure,
): readonly { readonly x: number; readonly y: number }[] {
  const places: { readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, 0];
  for (const title of titles) {
    const length = markWidth + measure(title) + gap;
    if (x > 0 && x + length - gap > width) [x, y] = [0, y + lineHeight];
    places.push({ x, y });
    x += length;
  }
  return places;
}
