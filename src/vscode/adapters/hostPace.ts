import type { Pace } from '../../app/ports.js';

/** How long the extension host is kept to ourselves at a time, in milliseconds. */
const sliceMs = 8;

/** Hands the extension host back to others between slices of long work. */
export class HostPace implements Pace {
  #sliceBegan = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#sliceBegan < sliceMs) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#sliceBegan = performance.now();
  }
}
