/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';
import * as vscode from 'vscode';

import { useNoAutoSave } from '../autoSave.js';
import { seen } from '../workspaceFile.js';
import { type FilesAdapter, type FilesWorld, inWorld } from './filesWorld.js';

function openTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** What is different for files that are open in an editor. */
export function describeDocuments(adapter: FilesAdapter): void {
  useNoAutoSave();

  describe('a file that is open with unsaved changes', () => {
    it(
      'is read as it is in its document',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'saved');
        await world.write('b.md', 'b');
        await world.type('a.md', 'un');

        const contents = [];
        for await (const slice of world.files.readFolder(world.folder, '.md')) contents.push(...slice);

        assert.deepEqual(await world.files.read(world.path('a.md')), { kind: 'text', text: 'unsaved' });
        assert.sameDeepMembers(contents, [
          { path: world.path('a.md'), content: { kind: 'text', text: 'unsaved' } },
          { path: world.path('b.md'), content: { kind: 'text', text: 'b' } },
        ]);
      }),
    );

    it(
      'is edited in its document, which stays unsaved; the disk is not touched, the cursor stays where it is',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', 'a: open\nb: open\nc: open\n');
        const editor = await world.type('a.yaml', '# mine\n');
        const cursor = new vscode.Position(3, 4);
        editor.selection = new vscode.Selection(cursor, cursor);
        const before = '# mine\na: open\nb: open\nc: open\n';

        const result = await world.files.replace(
          world.path('a.yaml'),
          before,
          before.replace('a: open', 'a: { done: now }'),
        );

        assert.equal(result, 'replaced');
        assert.equal(editor.document.getText(), '# mine\na: { done: now }\nb: open\nc: open\n');
        assert.isTrue(editor.document.isDirty);
        assert.equal(await world.text('a.yaml'), 'a: open\nb: open\nc: open\n');
        assert.deepEqual(editor.selection.active, cursor);
      }),
    );

    it(
      'keeps its line endings when it is edited',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', 'a: 1\r\nb: 2\r\n');
        const editor = await world.type('a.yaml', '# mine\r\n');

        const result = await world.files.replace(
          world.path('a.yaml'),
          '# mine\r\na: 1\r\nb: 2\r\n',
          '# mine\r\na: 1\r\nnew: 3\nb: 2\r\n',
        );

        assert.equal(result, 'replaced');
        assert.equal(editor.document.getText(), '# mine\r\na: 1\r\nnew: 3\r\nb: 2\r\n');
      }),
    );

    it(
      'is left alone when it no longer holds what was read',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'saved');
        const editor = await world.type('a.md', 'un');

        assert.equal(await world.files.replace(world.path('a.md'), 'saved', 'ours'), 'changed');
        assert.equal(await world.files.remove(world.path('a.md'), 'saved'), 'changed');
        assert.equal(await world.files.remove(world.path('a.md'), 'unsaved'), 'changed');

        assert.equal(editor.document.getText(), 'unsaved');
        assert.equal(await world.text('a.md'), 'saved');
      }),
    );

    it(
      'keeps its name when it is deleted on disk',
      inWorld(adapter, async (world) => {
        const uri = await world.write('a.md', 'saved');
        const editor = await world.type('a.md', 'un');
        await vscode.workspace.fs.delete(uri);

        assert.equal(await world.files.create(world.path('a.md'), 'ours'), 'exists');

        assert.equal(editor.document.getText(), 'unsaved');
      }),
    );
  });

  describe('a file that is open without changes', () => {
    it(
      'is edited in its document and saved; its editor stays open, the cursor where it is',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', 'a: open\nb: open\n');
        const editor = await world.open('a.yaml');
        const cursor = new vscode.Position(1, 2);
        editor.selection = new vscode.Selection(cursor, cursor);

        const result = await world.files.replace(
          world.path('a.yaml'),
          'a: open\nb: open\n',
          'a: { done: now }\nb: open\n',
        );

        assert.equal(result, 'replaced');
        assert.equal(await world.text('a.yaml'), 'a: { done: now }\nb: open\n');
        assert.equal(editor.document.getText(), 'a: { done: now }\nb: open\n');
        assert.isFalse(editor.document.isDirty);
        assert.deepEqual(editor.selection.active, cursor);
        assert.deepEqual(openTabs(), ['a.yaml']);
      }),
    );

    it(
      'keeps what is typed while it is edited',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', 'a: open\n');
        const editor = await world.open('a.yaml');

        const [result] = await Promise.all([
          world.files.replace(world.path('a.yaml'), 'a: open\n', 'a: done\n'),
          typeSlowly(editor),
        ]);

        const text = editor.document.getText();
        assert.include(text, 'typed 9.');
        assert.equal(text.includes('a: done'), result === 'replaced', text);
        await editor.document.save();
        await seen('that it is saved', () => !editor.document.isDirty || undefined);
        assert.equal(await world.text('a.yaml'), text);
      }),
    );

    it(
      'is edited after the disk was written below its editor',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', 'a: open\n');
        const { document } = await world.open('a.yaml');
        await world.write('a.yaml', 'a: open\nb: theirs\n');

        const result = await world.files.replace(world.path('a.yaml'), 'a: open\nb: theirs\n', 'a: done\nb: theirs\n');

        assert.equal(result, 'replaced');
        assert.equal(await world.text('a.yaml'), 'a: done\nb: theirs\n');
        await seen('the text in the editor', () => document.getText() === 'a: done\nb: theirs\n' || undefined);
        assert.isFalse(document.isDirty);
      }),
    );

    it(
      'keeps its byte order mark and its line endings',
      inWorld(adapter, async (world) => {
        await world.write('a.yaml', '\uFEFFa: 1\r\nb: 2\r\n');
        const editor = await world.open('a.yaml');

        const result = await world.files.replace(
          world.path('a.yaml'),
          '\uFEFFa: 1\r\nb: 2\r\n',
          '\uFEFFa: 3\r\nb: 2\r\n',
        );

        assert.equal(result, 'replaced');
        assert.isFalse(editor.document.isDirty);
        assert.equal(await world.text('a.yaml'), '\uFEFFa: 3\r\nb: 2\r\n');
      }),
    );

    it(
      'can be taken back after it was formatted on save',
      inWorld(adapter, async (world) => {
        assert.equal(await replaceAndTakeBack(world, '\n'), 'replaced');
        assert.equal(await world.text('a.md'), 'a: open\n');
      }),
    );

    it(
      'keeps the words that came into it while it was saved',
      inWorld(adapter, async (world) => {
        assert.equal(await replaceAndTakeBack(world, '# typed\n'), 'changed');
        assert.equal(await world.text('a.md'), 'a: done\n# typed\n');
      }),
    );
  });
}

