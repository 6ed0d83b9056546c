import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { FileFailure } from '../../../../src/app/ports.js';
import { isGone, owner } from '../../../../src/vscode/adapters/nodeOwner.js';
import { NodeTurns } from '../../../../src/vscode/adapters/nodeTurns.js';

/** No process has this number. */
const nobody = owner.replace(/p\d+p/, 'p4194305p');

describe('NodeTurns', () => {
  let root = '';
  let folder = '';

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'sre-onboarding-turns-'));
    folder = path.join(root, 'turns');
    mkdirSync(path.join(root, 'o'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Unless it is about giving up, so patient that it gets its turn on the busiest machine. */
  const turns = (waitMs = 50_000): NodeTurns => new NodeTurns(root, { folder, waitMs });
  const keyOf = (parent: string, name = 'a.md'): string => {
    const { dev, ino } = statSync(path.join(root, parent), { bigint: true });
    return `${dev}-${ino}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  };
  const announce = (name: string, ageMs = 0): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(folder, name), '');
    const at = new Date(Date.now() - ageMs);
    utimesSync(path.join(folder, name), at, at);
  };

  it('lets one act at a time, and leaves nothing behind', async () => {
    const running = { now: 0, most: 0 };
    const act = async (): Promise<void> => {
      running.most = Math.max(running.most, ++running.now);
      await new Promise((resolve) => setImmediate(resolve));
      running.now--;
    };
    const windows = [turns(), turns(), turns()];

    await Promise.all(windows.flatMap((window) => [1, 2, 3].map(() => window.alone('o/a.md', act))));

    assert.equal(running.most, 1);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('waits for nobody who runs no more, nor for one who has been there for minutes', async () => {
    announce(`${keyOf('o')}.000000000000.${nobody}`);
    announce(`${keyOf('o')}.000000000001.${owner}`, 120_000);
    announce(`${keyOf('o')}.000000000002.00000000p1p1`, 120_000);

    assert.equal(await turns().alone('o/a.md', async () => 'acted'), 'acted');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('gives up after a while where somebody else doesn’t end', async () => {
    announce(`${keyOf('o')}.000000000000.${owner}`);
    const act = async (): Promise<void> => assert.fail('acted');

    const isBusy = (error: unknown): boolean => error instanceof FileFailure && error.reason === 'busy';

    await assert.rejects(turns(50).alone('o/a.md', act), isBusy);
    assert.equal(readdirSync(folder).length, 1);
  });

  it('waits for nobody who writes another file', async () => {
    announce(`${keyOf('')}.000000000000.${owner}`);
    announce(`${keyOf('o', 'b.md')}.000000000000.${owner}`);

    assert.equal(await turns().alone('o/a.md', async () => 'acted'), 'acted');
  });

  it('takes names for one that differ in capitals or in how their accents are written', async () => {
    announce(`${keyOf('o', 'é.md')}.000000000000.${owner}`);

    await assert.rejects(
      turns(50).alone('o/E\u0301.md', async () => 'acted'),
      FileFailure,
    );
  });

  it('goes on after an act that failed', async () => {
    const window = turns();

    await assert.rejects(
      window.alone('o/a.md', () => Promise.reject(new Error('no'))),
      /no/,
    );

    assert.equal(await window.alone('o/a.md', async () => 'acted'), 'acted');
  });

  it('takes no part in turns where others could write, and acts all the same', async () => {
    if (process.platform === 'win32') return;
    announce(`${keyOf('o')}.000000000000.${owner}`);
    chmodSync(folder, 0o777);

    assert.equal(await turns().alone('o/a.md', async () => 'acted'), 'acted');
  });
});

describe('isGone', () => {
  it('knows who runs, who doesn’t, and of whom it can’t know', () => {
    assert.equal(isGone(owner), false);
    assert.equal(isGone(nobody), true);
    assert.equal(isGone(`${owner.slice(0, 8)}p${process.pid}p1`), true);
    for (const mark of ['', 'x', `00000000p${process.pid}p1`, '../p1p1']) assert.equal(isGone(mark), undefined, mark);
  });
});
