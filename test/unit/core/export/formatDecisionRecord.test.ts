import assert from 'node:assert/strict';

import { formatDecisionRecord } from '../../../../src/core/export/formatDecisionRecord.js';
import type { RoadmapStatus } from '../../../../src/core/roadmap/roadmapItem.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';

const body = `## Problem

Deploys are slow, says Priya.

## What users gain

Fixes on the same day.

More of it.

## Approach

1. Two hosts at a time

## How we will know

The deploy job's time.
`;

const whole = entryWith('a', {
  title: 'Priya’s deploys take five minutes',
  status: 'agreed',
  impact: 4,
  effort: 'M',
  owner: 'Priya',
  evidence: ['n'],
  validation: [{ who: 'Tom', said: 'confirmed' }],
  buyIn: [
    { who: 'Mei', stance: 'supports' },
    { who: 'Priya', stance: 'supports' },
    { who: 'Tom', stance: 'concerned', why: 'it costs a host' },
  ],
  tracker: 'https://tracker.example.com/1',
  body,
});

const facts = factsWith({
  entries: [whole],
  notes: { n: { title: 'Priya waits', source: 'Priya', role: 'engineer' } },
  people: [
    { name: 'Priya', role: 'engineer' },
    { name: 'Tom', role: 'support' },
    { name: 'Mei', role: 'tech-lead' },
  ],
});

describe('formatDecisionRecord', () => {
  it('has the headings of MADR 4, in their order', () => {
    const { text } = formatDecisionRecord(whole, facts, 'names');

    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('#')),
      [
        '# Priya’s deploys take five minutes',
        '## Context and Problem Statement',
        '## Decision Drivers',
        '## Considered Options',
        '## Decision Outcome',
        '### Consequences',
        '### Confirmation',
        '## Pros and Cons of the Options',
        '### Priya’s deploys take five minutes',
        '### Leave it as it is',
        '## More Information',
      ],
    );
  });

  it('says who decided and who was asked', () => {
    const { text } = formatDecisionRecord(whole, facts, 'names');

    assert.match(
      text,
      /^---\nstatus: accepted\ndate: 2026-11-24\ndecision-makers: Priya, Mei\nconsulted: Tom\n---\n\n# /,
    );
  });

  it('puts the item’s own words below the headings', () => {
    const { text } = formatDecisionRecord(whole, facts, 'names');

    assert.match(text, /## Context and Problem Statement\n\nDeploys are slow, says Priya\.\n/);
    assert.match(text, /- Heard from: 1 person\n- Impact on users: 4 of 5\n- Effort: weeks\n/);
    assert.match(text, /because users gain this: Fixes on the same day\.\n\n1\. Two hosts at a time\n/);
    assert.match(text, /### Confirmation\n\nThe deploy job's time\.\n/);
    assert.match(text, /- Bad, because it costs a host \(Tom\)\n/);
    assert.match(text, /- Pain point: Priya waits\n- Tracked in: <https:\/\/tracker\.example\.com\/1>\n$/);
  });

  it('names nobody where roles are asked for, not in the file’s name either', () => {
    const { slug, text } = formatDecisionRecord(whole, facts, 'roles');

    assert.doesNotMatch(slug + text, /Priya|Tom|Mei/i);
    assert.equal(slug, 'an-engineer-s-deploys-take-five-minutes');
    assert.match(text, /decision-makers: An engineer, a tech lead\nconsulted: A support colleague\n/);
  });

  it('leaves to be written what the item doesn’t say', () => {
    const { slug, text } = formatDecisionRecord(entryWith('a', { title: '???' }), facts, 'roles');

    assert.equal(slug, '');
    assert.match(text, /^---\nstatus: proposed\ndate: 2026-11-24\n---\n/);
    assert.match(text, /## Context and Problem Statement\n\n…\n/);
    assert.match(text, /### Confirmation\n\n…\n/);
    assert.match(text, /## More Information\n\n…\n/);
  });

  const statuses: readonly (readonly [RoadmapStatus, string])[] = [
    ['proposed', 'proposed'],
    ['agreed', 'accepted'],
    ['started', 'accepted'],
    ['done', 'accepted'],
    ['dropped', 'rejected'],
  ];

  for (const [status, expected] of statuses) {
    it(`takes an item that is ${status} for ${expected}`, () => {
      const { text } = formatDecisionRecord(entryWith('a', { status }), facts, 'roles');

      assert.match(text, new RegExp(`^---\nstatus: ${expected}\n`));
    });
  }

  it('writes front matter that reads back, whatever people are called', () => {
    const odd = entryWith('a', { owner: '"Priya": #1' });

    assert.match(formatDecisionRecord(odd, facts, 'names').text, /^decision-makers: "\\"Priya\\": #1"$/m);
  });
});
