import assert from 'node:assert/strict';

import { isPlainMap } from '../../../../src/core/text/plainMap.js';

describe('isPlainMap', () => {
  it('takes maps alone', () => {
    assert.ok(isPlainMap({}));
    assert.ok(isPlainMap({ a: 1 }));
    for (const value of [[], null, undefined, 'a', 1, true]) assert.ok(!isPlainMap(value), String(value));
  });
});
