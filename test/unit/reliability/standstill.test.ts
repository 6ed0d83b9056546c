import assert from 'node:assert/strict';

import { rounds, seed } from '../../support/reliability/rounds.js';
import { cpuMsOf, effortOf } from '../../support/reliability/standstill/growth.js';
import {
  chanceText,
  type HostileText,
  largestText,
  textOf,
} from '../../support/reliability/standstill/hostileTexts.js';
import { knownInstances } from '../../support/reliability/standstill/knownInstances.js';
import { numbersFrom } from '../../support/reliability/standstill/numbersFrom.js';
import { readers } from '../../support/reliability/standstill/readers.js';

/** What goes back in a text, or through it for each of its parts, takes minutes at this length. */
const length = rounds(largestText / 64, largestText);

/** Far more than any reader takes, so that a busy machine doesn't count. */
const limitMs = 10_000;

/** How often a text that is twice as long may take as long, where that can be told. */
const maxGrowth = 2.6;

function readerOf(name: string): (text: string) => unknown {
  const reader = readers[name];
  assert.ok(reader, name);
  return reader;
}

describe('readers of texts that are made to keep them busy', function () {
  this.timeout(rounds(600_000, 12 * 3_600_000));

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
    const random = numbersFrom(seed);
    const names = Object.keys(readers);
    const slow: (HostileText & { readonly name: string; readonly took: unknown })[] = [];

    for (let round = 0; round < rounds(20, 20_000); round++) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const text = chanceText(random);
      const took = effortOf(readerOf(name), text, { length, limitMs });
      const isSuper = rounds(0, 1) === 1 && took.cpuMs > 1000 && (took.growth ?? 0) > maxGrowth;
      if (took.cpuMs > limitMs || isSuper) slow.push({ name, ...text, took });
    }

    assert.deepEqual(slow, []);
  });
});
