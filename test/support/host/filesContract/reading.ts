/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';

import type { FolderEntry } from '../../../../src/app/ports.js';
import { expectFailure } from './expectFailure.js';
import { type FilesAdapter, type FilesWorld, inWorld } from './filesWorld.js';

const outsidePaths = ['../x.md', '/etc/hostname', 'a/../../x.md', 'C:\\x.md', 'a\\..\\x.md', 'a\0.md', ''];
const latin1 = new Uint8Array([
  ...new TextEncoder().encode('title: Caf'),
  0xe9,
  ...new TextEncoder().encode(' au lait\n'),
]);

/** Reads a folder to its end. */
async function readAll(
  { files }: FilesWorld,
  folder: string,
  extension = '.md',
): Promise<ReadonlyMap<string, FolderEntry['content']>> {
  const entries: FolderEntry[] = [];
  for await (const slice of files.readFolder(folder, extension)) entries.push(...slice);
  assert.equal(new Set(entries.map(({ path }) => path)).size, entries.length, 'every file comes once');
  return new Map(entries.map(({ path, content }) => [path, content]));
}

/** How files are read. */
export function describeReading(adapter: FilesAdapter): void {
  describe('read', () => {
    it(
      'gives the text as it is, with its line endings and byte order mark',
      inWorld(adapter, async (world) => {
        await world.write('a.md', '\uFEFFone\r\ntwo\nthree\r\n');

        const content = await world.files.read(world.path('a.md'));

        assert.deepEqual(content, { kind: 'text', text: '\uFEFFone\r\ntwo\nthree\r\n' });
      }),
    );

    it(
      'says that a file is missing: in a folder, below a missing folder, below a file, and where a folder is',
      inWorld(adapter, async (world) => {
        await world.write('folder/a.md', 'x');

        for (const name of ['b.md', 'none/b.md', 'folder/a.md/b.md', 'folder']) {
          assert.deepEqual(await world.files.read(world.path(name)), { kind: 'missing' }, name);
        }
      }),
    );

    it(
      'does not take a file of 5 MB, and says how large it is',
      inWorld(adapter, async (world) => {
        await world.write('large.md', new Uint8Array(5_000_000).fill(0x61));

        const content = await world.files.read(world.path('large.md'));

        assert.deepEqual(content, { kind: 'tooLarge', sizeBytes: 5_000_000 });
      }),
    );

    it(
      'takes a file of just the size that is allowed',
      inWorld(adapter, async (world) => {
        await world.write('allowed.md', new Uint8Array(1024 * 1024).fill(0x61));

        const content = await world.files.read(world.path('allowed.md'));

        assert.equal(content.kind === 'text' && content.text.length, 1024 * 1024);
      }),
    );

    it(
      'gives the text before the first byte that is not UTF-8',
      inWorld(adapter, async (world) => {
        await world.write('latin1.md', latin1);

        const content = await world.files.read(world.path('latin1.md'));

        assert.deepEqual(content, { kind: 'notUtf8', validPrefix: 'title: Caf' });
      }),
    );

    it(
      'refuses paths that lead outside',
      inWorld(adapter, async ({ files }) => {
        for (const path of outsidePaths) await expectFailure(files.read(path), 'outside');
      }),
    );

    it(
      'refuses symbolic links, wherever they lead: at its end and on the way',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'x');
        await world.makeLink('/etc/hostname', 'link.md');
        await world.makeLink('/etc', 'folder');

        await expectFailure(world.files.read(world.path('link.md')), 'link');
        await expectFailure(world.files.read(world.path('folder/hostname')), 'link');
        await expectFailure(world.files.list(world.path('folder')), 'link');
        await expectFailure(readAll(world, world.path('folder'), ''), 'link');
      }),
    );
  });

  describe('list', () => {
    it(
      'names the files that are directly in the folder',
      inWorld(adapter, async (world) => {
        await Promise.all(['a.md', 'b.yaml', '.hidden', 'below/c.md'].map((name) => world.write(name, 'x')));

        const names = await world.files.list(world.folder);

        assert.sameMembers([...names], ['a.md', 'b.yaml', '.hidden']);
      }),
    );

    it(
      'is empty for a missing folder and for a file',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'x');

        assert.deepEqual(await world.files.list(world.path('none')), []);
        assert.deepEqual(await world.files.list(world.path('a.md')), []);
        await expectFailure(world.files.list('../x'), 'outside');
      }),
    );
  });

  describe('readFolder', () => {
    it(
      'reads every file with the extension once, however many there are',
      inWorld(adapter, async (world) => {
        const names = Array.from({ length: 300 }, (_, index) => `${index}.md`);
        await Promise.all(names.map((name) => world.write(name, `text of ${name}`)));
        await Promise.all(['note.txt', 'below/c.md', '.sre-onboarding-left.tmp'].map((name) => world.write(name, 'x')));

        const contents = await readAll(world, world.folder);

        assert.sameMembers(
          [...contents.keys()],
          names.map((name) => world.path(name)),
        );
        assert.deepEqual(contents.get(world.path('123.md')), { kind: 'text', text: 'text of 123.md' });
      }),
    );

    it(
      'gives what can not be taken as text as data among the rest',
      inWorld(adapter, async (world) => {
        await world.write('good.md', 'good');
        await world.write('latin1.md', latin1);
        await world.write('large.md', new Uint8Array(5_000_000));

        const contents = await readAll(world, world.folder);

        assert.deepEqual(contents.get(world.path('good.md')), { kind: 'text', text: 'good' });
        assert.deepEqual(contents.get(world.path('latin1.md')), { kind: 'notUtf8', validPrefix: 'title: Caf' });
        assert.deepEqual(contents.get(world.path('large.md')), { kind: 'tooLarge', sizeBytes: 5_000_000 });
      }),
    );

    it(
      'shows a link as what is refused, wherever it leads',
      inWorld(adapter, async (world) => {
        await world.write('good.md', 'good');
        await world.makeLink('/etc/hostname', 'link.md');

        const contents = await readAll(world, world.folder);

        assert.deepEqual(contents.get(world.path('good.md')), { kind: 'text', text: 'good' });
        assert.deepEqual(contents.get(world.path('link.md')), { kind: 'refused', reason: 'link' });
      }),
    );

    it(
      'reads nothing where there is no folder',
      inWorld(adapter, async (world) => {
        assert.equal((await readAll(world, world.path('none'))).size, 0);
      }),
    );
  });
}
