import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import { CodePlaces } from '../../src/app/codeNotes/codePlaces';
import { WorkspaceCodeFiles } from '../../src/vscode/adapters/workspaceCodeFiles';
import { inWorkspace, seen } from '../support/host/workspaceFile';

const run = promisify(execFile);
const who = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', '-c', 'commit.gpgsign=false'];
const text = Array.from({ length: 20 }, (_, line) => `callNumber${line}(withAllItsArguments);\n`).join('');

describe('files that notes point to, in git', () => {
  // Inside the workspace: up to VS Code 1.100 git's extension opens no repository outside without asking.
  const root = (): string => inWorkspace('renames').fsPath;
  const git = async (...words: readonly string[]): Promise<unknown> => run('git', ['-C', root(), ...who, ...words]);
  const rootUri = (): vscode.Uri => vscode.Uri.file(root());

  before(async () => {
    await mkdir(path.join(root(), 'src'), { recursive: true });
    await writeFile(path.join(root(), 'src/first.ts'), text);
    await writeFile(path.join(root(), 'src/gone.ts'), 'nothing\n');
    await git('init', '-q', '-b', 'main');
    await git('add', '.');
    await git('commit', '-qm', 'Begin');
    await git('mv', 'src/first.ts', 'src/second.ts');
    await git('rm', '-q', 'src/gone.ts');
    await git('commit', '-qm', 'Rename and delete');
    await mkdir(path.join(root(), 'lib'));
    await git('mv', 'src/second.ts', 'lib/third.ts');
    await writeFile(path.join(root(), 'lib/third.ts'), `// new\n${text}`);
    await git('add', '.');
    await git('commit', '-qm', 'Move and change');
  });

  after(() => rm(root(), { recursive: true, force: true }));

  it('are followed through one rename after the other', async () => {
    const places = new CodePlaces(new WorkspaceCodeFiles(rootUri()));

    assert.deepEqual(await places.placeOf('src/first.ts'), { kind: 'renamed', file: 'lib/third.ts' });
    assert.deepEqual(await places.placeOf('lib/third.ts'), { kind: 'there', file: 'lib/third.ts' });
  });

  it('are absent where they were deleted, or never were on this branch', async () => {
    const places = new CodePlaces(new WorkspaceCodeFiles(rootUri()));

    assert.deepEqual(await places.placeOf('src/gone.ts'), { kind: 'absent' });
    assert.deepEqual(await places.placeOf('src/never.ts'), { kind: 'absent' });
  });

  it('are looked for anew when another branch is checked out', async () => {
    const places = new CodePlaces(new WorkspaceCodeFiles(rootUri()));
    let changes = 0;
    places.onDidChange(() => changes++);
    const watch = places.watch();
    await places.placeOf('src/first.ts');

    await git('checkout', '-q', 'HEAD~2');

    const place = await seen('the file under its first name', async () => {
      const found = await places.placeOf('src/first.ts');
      return found.kind === 'there' ? found : undefined;
    });
    assert.equal(place.file, 'src/first.ts');
    assert.isAbove(changes, 0);
    assert.deepEqual(await places.placeOf('lib/third.ts'), { kind: 'absent' });
    watch.dispose();
    await git('checkout', '-q', 'main');
  });

  it('are followed when the rename is about to be committed', async () => {
    await git('mv', 'lib/third.ts', 'lib/fourth.ts');
    const codeFiles = new WorkspaceCodeFiles(rootUri());

    const renamed = await seen('the rename in the index', () => codeFiles.renamedTo('lib/third.ts'));

    assert.equal(renamed, 'lib/fourth.ts');
  });
});
