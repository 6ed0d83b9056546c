import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { type AnswersRequest, captureAnswers } from '../../../../src/app/sessions/captureAnswers.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const path = '.sre-onboarding/sessions/2026-11-25-priya-rao-k3f9.md';
const head = `---
title: Priya
kind: conversation
with: Priya Rao
role: veteran
step: ask-why
date: 2026-11-25
author: sam@example.com
---
`;
const sheet = `${head}
## What hurts? <!-- pain-point -->

- Deploys take forty minutes ^3 -- Every day.
- @Jonas waits for reviews

## Anything else

- Same line
- Same line
- !wish
`;

/** By nobody in particular, and all is written. */
const anonymously: AnswersRequest = {
  author: undefined,
  confirm: async () => true,
  securePrivate: async () => assert.fail('asked'),
};

function notesOf({ files }: TestFolder, folder = 'notes'): string[] {
  return [...files.contents.keys()].filter((file) => file.startsWith(`.sre-onboarding/${folder}/`));
}

describe('captureAnswers', () => {
  it('makes a note of each answered line, with source, role, step and session, and links it', async () => {
    const world = testFolder({ [path]: sheet });

    const result = await captureAnswers(world.folder, path, { ...anonymously, author: 'other@example.com' });

    assert.ok(result.kind === 'captured');
    const [first, second] = result.notes;
    assert.equal(
      world.files.text(first?.path ?? ''),
      `---
title: Deploys take forty minutes
kind: pain-point
source: Priya Rao
role: veteran
severity: 3
step: ask-why
session: 2026-11-25-priya-rao-k3f9
author: sam@example.com
created: 2026-11-24T10:12:00Z
---
> What hurts?

Every day.
`,
    );
    assert.match(
      world.files.text(second?.path ?? ''),
      /title: waits for reviews\nkind: pain-point\nsource: Jonas\nstep/,
    );
    assert.match(
      world.files.text(path),
      /- Deploys take forty minutes \^3 -- Every day\. \(\[noted\]\(\.\.\/notes\/.*\.md\)\)\n/,
    );
  });

  it('makes one note of the same answer to the same question, and none of a line without a title', async () => {
    const world = testFolder({ [path]: sheet });

    await captureAnswers(world.folder, path, anonymously);

    assert.equal(notesOf(world).length, 3);
    assert.match(world.files.text(path), /\n- !wish\n$/);
  });

  it('captures nothing twice, also when the links are gone', async () => {
    const world = testFolder({ [path]: sheet });
    await captureAnswers(world.folder, path, anonymously);
    const linked = world.files.text(path);

    const again = await captureAnswers(world.folder, path, anonymously);
    assert.ok(again.kind === 'captured' && again.notes.length === 0);
    assert.equal(world.files.text(path), linked);

    world.files.outside(path, sheet);
    await captureAnswers(world.folder, path, anonymously);
    assert.equal(notesOf(world).length, 3);
    assert.equal(world.files.text(path), linked);
  });

  it('captures what was added later', async () => {
    const world = testFolder({ [path]: sheet });
    await captureAnswers(world.folder, path, anonymously);
    world.files.outside(path, `${world.files.text(path)}- One more\n`);

    const result = await captureAnswers(world.folder, path, anonymously);

    assert.deepEqual(result.kind === 'captured' && result.notes.map(({ title }) => title), ['One more']);
  });

  it('asks before it writes notes that others see, with all that they will say', async () => {
    const world = testFolder({ [path]: sheet });
    const asked: string[] = [];
    const confirm: AnswersRequest['confirm'] = async (notes) => {
      asked.push(...notes.map(({ title, body }) => `${title} / ${body.split('\n').at(-1)}`));
      return false;
    };

    const result = await captureAnswers(world.folder, path, { ...anonymously, confirm });

    assert.equal(result.kind, 'declined');
    assert.equal(asked[0], 'Deploys take forty minutes / Every day.');
    assert.equal(notesOf(world).length, 0);
    assert.equal(world.files.text(path), sheet);
  });

  it('leaves a file alone that is no session', async () => {
    const world = testFolder({ [path]: '- Not a sheet\n' });

    assert.equal((await captureAnswers(world.folder, path, anonymously)).kind, 'unreadable');
    assert.equal(notesOf(world).length, 0);
  });

  it('is undone: no note, and the sheet as it was', async () => {
    const world = testFolder({ [path]: sheet });
    const result = await captureAnswers(world.folder, path, anonymously);
    assert.ok(result.kind === 'captured');

    assert.equal(await undoChange(world.folder, result.change, neverAsked), 'undone');

    assert.equal(notesOf(world).length, 0);
    assert.equal(world.files.text(path), sheet);
  });

  it('is undone in a sheet that was written on since: what was added stays, and no link leads nowhere', async () => {
    const world = testFolder({ [path]: sheet });
    const result = await captureAnswers(world.folder, path, anonymously);
    assert.ok(result.kind === 'captured');
    world.files.outside(path, `${world.files.text(path)}- Later\n`);

    assert.equal(await undoChange(world.folder, result.change, neverAsked), 'undone');

    assert.equal(world.files.text(path), `${sheet}- Later\n`);
    assert.equal(notesOf(world).length, 0);
  });

  it('keeps, when it is undone, a note that was edited since, and its link', async () => {
    const world = testFolder({ [path]: sheet });
    const result = await captureAnswers(world.folder, path, anonymously);
    assert.ok(result.kind === 'captured');
    const [edited] = result.notes;
    world.files.outside(edited?.path ?? '', `${edited?.change[0].after}More.\n`);

    assert.equal(await undoChange(world.folder, result.change, neverAsked), 'changed');

    assert.deepEqual(notesOf(world), [edited?.path]);
    assert.equal(world.files.text(path).match(/\[noted\]/g)?.length, 1);
    assert.match(world.files.text(path), /- Deploys take forty minutes .* \(\[noted\]/);
  });

  it('loses nothing of two answers that have the same title', async () => {
    const twoAnswers = `${head}\n## What hurts?\n\n- Slow tests -- on my machine\n- Slow tests -- in the pipeline\n`;
    const world = testFolder({ [path]: twoAnswers });

    await captureAnswers(world.folder, path, anonymously);

    const notes = notesOf(world).map((file) => world.files.text(file));
    assert.equal(notes.length, 2);
    assert.match(notes[0] ?? '', /on my machine/);
    assert.match(notes[1] ?? '', /in the pipeline/);
    assert.equal(new Set(world.files.text(path).match(/slow-tests-\w+/g)).size, 2);
  });

  it('finds them again once their links are gone, each its own', async () => {
    const twoAnswers = `${head}\n- Slow tests -- on my machine\n- Slow tests -- in the pipeline\n`;
    const world = testFolder({ [path]: twoAnswers });
    await captureAnswers(world.folder, path, anonymously);
    world.files.outside(path, twoAnswers);

    const again = await captureAnswers(world.folder, path, anonymously);

    assert.ok(again.kind === 'captured' && again.notes.length === 0);
    assert.equal(notesOf(world).length, 2);
    assert.equal(new Set(world.files.text(path).match(/slow-tests-\w+/g)).size, 2);
  });

  it('keeps the line endings of a sheet from Windows', async () => {
    const windowsSheet = sheet.replaceAll('\n', '\r\n');
    const world = testFolder({ [path]: windowsSheet });

    const result = await captureAnswers(world.folder, path, anonymously);

    assert.ok(result.kind === 'captured' && result.notes.length === 3);
    assert.doesNotMatch(world.files.text(path), /[^\r]\n/);
    assert.equal(await undoChange(world.folder, result.change, neverAsked), 'undone');
    assert.equal(world.files.text(path), windowsSheet);
  });

  it('takes the session’s author before the one at the keyboard, who stands in where it names none', async () => {
    const anonymous = sheet.replace('author: sam@example.com\n', '');
    const world = testFolder({ [path]: anonymous });

    await captureAnswers(world.folder, path, { ...anonymously, author: 'lee@example.com' });

    for (const file of notesOf(world)) assert.match(world.files.text(file), /^author: lee@example\.com$/m);
  });

  it('leaves a sheet alone that somebody emptied in the same moment, but keeps the notes', async () => {
    const world = testFolder({ [path]: sheet });
    world.files.beforeReplace = () => {
      world.files.beforeReplace = () => undefined;
      world.files.contents.set(path, { kind: 'text', text: head });
    };

    const result = await captureAnswers(world.folder, path, anonymously);

    assert.ok(result.kind === 'captured');
    assert.equal(result.notes.length, 3);
    assert.equal(result.change.length, 3);
    assert.equal(world.files.text(path), head);
  });
});
