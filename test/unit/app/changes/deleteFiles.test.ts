import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { deleteFiles } from '../../../../src/app/changes/deleteFiles.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const [a, b] = ['.sre-onboarding/notes/a.md', '.sre-onboarding/notes/b.md'] as const;
const text = '---\ntitle: Slow\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n';

describe('deleteFiles', () => {
  it('deletes the files, and brings them back to the letter', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: `${text}more\n` });
    await folder.notes.all();

    const { change, kept } = await deleteFiles(folder, [a, b]);

    assert.deepEqual(kept, []);
    assert.equal((await folder.notes.all()).size, 0);
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
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

    const { change, kept } = await deleteFiles(folder, [b, a]);

    assert.deepEqual([change, kept], [[], [a]]);
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

    const { change, failure } = await deleteFiles(folder, [a, b]);

    assert.equal(failure?.path, b);
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
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
