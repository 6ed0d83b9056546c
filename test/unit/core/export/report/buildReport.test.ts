import assert from 'node:assert/strict';

import type { Audience, ExportFacts } from '../../../../../src/core/export/exportFacts.js';
import { buildReport } from '../../../../../src/core/export/report/buildReport.js';
import { formatReportMarkdown } from '../../../../../src/core/export/report/reportMarkdown.js';
import { factsWith, type SampleFacts } from '../../../support/exportFacts.js';
import { entryWith } from '../../../support/sampleItems.js';

const body = `> Waiting
>
> — engineer, [[n1]]

## Problem

Deploys take forty minutes.

More about it.

## What users gain

Fixes on the same day. And labels that are right.

## Approach

Two hosts at a time.

## Risks

None.
`;

const whole = entryWith('whole', {
  title: 'Quick deploys',
  theme: 'compute',
  horizon: 'now',
  status: 'agreed',
  impact: 4,
  effort: 'L',
  owner: 'Sam',
  evidence: ['n1', 'n2', 'private'],
  validation: [
    { who: 'Tom', said: 'confirmed', date: '2026-11-20', why: 'he waits as well' },
    { who: 'Mei', said: 'mixed' },
  ],
  buyIn: [
    { who: 'Tom', stance: 'supports' },
    { who: 'Ines', stance: 'concerned', why: 'it costs a host' },
  ],
  reviewBy: '2027-02-24',
  tracker: 'https://tracker.example.com/1',
  body,
});

const notes: NonNullable<SampleFacts['notes']> = {
  n1: { title: 'So slow', source: 'Tom', role: 'support', severity: 3, created: '2026-11-21T10:00:00Z' },
  n2: {
    ...{ title: 'Labels late', kind: 'customer-signal', source: 'Fjordmat', role: 'customer' },
    code: { file: 'scripts/deploy.sh', line: 12, quote: 'sleep  480' },
  },
};

function report(audience: Audience, facts: ExportFacts): string {
  return formatReportMarkdown(buildReport(facts, { audience, names: 'names' }, undefined));
}

function headings(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => /^##? /.test(line));
}

