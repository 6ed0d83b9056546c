import { scaleSqrt } from 'd3-scale';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { BoardCoverageCell, BoardModel } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { fitText, type Measure, wrapText } from './fitText.js';
import { legendHeight } from './legendLayout.js';
import { legendView } from './legendView.js';

const headHeight = 44;
const headWidth = 190;
const rowHeight = 40;
const minCellWidth = 76;
const maxCellWidth = 130;
const gap = 3;

/** The most saturated cell colour on which a number is still readable. */
const strongest = 0.5;

/** Which voices were heard on which themes, as a heat map, and as a table for people who don't see it. */
export function coverageView(scene: BoardScene): TemplateResult {
  const { coverage, words } = scene.model;
  if (coverage.rows.length === 0) return html`<p class="nothing">${words.noCoverage}</p>`;
  return html`
    <p class="summary">${coverage.summary}</p>
    ${coverage.hint === '' ? nothing : html`<p class="remark">${coverage.hint}</p>`} ${picture(scene)}
    ${table(scene.model)}
  `;
}

function picture({ model, width: room, measure }: BoardScene): TemplateResult {
  const { coverage, words } = model;
  const { voices, rows } = coverage;
  const cellWidth = Math.min(maxCellWidth, Math.max(minCellWidth, (room - headWidth) / Math.max(voices.length, 1)));
  const width = headWidth + voices.length * cellWidth;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count)));
  const strength = scaleSqrt([0, most], [0.06, strongest]);
  const place = { x: headWidth, y: headHeight + rows.length * rowHeight + 10, width: width - headWidth, measure };
  const height = place.y + legendHeight([words.blindSpot], place);
  return html`
    <svg
      class="picture"
      role="img"
      aria-label=${coverage.summary}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
    >
      ${voices.map((voice, index) => headView(voice, headWidth + index * cellWidth, cellWidth, measure))}
      ${rows.map(({ title, cells }, row) => {
        const y = headHeight + row * rowHeight;
        const text = fitText(title, headWidth - 16, measure);
        return svg`
          <text x=${headWidth - 12} y=${y + rowHeight / 2} text-anchor="end" dominant-baseline="central">${text}<title>${title}</title></text>
          ${cells.map((cell, index) => {
            const at = { x: headWidth + index * cellWidth, y, width: cellWidth };
            return cellView(cell, at, strength(cell.count), `${title}, ${voices[index]}: ${cell.count}`);
          })}
        `;
      })}
      ${legendView([{ title: words.blindSpot, mark: svg`<rect class="blind" x="-7" y="-6" width="14" height="12"></rect>` }], place)}
    </svg>
  `;
}

function headView(voice: string, x: number, width: number, measure: Measure): SVGTemplateResult {
  const lines = wrapText(voice, width - 6, 2, measure);
  return svg`<text text-anchor="middle"><title>${voice}</title>${lines.map(
    (line, index) =>
      svg`<tspan x=${x + width / 2} y=${headHeight - 10 - (lines.length - 1 - index) * 16}>${line}</tspan>`,
  )}</text>`;
}

function cellView(
  { count, isBlindSpot }: BoardCoverageCell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  strength: number,
  spoken: string,
): SVGTemplateResult {
  const box = { x: x + gap / 2, y: y + gap / 2, width: width - gap, height: rowHeight - gap };
  return svg`
    <g>
      <title>${spoken}</title>
      <rect class="heat" x=${box.x} y=${box.y} width=${box.width} height=${box.height} fill-opacity=${strength}></rect>
      ${isBlindSpot ? svg`<rect class="blind" x=${box.x + 1} y=${box.y + 1} width=${box.width - 2} height=${box.height - 2}></rect>` : nothing}
      <text class="count" x=${x + width / 2} y=${y + rowHeight / 2} text-anchor="middle" dominant-baseline="central">${count}</text>
    </g>
  `;
}

function table({ coverage, words }: BoardModel): TemplateResult {
  return html`
    <table class="spoken">
      <thead>
        <tr>
          <th scope="col">${words.theme}</th>
          ${coverage.voices.map((voice) => html`<th scope="col">${voice}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${coverage.rows.map(
          ({ title, cells }) =>
            html`<tr>
              <th scope="row">${title}</th>
              ${cells.map(({ count, isBlindSpot }) => html`<td>${count}${isBlindSpot ? ` (${words.blindSpot})` : ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
