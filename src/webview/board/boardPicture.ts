import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { BoardCard, BoardModel } from '../boardProtocol.js';
import { type BoardCell, gridOf } from './cards.js';
import { fitText, type Measure, wrapText } from './fitText.js';

const headHeight = 36;
const headWidth = 150;
const columnWidth = 280;
const cardHeight = 82;
const gap = 8;
const padding = 10;

/** Draws the board as a picture to save, since on screen it is HTML. */
export function boardPicture(model: BoardModel, cards: readonly BoardCard[], measure: Measure): TemplateResult {
  const rows = stackRows(gridOf(model, cards));
  const width = headWidth + model.columns.length * columnWidth + gap;
  const height = rows.reduce((sum, { length }) => sum + length, headHeight) + gap;
  return html`
    <svg class="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${model.columns.map(
        ({ title }, index) =>
          svg`<text class="strong" x=${headWidth + index * columnWidth + gap} y="24">${title}</text>`,
      )}
      ${rows.map(({ cells, start }, row) => {
        const title = fitText(model.rows[row]?.title ?? '', headWidth - 2 * padding, measure);
        return svg`
          <path class="tick-line" d="M0 ${start}H${width}"></path>
          <text class="strong" x=${padding} y=${start + 26}>${title}</text>
          ${cells.map((cell, column) =>
            cell.cards.map((card, index) => {
              const at = { x: headWidth + column * columnWidth, y: start + gap + index * (cardHeight + gap) };
              return cardView(card, at, measure);
            }),
          )}
        `;
      })}
    </svg>
  `;
}

function stackRows(
  grid: readonly (readonly BoardCell[])[],
): readonly { readonly cells: readonly BoardCell[]; readonly start: number; readonly length: number }[] {
  let start = headHeight;
  return grid.map((cells) => {
    const most = Math.max(1, ...cells.map(({ cards }) => cards.length));
    const row = { cells, start, length: most * (cardHeight + gap) + gap };
    start += row.length;
    return row;
  });
}

function cardView(
  { title, facts }: BoardCard,
  { x, y }: { readonly x: number; readonly y: number },
  measure: Measure,
): SVGTemplateResult {
  const room = columnWidth - gap - 2 * padding;
  const lines = wrapText(title, room, 2, measure);
  const details = wrapText(facts.map(({ text }) => text).join(' · '), room, 2, measure);
  return svg`<g>
    <title>${title}</title>
    <rect class="card-box" x=${x + gap} y=${y} width=${columnWidth - gap} height=${cardHeight} rx="4"></rect>
    ${lines.map((line, index) => svg`<text x=${x + gap + padding} y=${y + 20 + index * 17}>${line}</text>`)}
    ${details.map((line, index) => svg`<text class="scale" x=${x + gap + padding} y=${y + 56 + index * 16}>${line}</text>`)}
  </g>`;
}
