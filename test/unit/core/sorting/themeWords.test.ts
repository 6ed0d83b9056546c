import assert from 'node:assert/strict';

import { themeWordsOf, themeWordsOfNote } from '../../../../src/core/sorting/themeWords.js';
import { wholeNote } from '../../support/wholeNote.js';

function stems(text: string): readonly string[] {
  return themeWordsOf(text).map(({ stem }) => stem);
}

describe('themeWordsOf', () => {
  it('leaves out stop words, single letters and numbers', () => {
    assert.deepEqual(
      themeWordsOf("It doesn't take 40 minutes, but I don't deploy x").map(({ shown }) => shown),
      ['minutes', 'deploy'],
    );
  });

  for (const forms of [
    'deploy deploys deployed deploying deployment deployments',
    'query queries',
    'cache caches cached',
    'node nodes',
    'page pages',
    'log logs',
    'database databases',
    'access',
    'test tests testing tested',
  ]) {
    it(`takes the forms of "${forms.split(' ')[0]}" as one word`, () => {
      assert.equal(stems(forms).length, 1);
    });
  }

  it('keeps apart what is only spelled alike', () => {
    assert.equal(stems('string strong ring ci cd').length, 5);
  });

  it('shows a word as it was written first', () => {
    assert.deepEqual(themeWordsOf('Deploys! A deploy.'), [{ stem: 'deploi', shown: 'deploys' }]);
  });
});

describe('themeWordsOfNote', () => {
  it('reads title, tags and body', () => {
    const note = { ...wholeNote, title: 'Slow builds', tags: ['ci'], body: 'The cache is cold.' };

    assert.deepEqual(
      themeWordsOfNote(note).map(({ shown }) => shown),
      ['slow', 'builds', 'ci', 'cache', 'cold'],
    );
  });
});
