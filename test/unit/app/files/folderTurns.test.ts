import assert from 'node:assert/strict';

import { FolderTurns } from '../../../../src/app/files/folderTurns.js';

describe('turns within a window', () => {
  it('come one after the other in a folder, also after one that failed', async () => {
    const turns = new FolderTurns();
    const order: string[] = [];
    const act = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      if (name === 'first') throw new Error('failed');
    };

    const first = turns.alone('notes/a.md', act('first'));
    const second = turns.alone('notes/b.md', act('second'));

    await assert.rejects(first, /failed/);
    await second;
    assert.deepEqual(order, ['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('don’t wait for what is written in another folder', async () => {
    const turns = new FolderTurns();
    const slow = turns.alone('people/sam.yaml', () => new Promise<void>(() => undefined));

    assert.equal(await turns.alone('roadmap/backups.md', async () => 'written'), 'written');
    assert.ok(slow);
  });
});
