import type { CardPlace } from './boardState.js';

/** A move that the page shows before the extension has written it. */
interface PendingMove {
  readonly place: CardPlace;
  /** Which of the page's wishes it was. */
  readonly wish: number;
}

/** The moves that are under way: cards stand where they were put at once, and go by the files again once those are written. */
export class PendingMoves {
  readonly #moves = new Map<string, PendingMove>();
  #wishes = 0;

  /** Where cards stand that were moved. */
  get places(): ReadonlyMap<string, PendingMove> {
    return this.#moves;
  }

  /** Counts a wish of any kind, in the order in which they are sent. */
  countWish(): void {
    this.#wishes++;
  }

  /** A move whose wish is sent next. */
  add(id: string, place: CardPlace): void {
    this.#moves.set(id, { place, wish: this.#wishes + 1 });
  }

  /** @param handled how many wishes the extension has seen to: its files say how those ended. */
  settle(handled: number): void {
    for (const [id, { wish }] of this.#moves) if (wish <= handled) this.#moves.delete(id);
  }
}
