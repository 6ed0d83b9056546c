import { strict as assert } from 'node:assert';

import { offerWords } from '../../../../src/core/fileHelp/words.js';

describe('offerWords', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ value: `id-${index}`, title: `Title ${index % 7}` }));

  it('offers a few words all of them, whatever is typed', () => {
    const words = many.slice(0, 200);

    assert.deepEqual(offerWords(words, 'nothing like it'), { words, isIncomplete: false });
  });

  it('offers of many those that hold what is typed, in the value or its title', () => {
    assert.deepEqual(
      offerWords(many, 'ID-49').words.map(({ value }) => value),
      ['id-49', ...Array.from({ length: 10 }, (_, index) => `id-49${index}`)],
    );
    assert.ok(offerWords(many, 'title 3').words.every(({ title }) => title === 'Title 3'));
  });

  it('says that more typing brings others', () => {
    const { words, isIncomplete } = offerWords(many, '');

    assert.equal(words.length, 200);
    assert.equal(isIncomplete, true);
  });
});
