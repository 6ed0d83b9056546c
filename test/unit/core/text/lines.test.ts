import assert from 'node:assert/strict';

import { insertLines, lineEndingOf, lineStartAt, nextLineAt, removeLines } from '../../../../src/core/text/lines.js';

describe('lineStartAt and nextLineAt', () => {
  it('find the line that an offset is on and the one behind it', () => {
    const text = 'ab\ncd\n';

    assert.deepEqual(
      [0, 1, 2, 3, 5, 6].map((offset) => lineStartAt(text, offset)),
      [0, 0, 0, 3, 3, 6],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6].map((offset) => nextLineAt(text, offset)),
      [3, 3, 3, 6, 6, 6],
    );
  });

  it('let the first line begin behind a byte order mark', () => {
    assert.equal(lineStartAt('\ufeffab\ncd', 2), 1);
    assert.equal(lineStartAt('\ufeffab\ncd', 5), 4);
  });

  it('give the end of the text where no line is behind', () => {
    assert.equal(nextLineAt('ab\ncd', 4), 5);
  });
});

describe('lineEndingOf', () => {
  it('goes by the first line', () => {
    assert.equal(lineEndingOf('a\r\nb\n'), '\r\n');
    assert.equal(lineEndingOf('a\nb\r\n'), '\n');
    assert.equal(lineEndingOf('\r\n'), '\r\n');
  });

  it('is LF for a text of one line', () => {
    assert.equal(lineEndingOf(''), '\n');
    assert.equal(lineEndingOf('a'), '\n');
    assert.equal(lineEndingOf('\n'), '\n');
  });
});

describe('insertLines', () => {
  it('puts a line before another one', () => {
    assert.equal(insertLines('a\nc\n', 2, 'b'), 'a\nb\nc\n');
  });

  it('takes the line ending of the text', () => {
    assert.equal(insertLines('a\r\nc\r\n', 3, 'b'), 'a\r\nb\r\nc\r\n');
    assert.equal(insertLines('a\r\nd\r\n', 3, 'b\nc'), 'a\r\nb\r\nc\r\nd\r\n');
  });

  it('leaves the end of the text with or without a line ending, as it was', () => {
    assert.equal(insertLines('a\n', 2, 'b'), 'a\nb\n');
    assert.equal(insertLines('a', 1, 'b'), 'a\nb');
    assert.equal(insertLines('a\r\nb', 4, 'c'), 'a\r\nb\r\nc');
  });

  it('begins an empty text', () => {
    assert.equal(insertLines('', 0, 'a'), 'a\n');
  });
});

describe('removeLines', () => {
  it('takes a line out', () => {
    assert.equal(removeLines('a\nb\nc\n', 2, 4), 'a\nc\n');
  });

  it('leaves the end of the text with or without a line ending, as it was', () => {
    assert.equal(removeLines('a\nb\n', 2, 4), 'a\n');
    assert.equal(removeLines('a\nb', 2, 3), 'a');
    assert.equal(removeLines('a\r\nb', 3, 4), 'a');
  });
});
