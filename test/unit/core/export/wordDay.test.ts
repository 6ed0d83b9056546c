import assert from 'node:assert/strict';

import { wordDay } from '../../../../src/core/export/wordDay.js';

describe('wordDay', () => {
  it('writes a day out, so that nobody takes it for another country’s', () => {
    assert.equal(wordDay('2026-11-24'), '24 November 2026');
    assert.equal(wordDay('2027-02-05'), '5 February 2027');
  });

  it('leaves as it is what is no day', () => {
    assert.equal(wordDay(''), '');
    assert.equal(wordDay('soon'), 'soon');
    assert.equal(wordDay('2026-13-45'), '2026-13-45');
  });
});
