/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';
import * as vscode from 'vscode';

import { seen } from '../workspaceFile.js';
import { type FilesAdapter, inWorld } from './filesWorld.js';

function openTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** What is different for files that are open in an editor. */
export function describeDocuments(adapter: FilesAdapter): void {
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
      'is replaced on disk; its editor stays open and shows the new text',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'old');
        const { document } = await world.open('a.md');

        assert.equal(await world.files.replace(world.path('a.md'), 'old', 'new'), 'replaced');

        assert.equal(await world.text('a.md'), 'new');
        await seen('the new text in the editor', () => (document.getText() === 'new' ? true : undefined));
        assert.isFalse(document.isDirty);
        assert.deepEqual(openTabs(), ['a.md']);
      }),
    );
  });
}
