import assert from 'node:assert/strict';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { overviewOf } from '../../../../src/core/people/overview.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { formatProgressPage, type ProgressPage } from '../../../../src/core/people/progressPage.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

const checklist = checklistOf(
  phaseOf('Arrive', stepWith('a', { title: 'Get *every* access' }), stepWith('b', { title: 'Ask why' })),
  phaseOf('Settle', stepWith('c', { title: 'Review vendors' })),
  phaseOf('Empty'),
);

function pageOf(steps: Readonly<Record<string, StepProgress>>, parts: Partial<ProgressPage> = {}): string {
  const person = { name: 'Sam', email: '', steps: new Map(Object.entries(steps)) };
  return formatProgressPage({
    title: 'Sam Rivera',
    facts: ['1 of 2', 'sam@example.com'],
    overview: overviewOf({ checklist, person, today: '2026-11-25', platform: 'linux' }),
    describe: ({ state, step }) => (state === 'open' ? [] : [state, person.steps.get(step.id)?.reason ?? '']),
    evidenceOf: ({ step }) => person.steps.get(step.id)?.evidence ?? '',
    ...parts,
  });
}

describe('formatProgressPage', () => {
  it('writes a task list per phase, done steps checked, with what is to be said of each', () => {
    const page = pageOf({
      a: { status: 'done', evidence: '`npm test` exited 0' },
      b: { status: 'blocked', reason: 'no #1 account' },
      c: { status: 'skipped', reason: 'none yet' },
    });

    assert.equal(
      page,
      [
        '# Sam Rivera',
        '1 of 2 · sam@example.com',
        '## Arrive (1/2)',
        '- [x] Get \\*every\\* access · done:\n  `npm test` exited 0\n- [ ] Ask why · blocked · no \\#1 account',
        '## Settle (0/0)',
        '- [ ] ~~Review vendors~~ · skipped · none yet',
        '## Empty (0/0)\n',
      ].join('\n\n'),
    );
  });

  it('keeps evidence of several lines below its step', () => {
    const page = pageOf({ a: { status: 'done', evidence: 'Seen:\n\n- [x] in a *log*\n\n' } });

    assert.match(page, /- \[x\] Get .* · done:\n {2}Seen:\n\n {2}- \[x\] in a \*log\*\n- \[ \] Ask why\n/);
  });

  it('is a task list to git hosts too: every step comes back under its title', () => {
    const { phases } = importMarkdown(pageOf({ a: { status: 'done' } }), { fallbackTitle: '' }).checklist;

    assert.deepEqual(
      phases.flatMap(({ steps }) => steps.map(({ title }) => title)),
      ['Get *every* access · done', 'Ask why', 'Review vendors'],
    );
  });

  it('goes without facts', () => {
    assert.match(pageOf({}, { facts: [] }), /^# Sam Rivera\n\n## Arrive/);
  });
});
