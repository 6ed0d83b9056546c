import assert from 'node:assert/strict';

import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { overviewOf } from '../../../../src/core/people/overview.js';
import type { Person, StepProgress } from '../../../../src/core/people/progress.js';
import { type ProgressOverTime, progressOverTime } from '../../../../src/core/people/progressOverTime.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

// 2026-11-02 is a Monday.
const checklist = checklistOf(
  phaseOf('first', stepWith('one', { dueDays: 0 }), stepWith('two', { dueDays: 6 }), stepWith('three', { dueDays: 7 })),
  phaseOf(
    'then',
    stepWith('four', { dueDays: 21 }),
    stepWith('whenever'),
    stepWith('nice', { dueDays: 1, optional: true }),
  ),
);

function personWith(steps: Readonly<Record<string, StepProgress>>, start?: string): Person {
  return { name: 'Sam', email: '', steps: new Map(Object.entries(steps)), ...(start && { start }) };
}

function progressOf(
  people: readonly Person[],
  { today = '2026-11-11', noteDays = [], all = checklist }: Partial<ChosenFacts> = {},
): ProgressOverTime {
  const withOverviews = people.map((person) => ({
    person,
    overview: overviewOf({ checklist: all, person, today, platform: 'linux' }),
  }));
  return progressOverTime({ people: withOverviews, noteDays, today, dayOf: (instant) => instant.slice(0, 10) });
}

interface ChosenFacts {
  readonly today: string;
  readonly noteDays: readonly string[];
  readonly all: Checklist;
}

function column({ weeks }: ProgressOverTime, key: keyof ProgressOverTime['weeks'][number]): readonly unknown[] {
  return weeks.map((week) => week[key]);
}

const done = (day: string): StepProgress => ({ status: 'done', at: `${day}T10:00:00Z` });

describe('progressOverTime', () => {
  it('sums what is due and what is done by each week’s Sunday, and leaves what is done open for weeks to come', () => {
    const progress = progressOf([
      personWith({ one: done('2026-11-03'), three: done('2026-11-08'), two: done('2026-11-09') }, '2026-11-02'),
    ]);

    assert.deepEqual(column(progress, 'firstDay'), ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    assert.deepEqual(column(progress, 'due'), [2, 3, 3, 4]);
    assert.deepEqual(column(progress, 'done'), [2, 3, undefined, undefined]);
    assert.deepEqual(column(progress, 'doneInWeek'), [2, 1, 0, 0]);
    assert.equal(progress.thisWeek, 1);
    assert.equal(progress.planned, 4);
  });

  it('begins with the Monday of the first week, wherever in it the first day is', () => {
    const progress = progressOf([personWith({}, '2026-11-08')], { today: '2026-11-08' });

    assert.equal(column(progress, 'firstDay')[0], '2026-11-02');
  });

  it('leaves out what was skipped, and what is optional as long as it is not done', () => {
    const skipped = progressOf([personWith({ four: { status: 'skipped', reason: 'no' } }, '2026-11-02')]);
    const optional = progressOf([personWith({ nice: done('2026-11-04') }, '2026-11-02')]);

    assert.deepEqual([skipped.planned, column(skipped, 'due')], [3, [2, 3]]);
    assert.deepEqual([optional.planned, column(optional, 'done')], [5, [1, 1, undefined, undefined]]);
  });

  it('says how many steps have no due date, and keeps them out of both sums', () => {
    const progress = progressOf([personWith({ whenever: done('2026-11-03') }, '2026-11-02')]);

    assert.equal(progress.withoutDue, 1);
    assert.deepEqual(column(progress, 'done'), [0, 0, undefined, undefined]);
  });

  it('counts what is done on a day that nobody wrote down, or that has not come yet, from today on', () => {
    const progress = progressOf([personWith({ one: { status: 'done' }, two: done('2027-01-01') }, '2026-11-02')]);

    assert.deepEqual(column(progress, 'done'), [0, 2, undefined, undefined]);
  });

  it('counts work that was done before the first day in a week of its own', () => {
    const progress = progressOf([personWith({ one: done('2026-10-30') }, '2026-11-02')]);

    assert.deepEqual(column(progress, 'firstDay').slice(0, 2), ['2026-10-26', '2026-11-02']);
    assert.deepEqual(column(progress, 'done').slice(0, 3), [1, 1, 1]);
  });

  it('counts notes in the week in which they were captured', () => {
    const noteDays = ['2026-11-15', '2026-11-02', '2026-11-08', '2026-11-09', '2026-10-01'];

    const progress = progressOf([personWith({}, '2026-11-02')], { noteDays });

    assert.deepEqual(column(progress, 'notesInWeek'), [2, 2, 0, 0]);
  });

  it('adds several people up, each by their own first day', () => {
    const progress = progressOf([
      personWith({ one: done('2026-11-02') }, '2026-11-02'),
      personWith({}, '2026-11-09'),
      personWith({ one: done('2026-11-03') }),
    ]);

    assert.deepEqual(column(progress, 'due'), [2, 5, 6, 7, 8]);
    assert.deepEqual(column(progress, 'done'), [1, 1, undefined, undefined, undefined]);
    assert.equal(progress.planned, 8);
  });

  it('has no weeks while nobody has a first day', () => {
    assert.deepEqual(progressOf([personWith({ one: done('2026-11-03') })]).weeks, []);
    assert.equal(progressOf([]).thisWeek, -1);
  });

  it('goes on until today where nothing is due any more, shows a year at most, and keeps what came before in the sums', () => {
    const progress = progressOf([personWith({ one: done('2024-01-02') }, '2024-01-01')]);

    assert.equal(progress.weeks.length, 53);
    assert.equal(progress.weeks.at(-1)?.firstDay, '2026-11-09');
    assert.equal(progress.thisWeek, 52);
    assert.deepEqual([progress.weeks[0]?.due, progress.weeks[0]?.done], [4, 1]);
  });

  it('shows a plan that reaches far ahead for half a year', () => {
    const all = checklistOf(phaseOf('far', stepWith('years', { dueDays: 2000 }), stepWith('soon', { dueDays: 1 })));

    const progress = progressOf([personWith({}, '2026-11-02')], { all });

    assert.equal(progress.weeks.at(-1)?.firstDay, '2027-05-10');
    assert.deepEqual([progress.weeks.length, progress.planned, progress.weeks.at(-1)?.due], [28, 2, 1]);
  });
});
