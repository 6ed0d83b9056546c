import assert from 'node:assert/strict';

import { itemsRestingOn } from '../../../../src/app/roadmap/itemsRestingOn.js';
import { testFolder } from '../../support/testFolder.js';

describe('itemsRestingOn', () => {
  it('names the items whose evidence one of the notes is', async () => {
    const { folder } = testFolder({
      '.sre-onboarding/roadmap/x.md': '---\ntitle: Quicker deploys\nevidence: [a, z]\n---\n',
      '.sre-onboarding/roadmap/y.md': '---\ntitle: Other\nevidence: [z]\n---\n',
      '.sre-onboarding/roadmap/broken.md': 'scribble\n',
    });

    assert.deepEqual(await itemsRestingOn(folder, new Set(['a', 'b'])), ['Quicker deploys']);
    assert.deepEqual(await itemsRestingOn(folder, new Set(['b'])), []);
  });
});
