import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatNote } from '../../../../src/core/notes/formatNote.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { marked } from '../../support/marked.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { notes } from '../../../support/reliability/fuzz/values.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const head = 'title: Slow\ncreated: 2026-11-25T14:03:11Z\n';

const slowNote: Note = {
  title: 'Slow',
  kind: 'learning',
  values: [],
  created: '2026-11-25T14:03:11Z',
  tags: [],
  body: 'Body',
};

function fileWith(yaml: string): string {
  return `---\n${head}${yaml}---\nBody\n`;
}

describe('parseNote', () => {
  it('reads the note of the design, with comments behind values', () => {
    const text = `---
title: Deploys take forty minutes
kind: pain-point        # pain-point wish deferred customer-signal risk idea learning question decision
theme: compute          # one of the checklist's themes; absent = not sorted yet
source: Priya           # who said it; absent = the author saw it
role: engineer          # veteran new-joiner engineer tech-lead architect product-manager delivery-manager
                        # engineering-manager designer leadership support customer vendor peer
severity: 3             # 1 nuisance, 2 slows people, 3 hurts users or blocks work
values: [latency]       # what a customer cares for
step: coffee-chats      # the checklist step it was captured for
session: 2026-11-25-priya-k3f9
author: sam@example.com
created: 2026-11-25T14:03:11Z
tags: [deploys]
code:                   # where in the code, if anywhere
  file: src/deploy/pipeline.ts
  line: 40              # 1-based
  quote: "await runSerially(stages)"   # the quoted text is what re-anchors it
  before: "const stages = plan(build)" # the nearest non-blank lines around it
  after: "report(stages)"
  commit: 3f2c1ab
---
Body in Markdown.
`;

    assert.deepEqual(parseNote(text), { note: wholeNote, problems: [] });
  });

  it('reads other ways of writing the same', () => {
    const yaml = `tags:\n  - 'a'\n  - "b"\n"source": >-\n  Priya\n  Rao\nmood: { good: true }\nkind: &k wish\n`;

    assert.deepEqual(parseNote(fileWith(yaml)), {
      note: { ...slowNote, kind: 'wish', source: 'Priya Rao', tags: ['a', 'b'] },
      problems: [],
    });
  });

  it('reads CRLF and a byte order mark', () => {
    const text = `\ufeff${fileWith('kind: wish\n')}`.replaceAll('\n', '\r\n');

    assert.deepEqual(parseNote(text), { note: { ...slowNote, kind: 'wish' }, problems: [] });
  });

  it('takes numbers and booleans as the texts they are written as', () => {
    const yaml =
      'theme: 404\nsource: true\ntags: [2026, 1e3, 0x1F]\ncode: { file: 7, line: 7, quote: 1.0, commit: 12e4567 }\n';

    const { note, problems } = parseNote(fileWith(yaml));

    assert.deepEqual([note?.theme, note?.source, note?.tags], ['404', 'true', ['2026', '1e3', '0x1F']]);
    assert.deepEqual(note?.code, { file: '7', line: 7, quote: '1.0', commit: '12e4567' });
    assert.deepEqual(problems, []);
  });

  it('reports a kind that is none, and keeps the note as a learning', () => {
    const { text, spans } = marked(fileWith('kind: «pain»\n'));

    const { note, problems } = parseNote(text);

    assert.deepEqual(note, slowNote);
    assert.deepEqual(
      problems.map(({ code, span, data }) => [code, span, data['key'], data['nearest']]),
      [['value.unknownOption', spans[0], 'kind', 'pain-point']],
    );
  });

  it('reports each wrong value where it is, and takes it as absent', () => {
    const { text, spans } = marked(
      fileWith(
        'severity: «4»\nvalues: «latency»\nsource: «""»\ntags: [a, «{ b: c }»]\ncode:\n  file: a.ts\n  line: «0»\n  quote: x\n',
      ),
    );

    const { note, problems } = parseNote(text);

    assert.deepEqual(note, { ...slowNote, tags: ['a'] });
    assert.deepEqual(
      problems.map(({ span }) => span),
      spans,
    );
  });

  it('reports a time that is none, and leaves it empty', () => {
    const { text, spans } = marked('---\ntitle: Slow\ncreated: «2026-11-25»\n---\nBody\n');

    const { note, problems } = parseNote(text);

    assert.deepEqual(note, { ...slowNote, created: '' });
    assert.deepEqual(problems, [
      { code: 'value.pattern', span: spans[0], data: { key: 'created', expected: 'utcTime' } },
    ]);
  });

  it('reports a missing time, and leaves it empty', () => {
    const { note, problems } = parseNote('---\ntitle: Slow\n---\nBody\n');

    assert.deepEqual(note, { ...slowNote, created: '' });
    assert.deepEqual(problems, [{ code: 'value.missing', span: { start: 4, end: 15 }, data: { key: 'created' } }]);
  });

  it('reports a missing title, and takes the first line of the body', () => {
    const { note, problems } = parseNote(
      '---\ntitle:\ncreated: 2026-11-25T14:03:11Z\n---\n\n## Slow *deploys* ##\n\nMore.\n',
    );

    assert.equal(note?.title, 'Slow *deploys*');
    assert.equal(note.body, '## Slow *deploys* ##\n\nMore.');
    assert.deepEqual(problems, [{ code: 'value.missing', span: { start: 4, end: 9 }, data: { key: 'title' } }]);
  });

  it('reports a wrong title once', () => {
    const { note, problems } = parseNote('---\ntitle: [a]\ncreated: 2026-11-25T14:03:11Z\n---\nC# is slow\n');

    assert.equal(note?.title, 'C# is slow');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['value.wrongType'],
    );
  });

  it('gives no note where there is neither title nor body', () => {
    const { note, problems } = parseNote('---\n---\n');

    assert.equal(note, undefined);
    assert.deepEqual(
      problems.map(({ code, data }) => [code, data['key']]),
      [
        ['value.missing', 'title'],
        ['value.missing', 'created'],
      ],
    );
  });

  it('gives no note where the front matter is no map, or not YAML', () => {
    assert.deepEqual(
      ['- a\n', 'just text\n', 'a: [b\n'].map((yaml) => {
        const { note, problems } = parseNote(`---\n${yaml}---\nBody\n`);
        return [note, problems.map(({ code }) => code)];
      }),
      [
        [undefined, ['value.wrongType']],
        [undefined, ['value.wrongType']],
        [undefined, ['yaml.syntax']],
      ],
    );
  });

  it('reports a repeated key, and takes its first value', () => {
    const { text, spans } = marked(fileWith('theme: a\n«theme»: b\n'));

    const { note, problems } = parseNote(text);

    assert.equal(note?.theme, 'a');
    assert.deepEqual(
      problems.map(({ code, span }) => [code, span]),
      [['yaml.syntax', spans[0]]],
    );
  });

  it('reports missing and unclosed front matter at the first line', () => {
    assert.deepEqual(parseNote('# Slow\n\nBody\n'), {
      note: undefined,
      problems: [{ code: 'frontMatter.missing', span: { start: 0, end: 6 }, data: {} }],
    });
    assert.deepEqual(parseNote('---\ntitle: Slow\n'), {
      note: undefined,
      problems: [{ code: 'frontMatter.unclosed', span: { start: 0, end: 3 }, data: {} }],
    });
  });

  it('reads back what formatNote writes, whatever the texts', () => {
    forAny(notes, 150, (note) => {
      const text = formatNote(note);

      assert.deepEqual(parseNote(text), { note, problems: [] }, text);
    });
  });

  it('never throws, and reports places inside the file', () => {
    const places = ['', 'source: ', 'code:\n  quote: '];
    const texts = fc.oneof(
      nastyText,
      fc.tuple(fc.constantFrom(...places), nastyText).map(([place, nasty]) => fileWith(`${place}${nasty}\n`)),
    );

    forAny(texts, 800, (text) => {
      for (const { span } of parseNote(text).problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
      }
    });
  });
});
