import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import type { RunOutcome } from '../../src/core/verification/facts';
import { GitHistory } from '../../src/vscode/adapters/gitHistory';
import { createShellProcess } from '../../src/vscode/adapters/nodeShell';
import { runAsTask } from '../../src/vscode/adapters/taskRunner';
import { workspaceFolder } from '../support/host/onboardingWorld';
import { seen } from '../support/host/workspaceFile';

const run = promisify(execFile);

describe('a command of the checklist, run as a task', () => {
  const shellProcess = createShellProcess(process.platform, process.env);
  const runLine = (title: string, line: string): Promise<RunOutcome> =>
    runAsTask(workspaceFolder(), shellProcess({ line, shown: line }).process, { title, isQuiet: true });

  it('succeeded when it exits 0', async () => {
    assert.deepEqual(await runLine('succeed', 'exit 0'), { kind: 'exited', code: 0 });
  });

  it('tells the status it exits with', async () => {
    assert.deepEqual(await runLine('fail', 'exit 3'), { kind: 'exited', code: 3 });
  });

  it('did not succeed when it is killed', async () => {
    const running = runLine('endless', 'sleep 600');
    const execution = await seen('the task', () =>
      vscode.tasks.taskExecutions.find(({ task }) => task.name === 'endless'),
    );
    await seen('its terminal', () => vscode.window.terminals.find(({ name }) => name.includes('endless')));

    execution.terminate();

    const outcome = await running;
    assert.notDeepEqual(outcome, { kind: 'exited', code: 0 });
  });

  it('runs in the workspace folder', async () => {
    const outcome = await runLine('where', `test "$PWD" = "${workspaceFolder().uri.fsPath}"`);

    assert.deepEqual(outcome, { kind: 'exited', code: 0 });
  });

  it('reaches the shell as it is: VS Code puts nothing in, and carries nothing out', async () => {
    let calls = 0;
    const canary = vscode.commands.registerCommand('test.canary', () => `called ${++calls} times`);
    const names = [
      'command:test.canary',
      'config:files.encoding',
      'env:HOME',
      'input:x',
      'workspaceFolder',
      'cwd',
      '/',
    ];
    const line = names.map((name) => `test '\${${name}}' = '$''{${name}}'`).join(' && ');

    assert.deepEqual(await runLine('variables', line), { kind: 'exited', code: 0 });
    assert.equal(calls, 0);
    canary.dispose();
  });

  it('is not run where VS Code would put another text into it', async () => {
    const plain = runAsTask(workspaceFolder(), ['echo', '${command:test.canary}'], { title: 'plain' });

    assert.match(await plain.then(String, String), /substitute a variable/);
  });
});

