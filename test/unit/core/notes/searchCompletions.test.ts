import assert from 'node:assert/strict';

import { completeSearch, type SearchWords } from '../../../../src/core/notes/searchCompletions.js';
import { parseSearchQuery, passesFilters } from '../../../../src/core/notes/searchQuery.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { nastyWords } from '../../../support/reliability/fuzz/anyText.js';

const words: SearchWords = {
  themes: ['compute', 'database'],
  sources: ['Priya Rao', 'Sam', 'Aprilia'],
  steps: ['coffee-chats', 'dev-environment'],
};

function labels(query: string): readonly string[] {
  return completeSearch(query, words).map(({ label }) => label);
}

describe('completeSearch', () => {
  for (const [query, expected] of [
    ['', ['kind:', 'theme:', 'from:', 'step:', 'is:']],
    ['t', ['theme:']],
    ['slow th', ['theme:']],
    ['slow ', []],
    ['slow', []],
    ['theme:', ['theme:compute', 'theme:database']],
    ['theme:base', ['theme:database']],
    ['theme:compute', []],
    ['theme:compute ', []],
    ['from:', ['from:"Priya Rao"', 'from:Sam', 'from:Aprilia']],
    ['from:pri', ['from:"Priya Rao"', 'from:Aprilia']],
    ['from:"Priya R', ['from:"Priya Rao"']],
    ['is:', ['is:unsorted', 'is:private']],
    ['step:dev', ['step:dev-environment']],
    ['KIND:pain', ['kind:pain-point']],
    ['kind:x', []],
  ] as const) {
    it(`offers ${expected.length === 0 ? 'nothing' : expected.join(', ')} for "${query}"`, () => {
      assert.deepEqual(labels(query), expected);
    });
  }

  it('keeps what stands before, and goes on behind a value', () => {
    assert.deepEqual(completeSearch('slow theme:comp', words), [
      { label: 'theme:compute', nextQuery: 'slow theme:compute ' },
    ]);
    assert.deepEqual(completeSearch('slow from:"Priya', words), [
      { label: 'from:"Priya Rao"', nextQuery: 'slow from:"Priya Rao" ' },
    ]);
    assert.deepEqual(completeSearch('slow ki', words), [{ label: 'kind:', nextQuery: 'slow kind:' }]);
  });

  it('offers no more than eight', () => {
    const sources = Array.from({ length: 20 }, (_, index) => `S${index}`);

    assert.equal(completeSearch('from:', { ...words, sources }).length, 8);
  });
});

describe('completeSearch, with any names', () => {
  const names = nastyWords.filter((name) => /\p{L}/u.test(name) && !name.includes('"'));

  it('completes to a search that finds what is named so', () => {
    forAny(names, 300, (source) => {
      const [option] = completeSearch('from:', { ...words, sources: [source] });
      const { text, filters } = parseSearchQuery(option?.nextQuery ?? '');

      assert.equal(text, '', source);
      assert.ok(passesFilters({ note: { ...wholeNote, source }, isPrivate: false }, filters), source);
    });
  });

  it('offers nothing more once a value is complete', () => {
    forAny(names, 300, (source) => {
      const [option] = completeSearch('from:', { ...words, sources: [source] });

      assert.deepEqual(completeSearch(option?.nextQuery ?? '', { ...words, sources: [source] }), []);
    });
  });
});
