import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatRoadmapBody, formatRoadmapItem } from '../../../../src/core/roadmap/formatRoadmapItem.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { itemWith, wholeItem } from '../../support/sampleItems.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('formatRoadmapItem', () => {
  it('writes one entry of a list a line, and dates plain', () => {
    assert.equal(
      formatRoadmapItem(wholeItem),
      `---
title: Deploys in ten minutes
theme: compute
horizon: now
status: agreed
impact: 4
effort: M
owner: Sam
evidence:
  - 2026-11-25-deploys-k3f9
  - 2026-11-26-waiting-0abc
validation:
  - { who: Priya, said: confirmed, date: 2026-12-01, why: "They wait, too", session: 2026-12-01-x-k3f9 }
buyIn:
  - { who: Lee, stance: supports }
  - { who: Dana, stance: concerned, date: 2026-12-02, why: who runs it? }
reviews:
  - { date: 2026-12-03, decision: kept, why: "Still the worst: by far" }
reviewBy: 2027-03-01
tracker: https://example.com/1
---
## Problem

Slow.
`,
    );
  });

  it('leaves out what an item does not say', () => {
    assert.equal(formatRoadmapItem(itemWith()), '---\ntitle: Deploys in ten minutes\nstatus: proposed\n---\n');
  });

  it('is read back as the same item, whatever the words are', () => {
    const words = nastyText.filter((text) => /\S/.test(text));

    forAny(fc.tuple(words, words), 300, ([word, other]) => {
      const item = itemWith({
        ...{ title: word, theme: other, owner: word, evidence: [other, word] },
        validation: [{ who: word, said: 'mixed', why: other }],
        buyIn: [{ who: other, stance: 'neutral', date: '2026-12-02', why: word }],
        reviews: [{ date: '2026-12-03', decision: 'changed', why: word }],
      });

      assert.deepEqual(parseRoadmapItem(formatRoadmapItem(item)), { item, problems: [] });
    });
  });
});

describe('formatRoadmapBody', () => {
  it('lays out all headings, with what there is below them', () => {
    assert.equal(
      formatRoadmapBody({ Problem: 'Slow.\n', Approach: '\nCache.' }),
      '## Problem\n\nSlow.\n\n## What users gain\n\n## Approach\n\nCache.\n\n## How we will know',
    );
  });
});
