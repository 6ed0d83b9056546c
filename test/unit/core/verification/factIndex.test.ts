import { strict as assert } from 'node:assert';

import type { Note } from '../../../../src/core/notes/note.js';
import type { Session } from '../../../../src/core/sessions/session.js';
import { FactIndex, fitsSession, type SessionCheck } from '../../../../src/core/verification/factIndex.js';
import type { WithId } from '../../../../src/core/verification/facts.js';
import { noFacts } from '../../support/noFacts.js';
import { shared } from '../../../support/shared.js';

const steps = new Set(['mine', 'other']);
const anySession: SessionCheck = { type: 'sessions', count: 1 };

function note(id: string, parts: Partial<Note>): WithId<Note> {
  return {
    id,
    shared: shared({ id }),
    value: { title: id, kind: 'learning', values: [], tags: [], created: '', body: '', ...parts },
  };
}

function session(id: string, parts: Partial<Session> = {}): WithId<Session> {
  return { id, shared: shared({ id }), value: { title: id, kind: 'pairing', date: '2026-11-25', body: '', ...parts } };
}

function asPrivate<Value>({ id, value }: WithId<Value>): WithId<Value> {
  return { id, value };
}

describe('FactIndex', () => {
  const notes = [
    note('a', { step: 'mine', kind: 'risk', theme: 'compute' }),
    note('b', { step: 'mine' }),
    note('c', { step: 'other', kind: 'risk' }),
    note('d', {}),
  ];

  it('counts the notes of the step, or all', () => {
    const index = new FactIndex({ ...noFacts, notes }, steps);

    assert.deepEqual(index.notes({ type: 'notes', count: 1, scope: 'step' }, 'mine'), ['a', 'b']);
    assert.deepEqual(index.notes({ type: 'notes', count: 1, scope: 'all' }, 'mine'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(index.notes({ type: 'notes', count: 1, scope: 'step' }, 'nowhere'), []);
  });

  it('counts notes of a kind and of a theme', () => {
    const index = new FactIndex({ ...noFacts, notes }, steps);

    assert.deepEqual(index.notes({ type: 'notes', count: 1, kind: 'risk', scope: 'all' }, 'mine'), ['a', 'c']);
    assert.deepEqual(index.notes({ type: 'notes', count: 1, kind: 'learning', scope: 'step' }, 'mine'), ['b']);
    assert.deepEqual(index.notes({ type: 'notes', count: 1, theme: 'compute', scope: 'all' }, 'other'), ['a']);
    assert.deepEqual(index.notes({ type: 'notes', count: 1, theme: 'database', scope: 'all' }, 'mine'), []);
  });

  it('counts the sessions of the step and those of none, not those of another step', () => {
    const sessions = [session('a', { step: 'mine' }), session('b', { step: 'other' }), session('c')];
    const index = new FactIndex({ ...noFacts, sessions }, steps);

    assert.deepEqual(index.sessions(anySession, 'mine'), ['a', 'c']);
    assert.deepEqual(index.sessions(anySession, 'other'), ['b', 'c']);
  });

  it('counts sessions of a step that has left the checklist for any', () => {
    const index = new FactIndex({ ...noFacts, sessions: [session('a', { step: 'gone' })] }, steps);

    assert.deepEqual(index.sessions(anySession, 'mine'), ['a']);
  });

  it('counts what is private, without its name', () => {
    const facts = {
      ...noFacts,
      notes: [asPrivate(note('secret', { step: 'mine' })), note('open', { step: 'mine' })],
      sessions: [asPrivate(session('secret')), session('open')],
    };
    const index = new FactIndex(facts, steps);

    assert.deepEqual(index.notes({ type: 'notes', count: 1, scope: 'step' }, 'mine'), [undefined, 'open']);
    assert.deepEqual(index.sessions(anySession, 'mine'), [undefined, 'open']);
  });
});

describe('fitsSession', () => {
  const { value } = session('a', { kind: 'conversation', role: 'Veteran', with: 'Priya Rao' });

  it('fits a check that asks for nothing', () => {
    assert.equal(fitsSession(value, anySession), true);
    assert.equal(fitsSession({ kind: 'pairing' }, anySession), true);
  });

  it('wants all that is asked for, names and roles in any letter case', () => {
    const wanted: SessionCheck = { ...anySession, kind: 'conversation', role: 'veteran', with: 'priya rao' };

    assert.equal(fitsSession(value, wanted), true);
    assert.equal(fitsSession(value, { ...wanted, kind: 'pairing' }), false);
    assert.equal(fitsSession(value, { ...wanted, role: 'engineer' }), false);
    assert.equal(fitsSession(value, { ...wanted, with: 'Priya' }), false);
    assert.equal(fitsSession({ kind: 'conversation' }, wanted), false);
  });
});
