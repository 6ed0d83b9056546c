import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile as write } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import { readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const run = promisify(execFile);
const personPath = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n';
const [mine, hers] = ['  a: { status: done, at: 2026-11-24T10:00:00Z }\n', '  b: { status: blocked, reason: wait }\n'];

/** What `git merge` leaves of a file that two branches changed. */
async function mergedByGit(base: string, ours: string, theirs: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sre-onboarding-conflict-'));
  const git = (...words: readonly string[]): Promise<unknown> =>
    run('git', ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', ...words], { cwd: folder });
  const commit = async (text: string): Promise<void> => {
    await write(join(folder, 'file'), text);
    await git('add', 'file');
    await git('commit', '-q', '-m', 'Work');
  };
  await git('init', '-q', '-b', 'ours');
  await commit(base);
  await git('checkout', '-q', '-b', 'theirs');
  await commit(theirs);
  await git('checkout', '-q', 'ours');
  await commit(ours);
  await git('merge', 'theirs').catch(() => undefined);
  const text = await readFile(join(folder, 'file'), 'utf8');
  await rm(folder, { recursive: true });
  return text;
}

describe('a file that git could not merge', () => {
  let uri: vscode.Uri;

  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    uri = await writeFile(personPath, await mergedByGit(head, head + mine, head + hers));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('.sre-onboarding');
  });

  it('is one problem at its first marker, with Resolve Conflict as its quick fix', async () => {
    const problem = await seen('the conflict in the Problems panel', () =>
      vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'SRE Onboarding'),
    );

    assert.equal(problem.code, 'file.conflict');
    assert.equal(problem.range.start.line, 4);
    await vscode.window.showTextDocument(uri);
    const titles = await seen('the quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        problem.range,
      );
      const found = actions.map(({ title }) => title);
      return found.includes('Resolve Conflict') ? found : undefined;
    });
    assert.include(titles, 'Resolve Conflict');
  });

  it('is put together with what both sides say, shown as a diff before it is written', async () => {
    const running = vscode.commands.executeCommand('sreOnboarding.resolveConflict', uri);

    const shown = await seen('the diff', async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const preview = await vscode.workspace.openTextDocument(shown.modified);
    assert.equal(shown.original.toString(), uri.toString());
    assert.equal(preview.getText(), head + mine + hers);
    assert.include(await readText(personPath), '<<<<<<< ');

    await seen('the file without its markers', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await readText(personPath)) === head + mine + hers || undefined;
    });
    await running;
    await seen(
      'no problem',
      () => vscode.languages.getDiagnostics(uri).every(({ source }) => source !== 'SRE Onboarding') || undefined,
    );
  });
});
