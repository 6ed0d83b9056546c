import { strict as assert } from 'node:assert';

import type { Check } from '../../../../src/core/checklist/checklist.js';
import type { Note } from '../../../../src/core/notes/note.js';
import type { Session } from '../../../../src/core/sessions/session.js';
import {
  type CheckStatus,
  findingsOf,
  isVerified,
  verifyChecklist,
} from '../../../../src/core/verification/checkStatus.js';
import type { Facts, WithId } from '../../../../src/core/verification/facts.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';
import { noFacts } from '../../support/noFacts.js';
import { shared } from '../../../support/shared.js';

function statusOf(check: Check, facts: Partial<Facts>): CheckStatus | undefined {
  const checklist = checklistOf(phaseOf('one', stepWith('mine', { checks: [check] }), stepWith('other')));
  return verifyChecklist(checklist, { ...noFacts, ...facts }).get('mine')?.[0];
}

function brief(status: CheckStatus | undefined): unknown[] {
  return [status?.state, status?.count, status?.finding ?? status?.detail];
}

function note(id: string, parts: Partial<Note> = {}): WithId<Note> {
  const value: Note = {
    title: id,
    kind: 'learning',
    values: [],
    tags: [],
    created: '',
    body: '',
    step: 'mine',
    ...parts,
  };
  return { id, shared: shared({ id }), value };
}

function session(id: string, parts: Partial<Session> = {}): WithId<Session> {
  return { id, shared: shared({ id }), value: { title: id, kind: 'pairing', date: '2026-11-25', body: '', ...parts } };
}

describe('verifyChecklist', () => {
  it('leaves out steps without checks', () => {
    assert.deepEqual([...verifyChecklist(checklistOf(phaseOf('one', stepWith('other'))), noFacts)], []);
  });

  it('sees a file by its path, its absence, and that it can’t look', () => {
    const check: Check = { type: 'file', glob: '*.env' };

    assert.deepEqual(brief(statusOf(check, { file: () => 'a/.env' })), ['holds', undefined, '`a/.env` exists']);
    assert.deepEqual(brief(statusOf(check, { file: () => '' })), ['open', undefined, undefined]);
    assert.deepEqual(brief(statusOf(check, {})), ['unknown', undefined, undefined]);
  });

  it('takes exit status 0 for a command’s success, and nothing else', () => {
    const check: Check = { type: 'run', command: 'npm test' };
    const run = (code: number): Partial<Facts> => ({ run: () => ({ kind: 'exited', code }) });

    assert.deepEqual(brief(statusOf(check, run(0))), ['holds', undefined, '`npm test` exited 0']);
    assert.deepEqual(brief(statusOf(check, run(3))), ['open', undefined, '3']);
    assert.deepEqual(brief(statusOf(check, { run: () => ({ kind: 'stopped' }) })), ['open', undefined, 'stopped']);
    assert.deepEqual(brief(statusOf(check, {})), ['unknown', undefined, undefined]);
  });

  it('counts commits, and names them by hash and subject', () => {
    const check: Check = { type: 'commits', count: 2, paths: ['docs'] };
    const commits = [
      { hash: '3f2c1ab9d0', subject: 'Fix the docs' },
      { hash: '0123456789', subject: 'Write them' },
    ];

    assert.deepEqual(brief(statusOf(check, { commits: (paths) => (paths[0] === 'docs' ? commits : []) })), [
      'holds',
      2,
      '2 commits: 3f2c1ab “Fix the docs”, 0123456 “Write them”',
    ]);
    assert.deepEqual(brief(statusOf(check, { commits: () => commits.slice(1) })), ['open', 1, undefined]);
    assert.deepEqual(brief(statusOf(check, {})), ['unknown', undefined, undefined]);
  });

  it('wants every extension that is asked for, and names those that are missing', () => {
    const check: Check = { type: 'extension', id: 'recommended' };

    assert.deepEqual(brief(statusOf(check, { extension: () => ({ wanted: ['a.b', 'c.d'], missing: ['c.d'] }) })), [
      'open',
      undefined,
      'c.d',
    ]);
    assert.deepEqual(brief(statusOf(check, { extension: () => ({ wanted: ['a.b'], missing: [] }) })), [
      'holds',
      undefined,
      'a.b installed',
    ]);
  });

  it('holds without finding where no extensions are recommended, which alone does not verify a step', () => {
    const status = statusOf(
      { type: 'extension', id: 'recommended' },
      { extension: () => ({ wanted: [], missing: [] }) },
    );

    assert.deepEqual(brief(status), ['holds', undefined, undefined]);
    assert.equal(isVerified(status && [status]), false);
  });

  it('counts agreed items of the roadmap', () => {
    assert.deepEqual(brief(statusOf({ type: 'roadmap', count: 1 }, { agreedItems: ['faster'] })), [
      'holds',
      1,
      '1 agreed roadmap item: faster',
    ]);
  });
});

