import assert from 'node:assert/strict';

import { captureAnswers, undoAnswers } from '../../../src/app/captureAnswers.js';
import { recordSession } from '../../../src/app/recordSession.js';
import { testFolder, type TestFolder } from '../support/testFolder.js';

const session = {
  title: 'Conversation with Priya Rao',
  kind: 'conversation',
  with: 'Priya Rao',
  role: 'veteran',
  step: 'ask-why',
  date: '2026-11-25',
  author: 'sam@example.com',
} as const;
const questions = [{ ask: 'What hurts?', kind: 'pain-point' }] as const;

describe('recordSession', () => {
  it('makes a file of its own, named after the day and the person', async () => {
    const { folder, files } = testFolder();

    const path = await recordSession(folder, { session, questions, isPrivate: false });

    assert.match(path, /^\.sre-onboarding\/sessions\/2026-11-25-priya-rao-[0-9a-z]{4}\.md$/);
    assert.match(files.text(path), /## What hurts\? <!-- pain-point -->/);
    assert.equal([...(await folder.sessions.all()).values()][0]?.session?.with, 'Priya Rao');
  });

  it('is named after its kind where nobody is named', async () => {
    const { folder } = testFolder();

    const path = await recordSession(folder, { session: { ...session, with: '?!' }, questions, isPrivate: false });

    assert.match(path, /2026-11-25-conversation-/);
  });

  it('keeps a private one where git ignores it', async () => {
    const { folder, files } = testFolder();

    const path = await recordSession(folder, { session, questions, isPrivate: true });

    assert.match(path, /^\.sre-onboarding\/private\/sessions\//);
    assert.equal(files.text('.sre-onboarding/.gitignore'), 'private/\n');
  });
});

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

function notesOf({ files }: TestFolder, folder = 'notes'): string[] {
  return [...files.contents.keys()].filter((file) => file.startsWith(`.sre-onboarding/${folder}/`));
}

describe('captureAnswers', () => {
  it('makes a note of each answered line, with source, role, step and session, and links it', async () => {
    const world = testFolder({ [path]: sheet });

    const result = await captureAnswers(world.folder, path, 'other@example.com');

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

    await captureAnswers(world.folder, path, undefined);

    assert.equal(notesOf(world).length, 3);
    assert.match(world.files.text(path), /\n- !wish\n$/);
  });

  it('captures nothing twice, also when the links are gone', async () => {
    const world = testFolder({ [path]: sheet });
    await captureAnswers(world.folder, path, undefined);
    const linked = world.files.text(path);

    const again = await captureAnswers(world.folder, path, undefined);
    assert.ok(again.kind === 'captured' && again.notes.length === 0);
    assert.equal(world.files.text(path), linked);

    world.files.outside(path, sheet);
    await captureAnswers(world.folder, path, undefined);
    assert.equal(notesOf(world).length, 3);
    assert.equal(world.files.text(path), linked);
  });

  it('captures what was added later', async () => {
    const world = testFolder({ [path]: sheet });
    await captureAnswers(world.folder, path, undefined);
    world.files.outside(path, `${world.files.text(path)}- One more\n`);

    const result = await captureAnswers(world.folder, path, undefined);

    assert.deepEqual(result.kind === 'captured' && result.notes.map(({ title }) => title), ['One more']);
  });

  it('keeps the answers of a private session private', async () => {
    const secret = path.replace('/sessions/', '/private/sessions/');
    const world = testFolder({ [secret]: sheet });

    await captureAnswers(world.folder, secret, undefined);

    assert.equal(notesOf(world, 'notes').length, 0);
    assert.equal(notesOf(world, 'private/notes').length, 3);
  });

  it('leaves a file alone that is no session', async () => {
    const world = testFolder({ [path]: '- Not a sheet\n' });

    assert.equal((await captureAnswers(world.folder, path, undefined)).kind, 'unreadable');
    assert.equal(notesOf(world).length, 0);
  });

  it('is undone: no note, and the sheet as it was', async () => {
    const world = testFolder({ [path]: sheet });
    const result = await captureAnswers(world.folder, path, undefined);
    assert.ok(result.kind === 'captured');

    assert.equal(await undoAnswers(world.folder, path, result), 'undone');

    assert.equal(notesOf(world).length, 0);
    assert.equal(world.files.text(path), sheet);
  });

  it('keeps, when it is undone, what was edited since', async () => {
    const world = testFolder({ [path]: sheet });
    const result = await captureAnswers(world.folder, path, undefined);
    assert.ok(result.kind === 'captured');
    world.files.outside(path, `${world.files.text(path)}\n- Later\n`);

    assert.equal(await undoAnswers(world.folder, path, result), 'changed');
    assert.match(world.files.text(path), /- Later/);
  });
});
