import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setNoteFields } from '../../../../src/core/notes/editNote.js';
import { readNoteFast } from '../../../../src/core/notes/fastNote.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import type { NoteChanges } from '../../../../src/core/notes/noteChanges.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { nastyWords } from '../../../support/reliability/fuzz/anyText.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

function edited(text: string, changes: NoteChanges): string {
  const edit = setNoteFields(text, changes);
  assert.ok(edit !== undefined, text);
  return edit;
}

const head = '---\ntitle: Slow\ncreated: 2026-11-25T14:03:11Z\n';

describe('setNoteFields', () => {
  it('replaces the values meant and nothing else', () => {
    const text = formatNote(wholeNote);

    const after = edited(text, { kind: 'risk', theme: 'database', severity: 1, title: 'Slow' });

    assert.deepEqual(
      after.split('\n').filter((line, index) => line !== text.split('\n')[index]),
      ['title: Slow', 'kind: risk', 'theme: database', 'severity: 1'],
    );
  });

  it('adds what was not there on a line of its own, behind all others', () => {
    assert.equal(edited(`${head}---\nBody\n`, { theme: 'compute' }), `${head}theme: compute\n---\nBody\n`);
  });

  it('adds behind the code that a note points at, so that the quick reader still reads it', () => {
    const { theme, ...unsorted } = wholeNote;
    assert.ok(theme);

    const after = edited(formatNote(unsorted), { theme: 'cost' });

    assert.equal(readNoteFast(after)?.theme, 'cost');
  });

  it('takes a line out, but for a comment on it', () => {
    const text = `${head}theme: compute\nseverity: 2 # for now\n---\n`;

    assert.equal(edited(text, { theme: undefined }), `${head}severity: 2 # for now\n---\n`);
    assert.equal(edited(text, { severity: undefined }), `${head}theme: compute\n# for now\n---\n`);
    assert.equal(edited(text, { theme: '' }), edited(text, { theme: undefined }));
  });

  it('leaves a field alone that is not spoken of, or is not there to be taken out', () => {
    const text = `${head}theme: compute\n---\n`;

    assert.equal(edited(text, {}), text);
    assert.equal(edited(text, { severity: undefined }), text);
    assert.equal(edited(text, { theme: 'compute' }), text);
  });

  it('keeps comments, unknown keys, their order, and the quotes of a value', () => {
    const text = [
      '---',
      '# top',
      "theme: 'compute' # sorted by Sam",
      'mood: [good, bad]',
      'title: "Slow"',
      '',
      'kind:    risk',
      'created: 2026-11-25T14:03:11Z',
      '---',
      '',
      '  body: kept',
      '',
    ].join('\n');

    const after = edited(text, { theme: 'cost', title: 'Slower', kind: 'idea' });

    assert.equal(
      after,
      text.replace("'compute'", "'cost'").replace('"Slow"', '"Slower"').replace('   risk', '   idea'),
    );
  });

  it('writes in double quotes what single ones would hold less plainly', () => {
    const text = `${head}theme: 'compute'\n---\n`;

    assert.match(edited(text, { theme: "it's: odd" }), /^theme: "it's: odd"$/m);
  });

  it('keeps CRLF and a byte order mark', () => {
    const text = '\ufeff---\r\ntitle: Slow\r\ntheme: compute\r\ncreated: 2026-11-25T14:03:11Z\r\n---\r\nBody\r\n';

    assert.equal(edited(text, { theme: 'cost' }), text.replace('compute', 'cost'));
    assert.equal(edited(text, { severity: 3 }), text.replace('11Z\r\n', '11Z\r\nseverity: 3\r\n'));
  });

  it('fills front matter that is empty or holds only a comment', () => {
    assert.equal(edited('---\r\n---\r\nBody\r\n', { theme: 'cost' }), '---\r\ntheme: cost\r\n---\r\nBody\r\n');
    assert.equal(edited('---\n# soon\n---\nBody\n', { severity: 2 }), '---\n# soon\nseverity: 2\n---\nBody\n');
    assert.equal(edited('---\n---\nBody\n', { severity: undefined }), '---\n---\nBody\n');
    assert.equal(edited('---\n---\nBody\n', { step: 'pair' }), '---\nstep: pair\n---\nBody\n');
  });

  it('edits front matter in braces', () => {
    const text = '---\n{ title: Slow, kind: risk }\n---\n';

    assert.equal(edited(text, { kind: 'idea' }), '---\n{ title: Slow, kind: idea }\n---\n');
    assert.equal(edited(text, { theme: 'a, b' }), '---\n{ title: Slow, kind: risk, theme: "a, b" }\n---\n');
  });

  it('replaces a value that could not be read', () => {
    assert.match(edited(`${head}kind: painpoint\n---\n`, { kind: 'learning' }), /^kind: learning$/m);
    assert.match(edited(`${head}severity: "9"\n---\n`, { severity: 3 }), /^severity: 3$/m);
    assert.match(edited(`${head}theme: 404\n---\n`, { theme: '404' }), /^theme: "404"$/m);
  });

  it('replaces a title on several lines', () => {
    const text = '---\ntitle: >\n  Slow\n  deploys\nkind: risk\n---\n';

    assert.equal(parseNote(edited(text, { title: 'Slow' })).note?.title, 'Slow');
  });

  it('lets the body name a note whose title is taken out', () => {
    assert.equal(parseNote(edited(`${head}---\n# Deploys\n`, { title: undefined })).note?.title, 'Deploys');
  });

  for (const [what, text, changes] of [
    ['no front matter', 'Slow\n', { theme: 'x' }],
    ['front matter without an end', '---\ntitle: Slow\n', { theme: 'x' }],
    ['broken YAML', '---\ntitle: [Slow\n---\n', { theme: 'x' }],
    ['a list', '---\n- Slow\n---\n', { theme: 'x' }],
    ['a repeated key', '---\ntitle: Slow\ntheme: a\ntheme: b\n---\n', { theme: 'x' }],
    ['a note that would say nothing', '---\ntitle: Slow\n---\n', { title: undefined }],
    ['a value that would not be read', '---\ntitle: Slow\n---\n', { theme: '  ' }],
    ['a comment that would be lost', '---\ntitle: > # why\n  Slow\n---\n', { title: 'x' }],
    ['an anchor that is used elsewhere', '---\ntitle: Slow\ntheme: &a b\nmood: *a\n---\n', { theme: 'x' }],
    ['an explicit key', '---\n? title\n: Slow\n---\n', { title: 'x' }],
  ] as const) {
    it(`leaves ${what} as it is`, () => {
      assert.equal(setNoteFields(text, changes), undefined);
    });
  }
});

