import assert from 'node:assert/strict';

import { nearestId } from '../../../../src/core/links/nearestId.js';

const ids = [
  '2026-11-25-slow-deploys-k3f9',
  '2026-11-25-slow-tests-m2m2',
  '2026-11-20-no-restore-tested-aaaa',
  '2026-10-01-coffee-with-priya-zzzz',
];

describe('nearestId', () => {
  const meant: Readonly<Record<string, string>> = {
    '2026-11-24-deploys-are-slow-k3f9': '2026-11-25-slow-deploys-k3f9',
    k3f9: '',
    '2026-11-25-slow-tests-m2m': '2026-11-25-slow-tests-m2m2',
    '2026-11-25-slow-test-m2m2': '2026-11-25-slow-tests-m2m2',
    'no-restore-tested': '2026-11-20-no-restore-tested-aaaa',
    '2026-11-20-no-restore-tested-bbbb': '2026-11-20-no-restore-tested-aaaa',
    '2026-11-20-something-else-bbbb': '',
    '': '',
  };

  for (const [written, wanted] of Object.entries(meant)) {
    it(`takes "${written}" for ${wanted === '' ? 'nothing' : wanted}`, () => {
      assert.equal(nearestId(written, ids) ?? '', wanted);
    });
  }

  it('doesn’t choose between two with the same words', () => {
    const twins = ['2026-11-25-slow-deploys-k3f9', '2026-10-25-slow-deploys-m2m2'];

    assert.equal(nearestId('slow-deploys', twins), undefined);
  });
});
