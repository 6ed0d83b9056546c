import { html, render } from 'lit';

import type { BoardModel, BoardWish } from '../boardProtocol.js';
import type { PageHost } from '../page/pageHost.js';
import type { ToPage } from '../pageProtocol.js';
import { boardPicture } from './boardPicture.js';
import type { BoardScene } from './boardScene.js';
import { type BoardState, type CardPlace, firstState } from './boardState.js';
import { boardView } from './boardView.js';
import { followDrags } from './cardDrag.js';
import { pressKey } from './cardKeys.js';
import { fill, filterCards, gridOf, titleOf, withMoves } from './cards.js';
import type { Measure } from './fitText.js';
import { PendingMoves } from './pendingMoves.js';
import { savedPicture } from './savedPicture.js';

/** The horizontal margins of a picture. */
const margin = 40;

/** The board's page: draws the extension's model, keeps the person's choices, and sends their wishes. */
export class BoardPage {
  readonly #host: PageHost<BoardState, BoardWish>;
  readonly #place: HTMLElement;
  /** The live region for screen readers. */
  readonly #told = document.createElement('p');
  readonly #moves = new PendingMoves();
  readonly #measure: Measure = measureText();
  #state: BoardState;
  #model: BoardModel | undefined;
  #pageNumber = 0;
  #isDrawn = false;

  constructor(host: PageHost<BoardState, BoardWish>, place: HTMLElement) {
    this.#host = host;
    this.#place = place;
    this.#state = { ...firstState, ...host.getState() };
    this.#told.className = 'spoken';
    this.#told.role = 'status';
    place.after(this.#told);
    this.#followPerson();
  }

  show({ page, handled, model }: Extract<ToPage<BoardModel>, { readonly type: 'model' }>): void {
    this.#pageNumber = page;
    this.#moves.settle(handled);
    this.#model = model;
    this.#draw();
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    this.#draw(); // Its width is known only now.
    this.#scrollBack();
    // Read by `npm run bench`.
    requestAnimationFrame(() => setTimeout(() => performance.mark('board-drawn')));
  }

  #followPerson(): void {
    const place = this.#place;
    followDrags(place, (id, to) => this.#move(id, to));
    place.addEventListener('click', (event) => this.#onCard(event, (id) => this.#send({ type: 'open', id })));
    place.addEventListener('keydown', (event) => this.#press(event));
    place.addEventListener('focusin', (event) => this.#onCard(event, (id) => this.#reach(id)));
    place.addEventListener('scroll', ({ target }) => this.#keepScroll(target), { capture: true, passive: true });
    new ResizeObserver(() => this.#draw()).observe(place);
  }

  #draw(): void {
    const scene = this.#scene();
    if (scene) render(boardView(scene), this.#place);
  }

  #scene(): BoardScene | undefined {
    const model = this.#model;
    if (!model) return undefined;
    const moved = { ...model, cards: withMoves(model.cards, this.#moves.places) };
    return {
      model: moved,
      state: this.#state,
      cards: filterCards(moved.cards, this.#state.filter),
      count: model.cards.length,
      width: (this.#place.querySelector('.panel') ?? this.#place).clientWidth - margin,
      measure: this.#measure,
      send: (wish) => this.#send(wish),
      change: (change) => this.#change(change),
      savePicture: () => this.#savePicture(),
    };
  }

  #send(wish: BoardWish): void {
    this.#moves.countWish();
    this.#host.postMessage({ type: 'wish', page: this.#pageNumber, wish });
  }

  #change(change: Partial<BoardState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.setState(this.#state);
    this.#draw();
    if (change.tab !== undefined) this.#scrollBack();
  }

  #press(event: KeyboardEvent): void {
    const scene = this.#scene();
    const id = cardAt(event);
    if (!scene || id === undefined) return;
    const isMeant = pressKey(event, id, {
      model: scene.model,
      grid: gridOf(scene.model, scene.cards),
      open: (card) => this.#send({ type: 'open', id: card }),
      focus: (card) => this.#focus(card),
      move: (card, place) => this.#move(card, place),
    });
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(id: string, place: CardPlace | undefined): void {
    const model = this.#scene()?.model;
    const card = model?.cards.find((candidate) => candidate.id === id);
    if (!model || !card) return;
    const { words, columns, rows } = model;
    if (!place) return this.#tell(fill(words.atEdge, card.title));
    if (place.horizon === card.horizon && place.theme === card.theme) return;
    this.#moves.add(id, place);
    this.#send({ type: 'move', id, ...place });
    this.#draw();
    this.#focus(id);
    this.#tell(fill(words.moved, card.title, titleOf(columns, place.horizon), titleOf(rows, place.theme)));
  }

  #focus(id: string): void {
    const card = this.#place.querySelector<HTMLElement>(`.card[data-id="${CSS.escape(id)}"]`);
    card?.focus();
  }

  /** Makes a card the one that the Tab key leads to. */
  #reach(id: string): void {
    if (id !== this.#state.card) this.#change({ card: id });
  }

  #onCard(event: Event, action: (id: string) => void): void {
    const id = cardAt(event);
    if (id !== undefined) action(id);
  }

  #tell(text: string): void {
    this.#told.textContent = text;
  }

  #keepScroll(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || !target.classList.contains('panel')) return;
    const { tab, scroll } = this.#state;
    this.#state = { ...this.#state, scroll: { ...scroll, [tab]: [target.scrollLeft, target.scrollTop] } };
    this.#host.setState(this.#state);
  }

  #scrollBack(): void {
    const [left, top] = this.#state.scroll[this.#state.tab] ?? [0, 0];
    this.#place.querySelector('.panel')?.scrollTo(left, top);
  }

  #savePicture(): void {
    const scene = this.#scene();
    if (!scene) return;
    const { tab } = this.#state;
    const background = getComputedStyle(document.body).backgroundColor;
    if (tab !== 'board') return this.#sendPicture(this.#place, background);
    const aside = document.createElement('div');
    aside.className = 'aside';
    this.#place.after(aside);
    render(html`${boardPicture(scene.model, scene.cards, this.#measure)}`, aside);
    this.#sendPicture(aside, background);
    aside.remove();
  }

  #sendPicture(place: HTMLElement, background: string): void {
    const shown = place.querySelector<SVGSVGElement>('svg.picture');
    if (shown) this.#send({ type: 'savePicture', tab: this.#state.tab, svg: savedPicture(shown, background) });
  }
}

function cardAt({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.card')?.dataset['id'] : undefined;
}

/** Measures texts in the page's own font. */
function measureText(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontSize, fontFamily } = getComputedStyle(document.body);
  if (context) context.font = `${fontSize} ${fontFamily}`;
  return (text) => context?.measureText(text).width ?? text.length * 7;
}
