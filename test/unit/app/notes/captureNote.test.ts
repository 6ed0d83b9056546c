import assert from 'node:assert/strict';

import { captureNote } from '../../../../src/app/notes/captureNote.js';
import { FileFailure } from '../../../../src/app/ports.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder } from '../../support/testFolder.js';

const note: Note = {
  title: 'Deploys take forty minutes',
  kind: 'pain-point',
  created: '2026-11-25T14:03:11Z',
  values: [],
  tags: [],
  body: '',
};

describe('captureNote', () => {
  it('writes a file of its own under notes, named by day and title', async () => {
    const { folder, files } = testFolder();

    const captured = await captureNote(folder, note, 'shared');

    assert.match(captured.path, /^\.sre-onboarding\/notes\/2026-11-25-deploys-take-forty-minutes-[0-9a-z]{4}\.md$/);
    assert.equal(files.text(captured.path), captured.change[0].after);
    assert.match(captured.change[0].after, /^---\ntitle: Deploys take forty minutes\nkind: pain-point\n/);
  });

  it('shows the note at once in a store that was read before', async () => {
    const { folder } = testFolder();
    await folder.notes.all();

    const { path } = await captureNote(folder, note, 'shared');

    assert.equal((await folder.notes.all()).get(path)?.note?.title, note.title);
  });

  it('takes another name when there is a file of that name', async () => {
    const first = testFolder();
    const { path } = await captureNote(first.folder, note, 'shared');
    const second = testFolder({ [path]: 'somebody else’s' });

    const captured = await captureNote(second.folder, note, 'shared');

    assert.notEqual(captured.path, path);
    assert.equal(second.files.text(path), 'somebody else’s');
  });

  it('writes a private note only after git was told to ignore the folder', async () => {
    const { folder, files } = testFolder({ '.sre-onboarding/.gitignore': '# ours\n*.tmp' });

    const { path } = await captureNote(folder, note, await privatePlace(folder));

    assert.match(path, /^\.sre-onboarding\/private\/notes\//);
    assert.equal(files.text('.sre-onboarding/.gitignore'), '# ours\n*.tmp\nprivate/\n');
  });

  it('rejects when the file system refuses, and leaves nothing behind', async () => {
    const { folder, files } = testFolder();
    files.refuse(new FileFailure('noSpace', 'x'));

    await assert.rejects(captureNote(folder, note, 'shared'), FileFailure);

    assert.equal(files.contents.size, 0);
  });
});
