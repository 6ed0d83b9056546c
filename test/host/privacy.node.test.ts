import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import { GitProgramView } from '../../src/vscode/adapters/gitView';
import { exitStatusOf } from '../../src/vscode/adapters/nodeProgram';
import { runAsTask } from '../../src/vscode/adapters/taskRunner';
import { workspaceFolder } from '../support/host/onboardingWorld';
import { inWorkspace, makeWatchedFolder, readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const run = promisify(execFile);

async function git(...words: readonly string[]): Promise<void> {
  await run('git', ['-C', workspaceFolder().uri.fsPath, ...words]);
}

describe('what git makes of files, asked of git', () => {
  const folder = 'git-view';
  const view = new GitProgramView(inWorkspace(''), exitStatusOf);

  before(async () => {
    await writeFile(`${folder}/.gitignore`, 'private/\n');
    await writeFile(`${folder}/private/here.md`, 'here\n');
    await writeFile(`${folder}/shared.md`, 'shared\n');
    await writeFile(`${folder}/private/forced.md`, 'forced\n');
    await git('add', '-f', `${folder}/private/forced.md`);
  });

  after(async () => {
    await git('rm', '-rq', '--cached', folder);
    await remove(folder);
  });

  it('is ignored: a file that is there, and one that isn’t yet', async () => {
    assert.isTrue(await view.isIgnored(`${folder}/private/here.md`));
    assert.isTrue(await view.isIgnored(`${folder}/private/notes/later.md`));
  });

  it('is not ignored', async () => {
    assert.isFalse(await view.isIgnored(`${folder}/shared.md`));
    assert.isFalse(await view.isIgnored(`${folder}/notes/later.md`));
  });

  it('is tracked: a file, and a folder that has one', async () => {
    assert.isTrue(await view.isTracked(`${folder}/private/forced.md`));
    assert.isTrue(await view.isTracked(`${folder}/private`));
  });

  it('is not tracked: what nobody has added, and what isn’t there', async () => {
    assert.isFalse(await view.isTracked(`${folder}/shared.md`));
    assert.isFalse(await view.isTracked(`${folder}/other`));
  });

  it('is asked about names as they are, not as patterns', async () => {
    assert.isFalse(await view.isTracked(`${folder}/private/f*.md`));
  });

  it('is told the same every time', async () => {
    const asked = Array.from({ length: 20 }, () => view.isIgnored(`${folder}/private/here.md`));

    assert.deepEqual([...new Set(await Promise.all(asked))], [true]);
  });

  it('can’t be told where programs can’t be run', async () => {
    assert.isUndefined(await new GitProgramView(inWorkspace(''), undefined).isIgnored('a.md'));
    assert.isUndefined(await exitStatusOf('/no/such/program', [], workspaceFolder().uri.fsPath));
  });

  it('can’t be told outside of a repository', async () => {
    const outside = new GitProgramView(vscode.Uri.file('/nowhere'), exitStatusOf);

    assert.isUndefined(await outside.isIgnored('a.md'));
    assert.isUndefined(await outside.isTracked('a.md'));
  });
});

describe('a program, run as a task', () => {
  it('is given its arguments as they are: no shell reads them', async () => {
    const outcome = await runAsTask(workspaceFolder(), ['test', '$(exit 1)', '=', '$(exit 1)'], { title: 'program' });

    assert.deepEqual(outcome, { kind: 'exited', code: 0 });
  });
});

describe('private notes and git', () => {
  const note = '---\ntitle: Doubts\ncreated: 2026-11-25T14:03:11Z\n---\n';
  /** A place of its own for each test: VS Code knows a file late that is written anew. */
  const notePath = (name: string): string => `.sre-onboarding/private/notes/2026-11-25-${name}.md`;
  const gitIgnore = '.sre-onboarding/.gitignore';

  /** What the Problems panel says of a file, by code. */
  const codes = (path: string): readonly unknown[] =>
    vscode.languages
      .getDiagnostics(inWorkspace(path))
      .filter(({ source }) => source === 'SRE Onboarding')
      .map(({ code }) => code);

  const shows = (path: string, wanted: readonly string[]): Promise<boolean> =>
    seen(`${wanted.join(', ') || 'nothing'} at ${path}`, () => codes(path).join() === wanted.join() || undefined);

  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    for (const folder of ['', '/private', '/private/notes']) await makeWatchedFolder(`.sre-onboarding${folder}`);
  });

  afterEach(async () => {
    await git('rm', '-rq', '--cached', '--ignore-unmatch', '.sre-onboarding');
    const files = await vscode.workspace.findFiles('.sre-onboarding/**', null);
    for (const uri of files) await remove(vscode.workspace.asRelativePath(uri, false));
  });

  after(() => remove('.sre-onboarding'));

  it('are said not to be ignored at the .gitignore, and the quick fix there mends it', async () => {
    await writeFile(gitIgnore, '# ours\n');
    await writeFile(notePath('doubts-aaaa'), note);
    await shows(gitIgnore, ['privacy.notIgnored']);
    await vscode.workspace.openTextDocument(inWorkspace(gitIgnore));

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      inWorkspace(gitIgnore),
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Let git ignore private notes');
    await vscode.commands.executeCommand(fix?.command?.command ?? 'missing');

    await shows(gitIgnore, []);
    assert.equal(await readText(gitIgnore), '# ours\nprivate/\n');
  });

  it('are said to be in git already', async () => {
    await writeFile(gitIgnore, 'private/\n');
    await writeFile(notePath('doubts-bbbb'), note);
    await git('add', '-f', notePath('doubts-bbbb'));

    // git's extension looks at what git did only in a window that has the focus; a new note is looked at in any.
    await writeFile(notePath('doubts-cccc'), note);

    await shows(gitIgnore, ['privacy.tracked']);
  });

  it('are said at the note where there is no .gitignore', async () => {
    await writeFile(notePath('doubts-dddd'), note);

    await shows(notePath('doubts-dddd'), ['privacy.notIgnored']);
  });
});
