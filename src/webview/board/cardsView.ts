import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { BoardCard, BoardFact } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { type BoardCell, gridOf } from './cards.js';

/** Columns by rows, with the cards in their cells. `CardKeys` and `CardDrag` listen for all cards. */
export function cardsView(scene: BoardScene): TemplateResult {
  const { model, cards } = scene;
  if (cards.length === 0) return html`<p class="nothing">${model.words.noneFound}</p>`;
  const grid = gridOf(model, cards);
  const reachable = cards.some(({ id }) => id === scene.state.card) ? scene.state.card : firstOf(grid);
  return html`
    ${model.remark === '' ? nothing : html`<p class="remark">${model.remark}</p>`}
    <p class="keys detail" id="keys">${model.words.keys}</p>
    <div role="table" class="grid" style="--columns: ${model.columns.length}" aria-label=${model.words.tabs.board}>
      <div role="row" class="head">
        <span role="columnheader" class="corner"><span class="spoken">${model.words.theme}</span></span>
        ${model.columns.map(({ id, title }) => {
          const count = cards.filter(({ horizon }) => horizon === id).length;
          return html`<span role="columnheader">${title} <span class="detail">${count}</span></span>`;
        })}
      </div>
      ${grid.map((cells, index) => rowView(model.rows[index]?.title ?? '', cells, reachable))}
    </div>
  `;
}

function rowView(title: string, cells: readonly BoardCell[], reachable: string): TemplateResult {
  const count = cells.reduce((sum, { cards }) => sum + cards.length, 0);
  return html`
    <div role="row" class="row">
      <span role="rowheader"
        ><span class="theme">${title} <span class="detail">${count}</span></span></span
      >
      ${cells.map(
        ({ horizon, theme, cards }) => html`
          <div role="cell" class="cell" data-horizon=${horizon} data-theme=${theme}>
            ${repeat(
              cards,
              ({ id }) => id,
              (card) => cardView(card, card.id === reachable),
            )}
          </div>
        `,
      )}
    </div>
  `;
}

function cardView(card: BoardCard, isReachable: boolean): TemplateResult {
  const { id, row, title, facts, warnings, isClosed } = card;
  return html`
    <div
      role="button"
      class="card ${isClosed ? 'closed' : ''}"
      draggable="true"
      data-id=${id}
      data-vscode-context=${JSON.stringify({ ...row, webviewSection: 'item', preventDefaultContextMenuItems: true })}
      tabindex=${isReachable ? 0 : -1}
      aria-describedby="keys"
    >
      <span class="title">${title}</span>
      <span class="facts">${facts.map(factView)}</span>
      ${warnings.length === 0 ? nothing : warningsView(warnings)}
    </div>
  `;
}

function factView({ icon, text, spoken, tone }: BoardFact): TemplateResult {
  return html`<span class="fact ${tone}" title=${spoken}
    >${icon === '' ? nothing : html`<i class="codicon codicon-${icon}" aria-hidden="true"></i>`}<span aria-hidden="true"
      >${text}</span
    ><span class="spoken">${spoken}; </span></span
  >`;
}

/** The first warning in full, the others as a number, so that a card doesn't grow with its warnings. */
function warningsView(warnings: readonly string[]): TemplateResult {
  const [first = '', ...others] = warnings;
  return html`<span class="warnings" title=${warnings.join('\n')}>
    <i class="codicon codicon-warning" aria-hidden="true"></i>
    <span class="first">${first}</span>
    ${others.length === 0 ? nothing : html`<span aria-hidden="true">+${others.length}</span>`}
    <span class="spoken">${others.join('; ')}</span>
  </span>`;
}

function firstOf(grid: readonly (readonly BoardCell[])[]): string {
  return grid.flat().find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? '';
}
