import assert from 'node:assert/strict';
import { parse } from 'yaml';

import { formatNote } from '../../../../src/core/notes/formatNote.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { wholeNote, wholeNoteFields } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

const shortNote: Note = {
  title: 'Slow',
  kind: 'wish',
  created: '2026-11-25T14:03:11Z',
  values: [],
  tags: [],
  body: '',
};

describe('formatNote', () => {
  it('lays the fields out as the design does', () => {
    assert.equal(formatNote(wholeNote), `---\n${wholeNoteFields}---\nBody in Markdown.\n`);
  });

  it('leaves out what is absent or empty', () => {
    assert.equal(
      formatNote({ ...shortNote, source: '', theme: '' }),
      '---\ntitle: Slow\nkind: wish\ncreated: 2026-11-25T14:03:11Z\n---\n',
    );
  });

  it('writes an anchor without neighbours and commit', () => {
    const text = formatNote({ ...shortNote, code: { file: 'a b.ts', line: 1, quote: 'x', before: '' } });

    assert.match(text, /\ncode:\n {2}file: a b\.ts\n {2}line: 1\n {2}quote: "x"\n---\n$/);
  });

  it('quotes only what would be read otherwise', () => {
    const text = formatNote({
      ...shortNote,
      title: '2026-11-25',
      source: 'No',
      tags: ['yes', 'a, b', 'c'],
      values: ['x: y'],
    });

    assert.match(text, /^title: "2026-11-25"$/m);
    assert.match(text, /^source: "No"$/m);
    assert.match(text, /^tags: \["yes", "a, b", c\]$/m);
    assert.match(text, /^values: \["x: y"\]$/m);
  });

  it('writes the body without blank lines around it, one line break at its end', () => {
    assert.match(formatNote({ ...shortNote, body: '\n\n  - a\n\n  - b \n\n' }), /\n---\n {2}- a\n\n {2}- b\n$/);
  });

  it('quotes a time that is none', () => {
    assert.match(formatNote({ ...shortNote, created: 'yesterday: noon' }), /^created: "yesterday: noon"$/m);
    assert.doesNotMatch(formatNote({ ...shortNote, created: '' }), /created/);
  });

  it('writes what the YAML library reads back to equal fields, whatever the texts', () => {
    forAny(notes, 1500, (note) => {
      const text = formatNote(note);
      const { body, ...fields } = note;

      const end = text.indexOf('\n---\n', 4);
      const read: unknown = parse(text.slice(4, end + 1));

      assert.deepEqual({ values: [], tags: [], ...(read as object) }, fields, text);
      assert.equal(text.slice(end + 5), body === '' ? '' : `${body.trimEnd()}\n`);
    });
  });
});
