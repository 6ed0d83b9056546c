import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import type { Checklist, Step } from '../../../../src/core/checklist/checklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** The checklist of the design, whole. */
const designChecklist = `version: 1
title: Your first 90 days
themes: [compute, database, observability]      # the roadmap's themes; these three are the default
roles: [data-scientist]
phases:
  - id: product-land
    title: Spend time in product land
    goal: You ship small changes.
    steps:
      - id: dev-environment                      # kebab-case, unique in the file
        title: Get a working development environment
        guide: |                                 # Markdown
          Why it matters and how to go about it …
        due: 5                                   # days after the person's start date
        owner: buddy                             # me (default) | buddy | manager
        when: darwin                             # optional: linux | darwin | windows | web
        prompts:
          - ask: What slowed you down on the way to a green test run?
            kind: pain-point                     # the note kind an answer becomes
        links:
          - { title: Contributing guide, file: CONTRIBUTING.md }
          - { title: Runbooks, url: "https://…" }
        actions:
          - { title: Run the tests, run: npm test }
          - { title: Start the tour, command: codetour.startTour }
        verify:                                  # all must hold
          - file: .env
          - run: npm test
          - commits: 1
            paths: [docs]
          - sessions: 3
            kind: pairing
            role: veteran
            with: Priya
          - notes: 3
            kind: pain-point
            theme: compute
            scope: all
          - extension: ms-azuretools.vscode-docker
          - roadmap: 3
        optional: true
`;

function stepsOf(checklist: Checklist | undefined): readonly Step[] {
  return checklist?.phases.flatMap(({ steps }) => steps) ?? [];
}

/** The only step of a checklist that has these lines in it. */
function parseStep(...lines: readonly string[]): Step | undefined {
  const step = ['id: one', 'title: One', ...lines].map((line) => `        ${line}\n`).join('');
  const { checklist } = parseChecklist(`phases:\n  - id: p\n    title: P\n    steps:\n      -\n${step}`);
  return stepsOf(checklist)[0];
}

