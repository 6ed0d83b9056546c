/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';
import * as vscode from 'vscode';

import type { FilePath } from '../../../../src/app/ports.js';
import { inWorkspace, seen } from '../workspaceFile.js';
import { type FilesAdapter, type FilesWorld, inWorld } from './filesWorld.js';

/** Everything that a watch told, and in how many calls. */
class Told {
  readonly paths = new Set<FilePath>();
  calls = 0;

  /** Waits until all these paths were told, then forgets them. */
  async waitFor(...paths: readonly FilePath[]): Promise<void> {
    await seen(`told of ${paths.length} paths: ${paths.slice(0, 3).join(', ')}`, () =>
      paths.every((path) => this.paths.has(path)) ? true : undefined,
    );
    this.paths.clear();
  }
}

/** Watches a folder while something happens in it. */
async function watching(
  world: FilesWorld,
  action: (told: Told) => Promise<void>,
  folder = world.folder,
): Promise<void> {
  const told = new Told();
  const watch = world.files.watch(folder, (paths) => {
    told.calls++;
    for (const path of paths) told.paths.add(path);
  });
  try {
    await action(told);
  } finally {
    watch.dispose();
  }
}

/** Makes the test's folder known to VS Code's watcher before anything happens in it. */
async function settle(world: FilesWorld, told: Told): Promise<void> {
  await world.write('first.md', 'x');
  await told.waitFor(world.path('first.md'));
}

/** How changes are told of. */
export function describeWatching(adapter: FilesAdapter): void {
  describe('watch', () => {
    it(
      'tells of a burst of 200 files in few calls',
      inWorld(adapter, (world) =>
        watching(world, async (told) => {
          await settle(world, told);
          const names = Array.from({ length: 200 }, (_, index) => `${index}.md`);
          const callsBefore = told.calls;

          await Promise.all(names.map((name) => world.write(name, 'x')));

          await told.waitFor(...names.map((name) => world.path(name)));
          assert.isAtMost(told.calls - callsBefore, 10);
        }),
      ),
    );

    it(
      'tells of what is made, changed and deleted',
      inWorld(adapter, (world) =>
        watching(world, async (told) => {
          await settle(world, told);

          await world.write('a.md', '1');
          await told.waitFor(world.path('a.md'));
          await world.write('a.md', '2');
          await told.waitFor(world.path('a.md'));
          await vscode.workspace.fs.delete(world.uri('a.md'));
          await told.waitFor(world.path('a.md'));
        }),
      ),
    );

    it(
      'tells of what we write ourselves under its final name alone',
      inWorld(adapter, (world) =>
        watching(world, async (told) => {
          await settle(world, told);

          await world.files.create(world.path('a.md'), '1');
          await world.files.replace(world.path('a.md'), '1', '2');
          await world.files.create(world.path('last.md'), '1');

          await seen('the last file', () => (told.paths.has(world.path('last.md')) ? true : undefined));
          assert.deepEqual(
            [...told.paths].filter((path) => path.endsWith('.tmp')),
            [],
          );
          assert.include([...told.paths], world.path('a.md'));
        }),
      ),
    );

    it(
      'tells of typing, and of what is thrown away',
      inWorld(adapter, (world) =>
        watching(world, async (told) => {
          await settle(world, told);

          await world.type('first.md', 'typed ');
          await told.waitFor(world.path('first.md'));
          await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
          await told.waitFor(world.path('first.md'));
        }),
      ),
    );

    it(
      'tells of every file of a folder that is deleted or moved as a whole',
      inWorld(adapter, (world) =>
        watching(world, async (told) => {
          await settle(world, told);
          await world.files.create(world.path('notes/a.md'), 'x');
          await world.files.create(world.path('notes/b.md'), 'x');
          await told.waitFor(world.path('notes/b.md'));

          await vscode.workspace.fs.rename(world.uri('notes'), world.uri('moved'));
          await told.waitFor(
            ...['notes/a.md', 'notes/b.md', 'moved/a.md', 'moved/b.md'].map((name) => world.path(name)),
          );
          await world.files.read(world.path('moved/a.md'));
          await world.files.read(world.path('moved/b.md'));
          await vscode.workspace.fs.delete(world.uri(''), { recursive: true });
          await told.waitFor(...['first.md', 'moved/a.md', 'moved/b.md'].map((name) => world.path(name)));
        }),
      ),
    );

    it(
      'tells of every file when the folder comes or goes with the one around it',
      inWorld(adapter, (world) =>
        watching(
          world,
          async (told) => {
            const file = world.path('docs/onboarding/notes/a.md');
            await world.write('elsewhere/onboarding/notes/a.md', 'x');
            await told.waitFor(world.folder);

            await vscode.workspace.fs.rename(world.uri('elsewhere'), world.uri('docs'));
            await told.waitFor(file);
            assert.equal((await world.files.read(file)).kind, 'text');
            await vscode.workspace.fs.delete(world.uri('docs'), { recursive: true });
            await told.waitFor(file);
          },
          world.path('docs/onboarding'),
        ),
      ),
    );

    it(
      'tells nothing of what is outside the folder',
      inWorld(adapter, (world) =>
        watching(
          world,
          async (told) => {
            await world.write('b.md', 'x');
            await told.waitFor(world.folder);
            await world.files.create(world.path('watched/a.md'), 'x');
            await told.waitFor(world.path('watched/a.md'));

            await world.write('watched-too/b.md', 'x');
            await world.write('b.md', 'y');
            await world.write('watched/c.md', 'x');

            await seen('the file in the folder', () => (told.paths.has(world.path('watched/c.md')) ? true : undefined));
            assert.deepEqual(
              [...told.paths].filter((path) => path.endsWith('b.md')),
              [],
            );
          },
          world.path('watched'),
        ),
      ),
    );

    it(
      'tells nothing more once it is disposed',
      inWorld(adapter, (world) =>
        watching(world, async (other) => {
          const told = new Set<FilePath>();
          const watch = world.files.watch(world.folder, (paths) => paths.forEach((path) => told.add(path)));
          await settle(world, other);

          watch.dispose();
          told.clear();
          await world.write('later.md', 'x');

          await other.waitFor(world.path('later.md'));
          assert.deepEqual([...told], []);
        }),
      ),
    );

    it(
      'refuses a folder outside',
      inWorld(adapter, async ({ files }) => {
        assert.throws(() => files.watch('../x', () => undefined), /outside/);
        assert.isOk(await vscode.workspace.fs.stat(inWorkspace('')));
      }),
    );
  });
}
