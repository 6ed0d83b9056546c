import { assert } from 'chai';

import { FileFailure, type FileFailureReason } from '../../../../src/app/ports.js';

/** Waits for an access that the file system refuses, and for the reason that it says. */
export async function expectFailure(access: Promise<unknown>, reason: FileFailureReason): Promise<void> {
  const outcome = await access.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const error = 'error' in outcome ? outcome.error : undefined;
  assert.instanceOf(error, FileFailure, `refused, instead of ${JSON.stringify(outcome)}`);
  assert.equal(error.reason, reason);
}
