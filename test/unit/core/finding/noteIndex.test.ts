import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { NoteIndex } from '../../../../src/core/finding/noteIndex.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { wholeNote } from '../../support/wholeNote.js';
import { wordsOf } from '../../../../src/core/text/wordsOf.js';
import { forAny } from '../../../support/forAny.js';
import { notes, notesOfFewWords } from '../../../support/reliability/fuzz/values.js';

function note(title: string, parts: Partial<Note> = {}): Note {
  return { ...wholeNote, title, source: 'Priya', body: '', tags: [], ...parts };
}

function indexOf(all: Readonly<Record<string, Note>>): NoteIndex {
  const index = new NoteIndex();
  for (const [id, one] of Object.entries(all)) index.put(id, one);
  return index;
}

function ids(index: NoteIndex, text: string): readonly string[] {
  return index.search(text).map(({ id }) => id);
}

describe('NoteIndex', () => {
  const index = indexOf({
    a: note('Deploys take forty minutes', { body: 'The Kubernetes cluster is full.', tags: ['release'] }),
    b: note('Restores are untested', { body: 'Since the last deploy nobody tried.', source: 'Zoë Rao' }),
    c: note('部署很慢'),
  });

  it('searches title, body, source and tags', () => {
    assert.deepEqual(ids(index, 'minutes'), ['a']);
    assert.deepEqual(ids(index, 'nobody'), ['b']);
    assert.deepEqual(ids(index, 'zoe'), ['b']);
    assert.deepEqual(ids(index, 'RELEASE'), ['a']);
  });

  it('finds by the beginning of a word, and in spite of a slip', () => {
    assert.deepEqual(ids(index, 'kube'), ['a']);
    assert.deepEqual(ids(index, 'kubrnetes'), ['a']);
    assert.deepEqual(ids(index, 'unetsted'), ['b']);
    assert.deepEqual(ids(index, 'fxr'), []);
  });

  it('finds a word in which two letters are swapped, the first too', () => {
    assert.deepEqual(ids(index, 'mintues'), ['a']);
    assert.deepEqual(ids(index, 'imnutes'), ['a']);
    assert.deepEqual(ids(index, 'relaese clustre'), ['a']);
    assert.deepEqual(ids(index, 'ful'), ['a'], 'a short word only begins one');
    assert.deepEqual(ids(index, 'flul'), ['a']);
    assert.deepEqual(ids(index, 'oze'), [], 'too short to be mistyped');
  });

  it('puts what is written as it was typed before what is written otherwise', () => {
    const alike = indexOf({ a: note('The form is old'), b: note('Mails come from nowhere') });

    assert.deepEqual(ids(alike, 'form'), ['a', 'b']);
    assert.deepEqual(ids(alike, 'from'), ['b', 'a']);
  });

  it('takes a letter alone for the beginning of a title’s word, and leaves it aside beside other words', () => {
    assert.deepEqual(ids(index, 'm'), ['a']);
    assert.deepEqual(ids(index, 'n'), [], 'only a body has “nobody”');
    assert.deepEqual(ids(index, 'minutes x'), ['a']);
    assert.deepEqual(ids(index, '部'), ['c']);
  });

  it('finds only what has every word', () => {
    assert.deepEqual(ids(index, 'deploy nobody'), ['b']);
    assert.deepEqual(ids(index, 'deploy nothing'), []);
  });

  it('puts a title before a body', () => {
    assert.deepEqual(ids(index, 'deploy'), ['a', 'b']);
  });

  it('finds in scripts without blanks', () => {
    assert.deepEqual(ids(index, '很慢'), ['c']);
  });

  it('finds nothing for a text without words', () => {
    assert.deepEqual(ids(index, ' … '), []);
  });

  it('tells by which words of the note it was found', () => {
    assert.deepEqual(index.search('kube minut')[0]?.words.toSorted(), ['kubernetes', 'minutes']);
  });

  it('follows a note that changes, and one that goes', () => {
    const changing = indexOf({ a: note('Old title'), b: note('Other') });

    changing.put('a', note('New title'));
    changing.remove('b');
    changing.remove('b');

    assert.deepEqual([ids(changing, 'old'), ids(changing, 'new'), ids(changing, 'other')], [[], ['a'], []]);
    assert.deepEqual(changing.ids, ['a']);
  });

  it('ends up the same however it came to what it holds', () => {
    forAny(fc.array(notesOfFewWords, { maxLength: 30 }), 20, (all) => {
      const [straight, wandering] = [new NoteIndex(), new NoteIndex()];
      for (const [at, one] of all.entries()) wandering.put(String(at % 10), one);
      for (const [at, one] of all.entries()) wandering.put(String(at), one);
      for (const [at, one] of all.entries()) straight.put(String(at), one);

      for (const query of ['deploys', 'slow', 'cafe', 'priya']) {
        assert.deepEqual(ids(wandering, query).toSorted(), ids(straight, query).toSorted());
      }
    });
  });
});

describe('NoteIndex, with any notes', () => {
  const indexed = fc
    .array(notes, { minLength: 1, maxLength: 20 })
    .map((all) => ({ all, index: indexOf(Object.fromEntries(all.map((one, at) => [String(at), one]))) }));

  it('finds every note by every word of its title', () => {
    forAny(indexed, 20, ({ all, index }) => {
      for (const [at, { title }] of all.entries()) {
        for (const word of wordsOf(title)) assert.ok(ids(index, word).includes(String(at)), `${word} in ${title}`);
      }
    });
  });

  it('holds nothing once every note is taken out', () => {
    forAny(indexed, 20, ({ all, index }) => {
      for (const id of index.ids) index.remove(id);

      assert.deepEqual(index.ids, []);
      for (const { title } of all) assert.deepEqual(ids(index, title), []);
    });
  });
});
