import type { Measure } from './fitText.js';

export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly measure: Measure;
}

/** The height of a line. */
export const legendLineHeight = 22;

const markWidth = 22;
const gap = 20;

/** The height of a legend, whose entries stand side by side as far as there is room. */
export function legendHeight(titles: readonly string[], place: LegendPlace): number {
  const last = legendPlaces(titles, place).at(-1);
  return last ? last.y - place.y + legendLineHeight : 0;
}

/** The start of each entry. */
export function legendPlaces(
  titles: readonly string[],
  { x: left, y: top, width, measure }: LegendPlace,
): readonly { readonly x: number; readonly y: number }[] {
  const places: { readonly x: number; readonly y: number }[] = [];
  let [x, y] = [0, 0];
  for (const title of titles) {
    const length = markWidth + measure(title) + gap;
    if (x > 0 && x + length - gap > width) [x, y] = [0, y + legendLineHeight];
    places.push({ x: left + x, y: top + y });
    x += length;
  }
  return places;
}
