import assert from 'node:assert/strict';

import { saturationOf } from '../../../../src/core/coverage/saturation.js';
import type { SharedNote } from '../../../../src/core/notes/arrangeNotes.js';
import { shared } from '../../../support/shared.js';
import { sampleEntries } from '../../support/sampleNotes.js';

/** Sessions `s1`, `s2` … a day apart, and a note for each theme that they brought up; `''` for a note without one. */
function held(...themesOfSessions: readonly (readonly string[])[]): Parameters<typeof saturationOf> {
  const sessions = themesOfSessions.map((_, index) =>
    shared({ id: `s${index + 1}`, session: { date: `2026-11-${String(index + 1).padStart(2, '0')}` } }),
  );
  const notes = themesOfSessions.flatMap((themes, index) =>
    themes.map((theme) => ({
      session: `s${index + 1}`,
      ...(theme && { theme }),
      created: `2026-11-${10 + index}T10:00:00Z`,
    })),
  );
  return [sessions, sampleEntries(...notes)];
}

describe('saturationOf', () => {
  it('tells nothing from fewer than five conversations with notes', () => {
    assert.deepEqual(saturationOf(...held(['compute'], ['compute'], [], ['compute'], ['compute'])), {
      kind: 'too-few',
      sessionCount: 4,
    });
  });

  it('says that it is time once five conversations in a row added no theme', () => {
    const six = held(['compute'], ['compute'], ['compute'], ['compute'], ['compute'], ['compute']);

    assert.deepEqual(saturationOf(...six), { kind: 'saturated', sessionsSince: 5 });
  });

  it('names the last theme that was new, and how many conversations came since', () => {
    const six = held(['compute'], ['compute'], ['compute'], ['database', 'compute'], ['compute'], ['database']);

    assert.deepEqual(saturationOf(...six), { kind: 'growing', theme: 'database', sessionId: 's4', sessionsSince: 2 });
  });

  it('depends on the notes of the last five that nobody has sorted', () => {
    const six = held(['compute'], ['compute', ''], ['compute'], ['', ''], ['compute'], ['compute']);

    assert.deepEqual(saturationOf(...six), { kind: 'unsorted', noteCount: 3 });
  });

  it('does not mind what nobody has sorted of conversations before', () => {
    const seven = held(['compute'], ['', ''], ['compute'], ['compute'], ['compute'], ['compute'], ['compute']);

    assert.equal(saturationOf(...seven).kind, 'saturated');
  });

  it('goes by the dates, whatever order the sessions come in', () => {
    const [sessions, entries] = held(['compute'], ['compute'], ['compute'], ['compute'], ['database'], ['compute']);

    const found = saturationOf(sessions.toReversed(), entries.toReversed());

    assert.deepEqual(found, { kind: 'growing', theme: 'database', sessionId: 's5', sessionsSince: 1 });
  });

  it('takes a theme for known that a note taken alone had before the conversation', () => {
    const [sessions, entries] = held(['compute'], ['compute'], ['compute'], ['compute'], ['compute'], ['cost']);
    const alone: readonly SharedNote[] = sampleEntries({ theme: 'cost', created: '2026-11-05T08:00:00Z' }).map(
      ({ note }) => shared({ id: 'alone', note }),
    );

    assert.equal(saturationOf(sessions, entries).kind, 'growing');
    assert.equal(saturationOf(sessions, [...alone, ...entries]).kind, 'saturated');
  });
});
