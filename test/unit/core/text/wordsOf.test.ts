import assert from 'node:assert/strict';

import { wordsOf } from '../../../../src/core/text/wordsOf.js';
import { nastyTexts } from '../../support/nastyText.js';

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
  const texts = nastyTexts(400);

  it('gives the same words for upper case, decomposed accents and other punctuation', () => {
    for (const text of texts.filter((one) => !one.includes('ß'))) {
      assert.deepEqual(wordsOf(text.normalize('NFD')), wordsOf(text), text);
      assert.deepEqual(wordsOf(text.toUpperCase()), wordsOf(text), text);
    }
  });

  it('gives words that are words by themselves', () => {
    for (const text of texts) {
      for (const word of wordsOf(text)) assert.deepEqual(wordsOf(word), [word]);
    }
  });
});