describe('a person’s commits on the default branch', () => {
  let folder = '';
  let history: GitHistory;

  const sam = { name: 'Sam Rivera', email: 'sam@example.com', paths: [] };
  const place = (name: string): string => path.join(folder, name);
  const git = async (repository: string, ...words: readonly string[]): Promise<string> =>
    (await run('git', ['-C', place(repository), ...words])).stdout.trim();

  async function commit(repository: string, file: string, author: string, date = ''): Promise<void> {
    await writeFile(path.join(place(repository), file), `${Math.random()}\n`);
    await git(repository, 'add', '.');
    const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
    const who = ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
    await git(repository, ...who, 'commit', '-qm', `Change ${file}\n\nBecause.`, ...(date ? ['--date', date] : []));
  }

  async function subjects(query: Partial<Parameters<GitHistory['commits']>[0]> = {}): Promise<readonly string[]> {
    return ((await history.commits({ ...sam, ...query })) ?? []).map(({ subject }) => subject);
  }

  beforeEach(async () => {
    // Inside the workspace: up to VS Code 1.100 git's extension opens no repository outside without asking. It goes with the
    // workspace: removing it here would race with that extension, which writes into repositories that it has seen change.
    folder = await mkdtemp(path.join(workspaceFolder().uri.fsPath, 'history-'));
    await run('git', ['init', '-q', '--bare', '-b', 'trunk', place('shared')]);
    await run('git', ['clone', '-q', place('shared'), place('lee')]);
    await git('lee', 'checkout', '-qb', 'trunk');
    await commit('lee', 'a.txt', 'Lee <lee@example.com>');
    await git('lee', 'push', '-q', 'origin', 'trunk');
    await run('git', ['clone', '-q', place('shared'), place('sam')]);
    history = new GitHistory(vscode.Uri.file(place('sam')));
  });

  it('are none at first, and none of others', async () => {
    assert.deepEqual(await subjects(), []);
  });

  it('count when they have been pushed, and are followed by themselves', async () => {
    assert.deepEqual(await subjects(), []);
    let news = 0;
    const following = history.onDidChange(() => news++);
    try {
      await commit('sam', 'b.txt', 'Sam Rivera <SAM@example.com>');
      history.forget();
      assert.deepEqual(await subjects(), []);

      await git('sam', 'push', '-q', 'origin', 'trunk');
      await seen('the push', () => (news > 0 ? true : undefined));
      assert.deepEqual(await subjects(), ['Change b.txt']);
    } finally {
      following.dispose();
    }
  });

  it('count when somebody else merged them and they were fetched', async () => {
    await git('sam', 'checkout', '-qb', 'topic');
    await commit('sam', 'b.txt', 'Sam Rivera <sam@example.com>');
    assert.deepEqual(await subjects(), []);
    let news = 0;
    const following = history.onDidChange(() => news++);
    try {
      await git('lee', 'pull', '-q', place('sam'), 'topic');
      await git('lee', 'push', '-q', 'origin', 'trunk');
      await git('sam', 'fetch', '-q');
      await seen('the fetch', () => (news > 0 ? true : undefined));
      assert.deepEqual(await subjects(), ['Change b.txt']);
    } finally {
      following.dispose();
    }
  });

  it('count under an address that a git host put in the place of theirs, but not under that of a namesake', async () => {
    await commit('sam', 'b.txt', 'Sam Rivera <123+sam@users.noreply.github.com>');
    await commit('sam', 'c.txt', 'Sam Rivera <sam.rivera@example.org>');
    await git('sam', 'push', '-q', 'origin', 'trunk');

    assert.deepEqual(await subjects(), ['Change b.txt']);
  });

  it('count only where they are a change, not where they merge', async () => {
    const asSam = ['-c', 'user.name=Sam Rivera', '-c', 'user.email=sam@example.com'];
    await git('sam', 'checkout', '-qb', 'topic');
    await commit('sam', 'b.txt', 'Sam Rivera <sam@example.com>');
    await git('sam', 'checkout', '-q', 'trunk');
    await git('sam', ...asSam, 'merge', '-q', '--no-ff', '-m', 'Merge the topic', 'topic');
    await git('sam', 'push', '-q', 'origin', 'trunk');

    assert.deepEqual(await subjects(), ['Change b.txt']);
  });

  it('count from the first day on, and where they touch the paths', async () => {
    await commit('sam', 'old.txt', 'Sam Rivera <sam@example.com>', '2026-11-01T12:00:00');
    await commit('sam', 'b.txt', 'Sam Rivera <sam@example.com>', '2026-11-05T12:00:00');
    await commit('sam', 'c.txt', 'Sam Rivera <sam@example.com>', '2026-11-06T12:00:00');
    await git('sam', 'push', '-q', 'origin', 'trunk');

    assert.deepEqual(await subjects({ since: '2026-11-02' }), ['Change c.txt', 'Change b.txt']);
    assert.deepEqual(await subjects({ paths: ['b.txt', 'old.txt'] }), ['Change b.txt', 'Change old.txt']);
  });

  it('are those of the main branch where there is no remote', async () => {
    await git('sam', 'remote', 'remove', 'origin');
    await commit('sam', 'b.txt', 'Sam Rivera <sam@example.com>');

    assert.deepEqual(await subjects(), ['Change b.txt']);
  });

  it('are unknown below a path that git refuses, which keeps no other from being seen', async () => {
    await commit('sam', 'b.txt', 'Sam Rivera <sam@example.com>');
    await git('sam', 'push', '-q', 'origin', 'trunk');

    assert.equal(await history.commits({ ...sam, paths: ['../../elsewhere'] }), undefined);
    assert.deepEqual(await subjects(), ['Change b.txt']);
  });

  it('are unknown where there is no repository', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'no-repository-'));
    try {
      assert.equal(await new GitHistory(vscode.Uri.file(elsewhere)).commits(sam), undefined);
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });
});
