import assert from 'node:assert/strict';

import { parseCaptureLine } from '../../../../src/core/notes/captureLine.js';
import { newNote } from '../../../../src/core/notes/newNote.js';

const vocabulary = { themes: ['compute'], roles: ['veteran'], values: ['latency'] };
const created = new Date('2026-11-25T14:03:11.678Z');

describe('newNote', () => {
  it('joins what was typed and what is known', () => {
    const line = parseCaptureLine(
      'Slow deploys !pain #compute #ci @Priya/veteran ^2 =latency -- Since May.',
      vocabulary,
    );
    const code = { file: 'a.ts', line: 1, quote: 'x' };

    const note = newNote(line, { created, author: 'sam@example.com', step: 'coffee-chats', session: 's1', code });

    assert.deepEqual(note, {
      title: 'Slow deploys',
      kind: 'pain-point',
      theme: 'compute',
      source: 'Priya',
      role: 'veteran',
      severity: 2,
      values: ['latency'],
      step: 'coffee-chats',
      session: 's1',
      author: 'sam@example.com',
      created: '2026-11-25T14:03:11Z',
      tags: ['ci'],
      code,
      body: 'Since May.',
    });
  });

  it('is a learning with nothing but a title and a time otherwise', () => {
    const note = newNote(parseCaptureLine('Plain', vocabulary), { created, author: undefined });

    assert.deepEqual(note, {
      title: 'Plain',
      kind: 'learning',
      values: [],
      created: '2026-11-25T14:03:11Z',
      tags: [],
      body: '',
    });
  });

  it('takes the kind of the question, unless the line names one', () => {
    assert.equal(newNote(parseCaptureLine('Plain', vocabulary), { created, kind: 'risk' }).kind, 'risk');
    assert.equal(newNote(parseCaptureLine('Plain !wish', vocabulary), { created, kind: 'risk' }).kind, 'wish');
  });

  it('quotes what a program wrote below what was typed, and the question above it', () => {
    const line = parseCaptureLine('Slow -- Since May.', vocabulary);

    assert.equal(newNote(line, { created, excerpt: 'took 40 min' }).body, 'Since May.\n\n```text\ntook 40 min\n```');
    assert.equal(
      newNote(line, { created, question: 'Why?', excerpt: 'x' }).body,
      '> Why?\n\nSince May.\n\n```text\nx\n```',
    );
    assert.equal(newNote(parseCaptureLine('Slow', vocabulary), { created, excerpt: ' ' }).body, '');
  });
});
