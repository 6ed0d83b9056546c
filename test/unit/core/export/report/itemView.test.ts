import assert from 'node:assert/strict';

import { formatTree } from '../../../../../src/core/markdown/formatTree.js';
import {
  heardFrom,
  type ItemView,
  otherParts,
  partOf,
  reasonOf,
  viewItem,
  describeBuyIn,
  describeConfidence,
  themeLabel,
} from '../../../../../src/core/export/report/itemView.js';
import type { RoadmapItem } from '../../../../../src/core/roadmap/roadmapItem.js';
import { factsWith, type SampleFacts } from '../../../support/exportFacts.js';
import { entryWith } from '../../../support/sampleItems.js';

function view(fields: Partial<RoadmapItem>, notes: SampleFacts['notes'] = {}): ItemView {
  return viewItem(entryWith('a', fields), factsWith({ notes }));
}

describe('viewItem', () => {
  it('has the notes that anybody may read, oldest first', () => {
    const notes = {
      late: { title: 'Late', created: '2026-11-22T10:00:00Z' },
      early: { title: 'Early', created: '2026-11-21T10:00:00Z' },
    };

    const { notes: shown } = view({ evidence: ['late', 'private', 'early', 'gone'] }, notes);

    assert.deepEqual(
      shown.map(({ note }) => note.title),
      ['Early', 'Late'],
    );
  });

  it('finds the parts of a body by their headings, whatever the case', () => {
    const item = view({ body: '## PROBLEM\n\nSlow.\n\n## Notes\n\nMore.\n\n## Problem\n\nVery.' });

    assert.equal(formatTree(partOf(item, 'Problem')), 'Slow.\n\nVery.\n');
    assert.deepEqual(partOf(item, 'Approach'), []);
    assert.deepEqual(
      otherParts(item, ['Problem']).map(({ title }) => title),
      ['Notes'],
    );
  });

  it('finds the reason in the problem, else in what stands before all headings', () => {
    assert.equal(formatTree(reasonOf(view({ body: 'Intro.\n\n## Problem\n\nSlow.' }))), 'Slow.\n');
    assert.equal(formatTree(reasonOf(view({ body: 'Intro.\n\n## Approach\n\nTwo.' }))), 'Intro.\n');
    assert.deepEqual(reasonOf(view({ body: '' })), []);
  });

  it('lets those who were heard say the reason, unless the author does', () => {
    const quotes = '> Slow\n>\n> Forty minutes.\n>\n> — veteran, [[a]]';

    assert.equal(formatTree(reasonOf(view({ body: `## Problem\n\n${quotes}` }))), '> Slow\n>\n> — veteran\n');
    assert.equal(formatTree(reasonOf(view({ body: `## Problem\n\n${quotes}\n\nWe wait.` }))), 'We wait.\n');
    assert.equal(formatTree(reasonOf(view({ body: '## Problem\n\n- one\n- two' }))), '- one\n- two\n');
  });
});

describe('the words about an item', () => {
  it('count people and customers, not notes', () => {
    const notes = {
      a: { source: 'Priya', role: 'engineer' },
      b: { source: 'priya', role: 'engineer' },
      c: { source: 'Acme', role: 'customer' },
      d: { author: 'sam@example.com' },
    };

    assert.equal(heardFrom(view({ evidence: ['a'] }, notes)), '1 person');
    assert.equal(heardFrom(view({ evidence: ['a', 'b', 'd'] }, notes)), '2 people');
    assert.equal(heardFrom(view({ evidence: ['a', 'b', 'c'] }, notes)), '2 people, 1 customer among them');
    assert.equal(heardFrom(view({ evidence: ['gone'] }, notes)), 'no notes yet');
  });

  it('say how sure one can be', () => {
    const said = (...verdicts: readonly RoadmapItem['validation'][number]['said'][]): string =>
      describeConfidence(view({ validation: verdicts.map((verdict, index) => ({ who: `P${index}`, said: verdict })) }));

    assert.equal(said(), 'not checked with others yet');
    assert.equal(said('confirmed', 'confirmed'), 'confirmed by 2');
    assert.equal(said('contradicted'), 'contradicted by 1');
    assert.equal(said('confirmed', 'mixed', 'confirmed'), 'mixed answers by 3');
  });

  it('say who stands behind it, in numbers', () => {
    const stands = (...stances: readonly RoadmapItem['buyIn'][number]['stance'][]): string =>
      describeBuyIn(view({ buyIn: stances.map((stance, index) => ({ who: `P${index}`, stance })) }));

    assert.equal(stands(), '');
    assert.equal(stands('neutral'), '');
    assert.equal(stands('supports'), '1 supports it');
    assert.equal(stands('supports', 'supports', 'concerned'), '2 support it, 1 has concerns');
    assert.equal(stands('concerned', 'concerned'), '2 have concerns');
  });

  it('name the theme as the checklist does, else by its id', () => {
    const facts = factsWith({});

    assert.equal(themeLabel(entryWith('a', { theme: 'compute' }), facts), 'Compute');
    assert.equal(themeLabel(entryWith('a', { theme: 'edge' }), facts), 'edge');
    assert.equal(themeLabel(entryWith('a'), facts), '');
  });
});
