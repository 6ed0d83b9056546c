import assert from 'node:assert/strict';

import { describeDue, DueDates, dueDate } from '../../../../src/core/people/dueDate.js';
import type { Person } from '../../../../src/core/people/progress.js';
import { stepWith } from '../../support/sampleSteps.js';

const sam: Person = { name: 'Sam', email: 'sam@example.com', start: '2026-11-22', steps: new Map() };

describe('dueDate', () => {
  it('is so many calendar days after the first day', () => {
    assert.equal(dueDate(sam, stepWith('a', { dueDays: 0 })), '2026-11-22');
    assert.equal(dueDate(sam, stepWith('a', { dueDays: 14 })), '2026-12-06');
  });

  it('is absent without a due day or a first day', () => {
    const { name, email, steps } = sam;

    assert.equal(dueDate(sam, stepWith('a')), undefined);
    assert.equal(dueDate({ name, email, steps }, stepWith('a', { dueDays: 3 })), undefined);
  });
});

describe('describeDue', () => {
  it('counts the days it is overdue', () => {
    assert.deepEqual(describeDue('2026-11-21', '2026-11-22'), { kind: 'overdue', days: 1 });
    assert.deepEqual(describeDue('2025-11-22', '2026-11-22'), { kind: 'overdue', days: 365 });
  });

  it('is today', () => {
    assert.deepEqual(describeDue('2026-11-22', '2026-11-22'), { kind: 'today' });
  });

  it('is a weekday for the six days ahead, 0 being Sunday', () => {
    const dates = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];

    assert.deepEqual(
      dates.map((date) => describeDue(date, '2026-11-22')),
      [1, 2, 3, 4, 5, 6].map((weekday) => ({ kind: 'weekday', weekday })),
    );
    assert.deepEqual(describeDue('2026-11-22', '2026-11-20'), { kind: 'weekday', weekday: 0 });
  });

  it('counts the days from a week on', () => {
    assert.deepEqual(describeDue('2026-11-29', '2026-11-22'), { kind: 'days', days: 7 });
    assert.deepEqual(describeDue('2027-02-20', '2026-11-22'), { kind: 'days', days: 90 });
  });
});

describe('DueDates', () => {
  it('says of each step when it is due, and the same of those that share their day', () => {
    const dates = new DueDates(sam, '2026-11-24');

    const first = dates.of(stepWith('a', { dueDays: 1 }));

    assert.deepEqual(first, { date: '2026-11-23', description: { kind: 'overdue', days: 1 } });
    assert.equal(dates.of(stepWith('b', { dueDays: 1 })), first);
    assert.deepEqual(dates.of(stepWith('c', { dueDays: 2 })), { date: '2026-11-24', description: { kind: 'today' } });
  });

  it('has none without a due day, a first day or a person', () => {
    const { name, email, steps } = sam;
    const step = stepWith('a', { dueDays: 3 });

    assert.equal(new DueDates(sam, '2026-11-24').of(stepWith('a')), undefined);
    assert.equal(new DueDates({ name, email, steps }, '2026-11-24').of(step), undefined);
    assert.equal(new DueDates(undefined, '2026-11-24').of(step), undefined);
  });
});
