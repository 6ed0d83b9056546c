import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { overviewOf } from '../../../../src/core/people/overview.js';
import type { Person, StepProgress } from '../../../../src/core/people/progress.js';
import { progressOverTime } from '../../../../src/core/people/progressOverTime.js';
import { addDays, weekdayOf } from '../../../../src/core/time/localDate.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';
import { forAny } from '../../../support/forAny.js';
import { seed } from '../../../support/reliability/rounds.js';

const today = '2026-11-25';

/** A day so many days ago, at most. */
const dayBefore = (days: number): fc.Arbitrary<string> => fc.nat(days).map((ago) => addDays(today, -ago));

const stepFields = fc.record({ dueDays: fc.option(fc.nat(119), { nil: undefined }), optional: fc.boolean() });

/** What is said of one step. */
const said: fc.Arbitrary<StepProgress | undefined> = fc
  .tuple(fc.constantFrom('done', 'done', 'skipped', 'open', 'open', 'open'), dayBefore(420))
  .map(([kind, day]) => {
    const at = `${day}T10:00:00Z`;
    if (kind === 'done') return { status: 'done', at };
    return kind === 'skipped' ? { status: 'skipped', at, reason: 'no' } : undefined;
  });

/** A team with steps done, skipped and open at any time. */
const teams = fc
  .record({
    fields: fc.array(stepFields, { minLength: 1, maxLength: 30, size: 'max' }),
    members: fc.array(fc.record({ start: dayBefore(399), steps: fc.infiniteStream(said) }), { maxLength: 3 }),
    noteDays: fc.array(dayBefore(379), { maxLength: 39 }),
  })
  .map(({ fields, members, noteDays }) => {
    const steps = fields.map(({ dueDays, optional }, index) =>
      stepWith(`s${index}`, { ...(dueDays !== undefined && { dueDays }), optional }),
    );
    const checklist = checklistOf(phaseOf('all', ...steps));
    const people = members.map(({ start, steps: stream }): Person => {
      const known = steps.flatMap(({ id }): [string, StepProgress][] => {
        const progress = stream.next().value;
        return progress ? [[id, progress]] : [];
      });
      return { name: 'Sam', email: '', start, steps: new Map(known) };
    });
    const progress = progressOverTime({
      people: people.map((person) => ({
        person,
        overview: overviewOf({ checklist, person, today, platform: 'linux' }),
      })),
      ...{ noteDays, today, dayOf: (instant) => instant.slice(0, 10) },
    });
    return { progress, noteCount: noteDays.length };
  });

describe('progressOverTime, for any team', () => {
  const count = 300;

  it('is looked at in many shapes', () => {
    const all = fc.sample(teams, { numRuns: count, seed });

    assert.ok(all.filter(({ progress }) => progress.weeks.length > 10).length > 100);
    assert.ok(all.filter(({ progress }) => progress.weeks.some(({ done = 0 }) => done > 5)).length > 100);
    assert.ok(all.some(({ progress }) => progress.weeks.length === 0));
    assert.ok(all.some(({ progress }) => progress.weeks.length === 53));
  });

  it('has weeks without a gap, each from Monday, and today in one of them', () => {
    forAny(teams, count, ({ progress }) => {
      for (const [index, { firstDay }] of progress.weeks.entries()) {
        assert.equal(weekdayOf(firstDay), 1);
        const before = progress.weeks[index - 1]?.firstDay ?? addDays(firstDay, -7);
        assert.equal(addDays(before, 7), firstDay);
      }
      const current = progress.weeks[progress.thisWeek]?.firstDay ?? today;
      assert.ok(current <= today && today < addDays(current, 7));
      assert.ok(progress.weeks.length <= 53);
    });
  });

  it('has sums that never fall, nor rise above the plan', () => {
    forAny(teams, count, ({ progress }) => {
      for (const [index, week] of progress.weeks.entries()) {
        const before = progress.weeks[index - 1];
        assert.ok(week.due >= (before?.due ?? 0) && week.due <= progress.planned);
        assert.ok((week.done ?? progress.planned) >= (before?.done ?? 0));
        assert.ok((week.done ?? 0) <= progress.planned);
      }
    });
  });

  it('has in each week what its sum grew by', () => {
    forAny(teams, count, ({ progress }) => {
      for (const [index, week] of progress.weeks.entries()) {
        const before = progress.weeks[index - 1];
        if (!before || week.done === undefined) continue;
        assert.equal(week.doneInWeek, week.done - (before.done ?? Number.NaN));
      }
    });
  });

  it('has the whole plan due in its last week, unless that lies far ahead', () => {
    forAny(teams, count, ({ progress }) => {
      const last = progress.weeks.at(-1);
      if (last) assert.equal(last.due, progress.planned);
    });
  });

  it('says what is done until this week, and nothing of weeks to come', () => {
    forAny(teams, count, ({ progress }) => {
      for (const [index, week] of progress.weeks.entries()) {
        assert.equal(week.done === undefined, index > progress.thisWeek);
      }
    });
  });

  it('counts no note twice', () => {
    forAny(teams, count, ({ progress, noteCount }) => {
      const counted = progress.weeks.reduce((sum, { notesInWeek }) => sum + notesInWeek, 0);
      assert.ok(counted <= noteCount);
    });
  });
});
