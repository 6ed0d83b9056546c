import assert from 'node:assert/strict';

import { tradeIdeaOf } from '../../../../src/core/grouping/tradeWords.js';

describe('tradeIdeaOf', () => {
  it('gives one idea to the words that the trade has for it, in any form', () => {
    for (const word of [
      'deploy',
      'deploys',
      'deploying',
      'deployments',
      'rollouts',
      'released',
      'hotfixes',
      'shipping',
    ]) {
      assert.equal(tradeIdeaOf(word), 'deploy', word);
    }
  });

  it('knows words that stand side by side, in any form', () => {
    assert.equal(tradeIdeaOf('rolling', 'back'), 'rollback');
    assert.equal(tradeIdeaOf('roll', 'out'), 'deploy');
    assert.equal(tradeIdeaOf('timed', 'out'), 'slow');
    assert.equal(tradeIdeaOf('request', 'ids'), 'log');
  });

  it('knows nothing of other words', () => {
    for (const words of [['lunch'], ['back'], ['out', 'roll'], ['']]) assert.equal(tradeIdeaOf(...words), undefined);
  });
});
