import assert from 'node:assert/strict';

import { FileFailure } from '../../../../src/app/ports.js';
import { untilRefused } from '../../../../src/app/kit/untilRefused.js';

describe('untilRefused', () => {
  it('does one after the other, in their order', async () => {
    const seen: string[] = [];

    const failure = await untilRefused(['a', 'b', 'c'], async (path) => {
      await Promise.resolve();
      seen.push(path);
    });

    assert.equal(failure, undefined);
    assert.deepEqual(seen, ['a', 'b', 'c']);
  });

  it('stops at the first that is refused, and says why', async () => {
    const seen: string[] = [];
    const refusal = new FileFailure('noSpace', 'b');

    const failure = await untilRefused(['a', 'b', 'c'], async (path) => {
      if (path === 'b') throw refusal;
      seen.push(path);
    });

    assert.equal(failure, refusal);
    assert.deepEqual(seen, ['a']);
  });

  it('passes on what is a bug', async () => {
    const broken = untilRefused(['a'], async () => {
      throw new RangeError('a bug');
    });

    await assert.rejects(broken, RangeError);
  });

  it('has nothing to do without files', async () => {
    assert.equal(await untilRefused([], () => Promise.reject(new Error('never called'))), undefined);
  });
});