/** Edits a file that is open, into which something comes while it is saved; then takes the edit back. */
async function replaceAndTakeBack(world: FilesWorld, added: string): Promise<string> {
  await world.write('a.md', 'a: open\n');
  const { document } = await world.open('a.md');
  const saving = vscode.workspace.onWillSaveTextDocument((event) => {
    if (event.document === document) event.waitUntil(Promise.resolve([addedLine(document, added)]));
  });
  const result = await world.files.replace(world.path('a.md'), 'a: open\n', 'a: done\n');
  const saved = await world.text('a.md');
  saving.dispose();
  assert.equal(result, 'replaced');
  assert.equal(saved, `a: done\n${added}`);
  return world.files.replace(world.path('a.md'), 'a: done\n', 'a: open\n');
}

/** What something that formats on save does. */
function addedLine(document: vscode.TextDocument, line: string): vscode.TextEdit {
  return vscode.TextEdit.insert(document.lineAt(document.lineCount - 1).range.end, line);
}

/** Types ten words at the start of a file, one after the other. */
async function typeSlowly(editor: vscode.TextEditor): Promise<void> {
  for (let count = 0; count < 10; count++) {
    const isTyped = (): Thenable<boolean> =>
      editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `# typed ${count}.\n`));
    while (!(await isTyped())) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
