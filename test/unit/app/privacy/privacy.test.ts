import assert from 'node:assert/strict';

import { keepPrivateOut, readPrivacy } from '../../../../src/app/privacy/privacy.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const gitIgnore = `${root}/.gitignore`;
const secretNote = `${root}/private/notes/2026-11-25-a-k3f9.md`;
const note = '---\ntitle: A\ncreated: 2026-11-25T14:03:11Z\n---\n';

describe('keepPrivateOut', () => {
  it('makes the file where there is none', async () => {
    const { folder, files } = testFolder();

    await keepPrivateOut(folder);

    assert.equal(files.text(gitIgnore), '.sre-onboarding-*.tmp\nprivate/\n');
  });

  it('leaves a file alone that lists the folder already', async () => {
    const { folder, files } = testFolder({ [gitIgnore]: '*.tmp\r\n/private/\r\n' });

    await keepPrivateOut(folder);

    assert.equal(files.text(gitIgnore), '*.tmp\r\n/private/\r\n');
  });

  it('adds the folder where a later line takes it in again', async () => {
    const { folder, files } = testFolder({ [gitIgnore]: 'private/\n!private/\n' });

    await keepPrivateOut(folder);

    assert.equal(files.text(gitIgnore), 'private/\n!private/\nprivate/\n');
  });
});

describe('readPrivacy', () => {
  it('finds nothing wrong where git ignores the folder and has nothing of it', async () => {
    const { folder, git } = testFolder({ [gitIgnore]: 'private/\n', [secretNote]: note });
    git.ignored = () => true;
    git.tracked = () => false;

    assert.deepEqual((await readPrivacy(folder)).gaps, []);
  });

  it('finds nothing wrong where git can’t be asked', async () => {
    const { folder } = testFolder({ [secretNote]: note });

    assert.deepEqual((await readPrivacy(folder)).gaps, []);
  });

  it('doesn’t ask where nothing is private', async () => {
    const { folder, git } = testFolder({ [`${root}/notes/2026-11-25-a-k3f9.md`]: note });
    git.ignored = () => assert.fail('asked');
    git.tracked = git.ignored;

    assert.deepEqual((await readPrivacy(folder)).gaps, []);
  });

  it('says where git does not ignore it, at the file that is to say so', async () => {
    const { folder, git } = testFolder({ [gitIgnore]: '*.tmp\n', [secretNote]: note });
    git.ignored = () => false;
    git.tracked = () => false;

    assert.deepEqual(await readPrivacy(folder), { gaps: ['notIgnored'], place: gitIgnore });
  });

  it('says it at the private file where there is no .gitignore', async () => {
    const { folder, git } = testFolder({ [secretNote]: note });
    git.ignored = () => false;

    assert.deepEqual(await readPrivacy(folder), { gaps: ['notIgnored'], place: secretNote });
  });

  it('says where git has some of it already', async () => {
    const { folder, git } = testFolder({ [gitIgnore]: 'private/\n', [secretNote]: note });
    git.ignored = () => true;
    git.tracked = (path) => path === `${root}/private`;

    assert.deepEqual(await readPrivacy(folder), { gaps: ['tracked'], place: gitIgnore });
  });

  it('looks at private sessions as well', async () => {
    const session = `${root}/private/sessions/2026-11-25-b-k3f9.md`;
    const { folder, git } = testFolder({ [gitIgnore]: '', [session]: '---\nkind: pairing\n---\n' });
    git.ignored = (path) => !path.includes('/sessions/');

    assert.deepEqual((await readPrivacy(folder)).gaps, ['notIgnored']);
  });
});
