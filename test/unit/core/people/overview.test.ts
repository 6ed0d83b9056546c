import assert from 'node:assert/strict';

import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { type Overview, overviewOf, type StepState } from '../../../../src/core/people/overview.js';
import type { Person, StepStatus } from '../../../../src/core/people/progress.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

function personWith(statuses: Readonly<Record<string, StepStatus>>, start = '2026-11-22'): Person {
  const steps = new Map(Object.entries(statuses).map(([id, status]) => [id, { status }]));
  return { name: 'Sam', email: 'sam@example.com', start, steps };
}

function viewOf(checklist: Checklist, person: Person | undefined): Overview {
  return overviewOf({ checklist, person, today: '2026-11-25', platform: 'linux' });
}

function statesOf(overview: Overview): readonly StepState[] {
  return overview.phases.flatMap(({ steps }) => steps.map(({ state }) => state));
}

describe('overviewOf', () => {
  it('gives each step the state the person set, else open', () => {
    const checklist = checklistOf(phaseOf('p', ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => stepWith(id))));
    const person = personWith({ a: 'done', b: 'in-progress', c: 'blocked', d: 'skipped', e: 'reopened' });

    assert.deepEqual(statesOf(viewOf(checklist, person)), [
      'done',
      'in-progress',
      'blocked',
      'skipped',
      'reopened',
      'open',
    ]);
  });

  it('ignores progress of steps that the checklist does not have', () => {
    const { done, total } = viewOf(checklistOf(phaseOf('p', stepWith('a'))), personWith({ gone: 'done' }));

    assert.deepEqual({ done, total }, { done: 0, total: 1 });
  });

  describe('counting', () => {
    it('adds up steps of each phase and of all', () => {
      const checklist = checklistOf(phaseOf('p', stepWith('a'), stepWith('b')), phaseOf('q', stepWith('c')));

      const { phases, done, total } = viewOf(checklist, personWith({ a: 'done', c: 'done' }));

      assert.deepEqual(
        phases.map((phase) => [phase.done, phase.total, phase.isComplete]),
        [
          [1, 2, false],
          [1, 1, true],
        ],
      );
      assert.deepEqual({ done, total }, { done: 2, total: 3 });
    });

    it('takes skipped steps off the total', () => {
      const [phase] = viewOf(
        checklistOf(phaseOf('p', stepWith('a'), stepWith('b'))),
        personWith({ a: 'done', b: 'skipped' }),
      ).phases;

      assert.deepEqual([phase?.done, phase?.total, phase?.isComplete], [1, 1, true]);
    });

    it('counts an optional step only once it is done', () => {
      const checklist = checklistOf(phaseOf('p', stepWith('a'), stepWith('b', { optional: true })));

      for (const [statuses, counts] of [
        [{ a: 'done' }, [1, 1, true]],
        [{ b: 'done' }, [1, 2, false]],
        [{ a: 'done', b: 'in-progress' }, [1, 1, true]],
        [{ a: 'done', b: 'done' }, [2, 2, true]],
      ] as const) {
        const [phase] = viewOf(checklist, personWith(statuses)).phases;

        assert.deepEqual([phase?.done, phase?.total, phase?.isComplete], counts, JSON.stringify(statuses));
      }
    });

    it('counts blocked, begun and reopened steps as still to do', () => {
      const checklist = checklistOf(phaseOf('p', stepWith('a'), stepWith('b'), stepWith('c')));

      const { done, total } = viewOf(checklist, personWith({ a: 'blocked', b: 'in-progress', c: 'reopened' }));

      assert.deepEqual({ done, total }, { done: 0, total: 3 });
    });

    it('leaves out steps for another platform', () => {
      const checklist = checklistOf(
        phaseOf('p', stepWith('a', { when: 'linux' }), stepWith('b', { when: 'windows' }), stepWith('c')),
      );

      const { phases, total } = viewOf(checklist, undefined);

      assert.deepEqual(
        phases[0]?.steps.map(({ step }) => step.id),
        ['a', 'c'],
      );
      assert.equal(total, 2);
    });

    it('takes a phase for complete only when something in it was done or set aside', () => {
      const optional = phaseOf('p', stepWith('a', { optional: true }));

      assert.equal(viewOf(checklistOf(optional), personWith({})).phases[0]?.isComplete, false);
      assert.equal(viewOf(checklistOf(optional), personWith({ a: 'skipped' })).phases[0]?.isComplete, true);
      assert.equal(viewOf(checklistOf(phaseOf('p')), personWith({})).phases[0]?.isComplete, false);
    });
  });

  describe('due', () => {
    const checklist = checklistOf(
      phaseOf('p', stepWith('a', { dueDays: 0 }), stepWith('b', { dueDays: 3 }), stepWith('c')),
    );

    it('is told from the first day on', () => {
      const { phases } = viewOf(checklist, personWith({}));

      assert.deepEqual(
        phases[0]?.steps.map(({ due, dueDate }) => [dueDate, due]),
        [
          ['2026-11-22', { kind: 'overdue', days: 3 }],
          ['2026-11-25', { kind: 'today' }],
          [undefined, undefined],
        ],
      );
    });

    it('is not told of what is done or skipped; the date stays', () => {
      const { phases } = viewOf(checklist, personWith({ a: 'done', b: 'skipped' }));

      assert.deepEqual(
        phases[0]?.steps.map(({ due, dueDate }) => [dueDate, due]),
        [
          ['2026-11-22', undefined],
          ['2026-11-25', undefined],
          [undefined, undefined],
        ],
      );
    });

    it('is told of what is blocked', () => {
      const { phases } = viewOf(checklist, personWith({ a: 'blocked' }));

      assert.deepEqual(phases[0]?.steps[0]?.due, { kind: 'overdue', days: 3 });
    });
  });

  describe('the next step', () => {
    const checklist = checklistOf(
      phaseOf('p', stepWith('a'), stepWith('buddys', { owner: 'buddy' }), stepWith('b')),
      phaseOf('q', stepWith('c')),
    );

    it('is the first open one that is the person’s own', () => {
      assert.equal(viewOf(checklist, personWith({})).next?.step.id, 'a');
      assert.equal(viewOf(checklist, personWith({ a: 'done' })).next?.step.id, 'b');
      assert.equal(viewOf(checklist, personWith({ a: 'skipped', b: 'blocked' })).next?.step.id, 'c');
    });

    it('can be one that was begun or reopened', () => {
      assert.equal(viewOf(checklist, personWith({ a: 'in-progress' })).next?.step.id, 'a');
      assert.equal(viewOf(checklist, personWith({ a: 'reopened' })).next?.step.id, 'a');
    });

    it('is absent when nothing is left', () => {
      assert.equal(viewOf(checklist, personWith({ a: 'done', b: 'done', c: 'done' })).next, undefined);
    });
  });

  it('marks who does a step', () => {
    const { phases } = viewOf(checklistOf(phaseOf('p', stepWith('a', { owner: 'manager' }), stepWith('b'))), undefined);

    assert.deepEqual(
      phases[0]?.steps.map(({ owner }) => owner),
      ['manager', 'me'],
    );
  });

  it('shows all as open and nothing as due to who has not started', () => {
    const checklist = checklistOf(phaseOf('p', stepWith('a', { dueDays: 1 }), stepWith('b')));

    const overview = viewOf(checklist, undefined);

    assert.deepEqual(statesOf(overview), ['open', 'open']);
    assert.deepEqual(
      overview.phases[0]?.steps.map(({ due }) => due),
      [undefined, undefined],
    );
    assert.deepEqual([overview.done, overview.total, overview.next?.step.id], [0, 2, 'a']);
  });
});
