import { html, nothing, type TemplateResult } from 'lit';

import type { BoardTab } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { cardsView } from './cardsView.js';
import { coverageView } from './coverageView.js';
import { filterView } from './filterView.js';
import { plotView } from './plotView.js';
import { progressView } from './progressView.js';

const tabs: readonly BoardTab[] = ['board', 'plot', 'progress', 'coverage'];

/** Tabs that show items, so that the filter applies to them. */
const filteredTabs: ReadonlySet<BoardTab> = new Set(['board', 'plot']);

export function boardView(scene: BoardScene): TemplateResult {
  const { state, model, count } = scene;
  const isFiltered = filteredTabs.has(state.tab);
  const isEmpty = isFiltered && count === 0;
  return html`
    <header>
      <div class="bar">
        <div role="tablist" class="tabs" @keydown=${(event: KeyboardEvent) => goToTab(event, scene)}>
          ${tabs.map((tab) => tabButton(tab, scene))}
        </div>
        <div class="buttons">
          <vscode-button
            secondary
            icon="device-camera"
            ?disabled=${isEmpty}
            title=${model.words.savePicture}
            @click=${scene.savePicture}
            >${model.words.savePicture}</vscode-button
          >
          <vscode-button icon="add" title=${model.words.add} @click=${() => scene.send({ type: 'add' })}
            >${model.words.add}</vscode-button
          >
        </div>
      </div>
      ${isFiltered && !isEmpty ? filterView(scene) : nothing}
    </header>
    <div
      role="tabpanel"
      id="panel"
      class="panel ${state.tab}"
      aria-labelledby="tab-${state.tab}"
      tabindex=${state.tab === 'board' && !isEmpty ? nothing : 0}
    >
      ${isEmpty ? html`<p class="nothing">${model.words.noItems}</p>` : panelOf(scene)}
    </div>
  `;
}

function panelOf(scene: BoardScene): TemplateResult {
  switch (scene.state.tab) {
    case 'board':
      return cardsView(scene);
    case 'plot':
      return plotView(scene);
    case 'progress':
      return progressView(scene);
    case 'coverage':
      return coverageView(scene);
  }
}

function tabButton(tab: BoardTab, { model, state, change }: BoardScene): TemplateResult {
  const isChosen = tab === state.tab;
  return html`<button
    role="tab"
    id="tab-${tab}"
    aria-selected=${isChosen}
    aria-controls="panel"
    tabindex=${isChosen ? 0 : -1}
    @click=${() => change({ tab })}
  >
    ${model.words.tabs[tab]}
  </button>`;
}

/** The left and right arrow keys move between tabs, as usual. */
function goToTab(event: KeyboardEvent, { state, change }: BoardScene): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const tab = tabs[(tabs.indexOf(state.tab) + step + tabs.length) % tabs.length];
  if (tab === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  change({ tab });
  document.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}
