import assert from 'node:assert/strict';

import { moveNote, placeOfNote, undoMove } from '../../../src/app/moveNote.js';
import { FileFailure } from '../../../src/app/ports.js';
import { testFolder } from '../support/testFolder.js';

const root = '.sre-onboarding';
const from = `${root}/private/notes/2026-11-25-a-k3f9.md`;
const to = `${root}/notes/2026-11-25-a-k3f9.md`;
const before = '---\ntitle: A\nsession: x\ncreated: 2026-11-25T14:03:11Z\n---\n';
const after = '---\ntitle: A\ncreated: 2026-11-25T14:03:11Z\n---\n';
const move = { from, to, before, after };

describe('placeOfNote', () => {
  it('keeps the id', () => {
    const { folder } = testFolder();

    assert.equal(placeOfNote(folder, from, false), to);
    assert.equal(placeOfNote(folder, to, true), from);
  });
});

describe('moveNote', () => {
  it('writes the new file and takes the old one away; stores know at once', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await folder.notes.all();

    assert.equal(await moveNote(folder, move), 'moved');

    assert.deepEqual([...files.contents.keys()], [to]);
    assert.equal(files.text(to), after);
    assert.deepEqual(
      [...(await folder.notes.all()).values()].map(({ isPrivate }) => isPrivate),
      [false],
    );
  });

  it('writes over nothing', async () => {
    const { folder, files } = testFolder({ [from]: before, [to]: 'somebody’s\n' });

    assert.equal(await moveNote(folder, move), 'exists');

    assert.equal(files.text(to), 'somebody’s\n');
    assert.equal(files.text(from), before);
  });

  it('leaves a file that was edited since where it is, and makes nothing public', async () => {
    const { folder, files } = testFolder({ [from]: `${before}More\n` });

    assert.equal(await moveNote(folder, move), 'changed');

    assert.deepEqual([...files.contents.keys()], [from]);
    assert.equal(files.text(from), `${before}More\n`);
  });

  it('writes nothing where the file system refuses', async () => {
    const { folder, files } = testFolder({ [from]: before });
    files.failure = new FileFailure('noSpace', to);

    await assert.rejects(moveNote(folder, move), FileFailure);

    assert.deepEqual([...files.contents.keys()], [from]);
  });
});

describe('undoMove', () => {
  it('puts all back as it was, to the letter', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await moveNote(folder, move);

    assert.equal(await undoMove(folder, move), 'undone');

    assert.deepEqual([...files.contents.keys()], [from]);
    assert.equal(files.text(from), before);
  });

  it('keeps a note that was edited since', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await moveNote(folder, move);
    files.outside(to, `${after}More\n`);

    assert.equal(await undoMove(folder, move), 'changed');

    assert.equal(files.text(to), `${after}More\n`);
    assert.equal(files.contents.has(from), false);
  });
});
