import { assert } from 'chai';
import * as vscode from 'vscode';

import { FileTurns } from '../../src/app/files/fileTurns.js';
import { openFiles } from '../../src/vscode/adapters/openFiles.js';
import { pause } from '../../src/vscode/adapters/pause.js';
import { WorkspaceDisk } from '../../src/vscode/adapters/workspaceDisk.js';
import { useNoAutoSave } from '../support/host/autoSave.js';
import { SlowFiles } from '../support/host/slowFiles.js';

const root = vscode.Uri.parse('slowfiles:/');
const opened = '# Sam\nname: Sam\nsteps:\n  tour: { status: done }\n';

async function typeInTitle(document: vscode.TextDocument, words: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(0).range.end, words);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

describe('a file that is saved where writing is slow, or fails', () => {
  const disk = new SlowFiles();
  /** What happened, in order. */
  const order: string[] = [];
  const fileTurns = new FileTurns();
  const files = openFiles(root, new WorkspaceDisk(root), {
    alone: (path, act) => fileTurns.alone(path, act).finally(() => order.push('a turn is over')),
  });
  const subscriptions: vscode.Disposable[] = [];

  useNoAutoSave();

  before(() => {
    subscriptions.push(vscode.workspace.registerFileSystemProvider('slowfiles', disk));
    subscriptions.push(files.watch('people', () => undefined));
  });

  after(() => vscode.Disposable.from(...subscriptions).dispose());

  afterEach(() => {
    disk.beforeWrite = () => Promise.resolve();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  async function open(name: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(root, 'people', name);
    disk.put(uri, opened);
    return vscode.workspace.openTextDocument(uri);
  }

  /** Saves a file with words in its title, and types more of them while it is written. */
  async function saveWhileTyping(name: string): Promise<vscode.TextDocument> {
    const document = await open(name);
    await typeInTitle(document, ', typed');
    disk.beforeWrite = () => typeInTitle(document, ' and typed on');
    await document.save();
    disk.beforeWrite = () => Promise.resolve();
    assert.equal(
      disk.text(document.uri),
      opened.replace('# Sam', '# Sam, typed'),
      'the rest came after the text was taken',
    );
    return document;
  }

  it('is saved the next time with all that was typed while it was written', async () => {
    const document = await saveWhileTyping('sam.yaml');

    await document.save();

    assert.equal(document.getText(), opened.replace('# Sam', '# Sam, typed and typed on'));
    assert.equal(disk.text(document.uri), document.getText());
  });

  it('is still unsaved to our commands where something was typed while it was written', async () => {
    const document = await saveWhileTyping('kim.yaml');
    const typed = opened.replace('# Sam', '# Sam, typed and typed on');

    assert.deepEqual(await files.read('people/kim.yaml'), { kind: 'text', text: typed });
    const result = await files.replace('people/kim.yaml', typed, typed.replace('done', 'skipped'));

    assert.equal(result, 'replaced');
    assert.equal(document.getText(), typed.replace('done', 'skipped'));
    assert.equal(disk.text(document.uri), opened.replace('# Sam', '# Sam, typed'), 'nothing is saved that wasn’t');
    await document.save();
    assert.equal(disk.text(document.uri), document.getText());
  });

  it('is saved in our command’s turn where somebody types and saves beside it', async () => {
    const document = await open('pat.yaml');
    let saving: PromiseLike<boolean> | undefined;
    disk.beforeWrite = async () => {
      if (saving) {
        order.push('it is saved');
        await pause(300);
        return void order.push('it was saved');
      }
      await typeInTitle(document, ', typed');
      saving = document.save();
    };
    order.length = 0;

    await files.replace('people/pat.yaml', opened, opened.replace('done', 'skipped'));
    await saving;

    const begin = order.indexOf('it is saved');
    assert.deepEqual(order.slice(begin, begin + 3), ['it is saved', 'it was saved', 'a turn is over']);
    assert.equal(disk.text(document.uri), opened.replace('# Sam', '# Sam, typed').replace('done', 'skipped'));
  });

  it('is saved with what others wrote after a save failed: the failed one keeps nobody waiting', async () => {
    const document = await open('ann.yaml');
    await typeInTitle(document, ', typed');
    disk.beforeWrite = () => Promise.reject(vscode.FileSystemError.Unavailable(document.uri));
    assert.isFalse(await document.save());
    disk.beforeWrite = () => Promise.resolve();
    disk.put(document.uri, `${opened}  first-change: { status: done }\n`);

    assert.isTrue(await document.save());

    assert.equal(
      disk.text(document.uri),
      `${opened.replace('# Sam', '# Sam, typed')}  first-change: { status: done }\n`,
    );
    assert.equal(document.getText(), disk.text(document.uri));
  });
});
