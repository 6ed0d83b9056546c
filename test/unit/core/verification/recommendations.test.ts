import { strict as assert } from 'node:assert';

import { readRecommendations } from '../../../../src/core/verification/recommendations.js';

describe('readRecommendations', () => {
  it('reads JSON with comments', () => {
    assert.deepEqual(readRecommendations('// ours\n{ "recommendations": ["a.b", /* too */ "c.d",], }'), ['a.b', 'c.d']);
  });

  it('finds none in anything else', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{',
      '{ "recommendations": "a.b" }',
      '{ "unwantedRecommendations": ["a.b"] }',
    ]) {
      assert.deepEqual(readRecommendations(text), [], text);
    }
    assert.deepEqual(readRecommendations('{ "recommendations": [1, "a.b"] }'), ['a.b']);
  });
});
