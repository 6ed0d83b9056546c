import assert from 'node:assert/strict';

import { overviewOf } from '../../../../src/core/progress/overview.js';
import type { Person, StepProgress } from '../../../../src/core/progress/progress.js';
import { type ProgressOverTime, progressOverTime } from '../../../../src/core/progress/progressOverTime.js';
import { addDays, weekdayOf } from '../../../../src/core/time/localDate.js';
import { seeded } from '../../support/nastyText.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

const today = '2026-11-25';

/** A team with steps done, skipped and open at any time. */
function someProgress(seed: number): { readonly progress: ProgressOverTime; readonly noteCount: number } {
  const below = seeded(seed);
  const steps = Array.from({ length: 1 + below(30) }, (_, index) =>
    stepWith(`s${index}`, { ...(below(5) > 0 && { dueDays: below(120) }), optional: below(6) === 0 }),
  );
  const checklist = checklistOf(phaseOf('all', ...steps));
  const people = Array.from({ length: below(4) }, (): Person => {
    const start = addDays(today, -below(400));
    const said = steps.flatMap(({ id }): [string, StepProgress][] => {
      const at = `${addDays(today, -below(420))}T10:00:00Z`;
      if (below(3) === 0) return [[id, { status: 'done', at }]];
      return below(8) === 0 ? [[id, { status: 'skipped', at, reason: 'no' }]] : [];
    });
    return { name: 'Sam', email: '', start, steps: new Map(said) };
  });
  const noteDays = Array.from({ length: below(40) }, () => addDays(today, -below(380)));
  const progress = progressOverTime({
    people: people.map((person) => ({ person, overview: overviewOf({ checklist, person, today, platform: 'linux' }) })),
    ...{ noteDays, today, dayOf: (instant) => instant.slice(0, 10) },
  });
  return { progress, noteCount: noteDays.length };
}

describe('progressOverTime, for any team', () => {
  const all = Array.from({ length: 300 }, (_, seed) => someProgress(seed + 1));

  it('is looked at in many shapes', () => {
    assert.ok(all.filter(({ progress }) => progress.weeks.length > 10).length > 100);
    assert.ok(all.filter(({ progress }) => progress.weeks.some(({ done = 0 }) => done > 5)).length > 100);
    assert.ok(all.some(({ progress }) => progress.weeks.length === 0));
    assert.ok(all.some(({ progress }) => progress.weeks.length === 53));
  });

  it('has weeks without a gap, each from Monday, and today in one of them', () => {
    for (const { progress } of all) {
      for (const [index, { firstDay }] of progress.weeks.entries()) {
        assert.equal(weekdayOf(firstDay), 1);
        const before = progress.weeks[index - 1]?.firstDay ?? addDays(firstDay, -7);
        assert.equal(addDays(before, 7), firstDay);
      }
      const current = progress.weeks[progress.thisWeek]?.firstDay ?? today;
      assert.ok(current <= today && today < addDays(current, 7));
      assert.ok(progress.weeks.length <= 53);
    }
  });

  it('has sums that never fall, nor rise above the plan', () => {
    for (const { progress } of all) {
      for (const [index, week] of progress.weeks.entries()) {
        const before = progress.weeks[index - 1];
        assert.ok(week.due >= (before?.due ?? 0) && week.due <= progress.planned);
        assert.ok((week.done ?? progress.planned) >= (before?.done ?? 0));
        assert.ok((week.done ?? 0) <= progress.planned);
      }
    }
  });

  it('has in each week what its sum grew by', () => {
    for (const { progress } of all) {
      for (const [index, week] of progress.weeks.entries()) {
        const before = progress.weeks[index - 1];
        if (!before || week.done === undefined) continue;
        assert.equal(week.doneInWeek, week.done - (before.done ?? Number.NaN));
      }
    }
  });

  it('has the whole plan due in its last week, unless that lies far ahead', () => {
    for (const { progress } of all) {
      const last = progress.weeks.at(-1);
      if (last) assert.equal(last.due, progress.planned);
    }
  });

  it('says what is done until this week, and nothing of weeks to come', () => {
    for (const { progress } of all) {
      for (const [index, week] of progress.weeks.entries()) {
        assert.equal(week.done === undefined, index > progress.thisWeek);
      }
    }
  });

  it('counts no note twice', () => {
    for (const { progress, noteCount } of all) {
      const counted = progress.weeks.reduce((sum, { notesInWeek }) => sum + notesInWeek, 0);
      assert.ok(counted <= noteCount);
    }
  });
});
