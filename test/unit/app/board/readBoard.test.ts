import assert from 'node:assert/strict';

import { type BoardFacts, BoardReader } from '../../../../src/app/board/readBoard.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';

const checklist = `themes: [compute, database]
phases:
  - id: first
    title: First
    steps:
      - { id: one, title: One, due: 0 }
      - { id: two, title: Two, due: 2 }
      - { id: noted, title: Noted, due: 3, verify: [{ notes: 1 }] }
`;

// 2026-11-24, on which all of this is read, is a Tuesday.
const sam =
  'name: Sam\nemail: sam@example.com\nstart: 2026-11-16\nsteps:\n  one: { status: done, at: 2026-11-17T10:00:00Z }\n';
const lee =
  'name: Lee\nemail: lee@example.com\nstart: 2026-11-09\nsteps:\n  one: { status: done, at: 2026-11-10T10:00:00Z }\n  two: { status: done, at: 2026-11-20T10:00:00Z }\n';

function note(fields: string): string {
  return `---\ntitle: Something\nkind: risk\n${fields}\ncreated: 2026-11-18T10:00:00Z\n---\n`;
}

function item(fields: string): string {
  return `---\ntitle: Faster deploys\n${fields}\n---\n`;
}

function readerOf(folder: OnboardingFolder): BoardReader {
  return new BoardReader(folder, (instant) => instant.slice(0, 10));
}

/** The board of these files, read by Sam. */
function boardOf(texts: Readonly<Record<string, string>>, person?: string): Promise<BoardFacts> {
  return readerOf(world(texts).folder).read(person);
}

function world(texts: Readonly<Record<string, string>>): TestFolder {
  const files = Object.entries({ 'checklist.yaml': checklist, ...texts });
  return testFolder(Object.fromEntries(files.map(([path, text]) => [`${root}/${path}`, text])), {
    name: 'Sam',
    email: 'sam@example.com',
  });
}

describe('BoardReader, of items', () => {
  it('gives each item what its notes come to, each note once and only those that are there and shared', async () => {
    const board = await boardOf({
      'notes/a.md': note('source: Priya\nrole: customer'),
      'notes/b.md': note('source: Lee\nrole: engineer'),
      'private/notes/c.md': note('source: Dana\nrole: leadership'),
      'roadmap/x.md': item('evidence: [a, b, a, c, gone]'),
      'roadmap/y.md': item('title2: x'),
    });

    const strengths = Object.fromEntries(board.entries.map(({ id, strength }) => [id, strength]));
    assert.deepEqual(strengths['x'], { notes: 2, people: 2, roles: 2, customers: 1 });
    assert.deepEqual(strengths['y'], { notes: 0, people: 0, roles: 0, customers: 0 });
  });

  it('says of each what should be looked at, and whether its review is due', async () => {
    const board = await boardOf({
      'roadmap/x.md': item('horizon: now\nreviewBy: 2026-11-24'),
      'roadmap/y.md': item('horizon: now\nowner: Sam\nreviewBy: 2026-11-25'),
      'roadmap/z.md': item('status: done\nreviewBy: 2020-01-01'),
    });
    const byId = new Map(board.entries.map((entry) => [entry.id, entry]));

    assert.deepEqual(
      byId
        .get('x')
        ?.warnings.map(({ code }) => code)
        .includes('roadmap.noOwner'),
      true,
    );
    assert.deepEqual(
      byId
        .get('y')
        ?.warnings.map(({ code }) => code)
        .includes('roadmap.noOwner'),
      false,
    );
    assert.deepEqual(byId.get('z')?.warnings, []);
    assert.deepEqual(
      ['x', 'y', 'z'].map((id) => byId.get(id)?.isReviewDue),
      [true, false, false],
    );
  });

  it('weighs what people said of it', async () => {
    const board = await boardOf({
      'roadmap/x.md': item(
        'validation:\n  - { who: Acme, said: confirmed }\nbuyIn:\n  - { who: Dana, stance: concerned }',
      ),
    });

    assert.equal(board.entries[0]?.confidence.level, 'confirmed');
    assert.deepEqual(
      board.entries[0]?.confidence.openConcerns.map(({ who }) => who),
      ['Dana'],
    );
  });

  it('has the checklist’s themes as rows and what can’t be read nowhere', async () => {
    const board = await boardOf({ 'roadmap/x.md': 'title: [\n', 'roadmap/y.md': item('theme: cost') });

    assert.deepEqual(
      board.themes.map(({ id }) => id),
      ['compute', 'database', 'cost'],
    );
    assert.deepEqual(
      board.entries.map(({ id }) => id),
      ['y'],
    );
  });

  it('goes without a checklist that can be read', async () => {
    const board = await boardOf({ 'checklist.yaml': 'a: [', 'roadmap/x.md': item('theme: compute') });

    assert.deepEqual(board.themes, [{ id: 'compute', title: 'Compute' }]);
    assert.deepEqual(board.progress.progress.weeks, []);
  });
});

