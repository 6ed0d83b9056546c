import assert from 'node:assert/strict';

import type { NoteFeature } from '../../../../src/core/grouping/noteFeatures.js';
import { NoteLikeness } from '../../../../src/core/grouping/noteLikeness.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { sampleNote } from '../../support/sampleNotes.js';

/** Features of words, and of ideas where they stand in brackets. */
function features(text: string): readonly NoteFeature[] {
  return text.split(' ').map((word) => {
    const isIdea = word.startsWith('[');
    return { key: word, isIdea, weight: 1, shown: word, stem: word };
  });
}

/** How alike the first note and the second one are, among some others. */
function likeness(one: string, other: string, more: readonly [Partial<Note>, Partial<Note>] = [{}, {}]): number {
  const index = new NoteLikeness();
  index.add(sampleNote(more[0]), features(one));
  index.add(sampleNote(more[1]), features(other));
  for (const text of ['x1 y1', 'x2 y2', 'x3 y3', 'x4 y4']) index.add(sampleNote(), features(text));
  return index.neighboursOf(0).find(({ index: place }) => place === 1)?.likeness ?? 0;
}

describe('NoteLikeness', () => {
  it('is greater the more words two notes share', () => {
    assert.equal(likeness('a b c', 'd e f'), 0);
    assert.ok(likeness('a b c', 'a e f') > 0);
    assert.ok(likeness('a b c', 'a b f') > likeness('a b c', 'a e f'));
    assert.ok(likeness('a b c', 'a b c') > likeness('a b c', 'a b f'));
  });

  it('takes a shared idea for more proof than a shared word', () => {
    assert.ok(likeness('[deploy] b c', '[deploy] e f') > likeness('a b c', 'a e f'));
  });

  it('is the same from both sides', () => {
    const index = new NoteLikeness();
    for (const text of ['a b c', 'a b d e', 'a x']) index.add(sampleNote(), features(text));

    const from = (one: number, other: number): number | undefined =>
      index.neighboursOf(one).find(({ index: place }) => place === other)?.likeness;
    assert.equal(from(0, 1), from(1, 0));
    assert.equal(from(0, 2), from(2, 0));
  });

  it('is raised by the same theme, lowered by another one, and left alone by none', () => {
    const themed = (one: string | undefined, other: string | undefined): number =>
      likeness('a b c', 'a b d', [{ ...(one && { theme: one }) }, { ...(other && { theme: other }) }]);

    assert.ok(themed('compute', 'compute') > themed('compute', undefined));
    assert.ok(themed('compute', undefined) > themed('compute', 'database'));
    assert.equal(themed('compute', undefined), themed(undefined, undefined));
  });

  it('is lowered where both are from one session, and raised where both point at one file', () => {
    const plain = likeness('a b c', 'a b d');
    const session = { session: 's1' };
    const code = { code: { file: 'deploy.sh', line: 1, quote: 'sleep' } };

    assert.ok(likeness('a b c', 'a b d', [session, session]) < plain);
    assert.ok(likeness('a b c', 'a b d', [code, code]) > plain);
  });

  it('passes over what very many notes have', () => {
    const index = new NoteLikeness();
    for (let count = 0; count < 500; count++) index.add(sampleNote(), features(`everywhere own${count}`));

    assert.deepEqual(index.neighboursOf(0), []);
  });

  it('keeps the most alike only', () => {
    const index = new NoteLikeness();
    for (let count = 0; count < 100; count++) index.add(sampleNote(), features(`a b own${count}`));

    assert.equal(index.neighboursOf(0).length, 30);
  });
});
