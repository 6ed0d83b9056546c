import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import type { BoardModel, BoardWeek, BoardTexts } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { legendHeight } from './legendLayout.js';
import { legendView } from './legendView.js';
import { layOutProgress, type ProgressLayout, progressMargin, type Tick, type WeekPlace } from './progressLayout.js';

/** Steps due and done over time, and each week's numbers; as a chart, and as a table for people who don't see it. */
export function progressView(scene: BoardScene): TemplateResult {
  const { progress, words } = scene.model;
  return html`
    ${personChoice(scene)}
    <p class="summary">${progress.weeks.length === 0 ? words.noProgress : progress.summary}</p>
    ${progress.weeks.length === 0 ? nothing : [picture(scene), table(scene.model)]}
    ${progress.remark === '' ? nothing : html`<p class="detail">${progress.remark}</p>`}
  `;
}

function personChoice({ model, change, send }: BoardScene): TemplateResult | typeof nothing {
  const { people, chosen } = model.progress;
  if (people.length < 2) return nothing;
  const choose = ({ target }: Event): void => {
    const person = target instanceof HTMLSelectElement ? target.value : chosen;
    change({ person });
    send({ type: 'progressOf', person });
  };
  return html`<label class="person"
    >${model.words.person}
    <select @change=${choose}>
      ${people.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
    </select></label
  >`;
}

function picture({ model, width, measure }: BoardScene): TemplateResult {
  const { words, progress } = model;
  const layout = layOutProgress(progress, width);
  const place = { x: progressMargin.left, y: layout.height, width: layout.width - progressMargin.left, measure };
  const legend = legendOf(words);
  const titles = legend.map(({ title }) => title);
  const height = layout.height + legendHeight(titles, place);
  return html`
    <svg
      class="picture"
      role="img"
      aria-label=${progress.summary}
      width=${layout.width}
      height=${height}
      viewBox="0 0 ${layout.width} ${height}"
    >
      ${todayView(layout, progress.thisWeek, words)} ${ticksView(layout.sumTicks, layout)}
      ${ticksView(layout.weekTicks, layout)}
      <path class="done-area" d=${layout.doneArea}></path>
      <path class="due-line" d=${layout.duePath}></path>
      <path class="done-line" d=${layout.donePath}></path>
      ${endTexts(layout, words)} ${layout.weeks.map((week) => weekView(week, layout, words))}
      <text class="scale-title" x=${progressMargin.left} y=${layout.perWeek.top - 12}>${words.perWeek}</text>
      ${legendView(legend, place)}
    </svg>
  `;
}

function legendOf(words: BoardTexts): Parameters<typeof legendView>[0] {
  return [
    { title: words.due, mark: svg`<path class="due-line" d="M-8 0H8"></path>` },
    { title: words.done, mark: svg`<path class="done-line" d="M-8 0H8"></path>` },
    { title: words.stepsInWeek, mark: svg`<rect class="steps-bar" x="-6" y="-6" width="12" height="12"></rect>` },
    { title: words.notesInWeek, mark: svg`<rect class="notes-bar" x="-6" y="-6" width="12" height="12"></rect>` },
  ];
}

function todayView(
  { weeks, sums, perWeek }: ProgressLayout,
  thisWeek: number,
  { today }: BoardTexts,
): SVGTemplateResult {
  const week = weeks[thisWeek];
  if (!week) return svg``;
  return svg`
    <rect class="today" x=${week.start} y=${sums.top} width=${week.width} height=${perWeek.bottom - sums.top}></rect>
    <text class="scale" x=${week.x} y=${sums.top - 4} text-anchor="middle">${today}</text>
  `;
}

function ticksView(ticks: readonly Tick[], { width }: ProgressLayout): SVGTemplateResult {
  const { left, right } = progressMargin;
  return svg`${ticks.map(
    ({ y, value }) => svg`
      <path class="tick-line" d="M${left} ${y}H${width - right}"></path>
      <text class="scale" x=${left - 8} y=${y} text-anchor="end" dominant-baseline="central">${value}</text>
    `,
  )}`;
}

/** The lines' labels with their values; the upper line's is above. */
function endTexts({ dueEnd, doneEnd, weeks }: ProgressLayout, words: BoardTexts): SVGTemplateResult {
  const done = weeks.findLast(({ week }) => week.done !== undefined)?.week.done ?? 0;
  return svg`
    ${dueEnd ? svg`<text x=${dueEnd.x + 8} y=${dueEnd.y} dominant-baseline="central">${words.due} ${weeks.at(-1)?.week.due}</text>` : nothing}
    ${
      doneEnd
        ? svg`<circle class="done-end" cx=${doneEnd.x} cy=${doneEnd.y} r="4"></circle>
            <text class="end" x=${doneEnd.x + 8} y=${doneEnd.y + 14} dominant-baseline="central">${words.done} ${done}</text>`
        : nothing
    }
  `;
}

function weekView(place: WeekPlace, { perWeek }: ProgressLayout, words: BoardTexts): SVGTemplateResult {
  const { week, x, stepsBar, notesBar, hasLabel } = place;
  return svg`
    <g>
      <title>${spokenWeek(week, words)}</title>
      <rect class="hit" x=${place.start} y=${progressMargin.top} width=${place.width} height=${perWeek.bottom - progressMargin.top}></rect>
      <rect class="steps-bar" x=${stepsBar.x} y=${stepsBar.y} width=${stepsBar.width} height=${stepsBar.height}></rect>
      <rect class="notes-bar" x=${notesBar.x} y=${notesBar.y} width=${notesBar.width} height=${notesBar.height}></rect>
      ${hasLabel ? svg`<text class="scale" x=${x} y=${perWeek.bottom + 18} text-anchor="middle">${week.label}</text>` : nothing}
    </g>
  `;
}

function spokenWeek({ label, due, done, doneInWeek, notesInWeek }: BoardWeek, words: BoardTexts): string {
  const lines = [
    `${words.week} ${label}`,
    `${words.due}: ${due}`,
    ...(done === undefined ? [] : [`${words.done}: ${done}`]),
    `${words.stepsInWeek}: ${doneInWeek}`,
    `${words.notesInWeek}: ${notesInWeek}`,
  ];
  return lines.join('\n');
}

function table({ progress, words }: BoardModel): TemplateResult {
  const heads = [words.week, words.due, words.done, words.stepsInWeek, words.notesInWeek];
  return html`
    <table class="spoken">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${progress.weeks.map(
          ({ label, due, done, doneInWeek, notesInWeek }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${[due, done ?? '', doneInWeek, notesInWeek].map((value) => html`<td>${value}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}
