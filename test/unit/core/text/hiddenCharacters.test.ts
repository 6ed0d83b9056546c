import { strict as assert } from 'node:assert';

import { showHidden } from '../../../../src/core/text/hiddenCharacters.js';

describe('showHidden', () => {
  it('leaves alone what can be seen', () => {
    for (const text of ['npm test', 'make lint &&\n  make test', 'echo "grüße 🎉 测试"', "awk '{ print $1 }' a\\tb"]) {
      assert.equal(showHidden(text), text);
    }
  });

  it('writes out what turns the direction of writing, or takes no room', () => {
    assert.equal(showHidden('echo \u202Etxt.sh'), 'echo \\u{202e}txt.sh');
    assert.equal(showHidden('npm\u200B test'), 'npm\\u{200b} test');
    assert.equal(showHidden('a\u2066b\u2069'), 'a\\u{2066}b\\u{2069}');
    assert.equal(showHidden('a\u{E0041}b\u3164'), 'a\\u{e0041}b\\u{3164}');
  });

  it('writes out control characters, but not the end of a line', () => {
    assert.equal(showHidden('a\u001B[2Kb\tc\u0000'), 'a\\u{1b}[2Kb\\u{9}c\\u{0}');
    assert.equal(showHidden('one\r\ntwo\rthree'), 'one\ntwo\\u{d}three');
  });

  it('says how long a gap is that would push the rest out of sight', () => {
    assert.equal(showHidden(`npm test${' '.repeat(500)}; rm -r .`), 'npm test \\u{20}×500; rm -r .');
    assert.equal(showHidden(`npm test${'\n'.repeat(40)}rm -r .`), 'npm test\n\\u{a}×40rm -r .');
    assert.equal(showHidden('a\n\nb'), 'a\n\nb');
  });

  it('shows two texts that differ as two texts', () => {
    const texts = ['a b', 'a\u00A0b', 'a\u200Bb', 'ab', 'a\u202Eb', 'a\tb', 'a\nb'];

    assert.equal(new Set(texts.map(showHidden)).size, texts.length);
  });
});
