import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { rounds, seed } from '../../support/reliability/rounds.js';
import { cpuMsOf, effortOf } from '../../support/reliability/standstill/growth.js';
import {
  type HostileText,
  hostileTexts,
  largestText,
  textOf,
} from '../../support/reliability/standstill/hostileTexts.js';
import { knownInstances } from '../../support/reliability/standstill/knownInstances.js';
import { readers } from '../../support/reliability/standstill/readers.js';

/** What goes back in a text, or through it for each of its parts, takes minutes at this length. */
const length = rounds(largestText / 64, largestText);

/** Of time on the processor, which others on a busy machine don't add to; and far more than any reader takes. */
const limitMs = 10_000;

/** How often a text that is twice as long may take as long, where that can be told. */
const maxGrowth = 2.6;

function readerOf(name: string): (text: string) => unknown {
  const reader = readers[name];
  assert.ok(reader, name);
  return reader;
}

describe('readers of texts that are made to keep them busy', () => {
  for (const [name, texts] of knownInstances) {
    it(`${name}: takes no longer than its length asks for`, () => {
      const read = readerOf(name);

      for (const text of texts) {
        const cpuMs = cpuMsOf(() => read(textOf(text, length)));
        assert.ok(cpuMs < limitMs, `${JSON.stringify(text)} took ${Math.round(cpuMs)} ms`);
      }
    });
  }

  it('are as quick with pieces that are put together by chance', () => {
    const tries = fc.tuple(fc.constantFrom(...Object.keys(readers)), hostileTexts);
    const slow: (HostileText & { readonly name: string; readonly took: unknown })[] = [];

    // Not a property: to make a text smaller that takes long would take as long again and again.
    for (const [name, text] of fc.sample(tries, { numRuns: rounds(20, 20_000), seed })) {
      const took = effortOf(readerOf(name), text, { length, limitMs });
      const isSuper = rounds(0, 1) === 1 && took.cpuMs > 1000 && (took.growth ?? 0) > maxGrowth;
      if (took.cpuMs > limitMs || isSuper) slow.push({ name, ...text, took });
    }

    assert.deepEqual(slow, []);
  });
});
