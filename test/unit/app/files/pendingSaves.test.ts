import assert from 'node:assert/strict';

import { PendingSaves } from '../../../../src/app/files/pendingSaves.js';
import { a } from '../../support/editorDoor.js';
import { TestTimer } from '../../support/testTimer.js';

describe('PendingSaves', () => {
  function make(): { readonly underWay: PendingSaves; readonly timer: TestTimer } {
    const timer = new TestTimer();
    return { underWay: new PendingSaves(timer), timer };
  }

  async function isOver(underWay: PendingSaves): Promise<boolean> {
    const notYet = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
    return Promise.race([underWay.over(a).then(() => true), notYet]);
  }

  it('tells how a save ends', async () => {
    for (const isSaved of [true, false]) {
      const { underWay } = make();
      const ended = underWay.begin(a);
      assert.equal(await isOver(underWay), false);

      underWay.end(a, isSaved);

      assert.equal(await ended, isSaved);
      assert.equal(await isOver(underWay), true);
    }
  });

  it('takes a save for failed once the next of the same file begins, which nobody may overlook', async () => {
    const { underWay } = make();
    const over = underWay.over(a);
    const first = underWay.begin(a);
    const waiting = underWay.over(a);

    const second = underWay.begin(a);

    await over;
    assert.equal(await first, false);
    assert.equal(await Promise.race([waiting, Promise.resolve('not yet')]), 'not yet');
    underWay.end(a, true);
    await waiting;
    assert.equal(await second, true);
  });

  it('takes a save for failed that takes very long, and only that one', async () => {
    const { underWay, timer } = make();
    const first = underWay.begin(a);
    timer.pass(14_000);
    underWay.end(a, true);
    const second = underWay.begin(a);
    timer.pass(14_000);
    assert.equal(await isOver(underWay), false);

    timer.pass(1000);

    assert.deepEqual([await first, await second], [true, false]);
    assert.equal(await isOver(underWay), true);
  });

  it('tells files apart', async () => {
    const { underWay } = make();
    void underWay.begin('notes/b.md');

    underWay.end(a, true);

    assert.equal(await isOver(underWay), true);
  });
});
