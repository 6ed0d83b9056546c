import assert from 'node:assert/strict';

import { setRoadmapFields } from '../../../../src/core/roadmap/editRoadmapItem.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import type { RoadmapChanges } from '../../../../src/core/roadmap/roadmapChanges.js';
import type { RoadmapItem } from '../../../../src/core/roadmap/roadmapItem.js';
import { listComments } from '../../../../src/core/text/yamlMeaning.js';

/** Items as people write them by hand: every one says the same but for what it says besides. */
const forms: Readonly<Record<string, string>> = {
  'our own': `---
title: Quicker deploys
theme: compute
horizon: next
status: agreed
evidence:
  - a
  - b
validation:
  - { who: Priya, said: confirmed, date: 2026-11-01 }
---
Body
`,
  'with comments, quotes and keys of their own': `---
# the team's
mood: [good, bad]
title: "Quicker deploys" # for all
theme:    'compute'

horizon: next   # was now
status: agreed
evidence: [a, b] # two voices
# said in the corridor
validation:
- who: Priya
  said: confirmed
  date: "2026-11-01"
  loud: true
links: { wiki: x }
---

  Body
`,
  'in braces': `---
{ title: Quicker deploys, theme: compute, horizon: next, status: agreed, evidence: [a, b],
  validation: [{ who: Priya, said: confirmed, date: 2026-11-01 }] }
---
Body
`,
  'with blocks of text': `---
title: >-
  Quicker
  deploys
evidence:
    - a

    - b   # second
theme: compute
validation:
    -   who: Priya
        said: confirmed
        date: 2026-11-01
        why: |
          It hurts.

          Every day.
horizon: next
status: agreed
---
Body
`,
};

const changes: Readonly<Record<string, RoadmapChanges>> = {
  horizon: { horizon: 'now' },
  'no theme': { theme: undefined },
  title: { title: 'Deploys: in ten minutes' },
  'impact and effort': { impact: 5, effort: 'XL' },
  'more evidence': { addEvidence: ['b', 'c'] },
  'less evidence': { removeEvidence: ['a'] },
  'no evidence': { removeEvidence: ['a', 'b'] },
  validation: { addValidation: [{ who: 'Lee', said: 'mixed', date: '2026-11-24', why: 'less, now' }] },
  'buy-in': { addBuyIn: [{ who: 'Dana', stance: 'concerned' }] },
  review: { reviewBy: '2027-02-24', addReviews: [{ date: '2026-11-24', decision: 'kept', why: 'true: still' }] },
};

const endings = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const;

/** The item as it should be after a change. */
function expectedOf(old: RoadmapItem, change: RoadmapChanges): object {
  const {
    addEvidence = [],
    removeEvidence = [],
    addValidation = [],
    addBuyIn = [],
    addReviews = [],
    ...fields
  } = change;
  const kept = old.evidence.filter((id) => !removeEvidence.includes(id));
  const expected = {
    ...{ ...old, ...fields, evidence: [...new Set([...kept, ...addEvidence])] },
    validation: [...old.validation, ...addValidation],
    buyIn: [...old.buyIn, ...addBuyIn],
    reviews: [...old.reviews, ...addReviews],
  };
  return Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
}

function yamlOf(text: string): string {
  return /^---\r?\n([\s\S]*?)---\r?\n/.exec(text)?.[1] ?? '';
}

describe('setRoadmapFields, with items as people write them', () => {
  for (const [form, written] of Object.entries(forms)) {
    for (const [name, ending] of endings) {
      const before = written.replaceAll('\n', ending);

      it(`says what is meant and else what it said before: ${form}, ${name}`, () => {
        const old = parseRoadmapItem(before).item;
        assert.ok(old);

        for (const [what, change] of Object.entries(changes)) {
          const { item, problems } = parseRoadmapItem(setRoadmapFields(before, change) ?? '');

          assert.deepEqual(problems, [], what);
          assert.deepEqual(item, expectedOf(old, change), what);
        }
      });

      it(`loses no comment and mixes no line endings: ${form}, ${name}`, () => {
        for (const [what, change] of Object.entries(changes)) {
          const after = setRoadmapFields(before, change) ?? '';

          assert.deepEqual(listComments(yamlOf(after)), listComments(yamlOf(before)), what);
          assert.equal(after.replaceAll(ending, '').includes('\n'), false, what);
        }
      });

      it(`changes nothing the second time, but for lists that may say the same twice: ${form}, ${name}`, () => {
        for (const change of Object.values(changes)) {
          if (change.addValidation ?? change.addBuyIn ?? change.addReviews) continue;
          const once = setRoadmapFields(before, change) ?? '';

          assert.equal(setRoadmapFields(once, change), once);
        }
      });
    }
  }

  it('changes only the lines that are meant', () => {
    const before = forms['with comments, quotes and keys of their own'] ?? '';

    const after = setRoadmapFields(before, {
      horizon: 'now',
      addEvidence: ['c'],
      addValidation: [{ who: 'Lee', said: 'mixed' }],
    });

    assert.equal(
      after,
      before
        .replace('horizon: next ', 'horizon: now ')
        .replace('[a, b] #', '[a, b, c] #')
        .replace('  loud: true\n', '  loud: true\n- { who: Lee, said: mixed }\n'),
    );
  });
});
