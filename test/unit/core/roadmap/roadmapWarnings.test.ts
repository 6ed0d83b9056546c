import assert from 'node:assert/strict';

import { roadmapWarnings, type RoadmapFacts } from '../../../../src/core/roadmap/roadmapWarnings.js';
import type { RoadmapEntry, RoadmapItem } from '../../../../src/core/roadmap/roadmapItem.js';
import { entryWith } from '../../support/sampleItems.js';

const notes: RoadmapFacts['notes'] = new Map([
  ['old', { created: '2026-10-01T10:00:00Z', isPrivate: false }],
  ['new', { created: '2026-11-20T10:00:00Z', isPrivate: false }],
  ['mine', { created: '', isPrivate: true }],
]);

/** What is warned of, as `item: code {data}` without what the codes have in common. */
function warned(...entries: readonly RoadmapEntry[]): readonly string[] {
  return roadmapWarnings({ entries, notes, today: '2026-11-24' }).map(({ itemId, code, data }) =>
    `${itemId}: ${code.replace('roadmap.', '')} ${Object.values(data).join(' ')}`.trim(),
  );
}

/** An item with nothing to be warned of, but for this. */
function sound(id: string, fields: Partial<RoadmapItem> = {}): RoadmapEntry {
  return entryWith(id, { evidence: ['old', 'new'], horizon: 'now', owner: 'Sam', reviewBy: '2027-01-01', ...fields });
}

const kept = { date: '2026-11-01', decision: 'kept' } as const;

describe('roadmapWarnings', () => {
  it('has nothing to say of a sound item, or of none', () => {
    assert.deepEqual(warned(sound('a')), []);
    assert.deepEqual(warned(), []);
  });

  it('says nothing of what is done or dropped', () => {
    assert.deepEqual(warned(entryWith('a', { status: 'done' }), entryWith('b', { status: 'dropped' })), []);
  });

  it('misses evidence, and an owner of what is for now', () => {
    const { owner, ...nobody } = sound('a').item;
    assert.ok(owner);

    assert.deepEqual(warned(sound('a', { evidence: [] })), ['a: noEvidence']);
    assert.deepEqual(warned({ id: 'a', item: nobody }), ['a: noOwner']);
    assert.deepEqual(warned({ id: 'a', item: { ...nobody, horizon: 'next' } }), []);
  });

  it('tells each later item when more than half of the open ones are later', () => {
    const [a, b] = [sound('a', { evidence: ['old'], horizon: 'later' }), sound('b', { evidence: ['new'] })];
    const c = sound('c', { horizon: 'later' });

    assert.deepEqual(warned(a, b), []);
    assert.deepEqual(warned(a, b, c), ['a: mostlyLater 2 3', 'c: mostlyLater 2 3']);
    assert.deepEqual(warned(a, b, sound('c', { horizon: 'later', status: 'done' })), []);
  });

  it('tells of a review date that has passed, but not on the day itself', () => {
    assert.deepEqual(warned(sound('a', { reviewBy: '2026-11-23' })), ['a: reviewOverdue 2026-11-23']);
    assert.deepEqual(warned(sound('a', { reviewBy: '2026-11-24' })), []);
  });

  it('tells of notes that came after the last review', () => {
    assert.deepEqual(warned(sound('a', { reviews: [kept] })), ['a: newEvidence 1 2026-11-01']);
    assert.deepEqual(warned(sound('a', { reviews: [{ ...kept, date: '2026-11-20' }] })), []);
  });

  it('tells when a review is due and nothing came since the last one', () => {
    const stale = { evidence: ['old'], reviews: [kept] };

    assert.deepEqual(warned(sound('a', { ...stale, reviewBy: '2026-11-24' })), ['a: oldEvidence 2026-11-01']);
    assert.deepEqual(warned(sound('a', stale)), []);
    assert.deepEqual(warned(sound('a', { evidence: ['old'], reviewBy: '2026-11-24' })), []);
  });

  it('tells of evidence that is gone, private or named twice', () => {
    assert.deepEqual(warned(sound('a', { evidence: ['gone', 'mine', 'old', 'old'] })), [
      'a: evidenceGone gone',
      'a: evidencePrivate mine',
      'a: evidenceRepeated old',
    ]);
  });

  it('tells who said last that it is not so', () => {
    const validation = [
      { who: 'Priya', said: 'contradicted', date: '2026-11-01' },
      { who: 'Lee', said: 'contradicted', date: '2026-11-01' },
      { who: 'Lee', said: 'confirmed', date: '2026-11-02' },
    ] as const;

    assert.deepEqual(warned(sound('a', { validation })), ['a: contradicted Priya']);
  });

  it('tells of two items with one title, or with the same notes in any order', () => {
    const [a, b] = [sound('a', { title: 'Backups' }), sound('b', { title: ' backups', evidence: ['old'] })];
    const c = sound('c', { evidence: ['new', 'old', 'old'] });

    assert.deepEqual(warned(a, b), ['a: sameAsOther  backups', 'b: sameAsOther Backups']);
    assert.deepEqual(warned(a, c), ['a: sameAsOther c', 'c: evidenceRepeated old', 'c: sameAsOther Backups']);
    assert.deepEqual(warned(sound('a', { evidence: [] }), sound('b', { evidence: [] })), [
      'a: noEvidence',
      'b: noEvidence',
    ]);
  });
});
