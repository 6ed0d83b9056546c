import assert from 'node:assert/strict';

import { deleteFiles, restoreFiles } from '../../../src/app/deleteFiles.js';
import { FileFailure } from '../../../src/app/ports.js';
import { testFolder } from '../support/testFolder.js';

const [a, b] = ['.sre-onboarding/notes/a.md', '.sre-onboarding/notes/b.md'] as const;
const text = '---\ntitle: Slow\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n';
const noTrash = async (): Promise<boolean> => false;

describe('deleteFiles', () => {
  it('deletes the files, and brings them back to the letter', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: `${text}more\n` });
    await folder.notes.all();

    const { deleted, kept } = await deleteFiles(folder, [a, b], noTrash);

    assert.deepEqual(kept, []);
    assert.equal((await folder.notes.all()).size, 0);
    assert.equal(await restoreFiles(folder, deleted), 'undone');
    assert.deepEqual([files.text(a), files.text(b)], [text, `${text}more\n`]);
    assert.equal((await folder.notes.all()).size, 2);
  });

  it('leaves a file to the trash where there is one', async () => {
    const { folder, files } = testFolder({ [a]: text });
    const trashed: string[] = [];

    await deleteFiles(folder, [a], async (path) => {
      trashed.push(path);
      await files.remove(path, text);
      return true;
    });

    assert.deepEqual(trashed, [a]);
  });

  it('keeps what somebody else wrote meanwhile, and passes over what is gone', async () => {
    const { folder, files } = testFolder({ [a]: text });

    const { deleted, kept } = await deleteFiles(folder, [b, a], async (path) => {
      await files.replace(path, text, 'by hand\n');
      return false;
    });

    assert.deepEqual([deleted, kept], [[], [a]]);
    assert.equal(files.text(a), 'by hand\n');
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

    const { deleted, failure } = await deleteFiles(folder, [a, b], noTrash);

    assert.equal(failure?.path, b);
    assert.equal(await restoreFiles(folder, deleted), 'undone');
    assert.equal(files.text(a), text);
  });

  it('passes on what is no refusal', async () => {
    const { folder } = testFolder({ [a]: text });
    const broken = async (): Promise<boolean> => {
      throw new TypeError('a bug');
    };

    await assert.rejects(deleteFiles(folder, [a], broken), TypeError);
  });
});

describe('restoreFiles', () => {
  it('leaves a file that has taken the place', async () => {
    const { folder, files } = testFolder({ [a]: text });
    const { deleted } = await deleteFiles(folder, [a], noTrash);
    await files.create(a, 'another\n');

    assert.equal(await restoreFiles(folder, deleted), 'changed');
    assert.equal(files.text(a), 'another\n');
  });
});
