import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readNoteFast } from '../../../../src/core/notes/fastNote.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { notes } from '../../../support/reliability/fuzz/values.js';
import { nastyPieces } from '../../../support/reliability/fuzz/anyText.js';

/** A note's file with these lines behind title and time. */
function fileWith(...lines: readonly string[]): string {
  return ['---', 'title: Slow', 'created: 2026-11-25T14:03:11Z', ...lines, '---', 'Body', ''].join('\n');
}

describe('readNoteFast', () => {
  it('reads what formatNote writes', () => {
    assert.deepEqual(readNoteFast(formatNote(wholeNote)), wholeNote);
  });

  it('reads fields in any order, and passes over unknown ones', () => {
    const note = readNoteFast(
      fileWith('ticket: ABC-1', 'tags: [a, b c]', 'code:', '  line: 3', '  quote: ""', '  file: a.ts', '  by: me'),
    );

    assert.deepEqual(note, {
      title: 'Slow',
      kind: 'learning',
      values: [],
      created: '2026-11-25T14:03:11Z',
      tags: ['a', 'b c'],
      code: { file: 'a.ts', line: 3, quote: '' },
      body: 'Body',
    });
  });

  it('reads quotes, other scripts and a byte order mark', () => {
    const note = readNoteFast(`\ufeff${fileWith('source: "No: \\u0041 \\"x\\""', 'theme: 数据库 😀')}`);

    assert.deepEqual([note?.source, note?.theme], ['No: A "x"', '数据库 😀']);
  });

  it('leaves everything unusual to the careful reader', () => {
    const unusual = [
      'kind: wish # really',
      "source: 'Priya'",
      'source: "Priya" # x',
      'source:  Priya',
      'source:',
      'source: |',
      'source: &a Priya',
      'source: *a',
      'source: !!str Priya',
      'source: yes',
      'source: 404',
      '"source": Priya',
      'source : Priya',
      '? source',
      '# comment',
      '',
      '  deeper: x',
      'tags: [a,b]',
      'tags: ["a"]',
      'tags: []',
      'tags: [a, [b]]',
      'tags:\n  - a',
      'title: again',
      'code: {}',
      'code:\n    file: a.ts',
      'ticket: [a]',
      'ticket: { a: b }',
      'ticket: 2026-11-25',
    ];

    assert.deepEqual(
      unusual.filter((line) => readNoteFast(fileWith(line)) !== undefined),
      [],
    );
  });

  it('leaves everything wrong to the careful reader, which can say so', () => {
    const wrong = [
      'kind: bug',
      'severity: 4',
      'severity: high',
      'source: ""',
      'source: " "',
      'code:',
      'code:\n  file: a.ts\n  line: 1',
      'code:\n  file: a.ts\n  line: 0\n  quote: x',
      'tags: a',
      'nonsense',
    ];

    assert.deepEqual(
      wrong.filter((line) => readNoteFast(fileWith(line)) !== undefined),
      [],
    );
    assert.equal(readNoteFast('---\ncreated: 2026-11-25T14:03:11Z\n---\n'), undefined);
    assert.equal(readNoteFast('---\ntitle: Slow\n---\n'), undefined);
    assert.equal(readNoteFast('---\ntitle: Slow\ncreated: 2026-02-30T14:03:11Z\n---\n'), undefined);
    assert.equal(readNoteFast('---\r\ntitle: Slow\r\ncreated: 2026-11-25T14:03:11Z\r\n---\r\n'), undefined);
    assert.equal(readNoteFast('title: Slow\n'), undefined);
    assert.equal(readNoteFast('---\n---\n'), undefined);
    assert.equal(readNoteFast('---\ntitle: Slow\n'), undefined);
  });

  it('answers for nearly every note that we write', () => {
    const inFilesOfAnyLength = notes.filter(({ code }) => (code?.line ?? 1) < 1_000_000);
    forAny(inFilesOfAnyLength, 500, (note) => {
      const text = formatNote({ ...note, tags: ['ci'], values: [] });

      assert.notEqual(readNoteFast(text), undefined, text);
    });
  });

  it('says what the careful reader says, of files that were tampered with by chance', () => {
    const insertions = fc.constantFrom(...nastyPieces, '\nkey: ', '\n- ', ', ');
    let answers = 0;
    forAny(fc.tuple(notes, fc.nat(100_000), insertions, fc.nat(2)), 600, ([note, place, insertion, gone]) => {
      const text = formatNote({ ...note, values: [], tags: ['ci'] });
      const at = place % text.length;
      const tampered = text.slice(0, at) + insertion + text.slice(at + gone);

      const fast = readNoteFast(tampered);

      if (fast === undefined) return;
      answers++;
      assert.deepEqual({ note: fast, problems: [] }, parseNote(tampered), tampered);
    });
    assert.ok(answers > 50, `only ${answers} answers`);
  });
});
