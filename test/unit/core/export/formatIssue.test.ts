import assert from 'node:assert/strict';

import { formatIssue } from '../../../../src/core/export/formatIssue.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';

const entry = entryWith('a', {
  title: 'Deploys for Priya\ntake five minutes',
  evidence: ['n', 'gone'],
  body: 'Before.\n\n## Problem\n\nSlow, says Priya.\n\n## Approach\n\n## How we will know\n\n<b>Time</b>.\n\n## Other\n\nText.\n',
});

const facts = factsWith({
  entries: [entry],
  notes: { n: { source: 'Priya', code: { file: 'src/priya/a.ts', line: 3, quote: 'wait(priya)' } } },
  people: [{ name: 'Priya', role: 'engineer' }],
});

describe('formatIssue', () => {
  it('has what the item says below its headings, the places in the code, and how many it was heard from', () => {
    const { title, body } = formatIssue(entry, facts, 'names');

    assert.equal(title, 'Deploys for Priya take five minutes');
    assert.equal(
      body,
      [
        '## Problem\n',
        'Slow, says Priya.\n',
        '## How we will know\n',
        'Time.\n',
        '## Places in the code\n',
        '- `src/priya/a.ts:3` · `wait(priya)`\n',
        'Heard from: 1 person.\n',
      ].join('\n'),
    );
  });

  it('names nobody where roles are asked for', () => {
    const { title, body } = formatIssue(entry, facts, 'roles');

    assert.equal(title, 'Deploys for an engineer take five minutes');
    assert.match(body, /Slow, says an engineer\./);
    assert.match(body, /`src\/engineer\/a\.ts:3` · `wait\(an engineer\)`/);
  });

  it('is empty for an item that says nothing', () => {
    assert.deepEqual(formatIssue(entryWith('b', { title: 'x' }), facts, 'roles'), { title: 'x', body: '' });
  });
});
