import { assert } from 'chai';
import * as vscode from 'vscode';

import { followInEditor } from '../../src/vscode/sharing/followInEditor';
import { inWorkspace, makeWatchedFolder, remove, seen, writeFile } from '../support/host/workspaceFile';

const folder = 'moved-notes';

/** The files that are open in editors, by their names. */
function openNames(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : []))
    .filter(({ path }) => path.includes(`/${folder}/`))
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

describe('a note that is moved', () => {
  const [from, to] = [`${folder}/private.md`, `${folder}/shared.md`];

  beforeEach(async () => {
    await makeWatchedFolder(folder);
    await writeFile(from, 'private\n');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(folder);
  });

  async function move(): Promise<void> {
    await vscode.workspace.fs.rename(inWorkspace(from), inWorkspace(to));
    await followInEditor(inWorkspace(from), inWorkspace(to));
  }

  it('is shown at its new place where it was open', async () => {
    await vscode.window.showTextDocument(inWorkspace(from), { preview: false });

    await move();

    await seen('its old editor gone', () => !openNames().includes('private.md') || undefined);
    assert.deepEqual(openNames(), ['shared.md']);
    const shown = inWorkspace(to).toString();
    await seen(
      'the note in the editor',
      () => vscode.window.activeTextEditor?.document.uri.toString() === shown || undefined,
    );
  });

  it('is not opened where it wasn’t', async () => {
    await move();

    assert.deepEqual(openNames(), []);
  });
});
