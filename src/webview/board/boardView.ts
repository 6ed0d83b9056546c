import { html, nothing, type TemplateResult } from 'lit';

import type { BoardTab } from '../boardProtocol.js';
import type { BoardScene } from './boardScene.js';
import { cardsView } from './cardsView.js';
import { coverageView } from './coverageView.js';
import { filterView } from './filterView.js';
import { plotView } from './plotView.js';
import { progressView } from './progressView.js';

interface Tab {
  readonly view: (scene: BoardScene) => TemplateResult;
  /** It shows items, so that the filter is its own, and what to do while there are none. */
  readonly isOfItems: boolean;
}

/** All tabs, in their order. */
const tabs: Readonly<Record<BoardTab, Tab>> = {
  board: { view: cardsView, isOfItems: true },
  plot: { view: plotView, isOfItems: true },
  progress: { view: progressView, isOfItems: false },
  coverage: { view: coverageView, isOfItems: false },
};

const tabIds = keysOf(tabs);

export function boardView(scene: BoardScene): TemplateResult {
  const { state, model, count } = scene;
  const { view, isOfItems } = tabs[state.tab];
  const isEmpty = isOfItems && count === 0;
  return html`
    <header>
      <div class="bar">
        <div role="tablist" class="tabs" @keydown=${(event: KeyboardEvent) => goToTab(event, scene)}>
          ${tabIds.map((tab) => tabButton(tab, scene))}
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
      ${isOfItems && !isEmpty ? filterView(scene) : nothing}
    </header>
    <div
      role="tabpanel"
      id="panel"
      class="panel ${state.tab}"
      aria-labelledby="tab-${state.tab}"
      tabindex=${state.tab === 'board' && !isEmpty ? nothing : 0}
    >
      ${isEmpty ? html`<p class="nothing">${model.words.noItems}</p>` : view(scene)}
    </div>
  `;
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
  const tab = tabIds[(tabIds.indexOf(state.tab) + step + tabIds.length) % tabIds.length];
  if (tab === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  change({ tab });
  document.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}

/** The keys of a table, of which it has no others. */
function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[];
function keysOf(table: object): readonly string[] {
  return Object.keys(table);
}
