import assert from 'node:assert/strict';

import { applyMove } from '../../../../src/app/changes/applyChange.js';
import { undoChange, type UndoOutcome } from '../../../../src/app/changes/undoChange.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { neverAsked } from '../../../support/changes.js';
import type { MemoryFiles } from '../../support/memoryFiles.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const from = `${root}/private/notes/2026-11-25-a-k3f9.md`;
const to = `${root}/notes/2026-11-25-a-k3f9.md`;
const gitIgnore = `${root}/.gitignore`;
const before = '---\ntitle: A\nsession: x\ncreated: 2026-11-25T14:03:11Z\n---\n';
const after = '---\ntitle: A\ncreated: 2026-11-25T14:03:11Z\n---\n';
/** A private note becomes shared. */
const move = { kind: 'move', from, to, before, after } as const;

function undoMove(folder: OnboardingFolder): Promise<UndoOutcome> {
  return undoChange(folder, [move], () => privatePlace(folder));
}

describe('applyMove', () => {
  it('has the file in its new place with its new text; stores know at once', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await folder.notes.all();

    assert.deepEqual(await applyMove(folder, move, 'shared'), [move]);

    assert.deepEqual([...files.contents.keys()], [to]);
    assert.equal(files.text(to), after);
    assert.deepEqual(
      [...(await folder.notes.all()).values()].map(({ isPrivate }) => isPrivate),
      [false],
    );
  });

  it('writes over nothing', async () => {
    const { folder, files } = testFolder({ [from]: before, [to]: 'somebody’s\n' });

    assert.equal(await applyMove(folder, move, 'shared'), 'exists');

    assert.equal(files.text(to), 'somebody’s\n');
    assert.equal(files.text(from), before);
  });

  it('leaves a file that was edited since where it is, and makes nothing public', async () => {
    const { folder, files } = testFolder({ [from]: `${before}More\n` });

    assert.equal(await applyMove(folder, move, 'shared'), 'changed');

    assert.deepEqual([...files.contents.keys()], [from]);
    assert.equal(files.text(from), `${before}More\n`);
  });

  it('writes nothing where the file system refuses', async () => {
    const { folder, files } = testFolder({ [from]: before });
    files.refuse(new FileFailure('noSpace', to));

    await assert.rejects(applyMove(folder, move, 'shared'), FileFailure);

    assert.deepEqual([...files.contents.keys()], [from]);
  });
});

/** Every text that was in a place at any moment of an act, and whether there ever was not just one file. */
async function watchMoves(files: MemoryFiles, act: () => Promise<unknown>): Promise<Record<string, readonly string[]>> {
  const seen: Record<string, Set<string>> = { [from]: new Set(), [to]: new Set() };
  const look = (): void => {
    const there = [from, to].filter((path) => files.contents.has(path));
    assert.equal(there.length, 1);
    for (const path of there) seen[path]?.add(files.text(path));
  };
  const replace = files.replace.bind(files);
  const moveFile = files.move.bind(files);
  files.replace = (...args) => replace(...args).finally(look);
  files.move = (...args) => moveFile(...args).finally(look);
  look();
  await act();
  look();
  return Object.fromEntries(Object.entries(seen).map(([path, texts]) => [path, [...texts]]));
}

describe('a note on its way', () => {
  it('is in one place at every moment, and what is private of it never where all see it', async () => {
    const { folder, files } = testFolder({ [from]: before });

    const seen = await watchMoves(files, async () => {
      assert.deepEqual(await applyMove(folder, move, 'shared'), [move]);
      assert.equal(await undoMove(folder), 'undone');
    });

    assert.deepEqual(seen, { [from]: [before, after], [to]: [after] });
    assert.equal(files.text(from), before);
  });

  it('has its text again where it can’t be moved, and where it can’t be changed once it was', async () => {
    for (const failing of ['move', 'replace'] as const) {
      const { folder, files } = testFolder({ [failing === 'move' ? from : to]: failing === 'move' ? before : after });
      await privatePlace(folder);
      files[failing] = async (path) => {
        throw new FileFailure('noSpace', typeof path === 'string' ? path : path.to);
      };

      await assert.rejects(failing === 'move' ? applyMove(folder, move, 'shared') : undoMove(folder), FileFailure);

      assert.equal(files.contents.size, 2, 'the note and .gitignore');
      assert.equal(failing === 'move' ? files.text(from) : files.text(to), failing === 'move' ? before : after);
    }
  });
});

describe('undoChange of a move', () => {
  it('puts all back as it was, to the letter', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await applyMove(folder, move, 'shared');

    assert.equal(await undoMove(folder), 'undone');

    assert.deepEqual([...files.contents.keys()].toSorted(), [gitIgnore, from]);
    assert.equal(files.text(from), before);
  });

  it('keeps a note that was edited since', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await applyMove(folder, move, 'shared');
    files.outside(to, `${after}More\n`);

    assert.equal(await undoMove(folder), 'changed');

    assert.equal(files.text(to), `${after}More\n`);
    assert.equal(files.contents.has(from), false);
  });

  it('keeps a note whose old place another has taken', async () => {
    const { folder, files } = testFolder({ [from]: before });
    await applyMove(folder, move, 'shared');
    files.outside(from, before);

    assert.equal(await undoMove(folder), 'changed');

    assert.deepEqual([files.text(from), files.text(to)], [before, after]);
  });

  it('counts a note that is back already', async () => {
    const { folder } = testFolder({ [from]: before });
    await applyMove(folder, move, 'shared');
    await undoMove(folder);

    assert.equal(await undoMove(folder), 'undone');
  });

  it('leaves a note shared that git would not leave out', async () => {
    const { folder, files, git } = testFolder({ [from]: before });
    await applyMove(folder, move, 'shared');
    git.ignored = () => false;

    await assert.rejects(undoMove(folder), { reason: 'exposed' });

    assert.equal(files.text(to), after);
    assert.equal(files.contents.has(from), false);
  });

  it('shares a note again without a proof', async () => {
    const hide = { kind: 'move', from: to, to: from, before: after, after } as const;
    const { folder, files } = testFolder({ [to]: after });
    await applyMove(folder, hide, await privatePlace(folder));

    assert.equal(await undoChange(folder, [hide], neverAsked), 'undone');

    assert.deepEqual([...files.contents.keys()].toSorted(), [gitIgnore, to]);
  });
});
