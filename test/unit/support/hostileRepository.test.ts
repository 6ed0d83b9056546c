import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { attacks } from '../../fixtures/hostile/attacks.js';
import { parseChecklist } from '../../../src/core/checklist/parseChecklist.js';
import { plantAttacks } from '../../support/hostile/plantAttacks.js';

describe('the hostile repository', () => {
  it('has at least 80 attacks, of every kind, each with an id of its own', () => {
    assert.ok(attacks.length >= 80, String(attacks.length));
    assert.equal(new Set(attacks.map(({ id }) => id)).size, attacks.length);
    assert.equal(new Set(attacks.map(({ kind }) => kind)).size, 8);
    assert.ok(attacks.every(({ id, never }) => /^[a-z][a-z-]*$/.test(id) && never !== ''));
  });

  it('can be planted, links and pipes included, and its checklist is read', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'sre-onboarding-hostile-'));
    try {
      const folder = await mkdtemp(path.join(root, 'repository-'));
      await promisify(execFile)('git', ['-C', folder, 'init', '-q']);
      const world = {
        folder,
        outside: path.join(root, 'outside'),
        traces: path.join(root, 'traces'),
        web: 'https://x',
      };

      const planted = await plantAttacks(world, true);

      const { checklist } = parseChecklist(await readFile(path.join(folder, '.sre-onboarding/checklist.yaml'), 'utf8'));
      const steps = checklist?.phases.flatMap((phase) => phase.steps) ?? [];
      assert.equal(steps.length, planted.filter(({ plant }) => 'step' in plant).length);
      assert.ok((await lstat(path.join(folder, 'docs/outside.md'))).isSymbolicLink());
      assert.ok((await lstat(path.join(folder, '.sre-onboarding/notes/pipe.md'))).isFIFO());
      assert.ok((await lstat(path.join(folder, '.sre-onboarding/notes/socket.md'))).isSocket());
      assert.deepEqual(await readdir(world.traces), []);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
