import assert from 'node:assert/strict';

import { LineIndex } from '../../../../src/core/text/lineIndex.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('LineIndex', () => {
  it('counts lines and characters from 0', () => {
    const lines = new LineIndex('ab\ncd\n');

    assert.deepEqual(lines.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(2), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(3), { line: 1, character: 0 });
    assert.deepEqual(lines.positionAt(6), { line: 2, character: 0 });
    assert.equal(lines.lineCount, 3);
  });

  it('takes a place inside of CRLF for the end of the line', () => {
    const lines = new LineIndex('ab\r\ncd');

    assert.deepEqual(lines.positionAt(2), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(4), { line: 1, character: 0 });
  });

  it('takes what is outside of the text for its start or end', () => {
    const lines = new LineIndex('ab\ncd');

    assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
    assert.equal(lines.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: 0, character: -3 }), 0);
  });

  it('takes a character behind the end of a line for its end, before the line ending', () => {
    assert.equal(new LineIndex('ab\ncd').offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(new LineIndex('ab\r\ncd').offsetAt({ line: 0, character: 99 }), 2);
  });

  it('has one empty line for an empty text', () => {
    const lines = new LineIndex('');

    assert.equal(lines.lineCount, 1);
    assert.deepEqual(lines.positionAt(0), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 0 }), 0);
  });

  it('does not count a byte order mark as a character', () => {
    const lines = new LineIndex('\ufeffab\ncd');

    assert.deepEqual(lines.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(1), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(3), { line: 0, character: 2 });
    assert.deepEqual(lines.positionAt(4), { line: 1, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 1 }), 2);
  });

  it('keeps empty lines of both kinds apart', () => {
    const lines = new LineIndex('\n\r\n\n');

    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => lines.positionAt(offset)),
      [0, 1, 1, 2, 3].map((line) => ({ line, character: 0 })),
    );
  });

  it('gives back the offset it was asked about, wherever that is not inside of a line ending', () => {
    const withoutMark = nastyText.map((nasty) => nasty.replaceAll('\ufeff', ''));
    forAny(withoutMark, 300, (text) => {
      const lines = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text[offset] === '\n' && text[offset - 1] === '\r') continue;

        assert.equal(lines.offsetAt(lines.positionAt(offset)), offset, JSON.stringify(text));
      }
    });
  });
});
