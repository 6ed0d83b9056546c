import assert from 'node:assert/strict';

import { type AnswersRequest, captureAnswers } from '../../../../src/app/sessions/captureAnswers.js';
import type { PrivatePlace } from '../../../../src/app/privacy/privatePlace.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const secretPath = `${root}/private/sessions/2026-11-25-priya-rao-k3f9.md`;
const sheet = `---
title: Priya
kind: conversation
with: Priya Rao
date: 2026-11-25
---
## What hurts? <!-- pain-point -->

- Deploys take forty minutes
- Reviews wait
- Same line
`;

const request: AnswersRequest = {
  author: undefined,
  confirm: async () => assert.fail('asked about what nobody sees'),
  securePrivate: async () => assert.fail('asked'),
};

function notesOf({ files }: TestFolder, folder: string): string[] {
  return [...files.contents.keys()].filter((file) => file.startsWith(`${root}/${folder}/`));
}

describe('captureAnswers of a private session', () => {
  it('keeps the answers of a private session private', async () => {
    const world = testFolder({ [secretPath]: sheet });

    const securePrivate = (): Promise<PrivatePlace> => privatePlace(world.folder);
    await captureAnswers(world.folder, secretPath, { ...request, securePrivate });

    assert.equal(notesOf(world, 'notes').length, 0);
    assert.equal(notesOf(world, 'private/notes').length, 3);
  });

  it('doesn’t ask before it writes private notes', async () => {
    const world = testFolder({ [secretPath]: sheet });

    const result = await captureAnswers(world.folder, secretPath, {
      ...{ ...request, confirm: async () => false },
      securePrivate: () => privatePlace(world.folder),
    });

    assert.equal(result.kind, 'captured');
  });

  it('writes nothing where it can’t be proved that private notes stay private', async () => {
    const world = testFolder({ [secretPath]: sheet });

    const result = await captureAnswers(world.folder, secretPath, { ...request, securePrivate: async () => undefined });

    assert.equal(result.kind, 'declined');
    assert.deepEqual([...world.files.contents.keys()], [secretPath]);
  });

  it('links no private note into a shared sheet, though it says the same', async () => {
    const path = secretPath.replace('/private', '');
    const secret = `${root}/private/notes/2026-11-25-reviews-wait-hush.md`;
    const note = `---\ntitle: Reviews wait\nsession: 2026-11-25-priya-rao-k3f9\n---\n> What hurts?\n`;
    const world = testFolder({ [path]: sheet, [secret]: note });

    await captureAnswers(world.folder, path, { ...request, confirm: async () => true });

    assert.doesNotMatch(world.files.text(path), /hush/);
  });
});
