import assert from 'node:assert/strict';

import type { Change } from '../../../../src/app/changes/change.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { neverAsked } from '../../../support/changes.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const deleted = `${root}/notes/deleted.md`;
const gone = `${root}/private/notes/gone.md`;
const gitIgnore = `${root}/.gitignore`;

function text(title: string): string {
  return `---\ntitle: ${title}\n---\n`;
}

describe('undoChange of what is private', () => {
  const both: Change = [
    { kind: 'write', path: deleted, before: text('Deleted'), after: undefined },
    { kind: 'write', path: gone, before: text('Gone'), after: undefined },
    { kind: 'write', path: `${gone}.md`, before: text('Gone'), after: undefined },
  ];

  it('asks for a proof once, and only where something comes back', async () => {
    const { folder, files } = testFolder();
    let asked = 0;

    await undoChange(folder, both, () => {
      asked++;
      return privatePlace(folder);
    });

    assert.equal(asked, 1);
    assert.equal(files.text(gone), text('Gone'));
    const edit: Change = [{ kind: 'write', path: gone, before: 'x\n', after: text('Gone') }];
    assert.equal(await undoChange(folder, edit, neverAsked), 'undone');
    const creation: Change = [{ kind: 'write', path: gone, before: undefined, after: 'x\n' }];
    assert.equal(await undoChange(folder, creation, neverAsked), 'undone');
  });

  it('brings it back only where git leaves it out, and the rest all the same', async () => {
    for (const steps of [both, both.toReversed()]) {
      const { folder, files, git } = testFolder();
      git.ignored = () => false;

      await assert.rejects(
        undoChange(folder, steps, () => privatePlace(folder)),
        { reason: 'exposed' },
      );

      assert.equal(files.contents.has(gone), false);
      assert.equal(files.text(deleted), text('Deleted'));
      assert.equal((await folder.notes.all()).size, 1);

      git.ignored = () => true;
      assert.equal(await undoChange(folder, steps, () => privatePlace(folder)), 'undone');
      assert.equal(files.text(gone), text('Gone'));
    }
  });

  it('asks once where the person declines, and brings back the rest', async () => {
    const { folder, files } = testFolder();
    let asked = 0;

    const declined = undoChange(folder, both, async () => {
      asked++;
      throw new Error('declined');
    });

    await assert.rejects(declined, /declined/);
    assert.equal(asked, 1);
    assert.deepEqual([...files.contents.keys()], [deleted]);
  });

  it('brings nothing back where git’s rules change in that moment', async () => {
    const { folder, files, git } = testFolder();
    const place = await privatePlace(folder);
    const create = files.create.bind(files);
    files.create = async (...args) => {
      git.ignored = () => false;
      return create(...args);
    };

    await assert.rejects(
      undoChange(folder, both.slice(1), async () => place),
      { reason: 'exposed' },
    );

    assert.deepEqual([...files.contents.keys()], [gitIgnore]);
  });
});
