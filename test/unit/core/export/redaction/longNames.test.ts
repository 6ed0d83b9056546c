import assert from 'node:assert/strict';

import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';

function leftOf(name: string, text: string): string {
  const matches = new NameFinder(knownPeople([{ name }])).find(text);
  return matches.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

describe('names that are longer than what they are found by', () => {
  it('are found as a whole, words in lower case included', () => {
    const name = 'the old tired log about all those deploys which went wrong in the winter before last';

    assert.equal(leftOf(name, `See ${name}, thanks.`), 'See , thanks.');
  });

  it('are found as a whole in scripts without blanks', () => {
    const name = Array.from({ length: 130 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');

    assert.equal(leftOf(name, `見て${name}だ`), '見てだ');
    assert.equal(leftOf(name, '見て'.repeat(60_000) + name), '見て'.repeat(60_000));
  });

  it('are found by their beginning where the end is another', () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${'abcdefghijklmnopqrst'[index] ?? ''}`);

    assert.equal(leftOf(words.join(' '), `${words.slice(0, 15).join(' ')} other`), ' other');
  });
});