describe('BoardReader, of progress', () => {
  const team = { 'people/sam.yaml': sam, 'people/lee.yaml': lee, 'people/broken.yaml': 'name: [' };

  it('is about the person at the keyboard until another one is chosen', async () => {
    const { chosen, people, progress } = (await boardOf(team)).progress;

    assert.deepEqual(chosen, { slug: 'sam', name: 'Sam' });
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Lee', 'Sam'],
    );
    assert.deepEqual(
      progress.weeks.map(({ firstDay, due, done }) => [firstDay, due, done]),
      [
        ['2026-11-16', 3, 1],
        ['2026-11-23', 3, 1],
      ],
    );
  });

  it('can be about somebody else, and about everyone together', async () => {
    const ofLee = (await boardOf(team, 'lee')).progress;
    const ofAll = (await boardOf(team, '')).progress;

    assert.deepEqual([ofLee.chosen?.name, ofLee.progress.planned, ofLee.progress.weeks.at(-1)?.done], ['Lee', 3, 2]);
    assert.deepEqual([ofAll.chosen, ofAll.progress.planned, ofAll.progress.weeks.at(-1)?.done], [undefined, 6, 3]);
  });

  it('falls back to the person at the keyboard where the one chosen has gone', async () => {
    assert.equal((await boardOf(team, 'gone')).progress.chosen?.slug, 'sam');
  });

  it('is about everyone where the person at the keyboard has not started', async () => {
    const { chosen, progress } = (await boardOf({ 'people/lee.yaml': lee })).progress;

    assert.equal(chosen, undefined);
    assert.equal(progress.planned, 3);
  });

  it('counts a person’s own notes, and everybody’s for everyone, but never private ones', async () => {
    const notes = {
      'notes/a.md': note('author: SAM@example.com'),
      'notes/b.md': note('author: lee@example.com'),
      'notes/c.md': note(''),
      'private/notes/d.md': note('author: sam@example.com'),
    };
    const counted = async (person?: string): Promise<number> => {
      const { weeks } = (await boardOf({ ...team, ...notes }, person)).progress.progress;
      return weeks.reduce((sum, { notesInWeek }) => sum + notesInWeek, 0);
    };

    assert.equal(await counted('sam'), 1);
    assert.equal(await counted('lee'), 1);
    assert.equal(await counted(''), 3);
  });

  it('sees what is done of the person at the keyboard, not only what their file says', async () => {
    const { folder } = world({ ...team, 'notes/a.md': note('author: sam@example.com\nstep: noted') });
    await folder.verification.refresh();

    const { progress } = (await readerOf(folder).read(undefined)).progress;

    assert.equal(progress.weeks.at(-1)?.done, 2);
  });

  it('uses the name of the file where a person’s says none', async () => {
    const { people } = (await boardOf({ 'people/nameless.yaml': 'email: a@b.c\nstart: 2026-11-16\nsteps:\n' }))
      .progress;

    assert.deepEqual(people, [{ slug: 'nameless', name: 'nameless' }]);
  });
});

describe('BoardReader, of coverage', () => {
  it('counts shared notes by theme and voice, and says whether conversations still bring up something new', async () => {
    const { coverage, saturation } = await boardOf({
      'notes/a.md': note('theme: compute\nsource: Priya\nrole: customer'),
      'private/notes/b.md': note('theme: compute\nsource: Acme\nrole: customer'),
    });
    const compute = coverage.rows.find(({ theme }) => theme === 'compute');

    assert.equal(compute?.cells.find(({ speaker }) => speaker === 'customer')?.notes, 1);
    assert.equal(compute?.cells.find(({ speaker }) => speaker === 'veteran')?.isBlind, true);
    assert.deepEqual(saturation, { kind: 'too-few', sessionCount: 0 });
  });

  it('counts anew only when it is told to, since there may be many notes', async () => {
    const { folder, files } = world({ 'notes/a.md': note('theme: compute') });
    const reader = readerOf(folder);
    const counted = async (): Promise<number | undefined> => (await reader.read(undefined)).coverage.rows[0]?.notes;
    assert.equal(await counted(), 1);

    await files.create(`${root}/notes/b.md`, note('theme: compute'));
    await folder.refresh(new Set([`${root}/notes/b.md`]));
    assert.equal(await counted(), 1);
    reader.forgetCoverage();

    assert.equal(await counted(), 2);
  });
});
