import assert from 'node:assert/strict';

import { audiences } from '../../../../src/core/export/exportFacts.js';
import { readStamp } from '../../../../src/core/export/exportStamp.js';
import { formatRoadmap } from '../../../../src/core/export/formatRoadmap.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';

const entries = [
  entryWith('a', { title: 'Deploys for Priya', horizon: 'now', owner: 'Tom' }),
  entryWith('b', { title: 'Restores for Tom', horizon: 'next' }),
];

const people = [
  { name: 'Priya', role: 'engineer' },
  { name: 'Tom', role: 'engineer' },
];

const facts = factsWith({ entries, people });

describe('formatRoadmap', () => {
  for (const audience of audiences) {
    it(`says in both files for ${audience} the same of each item`, () => {
      const { markdown, html } = formatRoadmap(facts, { audience, names: 'roles' }, undefined);

      for (const title of ['Deploys for engineer A', 'Restores for engineer B']) {
        assert.ok(markdown.includes(title) && html.includes(title), title);
      }
    });
  }

  it('remembers what was exported, under the names that were told', () => {
    const titles = (names: 'roles' | 'names'): readonly string[] => {
      const { markdown } = formatRoadmap(facts, { audience: 'everyone', names }, undefined);
      return (readStamp(markdown)?.stamp.items ?? []).map(({ title }) => title).toSorted();
    };

    assert.deepEqual(titles('roles'), ['Deploys for engineer A', 'Restores for engineer B']);
    assert.deepEqual(titles('names'), ['Deploys for Priya', 'Restores for Tom']);
  });

  it('redacts what the last export told with names, where roles are asked for now', () => {
    const { markdown } = formatRoadmap(facts, { audience: 'everyone', names: 'names' }, undefined);
    const alone = { ...facts, entries: entries.slice(0, 1) };

    const next = formatRoadmap(alone, { audience: 'everyone', names: 'roles' }, readStamp(markdown)?.stamp);

    assert.match(next.markdown, /- \*\*Removed\*\*: Restores for engineer B\n/);
    assert.doesNotMatch(next.markdown + next.html, /Priya|Tom/);
  });

  it('sees no change in a change of how people are named', () => {
    const { markdown } = formatRoadmap(facts, { audience: 'everyone', names: 'names' }, undefined);

    const next = formatRoadmap(facts, { audience: 'leadership', names: 'roles' }, readStamp(markdown)?.stamp);

    assert.match(next.markdown, /Nothing changed\./);
  });

  it('tells people apart only where several of one role occur', () => {
    const alone = { ...facts, entries: entries.slice(1) };

    const { markdown } = formatRoadmap(alone, { audience: 'everyone', names: 'roles' }, undefined);

    assert.match(markdown, /### Restores for an engineer\n/);
  });

  it('marks the page as an export as well', () => {
    const { html } = formatRoadmap(facts, { audience: 'engineers', names: 'roles' }, undefined);

    assert.equal(readStamp(html)?.isUntouched, true);
    assert.equal(readStamp(html)?.stamp.audience, 'engineers');
  });
});
