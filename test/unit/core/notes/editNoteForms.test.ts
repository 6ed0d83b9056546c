import assert from 'node:assert/strict';

import { setNoteFields } from '../../../../src/core/notes/editNote.js';
import type { NoteChanges } from '../../../../src/core/notes/noteChanges.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { nastyTexts, seeded } from '../../support/nastyText.js';

type Random = (limit: number) => number;

function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[random(items.length)] ?? items[0];
}

const fieldPattern = /^(?:["']?)(?:title|kind|theme|severity)(?:["']?)\s*:/;

/** Front matter as people and their tools may have left it. */
function randomNote(random: Random): string {
  const ending = pick(random, ['\n', '\r\n']);
  const comment = (): string => pick(random, ['', '', ' # why', '\t# "tab": x']);
  const between = (): readonly string[] =>
    pick(random, [[], [], [''], ['# theme: not this one'], ['', '  # indented']]);
  const title = pick(random, [
    'title: Slow',
    'title: "Slow: very"',
    "'title': 'It''s slow'",
    '"title" : Slow',
    'title:   Slow',
  ]);
  const kind = pick<readonly string[]>(random, [[], ['kind: risk'], ["kind: 'risk'"], ['kind: nonsense'], ['kind:']]);
  const theme = pick<readonly string[]>(random, [
    [],
    ['theme: compute'],
    ['theme: "compute"'],
    ['theme: 404'],
    ['theme: ~'],
  ]);
  const severity = pick<readonly string[]>(random, [[], ['severity: 2'], ['severity: "2"'], ['severity: 0x2']]);
  const unknown = pick<readonly string[]>(random, [
    [],
    ['mood: [good, bad]'],
    ['mood:', '  - good', '  - bad # really'],
    ['story: |', '  theme: in a text', '', '  more'],
    ['code:', '  file: a.ts', '  line: 3', '  quote: "x"'],
  ]);
  const fields = [[title], kind, theme, severity, unknown, ['created: 2026-11-25T14:03:11Z']];
  const lines = fields.flatMap((field) => [
    ...between(),
    ...field.map((line) => (/^\w.*: \S*[^|:]$/.test(line) ? `${line}${comment()}` : line)),
  ]);
  const bodies = ['', 'Body', '', '---', 'title: not this one', '  '].slice(0, random(7));
  return `${pick(random, ['', '\ufeff'])}${['---', ...lines, pick(random, ['---', '--- ']), ...bodies].join(ending)}${pick(random, ['', ending])}`;
}

function randomChanges(random: Random, texts: readonly string[]): NoteChanges {
  const theme = pick<string | undefined>(random, ['cost', texts[random(texts.length)] ?? 'x', undefined]);
  return pick<NoteChanges>(random, [
    { theme },
    { theme, severity: pick(random, [1, 3, undefined] as const) },
    { kind: pick(random, ['idea', 'learning', undefined] as const) },
    { title: texts[random(texts.length)] ?? 'x', kind: 'wish' },
    { severity: 2 },
    {},
  ]);
}

describe('setNoteFields, with front matter in any form', () => {
  const random = seeded(7);
  const texts = nastyTexts(200).filter((text) => /\S/.test(text) && text === text.trim());
  const cases = Array.from({ length: 150 }, () => ({
    text: randomNote(random),
    changes: randomChanges(random, texts),
  }));
  const edits = cases.map(({ text, changes }) => ({ text, changes, edit: setNoteFields(text, changes) }));

  it('can edit them all', () => {
    for (const { text, edit } of edits) assert.equal(edit.kind, 'edited', text);
  });

  it('says what is meant', () => {
    for (const { text, changes, edit } of edits) {
      assert.ok(edit.kind === 'edited');
      const [before, after] = [parseNote(text).note, parseNote(edit.text).note];

      assert.ok(before && after, text);
      const { kind, ...others } = changes;
      const expected = { ...before, ...others, ...('kind' in changes && { kind: kind ?? 'learning' }) };
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(Reflect.get(after, key), value, edit.text);
    }
  });

  it('changes no line but those of the fields, byte by byte', () => {
    const others = (text: string): readonly string[] => {
      const lines = text.split(/(?<=\n)/);
      return lines.filter((line) => !fieldPattern.test(line) && !/^# (?:why)|^# "tab"/.test(line));
    };
    for (const { text, edit } of edits) {
      assert.ok(edit.kind === 'edited');

      assert.deepEqual(others(edit.text), others(text), edit.text);
    }
  });

  it('loses no comment', () => {
    const comments = (text: string): readonly string[] =>
      text.match(/# (?:why|"tab": x|theme: not this one|indented|really)/g) ?? [];
    for (const { text, edit } of edits) {
      assert.ok(edit.kind === 'edited');

      assert.deepEqual(comments(edit.text), comments(text), edit.text);
    }
  });

  it('changes nothing the second time', () => {
    for (const { changes, edit } of edits) {
      assert.ok(edit.kind === 'edited');

      assert.deepEqual(setNoteFields(edit.text, changes), edit);
    }
  });
});
