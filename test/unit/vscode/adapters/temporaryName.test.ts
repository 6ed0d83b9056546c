import assert from 'node:assert/strict';

import { isTemporaryName, makeTemporaryName } from '../../../../src/vscode/adapters/temporaryName.js';

describe('makeTemporaryName', () => {
  it('makes another name each time, hidden and without the extension of a file of ours', () => {
    const names = Array.from({ length: 100 }, makeTemporaryName);

    assert.equal(new Set(names).size, 100);
    for (const name of names) assert.match(name, /^\.[0-9a-z-]+\.tmp$/);
  });
});

describe('isTemporaryName', () => {
  it('knows the names that were made', () => {
    assert.equal(isTemporaryName(makeTemporaryName()), true);
  });

  it('leaves other files alone', () => {
    for (const name of ['.sre-onboarding', '.sre-onboarding-notes.md', 'notes.tmp', '.hidden.tmp', '']) {
      assert.equal(isTemporaryName(name), false, name);
    }
  });
});
