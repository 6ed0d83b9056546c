import assert from 'node:assert/strict';

import { slugify } from '../../../../src/core/text/slug.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('slugify', () => {
  it('joins lower-case words with single hyphens', () => {
    assert.equal(slugify('  Deploys take 40 minutes -- really!', 60), 'deploys-take-40-minutes-really');
  });

  it('folds Latin diacritics and ligatures', () => {
    assert.equal(
      slugify('Über große Œuvres: Ærø, İstanbul, Đà Nẵng, Łódź', 80),
      'uber-grosse-oeuvres-aero-istanbul-da-nang-lodz',
    );
  });

  it('keeps the letters of other scripts, composed', () => {
    assert.equal(slugify('李雷 与 韩梅梅', 40), '李雷-与-韩梅梅');
    assert.equal(slugify('Привет, мир', 40), 'привет-мир');
    assert.equal(slugify('हिन्दी नोट', 40), 'हिन्दी-नोट');
    assert.equal(slugify('\u304b\u3099', 40), '\u304c');
  });

  it('drops emoji, keycaps and other symbols', () => {
    assert.equal(slugify('🔥 1️⃣ deploy™ 👩‍💻', 40), '1-deploy');
  });

  it('cuts between words', () => {
    assert.equal(slugify('one two three four five', 12), 'one-two');
    assert.equal(slugify('one two three four five', 13), 'one-two-three');
  });

  it('cuts inside a word where the first gap comes too early to say anything', () => {
    assert.equal(slugify(`SRE ${'我'.repeat(60)}`, 20), `sre-${'我'.repeat(16)}`);
    assert.equal(slugify('x'.repeat(60), 20), 'x'.repeat(20));
  });

  it('parts neither surrogate pairs nor letters from their marks', () => {
    assert.equal(slugify('𠮷'.repeat(10), 7), '𠮷'.repeat(3));
    assert.equal(slugify('नि'.repeat(10), 5), 'नि'.repeat(2));
  });

  it('never makes a name that Windows keeps for a device', () => {
    assert.equal(slugify('CON', 40), 'con-x');
    assert.equal(slugify('Lpt1.', 40), 'lpt1-x');
    assert.equal(slugify('console', 40), 'console');
  });

  it('is empty for a text without letters and digits', () => {
    assert.equal(slugify('?!', 40), '');
    assert.equal(slugify('', 40), '');
  });

  it('makes portable file names that it leaves alone, whatever the text', () => {
    forAny(nastyText, 2000, (text) => {
      const slug = slugify(text, 24);

      assert.match(slug, /^(?:[\p{L}\p{Nd}\p{M}]+(?:-[\p{L}\p{Nd}\p{M}]+)*)?$/u, JSON.stringify(text));
      assert.ok(slug.length <= 24 && slug.isWellFormed(), JSON.stringify(text));
      assert.equal(slugify(slug, 24), slug);
    });
  });
});
