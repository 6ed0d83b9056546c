import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { defaultThemes } from '../../../../src/core/checklist/themes.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { ThemeSuggester } from '../../../../src/core/sorting/suggestTheme.js';
import { wordsOf } from '../../../../src/core/text/wordsOf.js';
import { wholeNote } from '../../support/wholeNote.js';
import { forAny } from '../../../support/forAny.js';
import { notes, notesOfFewWords } from '../../../support/reliability/fuzz/values.js';

function note(title: string, theme?: string): Note {
  const { theme: old, ...rest } = wholeNote;
  assert.ok(old);
  return { ...rest, title, body: '', tags: [], ...(theme && { theme }) };
}

function suggesterOf(...learned: readonly Note[]): ThemeSuggester {
  const suggester = new ThemeSuggester(defaultThemes);
  for (const sorted of learned) suggester.learn(sorted);
  return suggester;
}

const invoices = [
  note('Invoices are wrong after the nightly export', 'database'),
  note('Invoice export fails on Mondays', 'database'),
  note('Nobody owns invoices', 'database'),
];

describe('ThemeSuggester', () => {
  it('suggests by the words of a theme while nothing is sorted yet', () => {
    assert.deepEqual(suggesterOf().suggest(note('A rollout takes forty minutes')), {
      theme: 'compute',
      word: 'rollout',
      noteCount: 0,
    });
  });

  it('suggests by notes that are sorted already, and counts those that are like it', () => {
    assert.deepEqual(suggesterOf(...invoices).suggest(note('The invoice of May is missing')), {
      theme: 'database',
      word: 'invoice',
      noteCount: 3,
    });
  });

  it('goes by what a team says against what a word usually means', () => {
    const alerts = Array.from({ length: 6 }, (_, index) => note(`Alert ${index} of the batch cluster`, 'compute'));

    assert.equal(suggesterOf(...alerts).suggest(note('Another alert of the batch cluster'))?.theme, 'compute');
  });

  it('reads tags and body as well', () => {
    const tagged = { ...note('Slow'), tags: ['replica'], body: 'The migration locks the table.' };

    assert.equal(suggesterOf().suggest(tagged)?.theme, 'database');
  });

  it('suggests nothing where no word is known', () => {
    assert.equal(suggesterOf(...invoices).suggest(note('Lunch is at noon')), undefined);
  });

  it('suggests nothing by one word that one note has', () => {
    assert.equal(suggesterOf(note('Printer jams', 'compute')).suggest(note('The printer is loud')), undefined);
  });

  it('suggests nothing where two themes fit alike', () => {
    assert.equal(suggesterOf().suggest(note('A query on the dashboard')), undefined);
  });

  it('suggests nothing by a word that is everywhere', () => {
    const said = defaultThemes.flatMap(({ id }) => [note('Priya frowned', id), note('Priya smiled', id)]);

    assert.equal(suggesterOf(...said).suggest(note('Priya frowned and smiled')), undefined);
  });

  it('does not prefer a theme for having many notes', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      note(`Rollout ${index} ${index === 0 ? 'replica' : ''}`, 'compute'),
    );

    assert.equal(suggesterOf(...many).suggest(note('The replica lags'))?.theme, 'database');
  });

  it('learns nothing from themes that the checklist does not have', () => {
    assert.equal(
      suggesterOf(...invoices.map((one) => ({ ...one, theme: 'gone' }))).suggest(note('Invoices')),
      undefined,
    );
  });

  it('forgets a note that is sorted otherwise', () => {
    const suggester = suggesterOf(...invoices);

    for (const invoice of invoices) suggester.forget(invoice);

    assert.equal(suggester.suggest(note('The invoice of May')), undefined);
  });

  it('says the same whatever the order of what it learned', () => {
    const forth = suggesterOf(...invoices, note('Invoices page us', 'observability'));
    const back = suggesterOf(note('Invoices page us', 'observability'), ...invoices.toReversed());

    const asked = note('Invoices again, and the export');
    assert.deepEqual(forth.suggest(asked), back.suggest(asked));
  });

  it('suggests the only theme there is by its words alone', () => {
    const suggester = new ThemeSuggester([{ id: 'compute', title: 'Compute', words: ['rollout'] }]);

    assert.equal(suggester.suggest(note('The rollout hangs'))?.theme, 'compute');
    assert.equal(suggester.suggest(note('Lunch')), undefined);
  });

  it('suggests nothing without themes', () => {
    assert.equal(new ThemeSuggester([]).suggest(note('The rollout hangs')), undefined);
  });
});

describe('ThemeSuggester, with any notes', () => {
  const theme = fc.constantFrom(...defaultThemes.slice(0, 3).map(({ id }) => id));
  const sorted = fc.tuple(fc.oneof(notes, notesOfFewWords), theme).map(([one, id]) => ({ ...one, theme: id }));
  const many = fc.array(sorted, { minLength: 1, maxLength: 20 });

  it('suggests only themes of the checklist, by a word that the note has', () => {
    forAny(many, 30, (all) => {
      const suggester = suggesterOf(...all);

      for (const one of all) {
        const suggestion = suggester.suggest(one);
        if (!suggestion) continue;
        assert.ok(defaultThemes.some(({ id }) => id === suggestion.theme));
        const said = wordsOf(`${one.title} ${one.tags.join(' ')} ${one.body}`.replaceAll(/['’]/g, ''));
        assert.ok(said.includes(suggestion.word), suggestion.word);
      }
    });
  });

  it('knows nothing any more of what it forgot', () => {
    forAny(many, 30, (all) => {
      const [fresh, forgetful] = [suggesterOf(), suggesterOf(...all)];
      for (const one of all) forgetful.forget(one);

      for (const one of all) assert.deepEqual(forgetful.suggest(one), fresh.suggest(one));
    });
  });
});
