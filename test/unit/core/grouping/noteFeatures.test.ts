import assert from 'node:assert/strict';

import { commonLanguage } from '../../../../src/core/grouping/language.js';
import { featuresOf, readNote } from '../../../../src/core/grouping/noteFeatures.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { sampleNote } from '../../support/sampleNotes.js';

/** The words and, in brackets, ideas of a note, with their weights where they are not 1. */
function features(fields: Partial<Note>): readonly string[] {
  return featuresOf(readNote(sampleNote(fields)), commonLanguage([])).map(
    ({ key, isIdea, weight }) => `${isIdea ? `[${key.slice(5)}]` : key}${weight === 1 ? '' : ` ${weight}`}`,
  );
}

describe('featuresOf', () => {
  it('has the stems of the words that say something, and what the trade means by them', () => {
    assert.deepEqual(features({ title: 'The deploys are failing on Fridays' }), [
      '[deploy]',
      'deploi',
      'fail',
      'fridai',
    ]);
  });

  it('finds an idea in two words side by side, and in small words', () => {
    assert.deepEqual(features({ title: 'Roll back, we are down' }), ['roll', '[rollback]', 'back', '[outage]']);
  });

  it('weighs the title and tags in full, the body half, quoted code less', () => {
    const code = { file: 'a.js', line: 1, quote: 'drainHosts()' };

    assert.deepEqual(features({ title: 'Kafka', tags: ['brokers'], body: 'Partitions, and Kafka', code }), [
      'kafka',
      'broker',
      'partition 0.5',
      'drainhost 0.3',
    ]);
  });

  it('leaves out numbers, single letters, quoted questions and addresses', () => {
    const body = '> What was hardest?\n\nSee https://example.com/kafka and [this](notes/zebra.md).\nPlan B: 40';

    assert.deepEqual(features({ title: 'Forty', body }), ['see 0.5', 'plan 0.5']);
  });

  it('takes the words of a German note as German', () => {
    assert.deepEqual(features({ title: 'Die Häuser sind zu klein und der Garten auch' }), ['haus', 'klein', 'gart']);
  });

  it('looks at the beginning of a very long body', () => {
    const words = features({ title: 'Kafka', body: `${'zebra '.repeat(400)} giraffe` });

    assert.deepEqual(words, ['kafka', 'zebra 0.5']);
  });
});
