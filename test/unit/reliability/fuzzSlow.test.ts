import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { longTexts } from '../../support/reliability/fuzz/longTexts.js';
import { textReaders } from '../../support/reliability/fuzz/readers.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

/** What is allowed, of time on the processor, which others on a busy machine don't add to; an idle one takes a fifth of it at most. */
const maxCpuMs = 5000;

/** How often a reader reads the text for one call of it here: for three kinds of files, at three places. */
const readings: Readonly<Record<string, number>> = { completeAt: 9, hoverAt: 9 };

/** Long texts for each reader; there are more than a thousand. */
const inputs = rounds(2, longTexts.length);

/** As long as a file may be. */
const length = 1_000_000;

describe('a text of a megabyte', () => {
  for (const [name, read] of Object.entries(textReaders)) {
    const allowedMs = maxCpuMs * (readings[name] ?? 1);

    it(`keeps ${name} busy for a moment only, whatever it is made of`, () => {
      for (const { name: made, make } of fc.sample(fc.constantFrom(...longTexts), { numRuns: inputs, seed })) {
        const text = make(length);
        const before = process.cpuUsage();
        read(text);
        const { user, system } = process.cpuUsage(before);

        assert.ok((user + system) / 1000 < allowedMs, `${made}: ${(user + system) / 1000} ms`);
      }
    });
  }
});
