import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { rounds, seed } from '../../support/reliability/rounds.js';

describe('the rounds of a reliability test', () => {
  it('are the many ones in the long run alone, from a seed that can be repeated', () => {
    const isSoak = process.env['SRE_ONBOARDING_SOAK'] !== undefined;
    let made = 0;

    fc.assert(
      fc.property(fc.nat(), () => void made++),
      { numRuns: rounds(10, 20), seed },
    );

    assert.equal(made, isSoak ? 20 : 10);
  });
});
