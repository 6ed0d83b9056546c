import assert from 'node:assert/strict';

import type { Note } from '../../../../src/core/notes/note.js';
import { parseSearchQuery, passesFilters } from '../../../../src/core/notes/searchQuery.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('parseSearchQuery', () => {
  for (const [query, text, filters] of [
    ['', '', []],
    ['slow deploys', 'slow deploys', []],
    ['kind:risk slow', 'slow', ['kind=risk']],
    ['slow THEME:compute  is:private', 'slow', ['theme=compute', 'is=private']],
    ['from:"Priya Rao" slow', 'slow', ['from=Priya Rao']],
    ['from:"Priya R', '', ['from=Priya R']],
    ['kind:a kind:b', '', ['kind=a', 'kind=b']],
    ['kind: slow', 'slow', []],
    ['kind:"" slow', 'slow', []],
    ['https://example.com kindly: at 10:30', 'https://example.com kindly: at 10:30', []],
    ['"two words"', '"two words"', []],
    ['x"y', 'x"y', []],
    ['step:a:b', '', ['step=a:b']],
  ] as const) {
    it(`reads ${JSON.stringify(query)}`, () => {
      const parsed = parseSearchQuery(query);

      assert.equal(parsed.text, text);
      assert.deepEqual(
        parsed.filters.map(({ field, value }) => `${field}=${value}`),
        filters,
      );
    });
  }
});

describe('passesFilters', () => {
  const { theme, source, ...loose } = { ...wholeNote, source: 'Zoë Rao' };
  const sorted: Note = { ...loose, theme: theme ?? '', source };

  for (const [query, isFound] of [
    ['', true],
    ['kind:pain-point', true],
    ['kind:PAIN', true],
    ['kind:risk', false],
    ['kind:risk kind:pain', true],
    ['kind:pain theme:cost', false],
    ['theme:comp', true],
    ['step:coffee', true],
    ['step:tea', false],
    ['from:zoe', true],
    ['from:rao', true],
    ['from:"zo ra"', true],
    ['from:oë', false],
    ['is:unsorted', false],
    ['is:private', false],
    ['is:nonsense', false],
  ] as const) {
    it(`${isFound ? 'takes' : 'leaves'} a sorted, shared note for "${query}"`, () => {
      const { filters } = parseSearchQuery(query);

      assert.equal(passesFilters({ note: sorted, isPrivate: false }, filters), isFound);
    });
  }

  it('knows what is unsorted and what is private', () => {
    const note: Note = loose;

    assert.equal(passesFilters({ note, isPrivate: false }, parseSearchQuery('is:uns').filters), true);
    assert.equal(passesFilters({ note, isPrivate: true }, parseSearchQuery('is:private').filters), true);
    assert.equal(passesFilters({ note, isPrivate: false }, parseSearchQuery('is:private').filters), false);
    assert.equal(passesFilters({ note, isPrivate: false }, parseSearchQuery('is:private is:unsorted').filters), true);
    assert.equal(passesFilters({ note, isPrivate: false }, parseSearchQuery('theme:compute').filters), false);
    assert.equal(passesFilters({ note, isPrivate: false }, parseSearchQuery('from:priya').filters), false);
  });
});

describe('parseSearchQuery, with any text', () => {
  it('loses no word that is not part of a filter', () => {
    const plain = nastyText.filter((text) => !/["\s]/.test(text));
    forAny(plain, 400, (text) => {
      assert.deepEqual(parseSearchQuery(`kind:risk ${text} is:private`), {
        text,
        filters: [
          { field: 'kind', value: 'risk' },
          { field: 'is', value: 'private' },
        ],
      });
    });
  });

  it('takes any value in quotes as it is', () => {
    const unquoted = nastyText.filter((text) => !text.includes('"') && text.trim() !== '');
    forAny(unquoted, 400, (text) => {
      assert.deepEqual(parseSearchQuery(`slow from:"${text}"`), {
        text: 'slow',
        filters: [{ field: 'from', value: text.trim() }],
      });
    });
  });
});
