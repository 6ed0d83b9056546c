import type { ImportOptions, LeftOut, OfferedStep, OfferReason } from './importResult.js';

/** What is found while a text is read that is no step by itself. */
export class Findings {
  readonly offered: OfferedStep[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #accept: ImportOptions['accept'];
  readonly #ids = new Set<string>();

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
    let id = base;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${base}-${count}`;
    this.#ids.add(id);
    return id;
  }
}
