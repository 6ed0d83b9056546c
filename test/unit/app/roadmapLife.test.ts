import assert from 'node:assert/strict';

import { addRoadmapItem } from '../../../src/app/roadmap/addRoadmapItem.js';
import { deleteFiles } from '../../../src/app/changes/deleteFiles.js';
import { undoChange } from '../../../src/app/changes/undoChange.js';
import { editRoadmap } from '../../../src/app/roadmap/editRoadmap.js';
import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import { addEvidence, readStrengths } from '../../../src/app/roadmap/roadmapEvidence.js';
import { readableItems, type ReadableItem } from '../../../src/app/roadmap/roadmapStore.js';
import { readRoadmapWarnings } from '../../../src/app/roadmap/roadmapWarnings.js';
import { arrangeByHorizon } from '../../../src/core/roadmap/arrangeItems.js';
import { confidenceOf } from '../../../src/core/roadmap/confidenceOf.js';
import { dueItems, reviewChanges } from '../../../src/core/roadmap/reviewRoadmapItem.js';
import { neverAsked } from '../../support/changes.js';
import { testFolder } from '../support/testFolder.js';

const today = '2026-11-24';
const [slow, wait, call] = ['slow', 'wait', 'call'].map((id) => `.sre-onboarding/notes/${id}.md`) as [
  string,
  string,
  string,
];

function note(title: string, created: string, more = ''): string {
  return `---\ntitle: ${title}\ntheme: compute\n${more}created: ${created}T10:00:00Z\n---\nBody\n`;
}

const texts = {
  [slow]: note('Slow deploys', '2026-09-01', 'source: Priya\nrole: veteran\n'),
  [wait]: note('Everybody waits', '2026-09-02', 'source: Lee\nrole: engineer\n'),
  [call]: note('A customer waited', '2026-11-20', 'source: Acme\nrole: customer\n'),
};

async function warned(folder: OnboardingFolder): Promise<readonly string[]> {
  return (await readRoadmapWarnings(folder)).map(({ code }) => code);
}

async function only(folder: OnboardingFolder): Promise<ReadableItem> {
  const [file, ...others] = readableItems(await folder.roadmap.all());
  assert.ok(file && others.length === 0);
  return file;
}

