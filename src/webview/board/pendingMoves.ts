import type { CardPlace } from './boardState.js';

/** A move that the page shows before the extension has written it. */
interface PendingMove {
  readonly place: CardPlace;
  /** The number of its wish. */
  readonly wish: number;
}

/** The moves in progress: cards are shown at their new place at once, and follow the files again once those are written. */
export class PendingMoves {
  readonly #moves = new Map<string, PendingMove>();
  #wishes = 0;

  /** The new places of moved cards. */
  get places(): ReadonlyMap<string, PendingMove> {
    return this.#moves;
  }

  /** Counts a wish of any kind, in the order in which wishes are sent. */
  countWish(): void {
    this.#wishes++;
  }

  /** Adds a move whose wish is sent next. */
  add(id: string, place: CardPlace): void {
    this.#moves.set(id, { place, wish: this.#wishes + 1 });
  }

  /** @param handled how many wishes the extension has handled: the files contain their results. */
  settle(handled: number): void {
    for (const [id, { wish }] of this.#moves) if (wish <= handled) this.#moves.delete(id);
  }
}
