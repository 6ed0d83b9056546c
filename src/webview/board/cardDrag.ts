import type { CardPlace } from './boardState.js';

const over = 'over';

/**
 * Lets cards be dragged between cells below an element, whatever is drawn there later.
 *
 * @param onDrop the card's id, and where it was dropped.
 */
export function followDrags(root: HTMLElement, onDrop: (id: string, place: CardPlace) => void): void {
  const drag = new CardDrag(onDrop);
  root.addEventListener('dragstart', (event) => drag.begin(event));
  root.addEventListener('dragover', (event) => drag.over(event));
  root.addEventListener('drop', (event) => drag.drop(event));
  root.addEventListener('dragend', () => drag.end());
}

class CardDrag {
  readonly #onDrop: (id: string, place: CardPlace) => void;
  #card: HTMLElement | undefined;
  #cell: HTMLElement | undefined;

  constructor(onDrop: (id: string, place: CardPlace) => void) {
    this.#onDrop = onDrop;
  }

  begin(event: DragEvent): void {
    this.#card = closest(event, '.card');
    if (!this.#card || !event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', this.#card.dataset['id'] ?? '');
    this.#card.classList.add('dragged');
  }

  over(event: DragEvent): void {
    if (!this.#card) return; // Dragged from outside the page.
    const cell = closest(event, '.cell');
    if (cell) event.preventDefault();
    if (cell === this.#cell) return;
    this.#cell?.classList.remove(over);
    cell?.classList.add(over);
    this.#cell = cell;
  }

  drop(event: DragEvent): void {
    const id = this.#card?.dataset['id'];
    const cell = closest(event, '.cell');
    this.end();
    if (id === undefined || !cell) return;
    event.preventDefault();
    this.#onDrop(id, placeOf(cell));
  }

  end(): void {
    this.#card?.classList.remove('dragged');
    this.#cell?.classList.remove(over);
    this.#card = undefined;
    this.#cell = undefined;
  }
}

function closest({ target }: Event, selector: string): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(selector)) || undefined;
}

function placeOf({ dataset }: HTMLElement): CardPlace {
  const horizon = dataset['horizon'];
  const isPlanned = horizon === 'now' || horizon === 'next' || horizon === 'later';
  return { horizon: isPlanned ? horizon : '', theme: dataset['theme'] ?? '' };
}
