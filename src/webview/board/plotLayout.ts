import { scaleBand } from 'd3-scale';

import type { BoardCard } from '../boardProtocol.js';
import { fitText, type Measure } from './fitText.js';
import { grouped } from './grouped.js';

export interface PlotMark {
  readonly card: BoardCard;
  readonly x: number;
  readonly y: number;
  /** As much of the title as fits beside the mark; empty if many items share a place. */
  readonly label: string;
}

/** A strip of the plot: an effort's column or an impact's row. */
export interface PlotBand {
  readonly start: number;
  readonly length: number;
}

/** The plot's geometry, in pixels. */
export interface PlotLayout {
  readonly width: number;
  readonly height: number;
  /** In reading order: greatest impact first, then least effort. */
  readonly marks: readonly PlotMark[];
  /** One per effort, from the left. */
  readonly columns: readonly PlotBand[];
  /** One per impact, 1 first, which is the lowest. */
  readonly rows: readonly PlotBand[];
}

export interface PlotFacts {
  /** Cards without an effort or an impact are left out. */
  readonly cards: readonly BoardCard[];
  readonly efforts: readonly string[];
  readonly width: number;
  readonly measure: Measure;
}

/** Margins for the scales and their titles. */
export const plotMargin = { left: 64, top: 8, right: 8, bottom: 52 } as const;

const impacts = [1, 2, 3, 4, 5];

/** How many items of a cell have their title beside them; the others are marks alone. */
const maxLabels = 6;

const padding = 8;
const lineHeight = 20;
const markSize = 16;

/** The distance from the left of a mark to its title. */
const labelStart = 20;
const minRowHeight = 64;
const minColumnWidth = 130;

/**
 * Lays items out in the cells of impact and effort. No two marks overlap: those of one cell are stacked with their titles,
 * further ones form rows of marks; a row of cells is as high as its fullest cell needs.
 */
export function layOutPlot({ cards, efforts, width, measure }: PlotFacts): PlotLayout {
  const { left, top, right, bottom } = plotMargin;
  const full = Math.max(width, left + right + efforts.length * minColumnWidth);
  const scale = scaleBand<string>(efforts, [left, full - right]);
  const column = { width: scale.bandwidth(), efforts };
  const cells = grouped(cards, ({ impact, effort }) => `${impact}/${effort}`);
  const cellOf = (impact: number, effort: string): readonly BoardCard[] => cells.get(`${impact}/${effort}`) ?? [];
  const heights = impacts.map((impact) =>
    Math.max(...efforts.map((effort) => heightOf(cellOf(impact, effort), column.width))),
  );
  const rows = stackUp(heights, top);
  const marks = impacts.toReversed().flatMap((impact) =>
    efforts.flatMap((effort) => {
      const place = { x: scale(effort) ?? left, y: rows[impact - 1]?.start ?? top, width: column.width };
      return layOutCell(cellOf(impact, effort), place, measure);
    }),
  );
  return {
    width: full,
    height: top + heights.reduce((sum, height) => sum + height, 0) + bottom,
    marks,
    columns: efforts.map((effort) => ({ start: scale(effort) ?? left, length: column.width })),
    rows,
  };
}

/** Strongest item first, like the cards. */
function layOutCell(
  cards: readonly BoardCard[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): readonly PlotMark[] {
  const labelled = countLabelled(cards);
  const aLine = perLine(place.width);
  return cards.map((card, index) => {
    if (index < labelled) {
      const y = place.y + padding + index * lineHeight + lineHeight / 2;
      const label = fitText(card.title, place.width - padding - labelStart - padding, measure);
      return { card, x: place.x + padding + markSize / 2, y, label };
    }
    const further = index - labelled;
    const x = place.x + padding + (further % aLine) * markSize + markSize / 2;
    const y = place.y + padding + labelled * lineHeight + Math.floor(further / aLine) * markSize + markSize / 2;
    return { card, x, y, label: '' };
  });
}

function countLabelled(cards: readonly BoardCard[]): number {
  return Math.min(cards.length, maxLabels);
}

function perLine(width: number): number {
  return Math.max(1, Math.floor((width - 2 * padding) / markSize));
}

function heightOf(cards: readonly BoardCard[], width: number): number {
  const labelled = countLabelled(cards);
  const lines = Math.ceil((cards.length - labelled) / perLine(width));
  return Math.max(minRowHeight, 2 * padding + labelled * lineHeight + lines * markSize);
}

/** The first row is the lowest. */
function stackUp(heights: readonly number[], top: number): readonly PlotBand[] {
  return heights.map((length, index) => ({
    start: top + heights.slice(index + 1).reduce((sum, height) => sum + height, 0),
    length,
  }));
}
