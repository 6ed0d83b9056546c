import assert from 'node:assert/strict';

import { deleteNotes, itemsRestingOn, restoreNotes } from '../../../src/app/deleteNotes.js';
import { FileFailure } from '../../../src/app/ports.js';
import { testFolder } from '../support/testFolder.js';

const [a, b] = ['.sre-onboarding/notes/a.md', '.sre-onboarding/notes/b.md'] as const;
const text = '---\ntitle: Slow\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n';
const noTrash = async (): Promise<boolean> => false;

describe('deleteNotes', () => {
  it('deletes the files, and brings them back to the letter', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: `${text}more\n` });
    await folder.notes.all();

    const { deleted, kept } = await deleteNotes(folder, [a, b], noTrash);

    assert.deepEqual(kept, []);
    assert.equal((await folder.notes.all()).size, 0);
    assert.equal(await restoreNotes(folder, deleted), 'undone');
    assert.deepEqual([files.text(a), files.text(b)], [text, `${text}more\n`]);
    assert.equal((await folder.notes.all()).size, 2);
  });

  it('leaves a file to the trash where there is one', async () => {
    const { folder, files } = testFolder({ [a]: text });
    const trashed: string[] = [];

    await deleteNotes(folder, [a], async (path) => {
      trashed.push(path);
      await files.remove(path, text);
      return true;
    });

    assert.deepEqual(trashed, [a]);
  });

  it('keeps what somebody else wrote meanwhile, and passes over what is gone', async () => {
    const { folder, files } = testFolder({ [a]: text });

    const { deleted, kept } = await deleteNotes(folder, [b, a], async (path) => {
      await files.replace(path, text, 'by hand\n');
      return false;
    });

    assert.deepEqual([deleted, kept], [[], [a]]);
    assert.equal(files.text(a), 'by hand\n');
  });
});

describe('deleteNotes, where the file system refuses', () => {
  it('keeps what it needs to bring back those that were deleted before', async () => {
    const { folder, files } = testFolder({ [a]: text, [b]: text });
    const read = files.read.bind(files);
    files.read = async (path) => {
      if (path === b) throw new FileFailure('noAccess', path);
      return read(path);
    };

    const { deleted, failure } = await deleteNotes(folder, [a, b], noTrash);

    assert.equal(failure?.path, b);
    assert.equal(await restoreNotes(folder, deleted), 'undone');
    assert.equal(files.text(a), text);
  });

  it('passes on what is no refusal', async () => {
    const { folder } = testFolder({ [a]: text });
    const broken = async (): Promise<boolean> => {
      throw new TypeError('a bug');
    };

    await assert.rejects(deleteNotes(folder, [a], broken), TypeError);
  });
});

describe('restoreNotes', () => {
  it('leaves a file that has taken the place', async () => {
    const { folder, files } = testFolder({ [a]: text });
    const { deleted } = await deleteNotes(folder, [a], noTrash);
    await files.create(a, 'another\n');

    assert.equal(await restoreNotes(folder, deleted), 'changed');
    assert.equal(files.text(a), 'another\n');
  });
});

describe('itemsRestingOn', () => {
  it('names the items whose evidence one of the notes is', async () => {
    const { folder } = testFolder({
      '.sre-onboarding/roadmap/x.md': '---\ntitle: Quicker deploys\nevidence: [a, z]\n---\n',
      '.sre-onboarding/roadmap/y.md': '---\ntitle: Other\nevidence: [z]\n---\n',
      '.sre-onboarding/roadmap/broken.md': 'scribble\n',
    });

    assert.deepEqual(await itemsRestingOn(folder, new Set(['a', 'b'])), ['Quicker deploys']);
    assert.deepEqual(await itemsRestingOn(folder, new Set(['b'])), []);
  });
});
