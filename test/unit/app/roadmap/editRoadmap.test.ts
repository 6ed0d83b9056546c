import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { editRoadmap } from '../../../../src/app/roadmap/editRoadmap.js';
import { addEvidence, readStrengths, usableEvidence } from '../../../../src/app/roadmap/roadmapEvidence.js';
import { readableItems } from '../../../../src/app/roadmap/roadmapStore.js';
import { readRoadmapWarnings } from '../../../../src/app/roadmap/roadmapWarnings.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const [one, two] = ['.sre-onboarding/roadmap/one.md', '.sre-onboarding/roadmap/two.md'] as const;
const broken = '.sre-onboarding/roadmap/broken.md';
const [shared, hush] = ['.sre-onboarding/notes/shared.md', '.sre-onboarding/private/notes/hush.md'] as const;
const note = '---\ntitle: Slow\ncreated: 2026-11-20T14:03:11Z\n---\n';
const texts = {
  [one]: '---\ntitle: One # first\nowner: Sam\n---\nBody\n',
  [two]: '---\ntitle: Two\nowner: Lee\nevidence: [shared]\n---\n',
  [broken]: 'scribble\n',
  [shared]: note,
  [hush]: note,
};

describe('editRoadmap', () => {
  it('changes every item, leaves what it cannot read, and is taken back to the letter', async () => {
    const { folder, files } = testFolder(texts);
    await folder.roadmap.all();

    const { change, left } = await editRoadmap(folder, [one, broken, two], { horizon: 'now' });

    assert.equal(files.text(one), '---\ntitle: One # first\nowner: Sam\nhorizon: now\n---\nBody\n');
    assert.deepEqual(
      readableItems(await folder.roadmap.all()).map(({ item }) => item.horizon),
      ['now', 'now'],
    );
    assert.deepEqual(left, [{ path: broken, reason: 'unreadable' }]);
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.deepEqual([files.text(one), files.text(two)], [texts[one], texts[two]]);
  });
});

describe('editRoadmap, when somebody else writes at the same moment', () => {
  it('adds on top of what they wrote', async () => {
    const { folder, files } = testFolder(texts);
    const theirs = '---\ntitle: One\nbuyIn:\n  - { who: Lee, stance: supports }\n---\n';
    files.beforeReplace = () => {
      files.beforeReplace = () => undefined;
      files.outside(one, theirs);
    };

    await editRoadmap(folder, [one], { addBuyIn: [{ who: 'Dana', stance: 'neutral' }] });

    assert.equal(files.text(one), theirs.replace('supports }\n', 'supports }\n  - { who: Dana, stance: neutral }\n'));
  });

  it('leaves an item that they broke as it is', async () => {
    const { folder, files } = testFolder(texts);
    files.beforeReplace = () => {
      files.beforeReplace = () => undefined;
      files.outside(one, 'scribble\n');
    };

    const { change, left } = await editRoadmap(folder, [one], { owner: 'Lee' });

    assert.deepEqual([change, left], [[], [{ path: one, reason: 'unreadable' }]]);
    assert.equal(files.text(one), 'scribble\n');
  });
});

describe('addEvidence', () => {
  it('lets several items rest on notes, once each, and leaves private ones out', async () => {
    const { folder, files } = testFolder(texts);

    const { change, privateCount } = await addEvidence(folder, [one, two], [shared, hush]);

    assert.deepEqual(
      change.map(({ path }) => path),
      [one],
    );
    assert.equal(files.text(one), '---\ntitle: One # first\nowner: Sam\nevidence:\n  - shared\n---\nBody\n');
    assert.equal(privateCount, 1);
  });
});

describe('usableEvidence', () => {
  it('are shared notes that can be read, in the order asked for', async () => {
    const other = '.sre-onboarding/notes/other.md';
    const { folder } = testFolder({ ...texts, [other]: note, '.sre-onboarding/notes/broken.md': 'scribble\n' });

    const paths = [other, shared, hush, '.sre-onboarding/notes/broken.md', '.sre-onboarding/notes/gone.md'];
    const { notes, privateCount } = await usableEvidence(folder, paths);

    assert.deepEqual(
      notes.map(({ id }) => id),
      ['other', 'shared'],
    );
    assert.equal(privateCount, 1);
  });
});

describe('readStrengths', () => {
  it('counts the shared notes that are there, each once', async () => {
    const priya = '---\ntitle: T\nsource: Priya\nrole: customer\ncreated: 2026-11-20T14:03:11Z\n---\n';
    const { folder } = testFolder({
      [one]: '---\ntitle: One\nevidence: [shared, hush, gone, shared, said]\n---\n',
      [two]: '---\ntitle: Two\n---\n',
      '.sre-onboarding/notes/said.md': priya,
      [shared]: note,
      [hush]: note,
    });

    const strengths = await readStrengths(folder, readableItems(await folder.roadmap.all()));

    assert.deepEqual(
      [...strengths],
      [
        ['one', { notes: 2, people: 2, roles: 1, customers: 1 }],
        ['two', { notes: 0, people: 0, roles: 0, customers: 0 }],
      ],
    );
  });
});

describe('readRoadmapWarnings', () => {
  it('knows notes that are private, gone, or there but not to be read', async () => {
    const { folder } = testFolder({
      [one]: '---\ntitle: One\nevidence: [hush, gone, broken]\n---\n',
      [hush]: note,
      '.sre-onboarding/notes/broken.md': 'scribble\n',
    });

    assert.deepEqual(await readRoadmapWarnings(folder), [
      { itemId: 'one', code: 'roadmap.evidencePrivate', data: { id: 'hush' } },
      { itemId: 'one', code: 'roadmap.evidenceGone', data: { id: 'gone' } },
    ]);
  });

  it('has nothing to say where there is no roadmap', async () => {
    assert.deepEqual(await readRoadmapWarnings(testFolder({ [shared]: note }).folder), []);
  });
});
