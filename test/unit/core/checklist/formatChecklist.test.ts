import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { defaultThemes } from '../../../../src/core/checklist/themes.js';
import { forAny } from '../../../support/forAny.js';
import { checklists } from '../../../support/reliability/fuzz/checklists.js';

const small: Checklist = {
  title: 'Your first 90 days',
  themes: defaultThemes,
  roles: [],
  phases: [
    {
      id: 'product-land',
      title: 'Spend time in product land',
      goal: '',
      steps: [
        {
          id: 'dev-environment',
          title: 'Get a working development environment',
          guide: 'Why it matters.\n\n- how to go about it\n',
          dueDays: 5,
          owner: 'buddy',
          when: 'darwin',
          prompts: [
            { ask: 'What slowed you down?', kind: 'pain-point' },
            { ask: 'What did you learn?', kind: 'learning' },
          ],
          links: [
            { title: 'Contributing guide', file: 'CONTRIBUTING.md' },
            { title: 'Runbooks, all', url: 'https://example.com/#runbooks' },
          ],
          actions: [{ title: 'Run the tests', run: 'npm test' }],
          checks: [
            { type: 'file', glob: '.env' },
            { type: 'commits', count: 1, paths: [] },
            { type: 'sessions', count: 3, kind: 'pairing' },
            { type: 'notes', count: 3, scope: 'step' },
          ],
          optional: true,
        },
      ],
    },
  ],
};

describe('formatChecklist', () => {
  it('lays the fields out as the design does', () => {
    assert.equal(
      formatChecklist(small),
      `version: 1
title: Your first 90 days
themes: [compute, database, observability]
phases:
  - id: product-land
    title: Spend time in product land
    steps:
      - id: dev-environment
        title: Get a working development environment
        guide: |
          Why it matters.

          - how to go about it
        due: 5
        owner: buddy
        when: darwin
        prompts:
          - ask: What slowed you down?
            kind: pain-point
          - ask: What did you learn?
        links:
          - { title: Contributing guide, file: CONTRIBUTING.md }
          - { title: "Runbooks, all", url: https://example.com/#runbooks }
        actions:
          - { title: Run the tests, run: npm test }
        verify:
          - { file: .env }
          - { commits: 1 }
          - { sessions: 3, kind: pairing }
          - { notes: 3 }
        optional: true
`,
    );
  });

  it('writes what parseChecklist reads as the same checklist: the built-in one', () => {
    const { checklist } = parseChecklist(readFileSync('media/checklist.yaml', 'utf8'));
    assert.ok(checklist);

    const { checklist: read, problems } = parseChecklist(formatChecklist(checklist));

    assert.deepEqual(problems, []);
    assert.deepEqual(read, checklist);
  });

  it('writes what parseChecklist reads as the same checklist: texts as nasty as can be', () => {
    forAny(checklists, 40, (checklist) => {
      const { checklist: read, problems } = parseChecklist(formatChecklist(checklist));

      assert.deepEqual(problems, []);
      assert.deepEqual(read, checklist);
    });
  });

  it('writes themes that are more than their ids with title and words', () => {
    const themes = [{ id: 'edge', title: 'The edge', words: ['DNS', 'a, b'] }];

    assert.match(
      formatChecklist({ ...small, themes }),
      /^themes:\n {2}- id: edge\n {4}title: The edge\n {4}words: \[DNS, "a, b"\]$/m,
    );
  });
});
