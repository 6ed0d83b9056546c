import assert from 'node:assert/strict';

import { commonLanguage, detectLanguage } from '../../../../src/core/grouping/language.js';

/** The stem of a word in the language of a text; languages are told apart by it. */
function stemIn(text: string, word: string): string | undefined {
  return detectLanguage(text.toLowerCase().split(' '))?.stem(word);
}

describe('detectLanguage', () => {
  it('tells languages apart by their small words', () => {
    assert.equal(stemIn('the deploys are slow', 'cities'), 'citi');
    assert.equal(stemIn('die Häuser sind zu klein', 'häuser'), 'haus');
    assert.equal(stemIn('les maisons sont dans la ville', 'maisons'), 'maison');
    assert.equal(stemIn('las casas de la ciudad', 'casas'), 'cas');
    assert.equal(stemIn('le case della città sono piccole', 'case'), 'cas');
    assert.equal(stemIn('as casas da cidade são pequenas', 'cidades'), 'cidad');
    assert.equal(stemIn('de huizen in de stad zijn klein', 'huizen'), 'huiz');
    assert.equal(stemIn('husen i staden är för små', 'husen'), 'hus');
  });

  it('does not tell a text without small words', () => {
    assert.equal(detectLanguage(['kubernetes', 'postgres']), undefined);
    assert.equal(detectLanguage([]), undefined);
  });
});

describe('commonLanguage', () => {
  const english = detectLanguage(['the', 'and']);
  const german = detectLanguage(['und', 'nicht']);

  it('is that of most texts', () => {
    assert.equal(commonLanguage([german, undefined, german, english]), german);
  });

  it('is English where nothing tells, or two are as common', () => {
    assert.equal(commonLanguage([undefined]), english);
    assert.equal(commonLanguage([german, english]), english);
  });
});
