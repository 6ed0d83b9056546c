import assert from 'node:assert/strict';

import type { Change, PassageStep } from '../../../../src/app/changes/change.js';
import { undoChange, type UndoOutcome } from '../../../../src/app/changes/undoChange.js';
import { FileFailure, type FilePath } from '../../../../src/app/ports.js';
import { neverAsked } from '../../../support/changes.js';
import type { MemoryFiles } from '../../support/memoryFiles.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const [made, edited, deleted] = ['made', 'edited', 'deleted'].map((name) => `${root}/notes/${name}.md`) as [
  FilePath,
  FilePath,
  FilePath,
];
const gone = `${root}/private/notes/gone.md`;
const [from, to] = [`${root}/private/notes/moved.md`, `${root}/notes/moved.md`] as const;
const sheet = `${root}/sessions/sheet.md`;
const gitIgnore = `${root}/.gitignore`;

function text(title: string): string {
  return `---\ntitle: ${title}\n---\n`;
}

const link: PassageStep = {
  kind: 'passage',
  path: sheet,
  without: (now, kept) => (kept.has(made) ? now : now.replace(' (link)', '')),
};

/** A step of every kind. */
const change: Change = [
  { kind: 'write', path: made, before: undefined, after: text('Made') },
  { kind: 'write', path: edited, before: text('One'), after: text('Two') },
  { kind: 'write', path: edited, before: text('Two'), after: text('Three') },
  { kind: 'write', path: deleted, before: text('Deleted'), after: undefined },
  { kind: 'write', path: gone, before: text('Gone'), after: undefined },
  { kind: 'move', from, to, before: text('Secret'), after: text('Open') },
  link,
];
const afterwards = {
  [gitIgnore]: 'private/\n',
  [made]: text('Made'),
  [edited]: text('Three'),
  [to]: text('Open'),
  [sheet]: `${text('Sheet')}It is slow (link)\n`,
};
const beforehand = {
  [gitIgnore]: 'private/\n',
  [edited]: text('One'),
  [deleted]: text('Deleted'),
  [gone]: text('Gone'),
  [from]: text('Secret'),
  [sheet]: `${text('Sheet')}It is slow\n`,
};

function textsOf({ contents }: MemoryFiles): Readonly<Record<FilePath, unknown>> {
  return Object.fromEntries([...contents].map(([path, content]) => [path, 'text' in content ? content.text : content]));
}

function undo({ folder }: TestFolder): Promise<UndoOutcome> {
  return undoChange(folder, change, () => privatePlace(folder));
}

describe('undoChange', () => {
  it('brings everything back to the letter, and the stores know at once', async () => {
    const world = testFolder(afterwards);
    await world.folder.readAll();

    assert.equal(await undo(world), 'undone');

    assert.deepEqual(textsOf(world.files), beforehand);
    assert.deepEqual([...(await world.folder.notes.all()).keys()].toSorted(), [deleted, edited, gone, from].toSorted());
  });

  it('counts what is as before already, however often it is asked', async () => {
    const world = testFolder(afterwards);
    await undo(world);

    assert.equal(await undo(world), 'undone');

    assert.deepEqual(textsOf(world.files), beforehand);
  });

  it('takes nothing for as before that is not', async () => {
    const { folder, files } = testFolder({ [made]: text('Made'), [deleted]: text('Another') });
    files.outside(edited, { kind: 'notUtf8', validPrefix: text('One') });

    assert.equal(await undoChange(folder, change.slice(0, 4), neverAsked), 'changed');

    assert.deepEqual(
      [files.contents.has(made), files.text(deleted), files.contents.get(edited)?.kind],
      [false, text('Another'), 'notUtf8'],
    );
  });

  for (const path of [made, edited, to]) {
    it(`leaves ${path} as others have written it since, and takes all others back`, async () => {
      const world = testFolder(afterwards);
      world.files.outside(path, 'theirs\n');

      assert.equal(await undo(world), 'changed');

      const kept: Record<FilePath, unknown> = { ...beforehand, [path]: 'theirs\n' };
      if (path === to) delete kept[from];
      if (path === made) kept[sheet] = afterwards[sheet];
      assert.deepEqual(textsOf(world.files), kept);
    });
  }

  it('leaves a file that has taken the place of one that was deleted', async () => {
    const world = testFolder({ ...afterwards, [deleted]: 'theirs\n', [gone]: 'theirs\n' });

    assert.equal(await undo(world), 'changed');

    assert.deepEqual(textsOf(world.files), { ...beforehand, [deleted]: 'theirs\n', [gone]: 'theirs\n' });
  });

  it('brings back the markers of a conflict', async () => {
    const conflict = '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n';
    const { folder, files } = testFolder({ [edited]: 'a\nb\n' });
    const resolved: Change = [{ kind: 'write', path: edited, before: conflict, after: 'a\nb\n' }];

    assert.equal(await undoChange(folder, resolved, neverAsked), 'undone');
    assert.equal(await undoChange(folder, resolved, neverAsked), 'undone');

    assert.equal(files.text(edited), conflict);
  });

  it('passes on what is no refusal', async () => {
    const world = testFolder(afterwards);
    world.files.remove = async () => {
      throw new TypeError('a bug');
    };

    await assert.rejects(undo(world), TypeError);
  });
});

describe('undoChange, where the file system refuses', () => {
  it('tries every file, tells the failure, and brings back the rest when it is asked again', async () => {
    for (let first = 1; ; first++) {
      const world = testFolder(afterwards);
      await world.folder.readAll();
      let count = 0;
      world.files.beforeWrite = () => {
        count++;
        if (count === first) throw new FileFailure('noSpace', 'x');
      };
      const outcome = await undo(world).catch((error: unknown) => error);
      if (count < first) break;

      assert.ok(outcome instanceof FileFailure, `write ${first}`);
      const shown = (await world.folder.notes.all()).keys();
      assert.deepEqual([...shown].toSorted(), notesIn(world.files), `write ${first}`);
      assert.equal(world.files.text(sheet), afterwards[sheet], 'passages wait');

      assert.equal(await undo(world), 'undone', `write ${first}`);
      assert.deepEqual(textsOf(world.files), beforehand, `write ${first}`);
    }
  });

  it('tells the first failure where all is refused, and leaves all as it is', async () => {
    const world = testFolder(afterwards);
    let count = 0;
    world.files.beforeWrite = () => {
      throw new FileFailure('readOnly', String(++count));
    };

    await assert.rejects(undo(world), { path: '1' });

    assert.deepEqual(textsOf(world.files), afterwards);
  });
});

function notesIn({ contents }: MemoryFiles): readonly FilePath[] {
  return [...contents.keys()].filter((path) => path.includes('/notes/')).toSorted();
}
