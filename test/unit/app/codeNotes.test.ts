import assert from 'node:assert/strict';

import { followMoves, isCodeNote, notesAbout } from '../../../src/app/codeNotes.js';
import { testFolder } from '../support/testFolder.js';

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
