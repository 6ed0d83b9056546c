import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { FileFailure } from '../../../../src/app/ports.js';
import {
  guardNodeAccess,
  isMissing,
  nodeErrorCode,
  unlessMissing,
} from '../../../../src/vscode/adapters/nodeFailure.js';

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('guardNodeAccess', () => {
  const reasons = {
    EROFS: 'readOnly',
    ENOSPC: 'noSpace',
    EDQUOT: 'noSpace',
    EACCES: 'noAccess',
    EPERM: 'noAccess',
    ELOOP: 'link',
    EIO: 'unavailable',
    ENOTDIR: 'unavailable',
  } as const;
  for (const [code, reason] of Object.entries(reasons)) {
    it(`says that ${code} is "${reason}", of which file, and why`, async () => {
      const cause = systemError(code);

      const access = guardNodeAccess('notes/a.md', () => Promise.reject(cause));

      await assert.rejects(access, (error) => {
        assert.ok(error instanceof FileFailure);
        assert.deepEqual([error.reason, error.path, error.cause], [reason, 'notes/a.md', cause]);
        return true;
      });
    });
  }

  it('gives what the access gives, at once or later', async () => {
    assert.equal(await guardNodeAccess('a', () => 1), 1);
    assert.equal(await guardNodeAccess('a', () => Promise.resolve(2)), 2);
  });

  it('catches what is thrown at once', async () => {
    await assert.rejects(
      guardNodeAccess('a', () => {
        throw systemError('ENOSPC');
      }),
      FileFailure,
    );
  });

  it('leaves a failure and a bug as they are', async () => {
    const failure = new FileFailure('outside', 'b');
    const bug = new TypeError('undefined is not a function');

    await assert.rejects(
      guardNodeAccess('a', () => Promise.reject(failure)),
      failure,
    );
    await assert.rejects(
      guardNodeAccess('a', () => Promise.reject(bug)),
      bug,
    );
  });
});

describe('unlessMissing', () => {
  it('gives what is there', () => {
    assert.equal(
      unlessMissing(() => 'text'),
      'text',
    );
  });

  it('gives nothing for a file that is not there, and for a folder', () => {
    assert.equal(
      unlessMissing(() => readFileSync('no/such/file')),
      undefined,
    );
    assert.equal(
      unlessMissing(() => readFileSync('.')),
      undefined,
    );
  });

  it('throws on whatever else goes wrong', () => {
    assert.throws(
      () =>
        unlessMissing(() => {
          throw systemError('EACCES');
        }),
      /EACCES/,
    );
  });
});

describe('isMissing', () => {
  it('knows the three ways in which there is no file', () => {
    assert.deepEqual(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].map(systemError).map(isMissing), [
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('nodeErrorCode', () => {
  it('is the code of the system’s errors alone', () => {
    assert.equal(nodeErrorCode(systemError('EBUSY')), 'EBUSY');
    assert.equal(nodeErrorCode(systemError('ERR_INVALID_ARG_TYPE')), undefined);
    assert.equal(nodeErrorCode(new Error('ENOENT')), undefined);
    assert.equal(nodeErrorCode(Object.assign(new Error('x'), { code: 7 })), undefined);
    assert.equal(nodeErrorCode('ENOENT'), undefined);
    assert.equal(nodeErrorCode(undefined), undefined);
  });
});
