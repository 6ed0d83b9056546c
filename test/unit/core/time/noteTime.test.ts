import assert from 'node:assert/strict';

import { isNoteTime } from '../../../../src/core/time/noteTime.js';

describe('isNoteTime', () => {
  it('takes times in UTC, to the second or finer', () => {
    assert.ok(isNoteTime('2026-11-25T14:03:11Z'));
    assert.ok(isNoteTime('2026-12-31T23:59:59.123Z'));
  });

  it('refuses dates, other zones and what no clock shows', () => {
    // prettier-ignore
    const texts = ['2026-11-25', '2026-11-25T14:03Z', '2026-11-25T14:03:11', '2026-11-25T14:03:11+01:00', '2026-13-01T00:00:00Z', '2026-11-32T00:00:00Z', '2026-02-29T00:00:00Z', '2026-11-00T00:00:00Z', '2026-11-25T24:00:00Z', ' 2026-11-25T14:03:11Z'];

    assert.deepEqual(
      texts.filter((text) => isNoteTime(text)),
      [],
    );
  });
});
