import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setNoteFields } from '../../../../src/core/notes/editNote.js';
import type { NoteChanges } from '../../../../src/core/notes/noteChanges.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { forAny } from '../../../support/forAny.js';
import { nastyWords } from '../../../support/reliability/fuzz/anyText.js';

const fieldPattern = /^(?:["']?)(?:title|kind|theme|severity)(?:["']?)\s*:/;

/** The lines that a field may be written as. */
const fields: readonly fc.Arbitrary<readonly string[]>[] = [
  fc.constantFrom(
    ['title: Slow'],
    ['title: "Slow: very"'],
    ["'title': 'It''s slow'"],
    ['"title" : Slow'],
    ['title:   Slow'],
  ),
  fc.constantFrom([], ['kind: risk'], ["kind: 'risk'"], ['kind: nonsense'], ['kind:']),
  fc.constantFrom([], ['theme: compute'], ['theme: "compute"'], ['theme: 404'], ['theme: ~']),
  fc.constantFrom([], ['severity: 2'], ['severity: "2"'], ['severity: 0x2']),
  fc.constantFrom(
    [],
    ['mood: [good, bad]'],
    ['mood:', '  - good', '  - bad # really'],
    ['story: |', '  theme: in a text', '', '  more'],
    ['code:', '  file: a.ts', '  line: 3', '  quote: "x"'],
  ),
  fc.constant(['created: 2026-11-25T14:03:11Z']),
];

const comment = fc.constantFrom('', '', ' # why', '\t# "tab": x');

const between = fc.constantFrom<readonly string[]>([], [], [''], ['# theme: not this one'], ['', '  # indented']);

/** A field with what people write above and behind it. */
const inHands = (field: fc.Arbitrary<readonly string[]>): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(between, field, comment)
    .map(([above, lines, behind]) => [
      ...above,
      ...lines.map((line) => (/^\w.*: \S*[^|:]$/.test(line) ? `${line}${behind}` : line)),
    ]);

/** Front matter as people and their tools may have left it. */
const anyNote: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    lines: fc.tuple(...fields.map(inHands)).map((parts) => parts.flat()),
    close: fc.constantFrom('---', '--- '),
    bodyLength: fc.nat(6),
    ending: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
  })
  .map(({ mark, lines, close, bodyLength, ending, isEnded }) => {
    const body = ['', 'Body', '', '---', 'title: not this one', '  '].slice(0, bodyLength);
    return `${mark}${['---', ...lines, close, ...body].join(ending)}${isEnded ? ending : ''}`;
  });

const anyChanges: fc.Arbitrary<NoteChanges> = fc
  .record({
    theme: fc.oneof(fc.constantFrom('cost', undefined), nastyWords),
    severity: fc.constantFrom(1, 3, undefined),
    kind: fc.constantFrom('idea', 'learning', undefined),
    title: nastyWords,
  })
  .chain(({ theme, severity, kind, title }) =>
    fc.constantFrom<NoteChanges>(
      { theme },
      { theme, severity },
      { kind },
      { title, kind: 'wish' },
      { severity: 2 },
      {},
    ),
  );

describe('setNoteFields, with front matter in any form', () => {
  /** Tries a claim with many edits. Each of them is made: there is no form that is refused. */
  function forAnyEdit(
    check: (made: { readonly text: string; readonly changes: NoteChanges; readonly after: string }) => void,
  ): void {
    forAny(fc.tuple(anyNote, anyChanges), 150, ([text, changes]) => {
      const edit = setNoteFields(text, changes);
      assert.ok(edit !== undefined, text);
      check({ text, changes, after: edit });
    });
  }

  it('says what is meant', () => {
    forAnyEdit(({ text, changes, after: edited }) => {
      const [before, after] = [parseNote(text).note, parseNote(edited).note];

      assert.ok(before && after, text);
      const { kind, ...others } = changes;
      const expected = { ...before, ...others, ...('kind' in changes && { kind: kind ?? 'learning' }) };
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(Reflect.get(after, key), value, edited);
    });
  });

  it('changes no line but those of the fields, byte by byte', () => {
    const others = (text: string): readonly string[] => {
      const lines = text.split(/(?<=\n)/);
      return lines.filter((line) => !fieldPattern.test(line) && !/^# (?:why)|^# "tab"/.test(line));
    };

    forAnyEdit(({ text, after }) => assert.deepEqual(others(after), others(text), after));
  });

  it('loses no comment', () => {
    const comments = (text: string): readonly string[] =>
      text.match(/# (?:why|"tab": x|theme: not this one|indented|really)/g) ?? [];

    forAnyEdit(({ text, after }) => assert.deepEqual(comments(after), comments(text), after));
  });

  it('changes nothing the second time', () => {
    forAnyEdit(({ changes, after }) => assert.equal(setNoteFields(after, changes), after));
  });
});