describe('setNoteFields, with any note', () => {
  const cases = fc
    .record({
      note: notes,
      ...{ theme: nastyWords, title: nastyWords },
      severity: fc.constantFrom(2, undefined),
      ending: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ note, theme, title, severity, ending }) => {
      const changes: NoteChanges = { theme, title, kind: 'decision', severity };
      const text = formatNote(note).replaceAll(/\r?\n/g, ending);
      return { note: parseNote(text).note, text, changes };
    });

  it('says what is meant, and of everything else what it said before', () => {
    forAny(cases, 100, ({ note, text, changes }) => {
      const after = edited(text, changes);

      const { theme, title, kind, severity } = changes;
      const { severity: old, ...rest } = note ?? wholeNote;
      assert.ok(old === undefined || old > 0);
      const expected = { ...rest, theme, title, kind, ...(severity && { severity }) };
      assert.deepEqual(parseNote(after), { note: expected, problems: [] }, after);
    });
  });

  it('changes no line but those of the fields, byte by byte', () => {
    const isOther = (line: string): boolean => !/^(?:title|kind|theme|severity):/.test(line);
    forAny(cases, 100, ({ text, changes }) => {
      const lines = edited(text, changes).split('\n');

      assert.deepEqual(lines.filter(isOther), text.split('\n').filter(isOther));
    });
  });

  it('changes nothing the second time', () => {
    forAny(cases, 100, ({ text, changes }) => {
      const once = edited(text, changes);

      assert.equal(edited(once, changes), once);
    });
  });
});
