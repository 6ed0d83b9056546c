import assert from 'node:assert/strict';

import { captureNote } from '../../../../src/app/notes/captureNote.js';
import { createFile } from '../../../../src/app/changes/createFile.js';
import { applyMove } from '../../../../src/app/changes/applyChange.js';
import type { MoveStep } from '../../../../src/app/changes/change.js';
import { FileFailure, type FilePath } from '../../../../src/app/ports.js';
import { PrivatePlace } from '../../../../src/app/privacy/privatePlace.js';
import { recordSession } from '../../../../src/app/sessions/recordSession.js';
import { privatePlace } from '../../support/privatePlace.js';
import { sampleNote } from '../../support/sampleNotes.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const gitIgnore = `${root}/.gitignore`;
const [from, to] = [`${root}/notes/a.md`, `${root}/private/notes/a.md`] as const;
const move: MoveStep = { kind: 'move', from, to, before: 'x\n', after: 'x\n' };
const kept = 'private/\n';
const note = sampleNote({ title: 'Doubts' });
const session = { title: 'Lee', kind: 'pairing', date: '2026-11-25' } as const;

const never = async (): Promise<boolean> => assert.fail('asked');

/** Paths of private files. */
function privateFiles({ files }: TestFolder): readonly FilePath[] {
  return [...files.contents.keys()].filter((path) => path.startsWith(`${root}/private/`));
}

async function refuses(world: TestFolder, reason: string): Promise<void> {
  await assert.rejects(
    PrivatePlace.secure(world.folder, never),
    (error) => error instanceof FileFailure && error.reason === reason && error.path === gitIgnore,
  );
  assert.deepEqual(privateFiles(world), []);
}

describe('a private place', () => {
  it('is made by a rule in the onboarding’s own .gitignore', async () => {
    const world = testFolder({ [gitIgnore]: '!*\n' });

    await captureNote(world.folder, note, await privatePlace(world.folder));
    await recordSession(world.folder, { session, questions: [], to: await privatePlace(world.folder) });

    assert.equal(world.files.text(gitIgnore), '!*\nprivate/\n');
    assert.equal(privateFiles(world).length, 2);
  });

  it('is one where git says so, though the .gitignore can’t be mended', async () => {
    const world = testFolder();
    world.files.outside(gitIgnore, { kind: 'notUtf8', validPrefix: '' });
    world.git.ignored = () => true;

    assert.ok(await PrivatePlace.secure(world.folder, never));
  });

  it('is none where git says no, whatever the rules say', async () => {
    const world = testFolder({ [gitIgnore]: kept });
    world.git.ignored = () => false;

    await refuses(world, 'exposed');
  });

  it('is none where only one of its folders is kept out', async () => {
    for (const folder of ['notes', 'sessions']) {
      const world = testFolder({ [gitIgnore]: kept });
      world.git.ignored = (path) => path.startsWith(`${root}/private/${folder}/`);

      await refuses(world, 'exposed');
    }
  });

  it('is none where the .gitignore is no text, or can’t be read', async () => {
    const refused = { kind: 'refused', reason: 'noAccess' } as const;
    for (const content of [
      { kind: 'notUtf8', validPrefix: '' } as const,
      { kind: 'tooLarge', sizeBytes: 2 } as const,
      refused,
    ]) {
      const world = testFolder();
      world.files.outside(gitIgnore, content);

      await refuses(world, 'exposed');
    }
  });

  it('is none where the .gitignore leads to nothing: it can neither be read nor made', async () => {
    const world = testFolder();
    world.files.create = async () => 'exists';

    await refuses(world, 'exposed');
  });

  it('is none where the file system refuses to mend the .gitignore, and says why', async () => {
    for (const texts of [{}, { [gitIgnore]: '!private/\n' }]) {
      const world = testFolder(texts);
      world.files.refuse(new FileFailure('readOnly', gitIgnore));

      await refuses(world, 'readOnly');
    }
  });

  it('is none where writing the .gitignore is said to have worked, but did not', async () => {
    const world = testFolder({ [gitIgnore]: '' });
    world.files.replace = async () => 'replaced';

    await refuses(world, 'exposed');
  });

  it('is none below a repository of its own, which has other rules', async () => {
    for (const inner of [`${root}/private/.git`, `${root}/private/notes/.git/HEAD`]) {
      const world = testFolder({ [gitIgnore]: kept, [inner]: 'x\n' });

      await assert.rejects(PrivatePlace.secure(world.folder, never), FileFailure);
    }
  });

  it('mends a .gitignore that others write at the same time, on top of what they wrote', async () => {
    const world = testFolder({ [gitIgnore]: 'a\n' });
    let others = 2;
    world.files.beforeReplace = () => {
      if (others-- > 0) world.files.outside(gitIgnore, `${world.files.text(gitIgnore)}b\n`);
    };

    await privatePlace(world.folder);

    assert.equal(world.files.text(gitIgnore), 'a\nb\nb\nprivate/\n');
  });

  it('is none where they never cease', async () => {
    const world = testFolder({ [gitIgnore]: 'a\n' });
    world.files.beforeReplace = () => world.files.outside(gitIgnore, `${world.files.text(gitIgnore)}b\n`);

    await refuses(world, 'exposed');
  });

  it('doesn’t hide bugs', async () => {
    const world = testFolder();
    world.files.read = async () => assert.fail('a bug');

    await assert.rejects(PrivatePlace.secure(world.folder, never), assert.AssertionError);
  });
});

