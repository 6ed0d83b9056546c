import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import promises from 'node:fs/promises';

import type { FilePath } from '../../src/app/ports.js';
import { createNodeFiles } from '../../src/vscode/adapters/nodeFiles.js';
import { expectFailure } from '../support/host/filesContract/expectFailure.js';
import { describeFilesContract } from '../support/host/filesContract/filesContract.js';
import { type FilesAdapter, inWorld } from '../support/host/filesContract/filesWorld.js';
import { seen } from '../support/host/workspaceFile.js';

const adapter: FilesAdapter = { create: createNodeFiles, replacements: 200 };

describeFilesContract('files through Node', adapter);

/** An error as the system gives it. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

/** Puts another function in the place of one of Node's while something runs. */
async function instead<Owner, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  replacement: Owner[Name],
  action: () => Promise<void>,
): Promise<void> {
  const original = owner[name];
  Object.assign(owner as object, { [name]: replacement });
  try {
    await action();
  } finally {
    Object.assign(owner as object, { [name]: original });
  }
}

describe('files through Node, on the system’s own terms', () => {
  it(
    'keeps the mode of a file that it replaces',
    inWorld(adapter, async (world) => {
      const { fsPath } = await world.write('run.sh', 'old');
      await promises.chmod(fsPath, 0o750);

      await world.files.replace(world.path('run.sh'), 'old', 'new');

      assert.equal((await promises.stat(fsPath)).mode & 0o777, 0o750);
      assert.equal(await world.text('run.sh'), 'new');
    }),
  );

  it(
    'never overwrites where there are no hard links either',
    inWorld(adapter, async (world) => {
      await world.write('theirs.md', 'theirs');
      const link = (): Promise<void> => Promise.reject(systemError('EPERM'));

      await instead(promises, 'link', link, async () => {
        assert.equal(await world.files.create(world.path('ours.md'), 'ours'), 'created');
        assert.equal(await world.files.create(world.path('theirs.md'), 'ours'), 'exists');
      });

      assert.equal(await world.text('ours.md'), 'ours');
      assert.equal(await world.text('theirs.md'), 'theirs');
      assert.deepEqual(await world.names(), ['ours.md', 'theirs.md']);
    }),
  );

  it(
    'leaves nothing behind when the disk is full',
    inWorld(adapter, async (world) => {
      await world.write('a.md', 'old');
      const { writeFile } = promises;
      const halfWritten: typeof writeFile = async (file, _data, options) => {
        await writeFile(file, 'ha', options);
        throw systemError('ENOSPC');
      };

      await instead(promises, 'writeFile', halfWritten, async () => {
        await expectFailure(world.files.create(world.path('new.md'), 'text'), 'noSpace');
        await expectFailure(world.files.replace(world.path('a.md'), 'old', 'new'), 'noSpace');
      });

      assert.equal(await world.text('a.md'), 'old');
      assert.deepEqual(await world.names(), ['a.md']);
    }),
  );

  it(
    'tries again when another program holds the file, and looks at it again before',
    inWorld(adapter, async (world) => {
      const { fsPath } = await world.write('a.md', 'old');
      const { renameSync } = fs;
      const failures = [systemError('EBUSY'), systemError('EPERM')];
      const busy: typeof renameSync = (from, to) => {
        const failure = failures.pop();
        if (failure) throw failure;
        renameSync(from, to);
      };
      const busyWhileWritten: typeof renameSync = () => {
        fs.writeFileSync(fsPath, 'theirs');
        throw systemError('EBUSY');
      };

      await instead(fs, 'renameSync', busy, async () => {
        assert.equal(await world.files.replace(world.path('a.md'), 'old', 'new'), 'replaced');
      });
      await instead(fs, 'renameSync', busyWhileWritten, async () => {
        assert.equal(await world.files.replace(world.path('a.md'), 'new', 'newer'), 'changed');
      });

      assert.equal(await world.text('a.md'), 'theirs');
      assert.deepEqual(await world.names(), ['a.md']);
    }),
  );

  it(
    'keeps the old text when the file stays held',
    inWorld(adapter, async (world) => {
      await world.write('a.md', 'old');
      const held = (): never => {
        throw systemError('EBUSY');
      };

      await instead(fs, 'renameSync', held, () =>
        expectFailure(world.files.replace(world.path('a.md'), 'old', 'new'), 'unavailable'),
      );

      assert.equal(await world.text('a.md'), 'old');
      assert.deepEqual(await world.names(), ['a.md']);
    }),
  );

  it(
    'lets the host do other things while it reads a large folder',
    inWorld(adapter, async (world) => {
      await world.write('0.md', 'x');
      for (let index = 1; index < 1200; index++) fs.writeFileSync(world.uri(`${index}.md`).fsPath, 'x'.repeat(400));
      const turns = { count: 0, isOver: false };
      const turn = (): void => {
        turns.count++;
        if (!turns.isOver) setImmediate(turn);
      };

      setImmediate(turn);
      let read = 0;
      for await (const slice of world.files.readFolder(world.folder, '.md')) read += slice.length;
      turns.isOver = true;

      assert.equal(read, 1200);
      assert.isAbove(turns.count, 2);
    }),
  );

  it('does not wait for a pipe that nobody writes to', async function () {
    if (process.platform === 'win32') this.skip();
    await inWorld(adapter, async (world) => {
      await world.write('a.md', 'x');
      execFileSync('/usr/bin/mkfifo', [world.uri('pipe.md').fsPath]);

      assert.deepEqual(await world.files.read(world.path('pipe.md')), { kind: 'missing' });
      assert.deepEqual(await world.files.list(world.folder), ['a.md']);
    })();
  });

  it(
    'tells of changes in folders that were made at once, which VS Code’s own watcher overlooks now and then',
    inWorld(adapter, async (world) => {
      const told = new Set<FilePath>();
      const watch = world.files.watch(world.folder, (paths) => paths.forEach((path) => told.add(path)));
      const toldOf = (path: FilePath): Promise<true> => seen(path, () => told.has(path) || undefined);

      for (let round = 0; round < 8; round++) {
        const path = world.path(`${round}/private/notes/a.md`);
        await world.files.create(path, 'ours');
        await toldOf(path);
        told.clear();
        await promises.writeFile(world.uri(`${round}/private/notes/a.md`).fsPath, 'theirs');
        await toldOf(path);
      }

      watch.dispose();
    }),
  );
});
