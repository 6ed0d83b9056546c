import type { Pace } from '../ports.js';

/**
 * Runs long work to its end, a slice at a time, so that the host can do other things in between.
 *
 * @param work yields after each small piece.
 * @param isCancelled asked after each slice.
 * @returns what the work returns; `undefined` when it was cancelled.
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
