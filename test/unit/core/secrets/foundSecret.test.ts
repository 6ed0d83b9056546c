import assert from 'node:assert/strict';

import { distinctSecrets, maskSecret } from '../../../../src/core/secrets/foundSecret.js';
import { marked } from '../../support/marked.js';

describe('maskSecret', () => {
  it('shows its beginning', () => {
    const { text, spans } = marked('token «abcdefghij»');

    assert.deepEqual(
      spans.map((span) => maskSecret(text, span)),
      ['abcd…'],
    );
  });

  it('shows nothing of a short one', () => {
    const { text, spans } = marked('pin «12345678»');

    assert.deepEqual(
      spans.map((span) => maskSecret(text, span)),
      ['…'],
    );
  });
});

describe('distinctSecrets', () => {
  it('keeps the first of those that overlap, and puts them in the order of the text', () => {
    const found = distinctSecrets([
      { kind: 'github', span: { start: 20, end: 40 } },
      { kind: 'npm', span: { start: 0, end: 10 } },
      { kind: 'password', span: { start: 15, end: 25 } },
      { kind: 'token', span: { start: 10, end: 15 } },
    ]);

    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['npm', 'token', 'github'],
    );
  });
});
