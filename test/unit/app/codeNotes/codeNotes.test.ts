import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { followMoves, moveAnchor, notesAbout } from '../../../../src/app/codeNotes/codeNotes.js';
import { isCodeNote } from '../../../../src/app/notes/noteStore.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const notes = '.sre-onboarding/notes';

/** A note's file that points to a line. */
function noteAt(file: string, line: number): string {
  return `---\ntitle: About ${file}\ncreated: 2026-11-25T14:03:11Z\ncode:\n  file: ${file} # here\n  line: ${line}\n  quote: "x"\n---\n`;
}

const plainNote = '---\ntitle: About nothing\ncreated: 2026-11-25T14:03:11Z\n---\n';

describe('notesAbout', () => {
  it('gives the notes of a file by their lines, private ones too', async () => {
    const { folder } = testFolder({
      [`${notes}/a.md`]: noteAt('src/a.ts', 7),
      [`.sre-onboarding/private/notes/b.md`]: noteAt('src/a.ts', 3),
      [`${notes}/c.md`]: noteAt('src/a.ts.bak', 1),
      [`${notes}/d.md`]: plainNote,
      [`${notes}/e.md`]: 'no note',
    });

    const found = await notesAbout(folder, 'src/a.ts');

    assert.deepEqual(
      found.map(({ id }) => id),
      ['b', 'a'],
    );
    assert.deepEqual(
      [...(await folder.notes.all()).values()].filter(isCodeNote).map(({ id }) => id),
      ['a', 'c', 'b'],
    );
  });
});

describe('notesAbout, where git has renamed files', () => {
  const texts = { [`${notes}/a.md`]: noteAt('src/old.ts', 7), [`${notes}/b.md`]: noteAt('src/new.ts', 3) };

  it('gives those of the old name with those of the new one', async () => {
    const { folder, codeFiles } = testFolder({ ...texts, 'src/new.ts': 'x' });
    codeFiles.renames.set('src/old.ts', 'src/new.ts');

    const found = await notesAbout(folder, 'src/new.ts');

    assert.deepEqual(
      found.map(({ id }) => id),
      ['b', 'a'],
    );
  });

  it('leaves them to the old one where that is there', async () => {
    const { folder, codeFiles } = testFolder({ ...texts, 'src/new.ts': 'x', 'src/old.ts': 'x' });
    codeFiles.renames.set('src/old.ts', 'src/new.ts');

    assert.equal((await notesAbout(folder, 'src/new.ts')).length, 1);
    assert.equal((await notesAbout(folder, 'src/old.ts')).length, 1);
  });
});

describe('moveAnchor', () => {
  it('makes a note point to another place, which can be taken back', async () => {
    const { folder, files } = testFolder({ [`${notes}/a.md`]: noteAt('src/a.ts', 7) });

    const change = await moveAnchor(folder, `${notes}/a.md`, { file: 'src/b.ts', line: 9, quote: 'y', after: 'z' });

    assert.match(
      files.text(`${notes}/a.md`),
      /code:\n {2}file: src\/b\.ts # here\n {2}line: 9\n {2}quote: "y"\n {2}after: "z"\n/,
    );
    assert.equal((await notesAbout(folder, 'src/b.ts')).length, 1);
    assert.ok(change !== 'left');
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.equal(files.text(`${notes}/a.md`), noteAt('src/a.ts', 7));
  });

  it('leaves a note that is gone, or is none', async () => {
    const { folder } = testFolder({ [`${notes}/a.md`]: plainNote });
    const anchor = { file: 'src/b.ts', line: 9, quote: 'y' };

    assert.equal(await moveAnchor(folder, `${notes}/a.md`, anchor), 'left');
    assert.equal(await moveAnchor(folder, `${notes}/gone.md`, anchor), 'left');
  });
});

describe('followMoves', () => {
  it('rewrites the path of the notes about a renamed file, and reads them again', async () => {
    const { folder, files } = testFolder({
      [`${notes}/a.md`]: noteAt('src/a.ts', 7),
      [`${notes}/b.md`]: noteAt('src/b.ts', 7),
    });

    const left = await followMoves(folder, [{ from: 'src/a.ts', to: 'lib/x.ts' }]);

    assert.deepEqual(left, []);
    assert.equal(files.text(`${notes}/a.md`), noteAt('src/a.ts', 7).replace('file: src/a.ts', 'file: lib/x.ts'));
    assert.equal(files.text(`${notes}/b.md`), noteAt('src/b.ts', 7));
    assert.equal((await notesAbout(folder, 'lib/x.ts')).length, 1);
  });

  it('follows a folder, but not one whose name begins alike', async () => {
    const { folder, files } = testFolder({
      [`${notes}/a.md`]: noteAt('src/app/a.ts', 7),
      [`${notes}/b.md`]: noteAt('src/apps/b.ts', 7),
    });

    await followMoves(folder, [{ from: 'src/app', to: 'src/main/app' }]);

    assert.match(files.text(`${notes}/a.md`), /file: src\/main\/app\/a\.ts/);
    assert.match(files.text(`${notes}/b.md`), /file: src\/apps\/b\.ts/);
  });

  it('names the notes that it has to leave as they are', async () => {
    const shared = `---\ntitle: A\ncreated: 2026-11-25T14:03:11Z\ncode: { file: &p a.ts, line: 1, quote: x }\nother: *p\n---\n`;
    const { folder, files } = testFolder({ [`${notes}/a.md`]: shared });

    const left = await followMoves(folder, [{ from: 'a.ts', to: 'b.ts' }]);

    assert.deepEqual(left, [`${notes}/a.md`]);
    assert.equal(files.text(`${notes}/a.md`), shared);
  });

  it('does nothing for files that no note is about', async () => {
    const { folder, files } = testFolder({ [`${notes}/d.md`]: plainNote });

    assert.deepEqual(await followMoves(folder, [{ from: 'a.ts', to: 'b.ts' }]), []);
    assert.equal(files.text(`${notes}/d.md`), plainNote);
  });
});
