import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setRoadmapFields } from '../../../../src/core/roadmap/editRoadmapItem.js';
import { formatRoadmapItem, roadmapHeadings } from '../../../../src/core/roadmap/formatRoadmapItem.js';
import { locateWarnings } from '../../../../src/core/roadmap/locateWarnings.js';
import { newRoadmapItem } from '../../../../src/core/roadmap/newRoadmapItem.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { isReviewDue, lastReview, reviewChanges } from '../../../../src/core/roadmap/reviewRoadmapItem.js';
import {
  isOpenItem,
  reviewDecisions,
  roadmapHorizons,
  type RoadmapEntry,
  roadmapStatuses,
  validationVerdicts,
} from '../../../../src/core/roadmap/roadmapItem.js';
import { type RoadmapFacts, roadmapWarnings } from '../../../../src/core/roadmap/roadmapWarnings.js';
import { splitFrontMatter } from '../../../../src/core/text/frontMatter.js';
import { addDays } from '../../../../src/core/time/localDate.js';
import { itemWith } from '../../support/sampleItems.js';
import { shared } from '../../../support/shared.js';
import { forAny } from '../../../support/forAny.js';
import { notes } from '../../../support/reliability/fuzz/values.js';

const today = '2026-11-24';
const knownNotes: RoadmapFacts['notes'] = new Map([
  ['a', { created: '2026-10-01T10:00:00Z', isPrivate: false }],
  ['b', { created: '2026-11-20T10:00:00Z', isPrivate: false }],
  ['c', { created: '', isPrivate: true }],
]);

const day = fc.integer({ min: -150, max: 49 }).map((days) => addDays(today, days));

const anyWord = fc.constantFrom('a', 'b', 'c', 'gone', '404');

const items = fc
  .record({
    title: fc.constantFrom('Backups', 'Deploys', 'Alerts'),
    status: fc.constantFrom(...roadmapStatuses),
    horizon: fc.option(fc.constantFrom(...roadmapHorizons), { nil: undefined }),
    owner: fc.constantFrom('Sam', undefined),
    reviewBy: fc.option(day, { nil: undefined }),
    evidence: fc.array(anyWord, { maxLength: 3 }),
    validation: fc.array(fc.record({ who: anyWord, said: fc.constantFrom(...validationVerdicts), date: day }), {
      maxLength: 3,
    }),
    reviews: fc.array(fc.record({ date: day, decision: fc.constantFrom(...reviewDecisions) }), { maxLength: 3 }),
  })
  .map(({ horizon, owner, reviewBy, ...fields }) =>
    itemWith({
      ...fields,
      ...(horizon && { horizon }),
      ...(owner !== undefined && { owner }),
      ...(reviewBy !== undefined && { reviewBy }),
    }),
  );

/** Roadmaps of up to eight items with anything in them. */
const roadmaps: fc.Arbitrary<readonly RoadmapEntry[]> = fc
  .array(items, { maxLength: 8 })
  .map((all) => all.map((one, place) => ({ id: `item-${place}`, item: one })));

describe('warnings of any roadmap', () => {
  it('are about open items, say each thing once, and need no order of the items', () => {
    forAny(roadmaps, 300, (entries) => {
      const warnings = roadmapWarnings({ entries, notes: knownNotes, today });
      const told = warnings.map((warning) => JSON.stringify(warning));
      const open = new Set(entries.filter(({ item }) => isOpenItem(item)).map(({ id }) => id));

      assert.ok(warnings.every(({ itemId }) => open.has(itemId)));
      assert.equal(new Set(told).size, told.length, told.join('\n'));
      const turned = roadmapWarnings({ entries: entries.toReversed(), notes: knownNotes, today });
      assert.deepEqual(
        turned.map(({ itemId, code }) => `${itemId} ${code}`).toSorted(),
        warnings.map(({ itemId, code }) => `${itemId} ${code}`).toSorted(),
      );
    });
  });

  it('have a place in the front matter, at the very words that they are about', () => {
    const seen = new Set<string>();
    forAny(roadmaps, 300, (entries) => {
      const warnings = roadmapWarnings({ entries, notes: knownNotes, today });
      for (const { id, item } of entries) {
        const text = formatRoadmapItem(item);
        const parts = splitFrontMatter(text);
        const located = locateWarnings(
          text,
          warnings.filter(({ itemId }) => itemId === id),
        );

        for (const { code, data, span } of located) {
          const place = text.slice(span.start, span.end);
          seen.add(code);
          assert.ok(parts.kind === 'found' && span.start >= parts.yaml.start && span.end <= parts.yaml.end);
          assert.notEqual(place.trim(), '', code);
          if (code.startsWith('roadmap.evidence')) assert.equal(place.replaceAll('"', ''), data['id']);
          if (code === 'roadmap.contradicted') assert.ok(place.includes('contradicted'), place);
          if (code === 'roadmap.reviewOverdue') assert.equal(place, item.reviewBy);
        }
      }
    });
    assert.equal(seen.size, 11, [...seen].join(', '));
  });
});

describe('an item made of any notes', () => {
  it('quotes them below Problem, so that nothing of theirs is a heading or front matter of the item', () => {
    forAny(notes, 200, (note) => {
      const body = `---\ntitle: mine\n---\n# Problem\n${note.body}`;
      const entries = [shared({ id: 'a', note }), shared({ id: 'b', note: { ...note, body, title: '## 1\n## More' } })];
      const made = newRoadmapItem({ title: 'Quick', notes: entries, today });

      assert.deepEqual(parseRoadmapItem(formatRoadmapItem(made)), { item: made, problems: [] });
      const headings = made.body.split(/\r?\n/).filter((line) => line.startsWith('#'));
      assert.deepEqual(
        headings,
        roadmapHeadings.map((heading) => `## ${heading}`),
        JSON.stringify(note.body),
      );
    });
  });

  it('names nobody, whoever said it', () => {
    forAny(notes, 50, (note) => {
      const named = { ...note, source: 'Wilhelmina Zeta', title: 'T', body: 'B' };

      assert.ok(
        !newRoadmapItem({ title: 'Quick', notes: [shared({ id: 'a', note: named })], today }).body.includes(
          'Wilhelmina',
        ),
      );
    });
  });
});

describe('a review of any open item', () => {
  it('is kept as the last one, and the item is not due before three months', () => {
    forAny(roadmaps, 60, (entries) => {
      for (const { item } of entries.filter((entry) => isOpenItem(entry.item))) {
        for (const decision of reviewDecisions) {
          const changes = reviewChanges({ decision, why: 'so: it # is', today });
          const after = parseRoadmapItem(setRoadmapFields(formatRoadmapItem(item), changes) ?? '').item;
          assert.ok(after);

          assert.deepEqual(after.reviews.at(-1), { date: today, decision, why: 'so: it # is' });
          assert.equal(after.reviews.length, item.reviews.length + 1);
          assert.ok((lastReview(after) ?? '') >= today);
          assert.equal(isReviewDue(after, '2027-02-23'), false);
          assert.equal(isReviewDue(after, '2027-02-24'), decision !== 'dropped');
        }
      }
    });
  });
});