describe('the roadmap for everyone', () => {
  it('says in plain words what users gain and why, and from how many it was heard', () => {
    const text = report('everyone', factsWith({ entries: [whole], notes }));

    assert.match(
      text,
      /### Quick deploys\n\n\*\*Agreed\*\*\n\n- Theme: Compute\n- Heard from: 2 people, 1 customer among them\n\n#### What users gain\n\nFixes on the same day\. And labels that are right\.\n\n#### Why\n\nDeploys take forty minutes\.\n\n/,
    );
  });

  it('spares them approach, evidence, code, owners and addresses', () => {
    const text = report('everyone', factsWith({ entries: [whole], notes }));

    assert.doesNotMatch(text, /Approach|Two hosts|So slow|deploy\.sh|Sam|tracker|of 5/);
  });

  it('puts items where they belong, and leaves out what is empty or dropped', () => {
    const entries = [
      entryWith('a', { title: 'A', horizon: 'later' }),
      entryWith('b', { title: 'B' }),
      entryWith('c', { title: 'C', status: 'done', horizon: 'now' }),
      entryWith('d', { title: 'D', status: 'dropped', horizon: 'now' }),
    ];

    const text = report('everyone', factsWith({ entries }));

    assert.deepEqual(headings(text), ['# Infrastructure roadmap', '## Later', '## Not placed yet', '## Done']);
    assert.match(text, /## Done\n\n- C\n/);
    assert.doesNotMatch(text, /\bD\b/);
  });

  it('puts what is worth most first', () => {
    const entries = [1, 5, 3].map((impact) => entryWith(`i${impact}`, { horizon: 'now', impact }));

    const text = report('everyone', factsWith({ entries }));

    assert.deepEqual(text.match(/### i\d/g), ['### i5', '### i3', '### i1']);
  });

  it('says that there is nothing yet', () => {
    assert.match(report('everyone', factsWith({})), /There is nothing on the roadmap yet\./);
  });

  it('says as of when it is, and how people are named', () => {
    const facts = factsWith({ entries: [whole] });

    assert.match(report('everyone', facts), /As of 24 November 2026\.\n/);
    assert.match(
      formatReportMarkdown(buildReport(facts, { audience: 'everyone', names: 'roles' }, undefined)),
      /appear by role\._\n$/,
    );
  });
});

describe('the roadmap for leadership', () => {
  it('has one row for each outcome: impact, effort, how sure, status', () => {
    const text = report('leadership', factsWith({ entries: [whole], notes }));

    assert.match(
      text,
      /\| \*\*Quick deploys\*\*: Fixes on the same day\. \| 4 of 5 \| a month or two \| heard from 2 people, 1 customer among them; mixed answers by 2 \| Agreed \|/,
    );
  });

  it('says what is asked of them: agreement, an owner, concerns to settle', () => {
    const entries = [
      whole,
      entryWith('a', { title: 'A', horizon: 'now' }),
      entryWith('b', { title: 'B', horizon: 'next' }),
      entryWith('c', { title: 'C', horizon: 'later' }),
      entryWith('d', { title: 'D', horizon: 'now', status: 'done' }),
    ];

    const text = report('leadership', factsWith({ entries }));

    assert.match(text, /- Agree, or say what is missing: \*\*A\*\*, \*\*B\*\*\n/);
    assert.match(text, /- Name an owner: \*\*A\*\*\n/);
    assert.match(text, /- Help to settle a concern about \*\*Quick deploys\*\*: it costs a host \(Ines\)\n/);
  });

  it('says that nothing is asked of them', () => {
    const sound = entryWith('a', { horizon: 'now', status: 'agreed', owner: 'Sam' });

    assert.match(report('leadership', factsWith({ entries: [sound] })), /Nothing at the moment\./);
  });

  it('has only titles of what is not in sight or done', () => {
    const entries = [entryWith('a', { title: 'A', horizon: 'later' }), entryWith('b', { title: 'B', status: 'done' })];

    const text = report('leadership', factsWith({ entries }));

    assert.match(text, /## Later\n\n- A\n\n## Done\n\n- B\n/);
  });

  it('cuts what users gain to a sentence, and a sentence that is too long between words', () => {
    const long = `${'very '.repeat(60)}long`;
    const entry = entryWith('a', { horizon: 'now', body: `## What users gain\n\n${long}` });

    const text = report('leadership', factsWith({ entries: [entry] }));

    assert.match(text, /\*\*a\*\*: (?:very )+very… \|/);
    assert.ok(text.length < 1200);
  });

  it('says what is not known', () => {
    const text = report('leadership', factsWith({ entries: [entryWith('a', { horizon: 'now' })] }));

    assert.match(text, /\| not known yet \| not known yet \| no notes yet; not checked with others yet \| Proposed \|/);
  });
});

describe('the roadmap for engineers', () => {
  it('has all that who builds it wants to know', () => {
    const text = report('engineers', factsWith({ entries: [whole], notes }));

    for (const line of [
      '**Agreed · L**',
      '- Owner: Sam',
      '- Impact on users: 4 of 5',
      '- Effort: L (a month or two)',
      '- Heard from: 2 notes, 2 people, 1 customer among them',
      '- How sure we are: mixed answers by 2; Tom confirmed it on 20 November 2026 (he waits as well); Mei agreed in part',
      '- Support: 1 supports it, 1 has concerns; Ines: it costs a host',
      '- Tracked in: <https://tracker.example.com/1>',
      '- Next review: 24 February 2027',
      '#### Approach',
      '**Risks**',
      '- **Labels late** · Customer signal · customer · 20 November 2026',
      '- **So slow** · Pain point · support colleague · hurts users or blocks work · 21 November 2026',
      '- `scripts/deploy.sh:12` · `sleep 480`',
    ]) {
      assert.ok(text.split('\n').includes(line), `${line}\n\nis not in\n\n${text}`);
    }
  });

  it('has no link to the notes, which name people', () => {
    assert.doesNotMatch(report('engineers', factsWith({ entries: [whole], notes })), /\[\[|n1/);
  });

  it('shows no tracker that is no address of the web', () => {
    const entry = entryWith('a', { horizon: 'now', tracker: 'javascript:alert(1)' });

    assert.doesNotMatch(report('engineers', factsWith({ entries: [entry] })), /javascript|Tracked/);
  });

  it('tells what was dropped', () => {
    const entry = entryWith('a', { title: 'Kubernetes', status: 'dropped' });

    assert.match(report('engineers', factsWith({ entries: [entry] })), /## Dropped\n\n- Kubernetes\n/);
  });
});
