import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { BoardCard, BoardModel } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { fill, titleOf } from './cards.js';
import { fitText } from './fitText.js';
import { legendHeight } from './legendLayout.js';
import { legendView } from './legendView.js';
import { layOutPlot, type PlotLayout, type PlotMark, plotMargin } from './plotLayout.js';
import { type ThemeMark, themeMarks } from './themeMarks.js';

/** Impact by effort, each item at its place; items without a place are listed below. */
export function plotView(scene: BoardScene): TemplateResult {
  const { model, cards, width, measure } = scene;
  const efforts = model.efforts.map(({ id }) => id);
  const rated = cards.filter(({ impact, effort }) => impact !== undefined && effort !== undefined);
  const layout = layOutPlot({ cards: rated, efforts, width, measure });
  return html`
    ${picture(layout, scene)}
    ${unratedView(
      cards.filter((card) => !rated.includes(card)),
      scene,
    )}
  `;
}

function picture(layout: PlotLayout, scene: BoardScene): TemplateResult {
  const { model, send, measure } = scene;
  const looks = themeMarks(model.rows);
  const themes = model.rows.filter(({ id }) => layout.marks.some(({ card }) => card.theme === id));
  const place = { x: plotMargin.left, y: layout.height, width: layout.width - plotMargin.left, measure };
  const legend = themes.map(({ id, title }) => ({ title, mark: shapeView(looks.get(id)) }));
  const titles = themes.map(({ title }) => title);
  const height = layout.height + legendHeight(titles, place);
  return html`
    <svg
      class="picture"
      role="group"
      aria-label=${fill(model.words.plotSummary, layout.marks.length)}
      width=${layout.width}
      height=${height}
      viewBox="0 0 ${layout.width} ${height}"
    >
      ${cellLines(layout)} ${scaleTexts(layout, scene)}
      ${layout.marks.map((mark) =>
        markView(mark, {
          model,
          look: looks.get(mark.card.theme),
          isReachable: mark === layout.marks[0],
          onOpen: () => send({ type: 'open', id: mark.card.id }),
        }),
      )}
      ${legendView(legend, place)}
    </svg>
  `;
}

function shapeView(look: ThemeMark | undefined): SVGTemplateResult {
  return svg`<path class=${look?.colour ?? ''} d=${look?.path ?? ''}></path>`;
}

function cellLines({ columns, rows }: PlotLayout): SVGTemplateResult {
  return svg`${rows.map(({ start, length }) =>
    columns.map(
      (column) =>
        svg`<rect class="cell-line" x=${column.start} y=${start} width=${column.length} height=${length}></rect>`,
    ),
  )}`;
}

function scaleTexts(
  { columns, rows, height, width }: PlotLayout,
  { model: { efforts, impacts, words }, measure }: BoardScene,
): SVGTemplateResult {
  const middle = (height - plotMargin.bottom + plotMargin.top) / 2;
  const below = height - plotMargin.bottom;
  return svg`
    ${rows.map(
      ({ start, length }, index) =>
        svg`<text class="scale" x=${plotMargin.left - 10} y=${start + length / 2} text-anchor="end" dominant-baseline="central">${impacts[index]}</text>`,
    )}
    ${columns.map(
      ({ start, length }, index) =>
        svg`<text class="scale" x=${start + length / 2} y=${below + 18} text-anchor="middle">${fitText(efforts[index]?.title ?? '', length, measure)}</text>`,
    )}
    <text class="scale-title" transform="translate(16 ${middle}) rotate(-90)" text-anchor="middle">${words.impact} →</text>
    <text class="scale-title" x=${(plotMargin.left + width) / 2} y=${height - 10} text-anchor="middle">${words.effort} →</text>
  `;
}

interface MarkParts {
  readonly model: BoardModel;
  readonly look: ThemeMark | undefined;
  /** Whether the Tab key leads to it. */
  readonly isReachable: boolean;
  readonly onOpen: () => void;
}

function markView({ card, x, y, label }: PlotMark, parts: MarkParts): SVGTemplateResult {
  const { model, look, isReachable, onOpen } = parts;
  const spoken = spokenMark(card, model);
  return svg`
    <g
      class="mark ${card.isClosed ? 'closed' : ''}"
      role="button"
      tabindex=${isReachable ? 0 : -1}
      aria-label=${spoken}
      data-id=${card.id}
      transform="translate(${x} ${y})"
      @click=${onOpen}
      @keydown=${(event: KeyboardEvent) => pressKey(event, onOpen)}
    >
      <title>${spoken}</title>
      <circle class="hit" r="8"></circle>
      ${shapeView(look)}
      ${label === '' ? nothing : svg`<text x="12" y="0" dominant-baseline="central">${label}</text>`}
    </g>
  `;
}

function spokenMark({ title, impact, effort, theme }: BoardCard, { words, efforts, rows }: BoardModel): string {
  const rating = `${words.impact} ${impact}, ${words.effort} ${titleOf(efforts, effort ?? '')}`;
  return `${title}; ${rating}; ${titleOf(rows, theme)}`;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Tab leads to the plot, arrow keys from mark to mark, since there may be hundreds. */
function pressKey(event: KeyboardEvent, onOpen: () => void): void {
  const step = steps[event.key];
  if (step !== undefined && event.currentTarget instanceof SVGElement) goToMark(event.currentTarget, step);
  else if (event.key === 'Enter' || event.key === ' ') onOpen();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function goToMark(mark: SVGElement, step: number): void {
  const marks = [...(mark.ownerSVGElement?.querySelectorAll<SVGElement>('.mark') ?? [])];
  marks[marks.indexOf(mark) + step]?.focus();
}

function unratedView(cards: readonly BoardCard[], { model, send }: BoardScene): TemplateResult | typeof nothing {
  if (cards.length === 0) return nothing;
  return html`
    <section aria-label=${model.words.unrated}>
      <h2>${model.words.unrated}</h2>
      <ul class="unrated">
        ${cards.map(
          ({ id, title }) =>
            html`<li><button class="link" @click=${() => send({ type: 'open', id })}>${title}</button></li>`,
        )}
      </ul>
    </section>
  `;
}
