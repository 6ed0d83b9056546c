import assert from 'node:assert/strict';

import { deleteFiles, restoreFiles } from '../../../src/app/deleteFiles.js';
import { FileFailure } from '../../../src/app/ports.js';
import { privatePlace } from '../support/privatePlace.js';
import { testFolder } from '../support/testFolder.js';

const [a, b] = ['.sre-onboarding/notes/a.md', '.sre-onboarding/notes/b.md'] as const;
const text = '---\ntitle: Slow\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n';

async function shared(isPrivate: boolean): Promise<'shared'> {
  assert.equal(isPrivate, false);
  return 'shared';
}

describe('deleteFiles', () => {
  it('deletes the files, and brings them back to the letter', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: `${text}more\n` });
    await folder.notes.all();

    const { deleted, kept } = await deleteFiles(folder, [a, b]);

    assert.deepEqual(kept, []);
    assert.equal((await folder.notes.all()).size, 0);
    assert.equal(await restoreFiles(folder, deleted, shared), 'undone');
    assert.deepEqual([files.text(a), files.text(b)], [text, `${text}more\n`]);
    assert.equal((await folder.notes.all()).size, 2);
  });

  it('leaves files to the trash', async () => {
    const { folder, files } = testFolder({ [a]: text });

    await deleteFiles(folder, [a]);

    assert.deepEqual(files.trashed, [a]);
  });

  it('keeps what the door doesn’t give away, such as unsaved changes, and passes over what is gone', async () => {
    const { folder, files } = testFolder({ [a]: text });
    files.remove = async () => 'changed';

    const { deleted, kept } = await deleteFiles(folder, [b, a]);

    assert.deepEqual([deleted, kept], [[], [a]]);
    assert.equal(files.text(a), text);
  });
});

describe('deleteFiles, where the file system refuses', () => {
  it('keeps what it needs to bring back those that were deleted before', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: text });
    const read = files.read.bind(files);
    files.read = async (path) => {
      if (path === b) throw new FileFailure('noAccess', path);
      return read(path);
    };

    const { deleted, failure } = await deleteFiles(folder, [a, b]);

    assert.equal(failure?.path, b);
    assert.equal(await restoreFiles(folder, deleted, shared), 'undone');
    assert.equal(files.text(a), text);
  });

  it('passes on what is no refusal', async () => {
    const { folder, files } = testFolder({ [a]: text });
    files.remove = async () => {
      throw new TypeError('a bug');
    };

    await assert.rejects(deleteFiles(folder, [a]), TypeError);
  });
});

describe('restoreFiles', () => {
  it('leaves a file that has taken the place', async () => {
    const { folder, files } = testFolder({ [a]: text });
    const { deleted } = await deleteFiles(folder, [a]);
    await files.create(a, 'another\n');

    assert.equal(await restoreFiles(folder, deleted, shared), 'changed');
    assert.equal(files.text(a), 'another\n');
  });

  it('brings back what is private only where git leaves it out, and the rest all the same', async () => {
    const kept = '.sre-onboarding/private/notes/k.md';
    const { folder, files, git } = testFolder({ [a]: text, [kept]: text });
    const { deleted } = await deleteFiles(folder, [kept, a]);
    const restore = (): Promise<unknown> =>
      restoreFiles(folder, deleted, async (isPrivate) => (isPrivate ? privatePlace(folder) : 'shared'));
    git.ignored = () => false;

    await assert.rejects(restore(), FileFailure);

    assert.equal(files.contents.has(kept), false);
    assert.equal(files.text(a), text);
    assert.equal((await folder.notes.all()).size, 1);

    git.ignored = () => true;
    assert.equal(await restore(), 'undone');
    assert.equal(files.text(kept), text);
  });

  it('writes nothing private on a word that it is shared', async () => {
    const kept = '.sre-onboarding/private/notes/k.md';
    const { folder, files } = testFolder({ [kept]: text });
    const { deleted } = await deleteFiles(folder, [kept]);

    await assert.rejects(
      restoreFiles(folder, deleted, async () => 'shared'),
      /No proof/,
    );

    assert.equal(files.contents.has(kept), false);
  });
});
