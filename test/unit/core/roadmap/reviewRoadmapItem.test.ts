import assert from 'node:assert/strict';

import { dueItems, lastReview, reviewChanges } from '../../../../src/core/roadmap/reviewRoadmapItem.js';
import { entryWith, itemWith } from '../../support/sampleItems.js';

const today = '2026-11-24';

describe('reviewChanges', () => {
  it('keeps what came of it, and moves the next review three months on', () => {
    assert.deepEqual(reviewChanges({ decision: 'kept', why: ' still true ', today }), {
      reviewBy: '2027-02-24',
      addReviews: [{ date: today, decision: 'kept', why: 'still true' }],
    });
    assert.deepEqual(reviewChanges({ decision: 'changed', why: ' ', today }).addReviews, [
      { date: today, decision: 'changed' },
    ]);
  });

  it('drops what is dropped, and leaves its date alone', () => {
    assert.deepEqual(reviewChanges({ decision: 'dropped', why: 'bought', today }), {
      status: 'dropped',
      addReviews: [{ date: today, decision: 'dropped', why: 'bought' }],
    });
  });
});

describe('dueItems', () => {
  it('are the open ones whose day has come, those that wait longest first', () => {
    const entries = [
      entryWith('today', { reviewBy: today }),
      entryWith('long', { reviewBy: '2026-01-01' }),
      entryWith('tomorrow', { reviewBy: '2026-11-25' }),
      entryWith('done', { reviewBy: '2026-01-01', status: 'done' }),
      entryWith('dropped', { reviewBy: '2026-01-01', status: 'dropped' }),
      entryWith('never'),
    ];

    assert.deepEqual(
      dueItems(entries, today).map(({ id }) => id),
      ['long', 'today'],
    );
  });
});

describe('lastReview', () => {
  it('is the latest, wherever it stands', () => {
    const reviews = [
      { date: '2026-11-02', decision: 'kept' },
      { date: '2026-11-01', decision: 'changed' },
    ] as const;

    assert.equal(lastReview(itemWith({ reviews })), '2026-11-02');
    assert.equal(lastReview(itemWith()), undefined);
  });
});
