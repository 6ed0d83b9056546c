import assert from 'node:assert/strict';

import { type PersonOverview, personOverviewOf } from '../../../../src/core/people/personOverview.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

const checklist = checklistOf(
  phaseOf(
    'late',
    stepWith('two-late', { dueDays: 1 }),
    stepWith('three-late', { dueDays: 0 }),
    stepWith('today', { dueDays: 3 }),
  ),
  phaseOf(
    'later',
    stepWith('in-nine', { dueDays: 12 }),
    stepWith('in-two', { dueDays: 5 }),
    stepWith('in-one', { dueDays: 4 }),
    stepWith('whenever'),
    stepWith('nice', { dueDays: 0, optional: true }),
  ),
);

function overviewWith(steps: Readonly<Record<string, StepProgress>>): PersonOverview {
  const person = { name: 'Sam', email: '', start: '2026-11-22', steps: new Map(Object.entries(steps)) };
  return personOverviewOf({ checklist, person, today: '2026-11-25', platform: 'linux' });
}

function idsOf(steps: PersonOverview['overdue']): readonly string[] {
  return steps.map(({ step }) => step.id);
}

describe('personOverviewOf', () => {
  it('tells what is overdue, the longest first, and not what is only nice to have', () => {
    assert.deepEqual(idsOf(overviewWith({}).overdue), ['three-late', 'two-late']);
  });

  it('tells the next three that are due, today’s included, the soonest first', () => {
    assert.deepEqual(idsOf(overviewWith({}).upcoming), ['today', 'in-one', 'in-two']);
  });

  it('tells what is blocked with the reason, and not again as overdue or due', () => {
    const { overdue, upcoming, blocked } = overviewWith({
      'in-one': { status: 'blocked', reason: 'no account' },
      'three-late': { status: 'blocked' },
    });

    assert.deepEqual(idsOf(overdue), ['two-late']);
    assert.deepEqual(idsOf(upcoming), ['today', 'in-two', 'in-nine']);
    assert.deepEqual(
      blocked.map(({ step, reason }) => [step.step.id, step.due?.kind, reason]),
      [
        ['three-late', 'overdue', ''],
        ['in-one', 'weekday', 'no account'],
      ],
    );
  });

  it('has nothing to tell of what is done or skipped', () => {
    const { overview, overdue, upcoming } = overviewWith({
      'two-late': { status: 'done' },
      'three-late': { status: 'skipped', reason: 'no vendors' },
      today: { status: 'done' },
    });

    assert.deepEqual([overview.done, overview.total], [2, 6]);
    assert.deepEqual(idsOf(overdue), []);
    assert.deepEqual(idsOf(upcoming), ['in-one', 'in-two', 'in-nine']);
  });

  it('knows of nothing that is due for somebody without a first day', () => {
    const person = { name: 'Sam', email: '', steps: new Map() };

    const { overdue, upcoming } = personOverviewOf({ checklist, person, today: '2026-11-25', platform: 'linux' });

    assert.deepEqual([overdue, upcoming], [[], []]);
  });

  it('keeps the checklist’s order among steps of one day', () => {
    const steps = ['c', 'a', 'b'].map((id) => stepWith(id, { dueDays: 1 }));
    const person = { name: '', email: '', start: '2026-11-22', steps: new Map() };

    const overview = personOverviewOf({
      checklist: checklistOf(phaseOf('p', ...steps)),
      person,
      today: '2026-11-25',
      platform: 'linux',
    });

    assert.deepEqual(idsOf(overview.overdue), ['c', 'a', 'b']);
  });
});