describe('verifyChecklist, of notes', () => {
  it('counts those captured for the step; with a kind or theme only those', () => {
    const notes = [
      note('a', { kind: 'risk' }),
      note('b', { theme: 'compute' }),
      note('c', { step: 'other', kind: 'risk', theme: 'compute' }),
    ];
    const check: Check = { type: 'notes', count: 2, scope: 'step' };

    assert.deepEqual(brief(statusOf(check, { notes })), ['holds', 2, '2 notes: a, b']);
    assert.equal(statusOf({ ...check, kind: 'risk' }, { notes })?.count, 1);
    assert.equal(statusOf({ ...check, theme: 'compute' }, { notes })?.count, 1);
  });

  it('counts notes of any step, and of none, where it says so', () => {
    const notes = [note('a'), note('b', { step: 'other' }), { id: 'c', value: { ...note('c').value, step: 'gone' } }];

    assert.equal(statusOf({ type: 'notes', count: 9, scope: 'all' }, { notes })?.count, 3);
  });

  it('names three at most', () => {
    const notes = ['a', 'b', 'c', 'd', 'e'].map((id) => note(id));

    assert.equal(
      statusOf({ type: 'notes', count: 5, scope: 'step' }, { notes })?.finding,
      '5 notes: a, b, c and 2 more',
    );
  });
});

describe('verifyChecklist, of sessions', () => {
  const check: Check = { type: 'sessions', count: 2 };

  it('counts those held for the step, and those held for none', () => {
    const sessions = [session('a', { step: 'mine' }), session('b'), session('c', { step: 'other' })];

    assert.deepEqual(brief(statusOf(check, { sessions })), ['holds', 2, '2 sessions: a, b']);
  });

  it('takes a step that the checklist no longer has for none', () => {
    assert.equal(statusOf(check, { sessions: [session('a', { step: 'gone' })] })?.count, 1);
  });

  it('counts only the kind, role and person that it names; letter case does not count', () => {
    const sessions = [
      session('a', { role: 'Veteran', with: 'Priya Rao' }),
      session('b', { kind: 'conversation', role: 'veteran' }),
    ];

    assert.equal(statusOf({ ...check, kind: 'pairing' }, { sessions })?.count, 1);
    assert.equal(statusOf({ ...check, role: 'veteran' }, { sessions })?.count, 2);
    assert.equal(statusOf({ ...check, with: 'priya rao' }, { sessions })?.count, 1);
  });
});

describe('isVerified', () => {
  const holds: CheckStatus = { check: { type: 'roadmap', count: 1 }, state: 'holds', finding: 'seen' };

  it('wants all checks to hold, and some to be there', () => {
    assert.equal(isVerified([holds, holds]), true);
    assert.equal(isVerified([holds, { ...holds, state: 'open' }]), false);
    assert.equal(isVerified([holds, { ...holds, state: 'unknown' }]), false);
    assert.equal(isVerified([]), false);
    assert.equal(isVerified(undefined), false);
  });

  it('joins the finding of all', () => {
    assert.equal(
      findingsOf([holds, { check: holds.check, state: 'holds' }, { ...holds, finding: 'too' }]),
      'seen; too',
    );
  });
});
