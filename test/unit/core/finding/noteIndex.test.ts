import assert from 'node:assert/strict';

import { NoteIndex } from '../../../../src/core/finding/noteIndex.js';
import type { Note } from '../../../../src/core/notes/note.js';
import { nastyNotes, wholeNote } from '../../support/nastyNotes.js';
import { wordsOf } from '../../../../src/core/text/wordsOf.js';

function note(title: string, parts: Partial<Note> = {}): Note {
  return { ...wholeNote, title, source: 'Priya', body: '', tags: [], ...parts };
}

function indexOf(notes: Readonly<Record<string, Note>>): NoteIndex {
  const index = new NoteIndex();
  for (const [id, one] of Object.entries(notes)) index.put(id, one);
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
    const notes = nastyNotes(60);
    const [straight, wandering] = [new NoteIndex(), new NoteIndex()];
    for (const [at, one] of notes.entries()) wandering.put(String(at % 30), one);
    for (const [at, one] of notes.entries()) wandering.put(String(at), one);
    for (const [at, one] of notes.entries()) straight.put(String(at), one);

    for (const query of ['deploys', 'slow', 'cafe', 'priya']) {
      assert.deepEqual(ids(wandering, query).toSorted(), ids(straight, query).toSorted());
    }
  });
});

describe('NoteIndex, with any notes', () => {
  const notes = nastyNotes(80);
  const index = indexOf(Object.fromEntries(notes.map((one, at) => [String(at), one])));

  it('finds every note by every word of its title', () => {
    for (const [at, { title }] of notes.entries()) {
      for (const word of wordsOf(title)) assert.ok(ids(index, word).includes(String(at)), `${word} in ${title}`);
    }
  });

  it('holds nothing once every note is taken out', () => {
    const emptied = indexOf(Object.fromEntries(notes.map((one, at) => [String(at), one])));
    for (const id of emptied.ids) emptied.remove(id);

    assert.deepEqual(emptied.ids, []);
    for (const { title } of notes) assert.deepEqual(ids(emptied, title), []);
  });
});
