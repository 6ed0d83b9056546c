import assert from 'node:assert/strict';

import { NoteFinders } from '../../../../src/app/finding/noteFinders.js';
import {
  arrangeNotes,
  type NoteChoice,
  recallSectionKey,
  rememberSectionKey,
} from '../../../../src/app/finding/arrangeNotes.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import { testFolder } from '../../support/testFolder.js';

function note(title: string, more = '', body = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-11-01T10:00:00Z\n---\n${body}`;
}

const [a, b, secret, scribble] = [
  '.sre-onboarding/notes/a.md',
  '.sre-onboarding/notes/b.md',
  '.sre-onboarding/private/notes/c.md',
  '.sre-onboarding/notes/scribble.md',
] as const;

const texts = {
  [a]: note('Rollouts hang', 'theme: compute\nsource: Priya Rao\nstep: ask-why\n', 'The cluster is full.\n'),
  [b]: note('Restores are untested', 'step: get-access\n', 'Nobody tried.\n'),
  [secret]: note('Salary talk', 'theme: other\n'),
  [scribble]: 'cluster\n',
};

/** The groups as `key: ids`, and the counts. */
async function shown(folder: OnboardingFolder, choice: Partial<NoteChoice>): Promise<readonly string[]> {
  const asked = { grouping: 'theme', query: '', ...choice } as const;
  const { groups, unreadable, shownCount, readableCount } = await arrangeNotes(
    folder,
    new NoteFinders().of(folder),
    asked,
  );
  return [
    ...unreadable.map(({ id }) => `? ${id}`),
    ...groups.map(({ key, entries }) => `${key}: ${entries.map(({ id }) => id).join(' ')}`),
    `${shownCount} of ${readableCount}`,
  ];
}

describe('arrangeNotes', () => {
  it('groups all notes, and tells those that can’t be read', async () => {
    const { folder } = testFolder(texts);

    assert.deepEqual(await shown(folder, {}), ['? scribble', 'undefined: b', 'compute: a', 'other: c', '3 of 3']);
    assert.deepEqual(await shown(folder, { grouping: 'kind' }), ['? scribble', 'risk: a b c', '3 of 3']);
  });

  it('groups by step in the order of the checklist', async () => {
    const { folder } = testFolder(texts);

    assert.deepEqual(await shown(folder, { grouping: 'step' }), [
      '? scribble',
      'get-access: b',
      'ask-why: a',
      'undefined: c',
      '3 of 3',
    ]);
  });

  it('keeps those that a search finds, by the same words as Find Note', async () => {
    const { folder } = testFolder(texts);

    assert.deepEqual(await shown(folder, { query: 'clustr' }), ['compute: a', '1 of 3']);
    assert.deepEqual(await shown(folder, { query: 'is:private' }), ['other: c', '1 of 3']);
    assert.deepEqual(await shown(folder, { query: 'from:priya full' }), ['compute: a', '1 of 3']);
    assert.deepEqual(await shown(folder, { query: 'from:sam full' }), ['0 of 3']);
    assert.deepEqual(await shown(folder, { query: 'theme:' }), [
      '? scribble',
      'undefined: b',
      'compute: a',
      'other: c',
      '3 of 3',
    ]);
  });

  it('finds what was written since, and no longer what was deleted', async () => {
    const { folder, files } = testFolder(texts);
    assert.deepEqual(await shown(folder, { query: 'cluster' }), ['compute: a', '1 of 3']);

    files.outside(b, note('A cluster of failures'));
    files.outside(a, undefined);
    await folder.notes.all();

    assert.deepEqual(await shown(folder, { query: 'cluster' }), ['undefined: b', '1 of 2']);
  });

  it('lets others go on between the notes', async () => {
    const { folder } = testFolder(texts);
    await folder.notes.all();
    const breathed: number[] = [];
    Object.assign(folder.ports.pace, { breathe: async () => void breathed.push(1) });

    await shown(folder, {});

    assert.equal(breathed.length, 4);
  });
});

describe('the grouping', () => {
  it('is the theme until something else is chosen, which is kept', async () => {
    const { folder, remembered } = testFolder(texts);
    assert.equal(recallSectionKey(folder), 'theme');

    await rememberSectionKey(folder, 'source');

    assert.equal(recallSectionKey(folder), 'source');
    assert.deepEqual([...remembered], [['noteGrouping', 'source']]);
  });

  it('is the theme where what was kept is none', () => {
    const { folder, remembered } = testFolder(texts);
    remembered.set('noteGrouping', 'colour');

    assert.equal(recallSectionKey(folder), 'theme');
  });
});

describe('NoteFinders', () => {
  it('have one search for a folder', () => {
    const finders = new NoteFinders();
    const { folder } = testFolder(texts);

    assert.equal(finders.of(folder), finders.of(folder));
    assert.notEqual(finders.of(folder), finders.of(testFolder(texts).folder));
  });
});
