import assert from 'node:assert/strict';

import { majorityTheme, newRoadmapItem, quoteNote } from '../../../../src/core/roadmap/newRoadmapItem.js';
import { itemWith, noteWith } from '../../support/sampleItems.js';

const today = '2026-11-30';

describe('newRoadmapItem', () => {
  it('rests on the notes and quotes them below Problem, with role and link but without the name', () => {
    const notes = [
      noteWith('2026-11-25-slow-k3f9', {
        ...{ title: 'Deploys take forty minutes', theme: 'compute', source: 'Priya', role: 'veteran' },
        body: 'Every stage waits.\nAlways.\n\nMore.',
      }),
      noteWith('2026-11-26-wait-0abc', { title: 'I waited, too' }),
    ];

    assert.deepEqual(
      newRoadmapItem({ title: 'Quicker deploys', notes, today }),
      itemWith({
        title: 'Quicker deploys',
        theme: 'compute',
        horizon: 'next',
        evidence: ['2026-11-25-slow-k3f9', '2026-11-26-wait-0abc'],
        reviewBy: '2027-02-28',
        body: `## Problem

> Deploys take forty minutes
>
> Every stage waits.
> Always.
>
> — veteran, [[2026-11-25-slow-k3f9]]

> I waited, too
>
> — [[2026-11-26-wait-0abc]]

## What users gain

## Approach

## How we will know`,
      }),
    );
  });

  it('can be made of nothing but a title and a theme', () => {
    const item = newRoadmapItem({ title: 'Backups', theme: 'database', notes: [], today });

    assert.deepEqual([item.theme, item.evidence], ['database', []]);
    assert.match(item.body, /^## Problem\n\n## What users gain\n/);
  });
});

describe('majorityTheme', () => {
  it('is that of most notes; of several the first; unsorted notes do not count', () => {
    const of = (...themes: readonly string[]): string | undefined =>
      majorityTheme(themes.map((theme, index) => noteWith(String(index), theme === '' ? {} : { theme })));

    assert.equal(of('a', 'b', 'b', '', '', ''), 'b');
    assert.equal(of('', 'b', 'a'), 'b');
    assert.equal(of('', ''), undefined);
    assert.equal(of(), undefined);
  });
});

describe('quoteNote', () => {
  it('ends in the role of who said it, as it is spoken, and the note', () => {
    const note = noteWith('a', { title: 'T', source: 'Hanna', role: 'product-manager' });

    assert.equal(quoteNote(note), '> T\n>\n> — product manager, [[a]]');
  });

  it('leaves out the question that was asked, and code', () => {
    const asked = noteWith('a', { title: 'T', body: '> What hurts?\n\nWaiting.' });
    const coded = noteWith('a', { title: 'T', body: '```\nsecret()\n```' });

    assert.equal(quoteNote(asked), '> T\n>\n> Waiting.\n>\n> — [[a]]');
    assert.equal(quoteNote(coded), '> T\n>\n> — [[a]]');
  });
});
