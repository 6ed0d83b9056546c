import { assert } from 'chai';
import { FileSystemError } from 'vscode';

import { guardWorkspaceAccess, unlessMissing } from '../../src/vscode/adapters/workspaceFailure.js';
import { expectFailure } from '../support/host/filesContract/expectFailure.js';

describe('what VS Code’s file system refuses', () => {
  const refusals = [
    [FileSystemError.NoPermissions('EACCES: permission denied'), 'noAccess'],
    [FileSystemError.NoPermissions('EROFS: read-only file system, open'), 'readOnly'],
    [FileSystemError.Unavailable('Unable to write: the file system is readonly'), 'readOnly'],
    [new FileSystemError('Error: ENOSPC: no space left on device, write'), 'noSpace'],
    [new FileSystemError('EDQUOT: disk quota exceeded'), 'noSpace'],
    [new FileSystemError('The quota has been exceeded.'), 'noSpace'],
    [FileSystemError.Unavailable('offline'), 'unavailable'],
    [FileSystemError.FileExists('a'), 'unavailable'],
  ] as const;
  for (const [error, reason] of refusals) {
    it(`is "${reason}" when it says “${error.message}” (${error.code})`, async () => {
      await expectFailure(
        guardWorkspaceAccess('a.md', () => Promise.reject(error)),
        reason,
      );
    });
  }

  it('is no refusal when it is a bug', async () => {
    const bug = new TypeError('undefined is not a function');

    const outcome = await guardWorkspaceAccess('a.md', () => Promise.reject(bug)).catch((error: unknown) => error);

    assert.equal(outcome, bug);
  });

  it('is no refusal where there is no file', async () => {
    for (const missing of [
      FileSystemError.FileNotFound(),
      FileSystemError.FileNotADirectory(),
      FileSystemError.FileIsADirectory(),
    ]) {
      assert.isUndefined(await unlessMissing(Promise.reject(missing)));
    }
    assert.equal(await unlessMissing(Promise.resolve(1)), 1);
  });
});
