import assert from 'node:assert/strict';

import { isPageMessage } from '../../../../src/vscode/pages/isPageMessage.js';
import { hostileValues } from '../../support/hostileValues.js';

describe('isPageMessage', () => {
  it('takes what our pages send', () => {
    assert.equal(isPageMessage({ type: 'ready' }), true);
    assert.equal(isPageMessage({ type: 'wish', page: 3, wish: { type: 'verify' } }), true);
  });

  it('takes nothing else', () => {
    for (const value of hostileValues) {
      const what = JSON.stringify(value);
      assert.equal(isPageMessage(value), false, what);
      assert.equal(isPageMessage({ type: value, page: 1, wish: {} }), false, what);
      assert.equal(isPageMessage({ type: 'wish', page: value, wish: {} }), typeof value === 'number', what);
      const isObject = typeof value === 'object' && value !== null;
      assert.equal(isPageMessage({ type: 'wish', page: 1, wish: value }), isObject, what);
    }
  });
});
