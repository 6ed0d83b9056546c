import { strict as assert } from 'node:assert';

import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';

const whole = `---
title: Deploys in ten minutes
theme: compute
horizon: now
status: agreed
impact: 4
effort: M
owner: Sam
evidence: [2026-11-25-deploys-k3f9, 2026-11-26-waiting-0abc]
validation:
  - { who: Priya, said: confirmed, date: 2026-12-01 }
buyIn:
  - { who: Lee, stance: supports, why: saves a day }
reviews:
  - { date: 2026-12-03, decision: kept, why: still true }
reviewBy: 2027-03-01
tracker: https://example.com/1
---
## Problem

Slow.
`;

describe('parseRoadmapItem', () => {
  it('reads every field', () => {
    assert.deepEqual(parseRoadmapItem(whole), {
      item: {
        title: 'Deploys in ten minutes',
        theme: 'compute',
        horizon: 'now',
        status: 'agreed',
        impact: 4,
        effort: 'M',
        owner: 'Sam',
        evidence: ['2026-11-25-deploys-k3f9', '2026-11-26-waiting-0abc'],
        validation: [{ who: 'Priya', said: 'confirmed', date: '2026-12-01' }],
        buyIn: [{ who: 'Lee', stance: 'supports', why: 'saves a day' }],
        reviews: [{ date: '2026-12-03', decision: 'kept', why: 'still true' }],
        reviewBy: '2027-03-01',
        tracker: 'https://example.com/1',
        body: '## Problem\n\nSlow.',
      },
      problems: [],
    });
  });

  it('is proposed, with empty lists, where the file says no more than a title', () => {
    assert.deepEqual(parseRoadmapItem('---\ntitle: A\n---\n').item, {
      title: 'A',
      status: 'proposed',
      evidence: [],
      validation: [],
      buyIn: [],
      reviews: [],
      body: '',
    });
  });

  it('takes a wrong value as absent and reports it', () => {
    const { item, problems } = parseRoadmapItem(whole.replace('impact: 4', 'impact: 9'));

    assert.equal(item?.impact, undefined);
    assert.deepEqual(
      problems.map(({ code, data }) => [code, data['key'], data['value']]),
      [['value.unknownOption', 'impact', '9']],
    );
  });

  it('takes the first line of the body for a missing title, and is nothing without either', () => {
    assert.equal(parseRoadmapItem('---\ntheme: a\n---\n# Faster\n').item?.title, 'Faster');
    assert.equal(parseRoadmapItem('---\ntheme: a\n---\n').item, undefined);
  });
});
