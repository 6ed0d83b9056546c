import assert from 'node:assert/strict';

import { applyWrites } from '../../../../src/app/changes/applyChange.js';
import { FileFailure, type FilePath } from '../../../../src/app/ports.js';
import type { MemoryFiles } from '../../support/memoryFiles.js';
import { testFolder } from '../../support/testFolder.js';

const notes = '.sre-onboarding/notes';
const [a, b, c] = [`${notes}/a.md`, `${notes}/b.md`, `${notes}/c.md`] as const;
const old = '---\ntitle: Old\n---\n';
const fresh = '---\ntitle: New\n---\n';
const writes = [
  { path: a, before: undefined, after: fresh },
  { path: b, before: old, after: fresh },
  { path: c, before: undefined, after: fresh },
] as const;

function textsOf({ contents }: MemoryFiles): Readonly<Record<FilePath, unknown>> {
  return Object.fromEntries([...contents].map(([path, content]) => [path, 'text' in content ? content.text : content]));
}

/** The disk refuses the n-th write, or all from there on. */
function refuseAt(files: MemoryFiles, first: number, isLasting: boolean): { readonly count: number } {
  const calls = { count: 0 };
  files.beforeWrite = () => {
    calls.count++;
    if (calls.count === first || (isLasting && calls.count > first)) throw new FileFailure('noSpace', `write ${first}`);
  };
  return calls;
}

describe('applyWrites', () => {
  it('makes and changes the files, which the stores know at once', async () => {
    const { folder, files } = testFolder({ [b]: old });
    await folder.notes.all();

    const change = await applyWrites(folder, writes);

    assert.deepEqual(
      change,
      writes.map((write) => ({ kind: 'write', ...write })),
    );
    assert.deepEqual(textsOf(files), { [a]: fresh, [b]: fresh, [c]: fresh });
    assert.deepEqual(
      [...(await folder.notes.all()).values()].map(({ note }) => note?.title),
      ['New', 'New', 'New'],
    );
  });

  it('writes none where one was changed, made or deleted meanwhile', async () => {
    for (const [path, text] of [
      [b, 'theirs\n'],
      [c, 'theirs\n'],
      [b, undefined],
    ] as const) {
      const { folder, files } = testFolder({ [b]: old });
      await folder.notes.all();
      files.outside(path, text);
      const before = textsOf(files);

      assert.equal(await applyWrites(folder, writes), 'changed');

      assert.deepEqual(textsOf(files), before);
      assert.equal((await folder.notes.all()).size, files.contents.size);
    }
  });

  it('writes none where the file system refuses any of the writes', async () => {
    for (let first = 1; first <= writes.length; first++) {
      const { folder, files } = testFolder({ [b]: old });
      await folder.notes.all();
      refuseAt(files, first, false);

      await assert.rejects(applyWrites(folder, writes), { path: `write ${first}` });

      assert.deepEqual(textsOf(files), { [b]: old });
      assert.deepEqual([...(await folder.notes.all()).keys()], [b]);
    }
  });

  it('tells the first failure where taking back is refused as well', async () => {
    const { folder, files } = testFolder({ [b]: old });
    refuseAt(files, 2, true);

    await assert.rejects(applyWrites(folder, writes), { path: 'write 2' });

    assert.deepEqual(textsOf(files), { [a]: fresh, [b]: old });
  });

  it('takes back what it can where taking back is refused once', async () => {
    for (const [failing, left] of [
      [4, { [b]: fresh }],
      [5, { [a]: fresh, [b]: old }],
    ] as const) {
      const { folder, files } = testFolder({ [b]: old });
      let count = 0;
      files.beforeWrite = () => {
        count++;
        if (count === 3 || count === failing) throw new FileFailure('noSpace', `write ${count}`);
      };

      await assert.rejects(applyWrites(folder, writes), { path: 'write 3' });

      assert.deepEqual(textsOf(files), left);
    }
  });

  it('keeps what somebody has made of a file before it was taken back', async () => {
    const { folder, files } = testFolder({ [b]: old });
    files.beforeReplace = () => files.outside(a, 'theirs\n');
    files.contents.set(c, { kind: 'text', text: old });

    assert.equal(await applyWrites(folder, writes), 'changed');

    assert.deepEqual(textsOf(files), { [a]: 'theirs\n', [b]: old, [c]: old });
  });

  it('passes on what is no refusal, and takes back what was written', async () => {
    const { folder, files } = testFolder({ [b]: old });
    files.replace = async () => {
      throw new TypeError('a bug');
    };

    await assert.rejects(applyWrites(folder, writes), TypeError);

    assert.deepEqual(textsOf(files), { [b]: old });
  });

  it('writes nothing private', async () => {
    const { folder, files } = testFolder();
    const path = `${folder.layout.privateNotes}/a.md`;

    await assert.rejects(applyWrites(folder, [{ path, before: undefined, after: fresh }]), /No proof/);

    assert.equal(files.contents.size, 0);
  });
});
