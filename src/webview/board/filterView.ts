import { html, nothing, type TemplateResult } from 'lit';

import type { BoardScene } from './boardScene.js';
import { type BoardFilter, emptyFilter, isFiltering, statusGroups } from './boardState.js';
import { fill, ownersOf } from './cards.js';

interface Option {
  readonly value: string | undefined;
  readonly title: string;
}

/** The filter's fields, and the number of cards found. */
export function filterView(scene: BoardScene): TemplateResult {
  const { words, rows, statuses } = scene.model;
  const { filter } = scene.state;
  const themes = rows.map(({ id, title }) => ({ value: id, title }));
  const status: readonly Option[] = [
    { value: statusGroups.notDropped, title: words.notDropped },
    { value: statusGroups.any, title: words.anyStatus },
    ...statuses.map(({ id, title }) => ({ value: id, title })),
  ];
  const owners = ownersOf(scene.model.cards).map((owner) => ({ value: owner, title: owner }));
  const owner = [{ value: undefined, title: words.anyOwner }, { value: '', title: words.noOwner }, ...owners];
  const change = (part: Partial<BoardFilter>): void => scene.change({ filter: { ...filter, ...part } });
  return html`
    <div class="filter" role="search" aria-label=${words.filter}>
      <input
        type="search"
        placeholder=${words.filterText}
        aria-label=${words.filterText}
        .value=${filter.text}
        @input=${(event: InputEvent) => change({ text: valueOf(event) })}
      />
      ${choice(words.theme, [{ value: undefined, title: words.anyTheme }, ...themes], filter.theme, (theme) => change({ theme }))}
      ${choice(words.status, status, filter.status, (value = '') => change({ status: value }))}
      ${choice(words.owner, owner, filter.owner, (value) => change({ owner: value }))}
      <span class="detail" role="status">${fill(words.shown, scene.cards.length, scene.count)}</span>
      ${
        isFiltering(filter)
          ? html`<button class="link" @click=${() => scene.change({ filter: emptyFilter })}>
              ${words.clearFilter}
            </button>`
          : nothing
      }
    </div>
  `;
}

function choice(
  label: string,
  options: readonly Option[],
  chosen: string | undefined,
  onChoice: (value: string | undefined) => void,
): TemplateResult {
  // The chosen value may no longer exist; the filter still shows it.
  const isKnown = options.some(({ value }) => value === chosen);
  const all = isKnown ? options : [...options, { value: chosen, title: chosen ?? '' }];
  return html`<select aria-label=${label} @change=${(event: Event) => onChoice(all[Number(valueOf(event))]?.value)}>
    ${all.map(
      ({ value, title }, index) => html`<option value=${index} .selected=${value === chosen}>${title}</option>`,
    )}
  </select>`;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}
