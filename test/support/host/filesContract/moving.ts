/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';
import * as vscode from 'vscode';

import { expectFailure } from './expectFailure.js';
import { type FilesAdapter, inWorld } from './filesWorld.js';

/** How files are moved, and which are left alone. */
export function describeMoving(adapter: FilesAdapter): void {
  describe('a file that the settings keep from being changed', () => {
    it(
      'is neither changed, nor removed, nor made, nor moved',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'old');
        const settings = vscode.workspace.getConfiguration('files');
        await settings.update(
          'readonlyInclude',
          { [`${world.folder}/**`]: true },
          vscode.ConfigurationTarget.Workspace,
        );
        try {
          await expectFailure(world.files.replace(world.path('a.md'), 'old', 'new'), 'readOnly');
          await expectFailure(world.files.remove(world.path('a.md'), 'old'), 'readOnly');
          await expectFailure(world.files.create(world.path('b.md'), 'new'), 'readOnly');
        } finally {
          await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
        }

        assert.equal(await world.files.replace(world.path('a.md'), 'old', 'new'), 'replaced');
      }),
    );
  });

  describe('move', () => {
    it(
      'moves a file, over nothing',
      inWorld(adapter, async (world) => {
        await world.write('private/a.md', 'old');
        await world.write('b.md', 'theirs');
        const from = world.path('private/a.md');

        assert.equal(await world.files.move({ from, to: world.path('b.md'), text: 'old' }), 'exists');
        assert.equal(await world.files.move({ from, to: world.path('c.md'), text: 'other' }), 'changed');
        assert.equal(await world.files.move({ from, to: world.path('d/c.md'), text: 'old' }), 'moved');

        assert.deepEqual(await world.names('private'), []);
        assert.deepEqual(await world.names('d'), ['c.md']);
        assert.equal(await world.text('d/c.md'), 'old');
        assert.equal(await world.text('b.md'), 'theirs');
      }),
    );
  });
}
