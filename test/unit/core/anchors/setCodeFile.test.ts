import assert from 'node:assert/strict';

import { setCodeFile } from '../../../../src/core/anchors/setCodeFile.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { nastyNotes, wholeNote } from '../../support/nastyNotes.js';
import { nastyTexts } from '../../support/nastyText.js';

/** A note's file with these lines for its `code`. */
function noteWith(...code: readonly string[]): string {
  return ['---', 'title: Slow # so', 'created: 2026-11-25T14:03:11Z', ...code, '---', 'Body', ''].join('\n');
}

describe('setCodeFile', () => {
  it('changes the path and nothing else', () => {
    const text = noteWith('code:   # where', "  file:  'src/old.ts'  # here", '  line: 40', '  quote: "x"', '  by: me');

    assert.equal(setCodeFile(text, 'src/new.ts'), text.replace("'src/old.ts'", 'src/new.ts'));
  });

  it('keeps CRLF, a byte order mark and unknown keys', () => {
    const text = `\ufeff${noteWith('code:', '  quote: "x"', '  line: 1', '  file: a.ts', 'ticket: 7')}`.replaceAll(
      '\n',
      '\r\n',
    );

    assert.equal(setCodeFile(text, 'b.ts'), text.replace('a.ts', 'b.ts'));
  });

  it('edits code on one line', () => {
    const text = noteWith('code: { file: a.ts, line: 3, quote: "x, y" }');

    assert.equal(setCodeFile(text, 'b, c.ts'), text.replace('a.ts', '"b, c.ts"'));
  });

  it('leaves a note alone that has no code or can’t be read', () => {
    assert.equal(setCodeFile(noteWith(), 'b.ts'), undefined);
    assert.equal(setCodeFile(noteWith('code: a.ts'), 'b.ts'), undefined);
    assert.equal(setCodeFile(noteWith('code: {'), 'b.ts'), undefined);
    assert.equal(setCodeFile('no front matter', 'b.ts'), undefined);
  });

  it('leaves a note alone where the path is used elsewhere in the file', () => {
    const text = noteWith('code:', '  file: &path a.ts', '  line: 3', '  quote: x', 'ticket: *path');

    assert.equal(setCodeFile(text, 'b.ts'), undefined);
  });

  it('reads back as the same note but for the path, whatever is in it', () => {
    const paths = nastyTexts(60).filter((path) => path.trim() !== '');
    for (const [index, note] of nastyNotes(50).entries()) {
      const file = paths[index % paths.length] ?? 'b.ts';
      const withCode = { ...note, code: note.code ?? wholeNote.code ?? { file: 'a.ts', line: 1, quote: 'x' } };

      const edited = setCodeFile(formatNote(withCode), file);

      assert.deepEqual(edited && parseNote(edited).note, {
        ...parseNote(formatNote(withCode)).note,
        code: { ...withCode.code, file },
      });
    }
  });
});
