import assert from 'node:assert/strict';

import { dayLabel } from '../../../../src/core/export/dayLabel.js';

describe('dayLabel', () => {
  it('writes a day out, so that nobody takes it for another country’s', () => {
    assert.equal(dayLabel('2026-11-24'), '24 November 2026');
    assert.equal(dayLabel('2027-02-05'), '5 February 2027');
  });

  it('leaves as it is what is no day', () => {
    assert.equal(dayLabel(''), '');
    assert.equal(dayLabel('soon'), 'soon');
    assert.equal(dayLabel('2026-13-45'), '2026-13-45');
  });
});
