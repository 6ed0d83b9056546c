import assert from 'node:assert/strict';

import {
  isTemporaryName,
  makeTemporaryName,
  ownerOf,
  temporaryPattern,
} from '../../../../src/app/files/temporaryName.js';

describe('makeTemporaryName', () => {
  it('makes a hidden name without the extension of a file of ours, which tells its owner', () => {
    const name = makeTemporaryName('ab12p77p9', '0f-1e');

    assert.equal(name, '.sre-onboarding-ab12p77p9-0f-1e.tmp');
    assert.equal(ownerOf(name), 'ab12p77p9');
  });

  it('makes names that the line of .gitignore is about', () => {
    const [start = '', end = ''] = temporaryPattern.split('*');

    const name = makeTemporaryName('me', 'x');

    assert.ok(name.startsWith(start) && name.endsWith(end));
  });
});

describe('isTemporaryName', () => {
  it('knows the names that were made', () => {
    assert.equal(isTemporaryName(makeTemporaryName('me', 'x')), true);
  });

  it('leaves other files alone', () => {
    for (const name of ['.sre-onboarding', '.sre-onboarding-notes.md', 'notes.tmp', '.hidden.tmp', '']) {
      assert.equal(isTemporaryName(name), false, name);
    }
  });
});
