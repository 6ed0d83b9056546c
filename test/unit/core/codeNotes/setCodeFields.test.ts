import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setCodeFields } from '../../../../src/core/codeNotes/setCodeFields.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText, nastyWords } from '../../../support/reliability/fuzz/anyText.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

/** A note's file with these lines for its `code`. */
function noteWith(...code: readonly string[]): string {
  return ['---', 'title: Slow # so', 'created: 2026-11-25T14:03:11Z', ...code, '---', 'Body', ''].join('\n');
}

describe('setCodeFields', () => {
  it('changes the path and nothing else', () => {
    const text = noteWith('code:   # where', "  file:  'src/old.ts'  # here", '  line: 40', '  quote: "x"', '  by: me');

    assert.equal(setCodeFields(text, { file: 'src/new.ts' }), text.replace("'src/old.ts'", 'src/new.ts'));
  });

  it('keeps CRLF, a byte order mark and unknown keys', () => {
    const text = `\ufeff${noteWith('code:', '  quote: "x"', '  line: 1', '  file: a.ts', 'ticket: 7')}`.replaceAll(
      '\n',
      '\r\n',
    );

    assert.equal(setCodeFields(text, { file: 'b.ts' }), text.replace('a.ts', 'b.ts'));
  });

  it('edits code on one line', () => {
    const text = noteWith('code: { file: a.ts, line: 3, quote: "x, y" }');

    assert.equal(setCodeFields(text, { file: 'b, c.ts' }), text.replace('a.ts', '"b, c.ts"'));
  });

  it('leaves a note alone that has no code or can’t be read', () => {
    assert.equal(setCodeFields(noteWith(), { file: 'b.ts' }), undefined);
    assert.equal(setCodeFields(noteWith('code: a.ts'), { file: 'b.ts' }), undefined);
    assert.equal(setCodeFields(noteWith('code: {'), { file: 'b.ts' }), undefined);
    assert.equal(setCodeFields('no front matter', { file: 'b.ts' }), undefined);
  });

  it('leaves a note alone where the path is used elsewhere in the file', () => {
    const text = noteWith('code:', '  file: &path a.ts', '  line: 3', '  quote: x', 'ticket: *path');

    assert.equal(setCodeFields(text, { file: 'b.ts' }), undefined);
  });

  it('reads back as the same note but for the path, whatever is in it', () => {
    forAny(fc.tuple(notes, nastyWords), 60, ([note, file]) => {
      const withCode = { ...note, code: note.code ?? wholeNote.code ?? { file: 'a.ts', line: 1, quote: 'x' } };

      const edited = setCodeFields(formatNote(withCode), { file });

      assert.deepEqual(edited && parseNote(edited).note, {
        ...parseNote(formatNote(withCode)).note,
        code: { ...withCode.code, file },
      });
    });
  });

  it('makes a note point to another place, and leaves all else alone', () => {
    const text = noteWith(
      ...['code: # where', '  file: a.ts', '  line: 3', '  by: me', "  quote: 'old'", '  after: "gone"', '  # end'],
    );

    const edited = setCodeFields(text, { line: 7, quote: 'say("x"); # y', before: 'new: 1', after: undefined });

    assert.equal(
      edited,
      text
        .replace('line: 3', 'line: 7')
        .replace("'old'", String.raw`"say(\"x\"); # y"`)
        .replace('  after: "gone"\n', '')
        .replace('  # end', '  before: "new: 1"\n  # end'),
    );
  });

  it('takes any text for a quote', () => {
    forAny(nastyText, 100, (quote) => {
      const edited = setCodeFields(noteWith('code:', '  file: a.ts', '  line: 1', '  quote: "x"'), { quote });

      if (quote.isWellFormed()) assert.equal(edited && parseNote(edited).note?.code?.quote, quote);
    });
  });
});
