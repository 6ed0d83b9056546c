import type { Pace } from '../../app/ports.js';

/** How long one slice of work may block the extension host. */
const sliceMs = 8;

/** Yields to the extension host between slices of long work. */
export class HostPace implements Pace {
  #sliceBegan = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#sliceBegan < sliceMs) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.#sliceBegan = performance.now();
  }
}
