import assert from 'node:assert/strict';

import { holdsChange } from '../../../../src/core/conflicts/holdsChange.js';

describe('holdsChange', () => {
  it('finds added lines wherever they are, also beside others', () => {
    assert.equal(holdsChange('a\nnew\nother\nb', 'a\nb', 'a\nnew\nb'), true);
    assert.equal(holdsChange('a\nother\nb', 'a\nb', 'a\nnew\nb'), false);
  });

  it('misses removed lines that are there again', () => {
    assert.equal(holdsChange('a\nother', 'a\nb', 'a'), true);
    assert.equal(holdsChange('a\nb', 'a\nb', 'a'), false);
  });

  it('counts lines that occur more than once', () => {
    assert.equal(holdsChange('a\n-\nb\n-', 'a\n-\nb', 'a\n-\nb\n-'), true);
    assert.equal(holdsChange('a\n-\nb', 'a\n-\nb', 'a\n-\nb\n-'), false);
    assert.equal(holdsChange('a\n-\nb\n-', 'a\n-\nb\n-', 'a\n-\nb'), false);
  });

  it('is always so where nothing was changed, wherever lines were moved', () => {
    assert.equal(holdsChange('anything', 'a\nb', 'b\na'), true);
  });
});
