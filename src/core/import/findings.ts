import type { ImportOptions, LeftOut, OfferedStep, OfferReason } from './importResult.js';
import { MarkdownBudget } from '../markdown/markdownBudget.js';

/** What is found while a text is read that is no step by itself. */
export class Findings {
  readonly offered: OfferedStep[] = [];
  readonly leftOut: LeftOut[] = [];
  /** For all that the parser is given. */
  readonly budget = new MarkdownBudget();
  readonly #accept: ImportOptions['accept'];
  /** How many there are of each line. */
  readonly #counts = new Map<string, number>();

  constructor(accept: ImportOptions['accept']) {
    this.#accept = accept;
  }

  /** Offers something as a step. @returns whether it was accepted. */
  offer(found: { readonly line: number; readonly text: string; readonly reason: OfferReason }): boolean {
    const id = this.#newId(`line-${found.line}`);
    const isAccepted = this.#accept?.has(id) ?? false;
    this.offered.push({ id, ...found, isAccepted });
    return isAccepted;
  }

  /** Names a text that has no place. */
  leaveOut(found: LeftOut): void {
    this.leftOut.push(found);
  }

  #newId(base: string): string {
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}
