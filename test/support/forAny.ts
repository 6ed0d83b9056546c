import * as fc from 'fast-check';

import { seed } from './reliability/rounds.js';

/** Tries a claim with so many values; of those that break it the smallest is shown, with the seed and the path that lead to it. */
export function forAny<Value>(values: fc.Arbitrary<Value>, count: number, check: (value: Value) => void): void {
  fc.assert(
    fc.property(values, (value) => check(value)),
    { numRuns: count, seed },
  );
}

/** The same where trying takes files. */
export function forAnyAsync<Value>(
  values: fc.Arbitrary<Value>,
  count: number,
  check: (value: Value) => Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(values, (value) => check(value)),
    { numRuns: count, seed },
  );
}