describe('where nobody can tell what becomes of private files', () => {
  function virtual(): TestFolder {
    const world = testFolder();
    world.git.honorsIgnoreFiles = false;
    return world;
  }

  it('the person is asked once', async () => {
    const world = virtual();
    let asked = 0;
    const yes = async (): Promise<boolean> => ++asked > 0;

    assert.ok(await PrivatePlace.secure(world.folder, yes));
    const place = await PrivatePlace.secure(world.folder, yes);

    assert.equal(asked, 1);
    assert.ok(place);
    await captureNote(world.folder, note, place);
    assert.equal(privateFiles(world).length, 1);
  });

  it('nothing is written when they decline, and they are asked again', async () => {
    const world = virtual();
    let asked = 0;
    const no = async (): Promise<boolean> => ++asked < 0;

    assert.equal(await PrivatePlace.secure(world.folder, no), undefined);
    assert.equal(await PrivatePlace.secure(world.folder, no), undefined);

    assert.equal(asked, 2);
    assert.deepEqual(privateFiles(world), []);
  });
});

describe('writing to a private place', () => {
  it('looks again right before', async () => {
    const world = testFolder();
    const place = await privatePlace(world.folder);
    world.files.outside(gitIgnore, '!private/\n');

    await assert.rejects(captureNote(world.folder, note, place), FileFailure);

    assert.deepEqual(privateFiles(world), []);
  });

  it('takes the file back where the rules changed while it was written', async () => {
    const world = testFolder();
    const place = await privatePlace(world.folder);
    const create = world.files.create.bind(world.files);
    world.files.create = async (path, text) => {
      world.files.outside(gitIgnore, '');
      return create(path, text);
    };

    await assert.rejects(captureNote(world.folder, note, place), FileFailure);

    assert.deepEqual(privateFiles(world), []);
    assert.deepEqual((await world.folder.notes.all()).size, 0);
  });

  it('takes the file back where git, asked about that very file, says no', async () => {
    const world = testFolder();
    world.git.ignored = (path) => path.endsWith('/any-new-file.md') || !world.files.contents.has(path);
    const place = await privatePlace(world.folder);

    await assert.rejects(recordSession(world.folder, { session, questions: [], to: place }), FileFailure);

    assert.deepEqual(privateFiles(world), []);
  });

  it('leaves the shared note where it is when it can’t be kept private', async () => {
    const world = testFolder({ [from]: 'x\n' });
    const place = await privatePlace(world.folder);
    world.git.ignored = () => false;

    await assert.rejects(applyMove(world.folder, move, place), FileFailure);
    assert.deepEqual([world.files.text(from), privateFiles(world)], ['x\n', []]);
  });

  it('moves the note back where the rules changed while it was moved', async () => {
    const world = testFolder({ [from]: 'x\n' });
    const place = await privatePlace(world.folder);
    const moveFile = world.files.move.bind(world.files);
    world.files.move = async (given) => {
      world.files.outside(gitIgnore, '');
      return moveFile(given);
    };

    await assert.rejects(applyMove(world.folder, { ...move, after: 'for one\n' }, place), FileFailure);
    assert.deepEqual([world.files.text(from), privateFiles(world)], ['x\n', []]);
  });

  it('is impossible without the proof, and with it elsewhere', async () => {
    const { folder, files } = testFolder();
    const place = await privatePlace(folder);
    const parent = folder.layout.privateNotes;

    await assert.rejects(createFile(folder, { parent, subject: 'x', date: '2026-11-25', text: 'x' }), /No proof/);
    await assert.rejects(
      applyMove(folder, { kind: 'move', from: 'a', to: `${parent}/a.md`, before: '', after: '' }, 'shared'),
      /No proof/,
    );
    await assert.rejects(folder.ports.files.create(`${folder.layout.notes}/a.md`, 'x', place), /is not private/);
    assert.deepEqual([...files.contents.keys()], [gitIgnore]);
  });
});
