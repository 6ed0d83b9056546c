import assert from 'node:assert/strict';

import { nameKey, nameTokens } from '../../../../../src/core/export/redaction/nameTokens.js';

function keys(text: string): readonly string[] {
  return nameTokens(text).map(({ key }) => key);
}

describe('nameTokens', () => {
  it('parts identifiers into their words', () => {
    assert.deepEqual(keys('isPriyaRao2 priya_rao HTTPServer'), [
      'is',
      'priya',
      'rao',
      'priya',
      'rao',
      'http',
      'server',
    ]);
  });

  it('says of a word that stands there twice where it stands each time', () => {
    assert.deepEqual(
      nameTokens('priyaRao, priyaRao').map(({ start, end, key }) => [start, end, key]),
      [
        [0, 5, 'priya'],
        [5, 8, 'rao'],
        [10, 15, 'priya'],
        [15, 18, 'rao'],
      ],
    );
  });

  it('says exactly where each word stands', () => {
    const text = 'Ask Priya-Ann: now';

    assert.deepEqual(
      nameTokens(text).map(({ start, end }) => text.slice(start, end)),
      ['Ask', 'Priya', 'Ann', 'now'],
    );
  });

  it('compares without case, accents and characters that take no room', () => {
    assert.deepEqual(keys('JOSÉ jose\u0301 Jo\u00ADse Ｊｏｓｅ'), ['jose', 'jose', 'jose', 'jose']);
    assert.equal(nameKey('Łukasz Ærø'), 'lukasz aero');
  });

  it('keeps the marks of scripts in which they are letters', () => {
    assert.deepEqual(keys('प्रिया'), ['प्रिया']);
  });

  it('tells a name’s writing from a word’s', () => {
    assert.deepEqual(
      nameTokens('Will will WILL').map(({ isCapitalized }) => isCapitalized),
      [true, false, false],
    );
  });
});
