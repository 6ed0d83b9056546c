import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { safeGitEnvironment } from '../../../../src/vscode/adapters/safeGit.js';

const run = promisify(execFile);

describe('git in a repository that names programs', () => {
  let folder = '';
  let canary = '';

  async function git(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<void> {
    await run('git', ['-C', folder, ...args], { env: { ...process.env, ...environment } }).catch(() => undefined);
  }

  /** What the repository's programs left behind. */
  async function traces(): Promise<readonly string[]> {
    return (await readdir(canary)).toSorted();
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sre-onboarding-git-'));
    canary = `${folder}-canary`;
    await mkdir(canary);
    await git(['init', '-q']);
    await writeFile(path.join(folder, 'a.txt'), 'a\n');
    await git(['add', '.']);
    const program = (name: string): string => `touch '${path.join(canary, name)}'; false`;
    const hook = path.join(folder, '.git/hooks/post-index-change');
    await mkdir(path.dirname(hook), { recursive: true });
    await writeFile(hook, `#!/bin/sh\n${program('hook')}\n`);
    await chmod(hook, 0o755);
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external']) {
      await git(['config', key, program(key)]);
    }
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(canary, { recursive: true, force: true });
  });

  it('would run them', async () => {
    await git(['rm', '-r', '--cached', '--quiet', '--', 'a.txt']);

    assert.deepEqual(await traces(), ['core.fsmonitor', 'hook']);
  });

  it('runs none of them in our environment', async () => {
    for (const args of [
      ['check-ignore', '--quiet', '--', 'b.txt'],
      ['ls-files', '--error-unmatch', '--', ':(literal)a.txt'],
      ['status'],
      ['fetch', 'ssh://localhost/nowhere'],
      ['rm', '-r', '--cached', '--quiet', '--', 'a.txt'],
    ]) {
      await git(args, safeGitEnvironment);
    }

    assert.deepEqual(await traces(), []);
    await assert.rejects(run('git', ['-C', folder, 'ls-files', '--error-unmatch', 'a.txt']));
  });
});
