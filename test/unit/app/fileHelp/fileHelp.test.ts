import { strict as assert } from 'node:assert';

import { readGivenValues, readKnownWords } from '../../../../src/app/fileHelp/fileHelp.js';
import { testFolder } from '../../support/testFolder.js';
import type { FileForm } from '../../../../src/core/fileHelp/fileForm.js';

const root = '.sre-onboarding';

function note(title: string, more = ''): string {
  return `---\ntitle: ${title}\n${more}created: 2026-11-20T08:00:00Z\n---\n`;
}

/** A shared file of a form. */
function inFile(form: FileForm): Parameters<typeof readKnownWords>[1] {
  return { form, path: `${root}/notes/x.md` };
}

describe('readKnownWords', () => {
  it('knows the checklist’s steps and themes, with their titles, and the team’s roles', async () => {
    const { folder } = testFolder({
      [`${root}/checklist.yaml`]:
        'themes: [cost]\nroles: [ml-engineer]\nphases:\n  - { id: p, title: P, steps: [{ id: a, title: Do A }] }\n',
    });

    const { steps, themes, roles } = await readKnownWords(folder, inFile('note'));

    assert.deepEqual(steps, [{ value: 'a', title: 'Do A' }]);
    assert.deepEqual(themes, [{ value: 'cost', title: 'Cost and capacity' }]);
    assert.deepEqual(roles.at(-1), { value: 'ml-engineer' });
    assert.ok(roles.some(({ value }) => value === 'veteran'));
  });

  it('offers a checklist the themes that are known by their id as well, each once', async () => {
    const { folder } = testFolder();

    const themes = (await readKnownWords(folder, inFile('checklist'))).themes.map(({ value }) => value);

    assert.ok(themes.includes('ways-of-working'));
    assert.equal(new Set(themes).size, themes.length);
  });

  it('knows notes and sessions, the newest first, but no private ones', async () => {
    const { folder } = testFolder({
      [`${root}/notes/2026-11-20-a-0000.md`]: note('First'),
      [`${root}/notes/2026-11-21-b-0000.md`]: note('Second'),
      [`${root}/notes/2026-11-22-c-0000.md`]: 'no note\n',
      [`${root}/private/notes/2026-11-23-d-0000.md`]: note('Private'),
      [`${root}/sessions/2026-11-20-priya-0000.md`]: '',
      [`${root}/sessions/2026-11-21-lee-0000.md`]: '',
      [`${root}/sessions/readme.txt`]: '',
    });

    const { notes, sessions } = await readKnownWords(folder, inFile('roadmapItem'));

    assert.deepEqual(notes, [
      { value: '2026-11-22-c-0000' },
      { value: '2026-11-21-b-0000', title: 'Second' },
      { value: '2026-11-20-a-0000', title: 'First' },
    ]);
    assert.deepEqual(sessions, [{ value: '2026-11-21-lee-0000' }, { value: '2026-11-20-priya-0000' }]);
  });

  it('knows people by their files and by the notes’ sources, each once', async () => {
    const { folder } = testFolder({
      [`${root}/people/sam.yaml`]: 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n',
      [`${root}/people/empty.yaml`]: 'email: lee@example.com\nstart: 2026-11-22\n',
      [`${root}/notes/2026-11-20-a-0000.md`]: note('A', 'source: Priya\n'),
      [`${root}/notes/2026-11-20-b-0000.md`]: note('B', 'source: Sam\n'),
    });

    const { people } = await readKnownWords(folder, inFile('roadmapItem'));

    assert.deepEqual(
      people.toSorted((one, other) => one.value.localeCompare(other.value)),
      [{ value: 'Priya' }, { value: 'Sam' }],
    );
  });
});

describe('what only private files have', () => {
  const texts = {
    [`${root}/notes/2026-11-20-a-0000.md`]: note('Open', 'source: Priya\nvalues: [openness]\ntags: [talk]\n'),
    [`${root}/private/notes/2026-11-21-b-0000.md`]: note('Hush', 'source: Mole\nvalues: [silence]\ntags: [leak]\n'),
    [`${root}/private/sessions/2026-11-21-mole-0000.md`]: '',
  };

  it('is in no word that a shared file is offered', async () => {
    const { folder } = testFolder(texts);

    const words = JSON.stringify(await readKnownWords(folder, { form: 'note', path: `${root}/notes/x.md` }));

    assert.match(words, /Priya.*|openness/);
    assert.doesNotMatch(words, /mole|hush|silence|leak/i);
  });

  it('is offered in private files', async () => {
    const { folder } = testFolder(texts);

    const words = await readKnownWords(folder, { form: 'note', path: `${root}/private/notes/x.md` });

    assert.ok(words.people.some(({ value }) => value === 'Mole'));
    assert.ok(words.tags.some(({ value }) => value === 'leak'));
    assert.deepEqual(words.sessions, [{ value: '2026-11-21-mole-0000' }]);
  });
});

describe('readGivenValues', () => {
  it('gives a note the time, the day and a title after its file’s name', async () => {
    const { folder } = testFolder();

    assert.deepEqual(await readGivenValues(folder, 'note', `${root}/notes/2026-11-25-slow-deploys-k3f9.md`), {
      created: '2026-11-24T10:12:00Z',
      date: '2026-11-24',
      title: 'Slow deploys',
    });
    assert.equal((await readGivenValues(folder, 'session', `${root}/sessions/with-lee.md`))['title'], 'With lee');
  });

  it('gives a checklist no title: its elements have their own', async () => {
    const { folder } = testFolder();

    assert.equal((await readGivenValues(folder, 'checklist', `${root}/checklist.yaml`))['title'], undefined);
  });

  it('gives a person’s file what git knows', async () => {
    const { folder } = testFolder({}, { name: 'Sam', email: 'sam@example.com' });

    assert.deepEqual(await readGivenValues(folder, 'person', `${root}/people/sam.yaml`), {
      name: 'Sam',
      email: 'sam@example.com',
      start: '2026-11-24',
    });
  });
});
