import assert from 'node:assert/strict';

import { CodeText, comparableLine, splitLines } from '../../../../src/core/codeNotes/codeText.js';

/** The numbers of the lines that hold a quote. */
function linesWith(text: string, quote: string): readonly number[] {
  return new CodeText(text).placesOf(quote).map(({ line }) => line);
}

describe('CodeText', () => {
  it('tells every line that holds a quote, with the nearest lines that are not blank', () => {
    const code = new CodeText('a();\n\n  go(x);\n\t\nb();\n  go(x);\n\n');

    assert.deepEqual(code.placesOf('go(x);'), [
      { line: 3, above: ['a();'], below: ['b();', 'go(x);'] },
      { line: 6, above: ['b();', 'go(x);', 'a();'], below: [] },
    ]);
  });

  it('has no neighbours beyond the first and the last line', () => {
    assert.deepEqual(new CodeText('\n\ngo();\n\n').placesOf('go();'), [{ line: 3, above: [], below: [] }]);
  });

  it('shows a dozen lines around, not the whole file', () => {
    const lines = Array.from({ length: 100 }, (_, line) => `call${line}();`);

    const [place] = new CodeText(lines.join('\n')).placesOf('call50();');

    assert.equal(place?.above[0], 'call49();');
    assert.equal(place.below[0], 'call51();');
    assert.deepEqual([place.above.length, place.below.length], [13, 13]);
  });

  it('finds nothing in a text that is empty or blank', () => {
    assert.deepEqual(linesWith('', 'go();'), []);
    assert.deepEqual(linesWith(' \n\t\n', 'go();'), []);
  });

  it('counts a line once, however often it holds the quote', () => {
    assert.deepEqual(linesWith('x + x + x\ny\nx', 'x'), [1, 3]);
  });

  it('goes on looking in a line where the quote was only a part of a word', () => {
    assert.deepEqual(linesWith('total2 = total\ntotals = 3\n2total', 'total'), [1]);
    assert.deepEqual(linesWith('äx = x', 'x'), [1]);
    assert.deepEqual(linesWith('äx = 1', 'x'), []);
    assert.deepEqual(linesWith('𠮷x = 1', 'x'), []);
    assert.deepEqual(linesWith('😀x = 1', 'x'), [1]);
  });

  it('lets a quote that ends in a sign stand before and behind words', () => {
    assert.deepEqual(linesWith('call(now)later', '(now)'), [1]);
    assert.deepEqual(linesWith('a.b.c', '.b.'), [1]);
  });

  it('takes words as they are written', () => {
    assert.deepEqual(linesWith('Go();\ngo();\nGO();', 'go();'), [2]);
    assert.deepEqual(linesWith('a.c\nabc', 'a.c'), [1]);
  });

  it('never takes the end of one line and the beginning of the next for a quote', () => {
    assert.deepEqual(linesWith('first\nsecond', 'first second'), []);
    assert.deepEqual(linesWith('one\ntwo', 'one\ntwo three'), []);
  });

  it('finds a quote far into a line that is too long to be compared whole', () => {
    assert.deepEqual(linesWith(`${'word '.repeat(200)}needle;`, 'needle;'), [1]);
  });

  it('finds lines at both ends of a long file', () => {
    const lines = Array.from({ length: 5000 }, (_, line) => `call${line}();`);

    for (const line of [1, 2, 2500, 4999, 5000]) {
      assert.deepEqual(linesWith(lines.join('\n'), `call${line - 1}();`), [line]);
    }
  });
});

describe('comparableLine', () => {
  it('leaves out indentation and makes blanks between words one', () => {
    assert.equal(comparableLine('\t  a  =\t\tb ;\r'), 'a = b ;');
    assert.equal(comparableLine('\u00a0a\u00a0\u00a0b'), 'a b');
    assert.equal(comparableLine(' \t'), '');
  });

  it('keeps blanks between words, which can mean something', () => {
    assert.notEqual(comparableLine('"a b"'), comparableLine('"ab"'));
  });

  it('cuts a long line at the end of a word, the same way each time', () => {
    const line = comparableLine('retries '.repeat(60));

    assert.ok(line.length <= 200 && line.endsWith('retries'));
    assert.equal(comparableLine(line), line);
  });

  it('cuts no character in two', () => {
    for (const text of ['😀', '𠮷', 'e\u0301']) {
      for (let shift = 0; shift < 2; shift++) {
        const line = comparableLine('.'.repeat(shift) + text.repeat(300));

        assert.ok(line.length <= 200, text);
        assert.ok(!/[\ud800-\udbff]$/.test(line), text);
      }
    }
  });
});

describe('splitLines', () => {
  it('ends a line at LF, CRLF and CR, as editors do, and at nothing else', () => {
    assert.deepEqual(splitLines('a\nb\r\nc\rd\u2028e\u0085f\vg'), ['a', 'b', 'c', 'd\u2028e\u0085f\vg']);
    assert.deepEqual(splitLines('a\n'), ['a', '']);
    assert.deepEqual(splitLines(''), ['']);
  });
});
