/* oxlint-disable eslint/max-lines-per-function -- a `describe` is a chapter, not a function */
import { assert } from 'chai';
import * as vscode from 'vscode';

import { expectFailure } from './expectFailure.js';
import { type FilesAdapter, type FilesWorld, inWorld } from './filesWorld.js';

/** How files are made, replaced and removed. */
export function describeWriting(adapter: FilesAdapter): void {
  describe('create', () => {
    it(
      'makes the file with its folders, byte for byte',
      inWorld(adapter, async (world) => {
        const result = await world.files.create(world.path('deep/below/a.md'), '\uFEFFGrüße\r\n😀\n');

        assert.equal(result, 'created');
        assert.equal(await world.text('deep/below/a.md'), '\uFEFFGrüße\r\n😀\n');
        assert.deepEqual(await world.names('deep/below'), ['a.md']);
      }),
    );

    it(
      'never overwrites',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'theirs');

        assert.equal(await world.files.create(world.path('a.md'), 'ours'), 'exists');

        assert.equal(await world.text('a.md'), 'theirs');
        assert.deepEqual(await world.names(), ['a.md']);
      }),
    );

    it(
      'gives a name to one of those who ask for it in the same moment',
      inWorld(adapter, async (world) => {
        const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(1000));

        const results = await Promise.all(texts.map((text) => world.files.create(world.path('a.md'), text)));

        assert.equal(results.filter((result) => result === 'created').length, 1);
        assert.equal(await world.text('a.md'), texts[results.indexOf('created')]);
        assert.deepEqual(await world.names(), ['a.md']);
      }),
    );

    it(
      'fails where a file is in the place of its folder, and leaves that as it is',
      inWorld(adapter, async (world) => {
        await world.write('notes', 'a file');

        await expectFailure(world.files.create(world.path('notes/a.md'), 'x'), 'unavailable');
        await expectFailure(world.files.create(world.path('notes/below/a.md'), 'x'), 'unavailable');

        assert.equal(await world.text('notes'), 'a file');
        assert.deepEqual(await world.names(), ['notes']);
      }),
    );

    it(
      'writes nothing outside: not by its path, nor through a link',
      inWorld(adapter, async (world) => {
        await world.write('inside/a.md', 'x');
        await world.makeLink('/tmp', 'folder');

        await expectFailure(world.files.create(`${world.folder}/../../outside.md`, 'x'), 'outside');
        await expectFailure(world.files.create(world.path('folder/outside.md'), 'x'), 'link');
        await expectFailure(world.files.create(world.path('folder/new/outside.md'), 'x'), 'link');
      }),
    );
  });

  describe('replace', () => {
    it(
      'replaces the text that was read',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'old\r\n');

        assert.equal(await world.files.replace(world.path('a.md'), 'old\r\n', '\uFEFFnew\r\n'), 'replaced');

        assert.equal(await world.text('a.md'), '\uFEFFnew\r\n');
        assert.deepEqual(await world.names(), ['a.md']);
      }),
    );

    it(
      'does nothing when the file holds another text, or none that can be read, or is gone',
      inWorld(adapter, async (world) => {
        await world.write('other.md', 'theirs');
        await world.write('latin1.md', new Uint8Array([0xe9]));

        for (const name of ['other.md', 'latin1.md', 'gone.md']) {
          assert.equal(await world.files.replace(world.path(name), 'read', 'ours'), 'changed', name);
        }

        assert.equal(await world.text('other.md'), 'theirs');
        assert.deepEqual(await world.names(), ['latin1.md', 'other.md']);
      }),
    );

    it(
      'does not write an equal text',
      inWorld(adapter, async (world) => {
        const uri = await world.write('a.md', 'same');
        const { mtime } = await vscode.workspace.fs.stat(uri);

        assert.equal(await world.files.replace(world.path('a.md'), 'same', 'same'), 'unchanged');

        assert.equal((await vscode.workspace.fs.stat(uri)).mtime, mtime);
      }),
    );

    it(
      'lets one of two win who read the same',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'old');

        const results = await Promise.all(
          ['first', 'second'].map((next) => world.files.replace(world.path('a.md'), 'old', next)),
        );

        assert.sameMembers(results, ['replaced', 'changed']);
        assert.equal(await world.text('a.md'), results[0] === 'replaced' ? 'first' : 'second');
      }),
    );

    it(
      'never shows a reader half a file',
      inWorld(adapter, async (world) => {
        const texts = ['a', 'b'].map((letter) => letter.repeat(100_000));
        await world.write('a.md', texts[0] ?? '');
        const replacing = replaceToAndFro(world, texts);

        const read = await readUntil(replacing, () => world.text('a.md').catch(() => 'missing'));

        const odd = read.filter((text) => !texts.includes(text) && text !== 'missing');
        assert.deepEqual(
          odd.map((text) => text.length),
          [],
        );
        assert.isAbove(read.length, 10);
      }),
    ).timeout(60_000);

    it(
      'always shows our own readers the one text or the other',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'a');
        const replacing = replaceToAndFro(world, ['a', 'b']);

        const read = await readUntil(replacing, () => world.files.read(world.path('a.md')));

        const odd = read.filter((content) => content.kind !== 'text' || !['a', 'b'].includes(content.text));
        assert.deepEqual(odd, []);
      }),
    ).timeout(60_000);
  });

  describe('remove', () => {
    it(
      'deletes the file that still holds the text',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'x');
        await world.write('b.md', 'x');

        assert.equal(await world.files.remove(world.path('a.md'), 'x'), 'removed');

        assert.deepEqual(await world.names(), ['b.md']);
      }),
    );

    it(
      'does nothing when the file holds another text, or is gone',
      inWorld(adapter, async (world) => {
        await world.write('a.md', 'theirs');

        assert.equal(await world.files.remove(world.path('a.md'), 'ours'), 'changed');
        assert.equal(await world.files.remove(world.path('gone.md'), 'ours'), 'changed');

        assert.equal(await world.text('a.md'), 'theirs');
      }),
    );

    it(
      'refuses a link',
      inWorld(adapter, async (world) => {
        await world.makeLink('/etc/hostname', 'link.md');

        await expectFailure(world.files.remove(world.path('link.md'), 'x'), 'link');

        assert.deepEqual(await world.names(), ['link.md']);
      }),
    );
  });
}

/** Replaces one text by the other and back, as often as the adapter is asked to. */
async function replaceToAndFro(world: FilesWorld, texts: readonly string[]): Promise<void> {
  for (let count = 0; count < world.replacements; count++) {
    const [before = '', after = ''] = count % 2 === 0 ? texts : texts.toReversed();
    assert.equal(await world.files.replace(world.path('a.md'), before, after), 'replaced');
  }
}

/** Reads again and again until something is done, which a reader that never waits would keep from happening. */
async function readUntil<T>(done: Promise<void>, read: () => Promise<T>): Promise<readonly T[]> {
  const seen: T[] = [];
  const state = { isDone: false };
  const ending = done.finally(() => (state.isDone = true));
  while (!state.isDone) {
    seen.push(await read());
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await ending;
  return seen;
}
