import assert from 'node:assert/strict';

import { FileTurns } from '../../../../src/app/files/fileTurns.js';

describe('turns within a window', () => {
  it('come one after the other for a file, also after one that failed', async () => {
    const turns = new FileTurns();
    const order: string[] = [];
    const act = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      if (name === 'first') throw new Error('failed');
    };

    const first = turns.alone('notes/a.md', act('first'));
    const second = turns.alone('notes/a.md', act('second'));

    await assert.rejects(first, /failed/);
    await second;
    assert.deepEqual(order, ['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('don’t wait for what is written into another file', async () => {
    const turns = new FileTurns();
    const slow = turns.alone('roadmap/alerts.md', () => new Promise<void>(() => undefined));

    assert.equal(await turns.alone('roadmap/backups.md', async () => 'written'), 'written');
    assert.ok(slow);
  });
});