describe('the life of a roadmap item', () => {
  it('begins with notes, is agreed to and reviewed, and its file tells all of it', async () => {
    const { folder, files } = testFolder(texts);
    const added = await addRoadmapItem(folder, { title: 'Deploys in ten minutes', notePaths: [slow, wait] });
    const edit = async (changes: Parameters<typeof editRoadmap>[2]): Promise<void> => {
      const { change, left } = await editRoadmap(folder, [added.path], changes);
      assert.deepEqual([change.length, left.length], [1, 0]);
    };
    assert.deepEqual(await warned(folder), []);

    await edit({ horizon: 'now', impact: 5, effort: 'M' });
    assert.deepEqual(await warned(folder), ['roadmap.noOwner']);
    await edit({ owner: 'Sam', addBuyIn: [{ who: 'Dana', stance: 'concerned', date: '2026-11-20', why: 'cost' }] });
    await edit({ addValidation: [{ who: 'Mo', said: 'contradicted', date: '2026-11-20' }] });
    assert.deepEqual(await warned(folder), ['roadmap.contradicted']);
    await edit({ addValidation: [{ who: 'Mo', said: 'confirmed', date: '2026-11-23' }] });
    await edit({ addBuyIn: [{ who: 'Dana', stance: 'supports', date: '2026-11-23' }], status: 'agreed' });
    assert.deepEqual(await warned(folder), []);
    const { level, openConcerns } = confidenceOf((await only(folder)).item);
    assert.deepEqual([level, openConcerns], ['confirmed', []]);

    await edit({ reviewBy: '2026-11-01', addReviews: [{ date: '2026-10-01', decision: 'kept' }] });
    assert.deepEqual(await warned(folder), ['roadmap.reviewOverdue', 'roadmap.oldEvidence']);
    await addEvidence(folder, [added.path], [call]);
    assert.deepEqual(await warned(folder), ['roadmap.reviewOverdue', 'roadmap.newEvidence']);
    assert.equal(dueItems([await only(folder)], today).length, 1);
    await edit(reviewChanges({ decision: 'changed', why: 'customers, too', today }));
    assert.deepEqual(await warned(folder), []);

    assert.equal(
      files.text(added.path).split('## Problem')[0],
      `---
title: Deploys in ten minutes
theme: compute
horizon: now
status: agreed
evidence:
  - slow
  - wait
  - call
reviewBy: 2027-02-24
impact: 5
effort: M
owner: Sam
buyIn:
  - { who: Dana, stance: concerned, date: 2026-11-20, why: cost }
  - { who: Dana, stance: supports, date: 2026-11-23 }
validation:
  - { who: Mo, said: contradicted, date: 2026-11-20 }
  - { who: Mo, said: confirmed, date: 2026-11-23 }
reviews:
  - { date: 2026-10-01, decision: kept }
  - { date: 2026-11-24, decision: changed, why: "customers, too" }
---
`,
    );
    assert.deepEqual(
      [...(await readStrengths(folder, [await only(folder)])).values()],
      [{ notes: 3, people: 3, roles: 3, customers: 1 }],
    );
  });

  it('can be taken back step by step, to the letter', async () => {
    const { folder, files } = testFolder(texts);
    const { path, change: added } = await addRoadmapItem(folder, {
      title: 'Deploys in ten minutes',
      notePaths: [slow],
    });
    const steps = [
      { horizon: 'later' },
      { addEvidence: ['wait'] },
      { removeEvidence: ['slow', 'wait'] },
      { theme: undefined, title: 'Deploys' },
      reviewChanges({ decision: 'dropped', why: 'bought', today }),
    ] as const;
    const change = [];
    for (const changes of steps) change.push(...(await editRoadmap(folder, [path], changes)).change);
    assert.equal((await only(folder)).item.status, 'dropped');

    assert.equal(await undoChange(folder, change, neverAsked), 'undone');

    assert.equal(files.text(path), added[0].after);
    assert.equal((await only(folder)).item.horizon, 'next');
  });

  it('ends in the trash, and comes back from there', async () => {
    const { folder, files } = testFolder(texts);
    const { path, change: added } = await addRoadmapItem(folder, { title: 'Deploys', notePaths: [slow] });

    const { change } = await deleteFiles(folder, [path]);
    assert.deepEqual(arrangeByHorizon(readableItems(await folder.roadmap.all())), []);

    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.equal(files.text(path), added[0].after);
  });
});

describe('a roadmap file that is broken', () => {
  const path = '.sre-onboarding/roadmap/broken.md';

  for (const [what, text, code] of [
    ['no front matter', 'scribble\n', 'frontMatter.missing'],
    ['no end of its front matter', '---\ntitle: X\n', 'frontMatter.unclosed'],
    ['a syntax error', '---\ntitle: [X\n---\n', 'yaml.syntax'],
  ] as const) {
    it(`with ${what} is reported, and never written over`, async () => {
      const { folder, files } = testFolder({ [path]: text, ...texts });
      await folder.roadmap.all();

      const { left } = await editRoadmap(folder, [path], { status: 'agreed', addEvidence: ['slow'] });
      const evidence = await addEvidence(folder, [path], [slow]);

      assert.deepEqual(
        folder.problems.all.get(path)?.problems.map((problem) => problem.code),
        [code],
      );
      assert.deepEqual([left, evidence.left], [[{ path, reason: 'unreadable' }], [{ path, reason: 'unreadable' }]]);
      assert.equal(files.text(path), text);
    });
  }

  it('with a wrong value is an item all the same, and is mended by a new one', async () => {
    const text = '---\ntitle: X\nhorizon: soon\nreviews:\n  - { date: yesterday, decision: kept }\n---\n';
    const { folder, files } = testFolder({ [path]: text });
    await folder.roadmap.all();
    const codes = (): readonly unknown[] =>
      (folder.problems.all.get(path)?.problems ?? []).map(({ code, data }) => [code, data['key']]);
    assert.deepEqual(codes(), [
      ['value.unknownOption', 'horizon'],
      ['value.pattern', 'date'],
    ]);

    await editRoadmap(folder, [path], { horizon: 'next' });

    assert.equal(files.text(path), text.replace('soon', 'next'));
    assert.deepEqual(codes(), [['value.pattern', 'date']]);
  });
});
