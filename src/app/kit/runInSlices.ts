import type { Pace } from '../ports.js';

/**
 * Runs long work to its end in slices, so that the host can do other things in between.
 *
 * @param work yields after each small piece.
 * @param isCancelled polled after each slice.
 * @returns the work's result; `undefined` if canceled.
 */
export async function runInSlices<Result>(
  work: Generator<undefined, Result, undefined>,
  { pace, isCancelled }: { readonly pace: Pace; readonly isCancelled: () => boolean },
): Promise<Result | undefined> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pace.breathe();
    if (isCancelled()) return undefined;
  }
}
