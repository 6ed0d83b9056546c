import assert from 'node:assert/strict';

import { withPrivateIgnored } from '../../../../src/core/privacy/ignoreRule.js';

describe('withPrivateIgnored', () => {
  for (const text of [
    'private/\n',
    '/private/\n',
    'private',
    '*.tmp\r\n/private\r\n',
    '!private/\nprivate/\n',
    '\uFEFFprivate/ \n',
    '!*\nprivate/\r',
  ]) {
    it(`leaves as it is what ignores the folder already: ${JSON.stringify(text)}`, () => {
      assert.equal(withPrivateIgnored(text), text);
    });
  }

  const added: readonly (readonly [before: string, after: string])[] = [
    ['', 'private/\n'],
    ['# ours\n*.tmp', '# ours\n*.tmp\nprivate/\n'],
    ['*.tmp\r\n', '*.tmp\r\nprivate/\r\n'],
    ['private/\n!private/\n', 'private/\n!private/\nprivate/\n'],
    ['private/notes/\n', 'private/notes/\nprivate/\n'],
    ['# private/\n', '# private/\nprivate/\n'],
    ['private/\n!*\n', 'private/\n!*\nprivate/\n'],
    ['private/\n!/private/notes/**\n', 'private/\n!/private/notes/**\nprivate/\n'],
    ['private/\t\n', 'private/\t\nprivate/\n'],
    ['very-private/\n', 'very-private/\nprivate/\n'],
  ];

  for (const [before, after] of added) {
    it(`adds a line, and changes none: ${JSON.stringify(before)}`, () => {
      assert.equal(withPrivateIgnored(before), after);
    });
  }
});
