/** Runs a generator to its end in one go, and gives what it returns. */
export function runThrough<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