describe('parseChecklist', () => {
  it('reads every field of the design', () => {
    const { checklist, problems } = parseChecklist(designChecklist);

    assert.deepEqual(problems, []);
    assert.equal(checklist?.title, 'Your first 90 days');
    assert.deepEqual(checklist?.roles, ['data-scientist']);
    assert.deepEqual(checklist?.phases, [
      {
        id: 'product-land',
        title: 'Spend time in product land',
        goal: 'You ship small changes.',
        steps: [
          {
            id: 'dev-environment',
            title: 'Get a working development environment',
            guide: 'Why it matters and how to go about it …\n',
            dueDays: 5,
            owner: 'buddy',
            when: 'darwin',
            prompts: [{ ask: 'What slowed you down on the way to a green test run?', kind: 'pain-point' }],
            links: [
              { title: 'Contributing guide', file: 'CONTRIBUTING.md' },
              { title: 'Runbooks', url: 'https://…' },
            ],
            actions: [
              { title: 'Run the tests', run: 'npm test' },
              { title: 'Start the tour', command: 'codetour.startTour' },
            ],
            checks: [
              { type: 'file', glob: '.env' },
              { type: 'run', command: 'npm test' },
              { type: 'commits', count: 1, paths: ['docs'] },
              { type: 'sessions', count: 3, kind: 'pairing', role: 'veteran', with: 'Priya' },
              { type: 'notes', count: 3, kind: 'pain-point', theme: 'compute', scope: 'all' },
              { type: 'extension', id: 'ms-azuretools.vscode-docker' },
              { type: 'roadmap', count: 3 },
            ],
            optional: true,
          },
        ],
      },
    ]);
  });

  it('fills in what a step leaves out, and sets no key without a value', () => {
    assert.deepEqual(parseStep(), {
      id: 'one',
      title: 'One',
      guide: '',
      owner: 'me',
      prompts: [],
      links: [],
      actions: [],
      checks: [],
      optional: false,
    });
  });

  it('fills in what checks and prompts leave out', () => {
    const step = parseStep('prompts: [{ ask: Why? }]', 'verify: [{ notes: 1 }, { sessions: 2 }, { commits: 3 }]');

    assert.deepEqual(step?.prompts, [{ ask: 'Why?', kind: 'learning' }]);
    assert.deepEqual(step?.checks, [
      { type: 'notes', count: 1, scope: 'step' },
      { type: 'sessions', count: 2 },
      { type: 'commits', count: 3, paths: [] },
    ]);
  });

  it('takes keys without a value for absent', () => {
    const { problems } = parseChecklist(
      'title:\nthemes:\nphases:\n  - id: p\n    title: P\n    goal:\n    steps:\n  - { id: q, title: Q, steps: [{ id: a, title: A, prompts: }] }\n',
    );

    assert.deepEqual(problems, []);
  });

  it('reads the same from CRLF and behind a byte order mark', () => {
    const { checklist } = parseChecklist(designChecklist);

    assert.deepEqual(parseChecklist(designChecklist.replaceAll('\n', '\r\n')).checklist, checklist);
    assert.deepEqual(parseChecklist(`\ufeff${designChecklist}`).checklist, checklist);
  });

  it('ignores unknown keys', () => {
    const { problems } = parseChecklist(designChecklist.replace('due: 5', 'color: red'));

    assert.deepEqual(problems, []);
  });

  describe('themes', () => {
    const phases = 'phases: [{ id: p, title: P }]\n';

    it('are compute, database and observability where none are named', () => {
      const titles = parseChecklist(phases).checklist?.themes.map(({ title }) => title);

      assert.deepEqual(titles, ['Compute', 'Database', 'Observability']);
    });

    it('have the known title and words, or a title after their id', () => {
      const { checklist } = parseChecklist(`themes: [compute, ways-of-working, edge-cases]\n${phases}`);

      assert.deepEqual(
        checklist?.themes.map(({ title }) => title),
        ['Compute', 'Ways of working', 'Edge Cases'],
      );
      assert.ok(checklist?.themes[0]?.words.includes('deploy'));
      assert.deepEqual(checklist?.themes[2]?.words, []);
    });

    it('have the title and words they are given', () => {
      const { checklist } = parseChecklist(
        `themes: [{ id: compute, title: Machines }, { id: edge, words: [router] }]\n${phases}`,
      );

      assert.equal(checklist?.themes[0]?.title, 'Machines');
      assert.ok(checklist?.themes[0]?.words.includes('deploy'));
      assert.deepEqual(checklist?.themes[1], { id: 'edge', title: 'Edge', words: ['router'] });
    });
  });

  it('says where each step stands', () => {
    const text =
      'phases:\n  - id: p\n    title: P\n    steps:\n      - id: a\n        title: A # why\n      - { id: b, title: B }\n';

    const { stepSpans } = parseChecklist(text);

    const places = new Map([...stepSpans].map(([id, { start, end }]) => [id, text.slice(start, end)]));
    assert.equal(places.size, 2);
    assert.equal(places.get('a'), 'id: a\n        title: A');
    assert.equal(places.get('b'), '{ id: b, title: B }');
  });

  it('never throws, whatever stands in the place of a value', () => {
    const lines = [
      'version: 1',
      'themes: []',
      'phases:',
      '- id: p',
      '  title: P',
      '  steps:',
      '  - id: a',
      '    verify: []',
    ];
    const values = [
      '~',
      '1',
      '[]',
      '{}',
      '[[]]',
      '[{}]',
      '[1, [2]]',
      '{ a: 1 }',
      '!!set {}',
      '*none',
      '"',
      '&a [*a]',
      '|',
    ];
    const at = fc.nat(lines.length - 1);
    forAny(fc.tuple(at, fc.oneof(fc.constantFrom(...values), nastyText)), 600, ([index, value]) => {
      const broken = lines
        .with(
          index,
          (lines[index] ?? '').replace(/:.*$/, () => `: ${value}`),
        )
        .join('\n');

      const { problems } = parseChecklist(broken);

      for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= broken.length, broken);
    });
  });
});
