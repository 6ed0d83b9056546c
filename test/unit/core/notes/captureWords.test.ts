import assert from 'node:assert/strict';

import { splitLine } from '../../../../src/core/notes/captureWords.js';

describe('splitLine', () => {
  it('parts words at blanks of any kind, and knows where each begins', () => {
    const { words, end, body } = splitLine(' a\u00a0 bc\t');

    assert.deepEqual(words, [
      { text: 'a', start: 1 },
      { text: 'bc', start: 4 },
    ]);
    assert.deepEqual([end, body], [7, '']);
  });

  it('takes a source in quotes as one word, with what hangs on to it', () => {
    assert.deepEqual(
      splitLine('by @"Priya \\" Rao"/vet, x').words.map(({ text }) => text),
      ['by', '@"Priya \\" Rao"/vet,', 'x'],
    );
  });

  it('does not take a quote that is never closed, or one inside a word', () => {
    assert.deepEqual(
      splitLine('@"Priya Rao a@"b c"').words.map(({ text }) => text),
      ['@"Priya Rao a@"b', 'c"'],
    );
    assert.deepEqual(
      splitLine('a@"b c" @"d e').words.map(({ text }) => text),
      ['a@"b', 'c"', '@"d', 'e'],
    );
  });

  it('takes all behind the first " -- " as the body, as it is typed', () => {
    const { words, end, body } = splitLine('a --  see  #b -- c ');

    assert.deepEqual([words.length, end, body], [1, 2, 'see  #b -- c']);
  });

  it('does not take dashes for that sign at the start, at the end, or in a word', () => {
    for (const line of ['-- a', 'a --', 'a --b', 'a --- b', 'a \\-- b']) assert.equal(splitLine(line).body, '', line);
  });
});
