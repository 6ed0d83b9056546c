import assert from 'node:assert/strict';

import { wordsOf } from '../../../../src/core/text/wordsOf.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('wordsOf', () => {
  it('gives words in lower case, without accents and punctuation', () => {
    assert.deepEqual(wordsOf('Café: "Deploys" take 40min, naïvely!'), ['cafe', 'deploys', 'take', '40min', 'naively']);
  });

  it('gives nothing for what has no words', () => {
    assert.deepEqual(wordsOf(' -- … 😀\n'), []);
  });

  it('takes characters in pairs where words are not parted by blanks', () => {
    assert.deepEqual(wordsOf('部署很慢 k8s部 あ'), ['部署', '署很', '很慢', 'k8s', '部', 'あ']);
  });

  it('keeps syllables of Hangul and letters of Cyrillic whole', () => {
    assert.deepEqual(wordsOf('배포 느림 Деплой'), ['배포', '느림', 'деплои']);
  });
});

describe('wordsOf, with any text', () => {
  it('gives the same words for upper case, decomposed accents and other punctuation', () => {
    const withoutSharpS = nastyText.filter((text) => !text.includes('ß'));
    forAny(withoutSharpS, 400, (text) => {
      assert.deepEqual(wordsOf(text.normalize('NFD')), wordsOf(text), text);
      assert.deepEqual(wordsOf(text.toUpperCase()), wordsOf(text), text);
    });
  });

  it('gives words that are words by themselves', () => {
    forAny(nastyText, 400, (text) => {
      for (const word of wordsOf(text)) assert.deepEqual(wordsOf(word), [word]);
    });
  });
});
