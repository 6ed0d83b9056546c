import assert from 'node:assert/strict';

import { createFile } from '../../../../src/app/changes/createFile.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { testFolder } from '../../support/testFolder.js';

const parent = '.sre-onboarding/roadmap';
const text = '---\ntitle: Quick\n---\n';
const file = { parent, subject: 'Quicker deploys!', date: '2026-11-24T10:12:00Z', text };

describe('createFile', () => {
  it('names the file by date and subject, under a name that no other has', async () => {
    const { folder, files } = testFolder();
    const create = files.create.bind(files);
    const tried: string[] = [];
    files.create = async (path, content) => {
      tried.push(path);
      return tried.length < 3 ? 'exists' : create(path, content);
    };

    const created = await createFile(folder, file);

    assert.equal(tried.length, 3);
    assert.ok(tried.every((path) => /^\.sre-onboarding\/roadmap\/2026-11-24-quicker-deploys-.{4}\.md$/.test(path)));
    const path = tried[2] ?? '';
    assert.deepEqual(created, { path, change: [{ kind: 'write', path, before: undefined, after: text }] });
    assert.equal(files.text(created.path), text);
  });

  it('lets the store know at once', async () => {
    const { folder } = testFolder();
    await folder.roadmap.all();

    const { path } = await createFile(folder, file);

    assert.equal((await folder.roadmap.all()).get(path)?.item?.title, 'Quick');
  });

  it('fails where the file system refuses, and leaves nothing', async () => {
    const { folder, files } = testFolder();
    files.refuse(new FileFailure('readOnly', parent));

    await assert.rejects(createFile(folder, file), FileFailure);
    assert.equal(files.contents.size, 0);
  });
});
