import assert from 'node:assert/strict';

import { formatProgressBar } from '../../../../src/core/people/progressBar.js';

describe('formatProgressBar', () => {
  it('has five cells, which fill as steps are done', () => {
    for (const [done, total, bar] of [
      [0, 45, '▱▱▱▱▱'],
      [1, 45, '▰▱▱▱▱'],
      [17, 45, '▰▱▱▱▱'],
      [18, 45, '▰▰▱▱▱'],
      [27, 45, '▰▰▰▱▱'],
      [44, 45, '▰▰▰▰▱'],
      [45, 45, '▰▰▰▰▰'],
      [0, 0, '▱▱▱▱▱'],
      [1, 1, '▰▰▰▰▰'],
    ] as const) {
      assert.equal(formatProgressBar({ done, total }), bar, `${done}/${total}`);
    }
  });
});
