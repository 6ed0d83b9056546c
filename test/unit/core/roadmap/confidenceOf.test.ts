import assert from 'node:assert/strict';

import { confidenceOf, contradictions } from '../../../../src/core/roadmap/confidenceOf.js';
import type { Validation } from '../../../../src/core/roadmap/roadmapItem.js';
import { itemWith } from '../../support/sampleItems.js';

function validated(...said: readonly Validation['said'][]): readonly Validation[] {
  return said.map((one, index) => ({ who: `P${index}`, said: one }));
}

describe('confidenceOf', () => {
  for (const [level, said] of [
    ['untested', []],
    ['confirmed', ['confirmed', 'confirmed']],
    ['mixed', ['confirmed', 'mixed']],
    ['mixed', ['mixed']],
    ['mixed', ['confirmed', 'confirmed', 'contradicted']],
    ['contradicted', ['confirmed', 'contradicted']],
    ['contradicted', ['mixed', 'contradicted']],
  ] as const) {
    it(`is ${level} when ${said.join(', ') || 'nobody'} was said`, () => {
      assert.equal(confidenceOf(itemWith({ validation: validated(...said) })).level, level);
    });
  }

  it('counts each person once, by what they said last', () => {
    const validation: readonly Validation[] = [
      { who: 'Priya', said: 'confirmed', date: '2026-12-02' },
      { who: 'priya ', said: 'contradicted', date: '2026-12-01' },
      { who: 'Lee', said: 'mixed', date: '2026-12-01' },
      { who: 'Lee', said: 'contradicted', date: '2026-12-01' },
      { who: 'Lee', said: 'confirmed' },
    ];

    const { confirmed, contradicted, mixed } = confidenceOf(itemWith({ validation }));

    assert.deepEqual([confirmed, contradicted, mixed], [1, 1, 0]);
    assert.deepEqual(contradictions(itemWith({ validation })), [validation[3]]);
  });

  it('keeps a concern open until the same person says otherwise', () => {
    const concern = { who: 'Dana', stance: 'concerned', date: '2026-12-01', why: 'who runs it?' } as const;
    const open = itemWith({ buyIn: [concern, { who: 'Lee', stance: 'supports' }, { who: 'Kim', stance: 'neutral' }] });
    const met = itemWith({ buyIn: [concern, { who: 'Dana', stance: 'supports', date: '2026-12-05' }] });

    assert.deepEqual(confidenceOf(open).openConcerns, [concern]);
    assert.deepEqual([confidenceOf(open).supports, confidenceOf(open).neutral], [1, 1]);
    assert.deepEqual(confidenceOf(met).openConcerns, []);
  });
});
