import { strict as assert } from 'node:assert';

import * as fc from 'fast-check';

import { showHidden } from '../../../../src/core/text/hiddenCharacters.js';

describe('showHidden', () => {
  it('leaves printable ASCII alone', () => {
    for (const text of [
      'npm test',
      'make lint &&\nmake test',
      "awk '{ print $1 }' a\\tb",
      'echo "${HOME}" | tr a-z A-Z',
    ]) {
      assert.equal(showHidden(text), text);
    }
  });

  it('writes out what turns the direction of writing, or takes no room', () => {
    assert.equal(showHidden('echo \u202Etxt.sh'), 'echo \\u{202e}txt.sh');
    assert.equal(showHidden('npm\u200B test'), 'npm\\u{200b} test');
    assert.equal(showHidden('a\u2066b\u2069'), 'a\\u{2066}b\\u{2069}');
    assert.equal(showHidden('a\u{E0041}b\u3164'), 'a\\u{e0041}b\\u{3164}');
    assert.equal(showHidden('a\uFE0Fb\u180Ec\u17B4'), 'a\\u{fe0f}b\\u{180e}c\\u{17b4}');
  });

  it('writes out what looks like a blank', () => {
    assert.equal(showHidden('a\u2800b\u00A0c\u3000d\u115F'), 'a\\u{2800}b\\u{a0}c\\u{3000}d\\u{115f}');
  });

  it('shows the code of letters that look like others, beside them', () => {
    assert.equal(showHidden('r\u0430m'), 'r\u0430\\u{430}m');
    assert.equal(showHidden('ｒm ɡit ı 𝐫'), 'ｒ\\u{ff52}m ɡ\\u{261}it ı\\u{131} \\u{1d42b}');
    assert.equal(showHidden('grüße 测'), 'grü\\u{fc}ß\\u{df}e 测\\u{6d4b}');
  });

  it('writes out marks that join the letter before, and what is written from right to left', () => {
    assert.equal(showHidden('e\u0301 \u05D0'), 'e\\u{301} \\u{5d0}');
  });

  it('writes out punctuation that looks like ASCII’s', () => {
    assert.equal(showHidden('a ；b ‐ ⁄ ǃ'), 'a \\u{ff1b}b \\u{2010} \\u{2044} ǃ\\u{1c3}');
  });

  it('writes out control characters, but not the end of a line', () => {
    assert.equal(showHidden('a\u001B[2Kb\tc\u0000'), 'a\\u{1b}[2Kb\\u{9}c\\u{0}');
    assert.equal(showHidden('one\r\ntwo\rthree'), 'one\\u{d}\ntwo\\u{d}three');
  });

  it('counts blanks that are more than one, and blank lines', () => {
    assert.equal(showHidden(`npm test${' '.repeat(500)}; rm -r .`), 'npm test \\u{20}×500; rm -r .');
    assert.equal(showHidden(`npm test${'\n'.repeat(40)}rm -r .`), 'npm test\n\\u{a}×40rm -r .');
    assert.equal(showHidden('a\n\nb  c'), 'a\n\\u{a}×2b \\u{20}×2c');
  });

  it('writes out a blank at the end or the beginning of a line, and of the text', () => {
    assert.equal(showHidden('a \n b '), 'a\\u{20}\n\\u{20}b\\u{20}');
    assert.equal(showHidden('\na\n'), '\\u{a}a\\u{a}');
  });

  it('tells a text that has codes in it from one that they stand for', () => {
    assert.equal(showHidden('a\\u{20}b'), 'a\\u{5c}u{20}b');
    assert.equal(showHidden('a×2b'), 'a\\u{d7}2b');
    assert.equal(showHidden('a  3'), 'a \\u{20}×2\\u{33}');
  });

  it('shows two texts that differ as two texts', () => {
    const piece = fc.oneof(
      fc.constantFrom(' ', '\n', '\\', 'u{20}', '×', '2', '\u{a0}', 'a', 'а', '\r', '\\u{a}', '\u{3164}'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const shown = new Map<string, string>();

    fc.assert(
      fc.property(text, (written) => {
        const visible = showHidden(written);
        assert.equal(shown.get(visible) ?? written, written);
        shown.set(visible, written);
        assert.doesNotMatch(visible.replaceAll(/[\p{L}\p{N}×]/gu, 'x'), /[^\x20-\x7e\n]| {2}| $|\n\n/u);
      }),
      { numRuns: 5000 },
    );
  });
});
