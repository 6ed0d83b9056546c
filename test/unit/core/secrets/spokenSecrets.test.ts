import assert from 'node:assert/strict';

import { findSpokenSecrets } from '../../../../src/core/secrets/spokenSecrets.js';

/** What was found, as it stands in the text. */
function found(text: string): readonly string[] {
  return findSpokenSecrets(text).map(({ span }) => text.slice(span.start, span.end));
}

describe('findSpokenSecrets', () => {
  it('finds a password that is said, an authorization header and a web token', () => {
    assert.deepEqual(found('the password is a1B2c3D4!'), ['a1B2c3D4!']);
    assert.deepEqual(found('Authorization: Bearer  abcDEF0123456789xyz=='), ['abcDEF0123456789xyz==']);
    assert.deepEqual(found('see eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl here'), [
      'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl',
    ]);
  });

  it('finds a web token behind anything but a letter of one', () => {
    assert.deepEqual(found('t="eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl"'), ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl']);
    assert.deepEqual(found('a/eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl'), ['eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl']);
  });

  it('finds no secret in what only speaks of one', () => {
    assert.deepEqual(found('password reset takes long; the token is short; basic authentication'), []);
  });
});
