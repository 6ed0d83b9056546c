import assert from 'node:assert/strict';

import { presentFields } from '../../../../src/core/text/presentFields.js';

describe('presentFields', () => {
  it('leaves out what is undefined, and nothing else that is falsy', () => {
    const fields = presentFields<{ a?: string; b: number; c: string }>({ a: undefined, b: 0, c: '' });

    assert.deepEqual(fields, { b: 0, c: '' });
    assert.ok(!('a' in fields));
  });
});
