import assert from 'node:assert/strict';

import { isSameValue, listComments } from '../../../../src/core/text/yamlMeaning.js';

describe('listComments', () => {
  it('lists comments wherever they stand', () => {
    assert.deepEqual(listComments('# one\na: 1 # two\nb: [ # three\n  2\n]\n#four'), [
      '# one',
      '# two',
      '# three',
      '#four',
    ]);
  });

  it('takes a number sign in a value for what it is', () => {
    assert.deepEqual(listComments('a: C#\nb: "# no"\nc: |\n  # no\nd: x#y\n'), []);
  });
});

describe('isSameValue', () => {
  it('compares maps and lists by what is in them', () => {
    assert.ok(isSameValue({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }));
    assert.ok(isSameValue({ a: 1, b: 2 }, { b: 2, a: 1 }));
    assert.ok(!isSameValue({ a: 1 }, { a: 1, b: 2 }));
    assert.ok(!isSameValue({ a: 1, b: 2 }, { a: 1 }));
    assert.ok(!isSameValue({ a: 1 }, { b: 1 }));
    assert.ok(!isSameValue([1, 2], [2, 1]));
  });

  it('keeps kinds of value apart', () => {
    assert.ok(!isSameValue([], {}));
    assert.ok(!isSameValue('1', 1));
    assert.ok(!isSameValue(null, undefined));
    assert.ok(!isSameValue({}, null));
    assert.ok(isSameValue(NaN, NaN));
  });

  it('does not take what every object inherits for a key', () => {
    assert.ok(!isSameValue({ toString: 1 }, { other: 1 }));
  });
});
