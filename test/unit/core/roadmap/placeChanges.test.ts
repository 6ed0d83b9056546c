import assert from 'node:assert/strict';

import { setRoadmapFields } from '../../../../src/core/roadmap/editRoadmapItem.js';
import { placeChanges } from '../../../../src/core/roadmap/placeChanges.js';
import { itemWith } from '../../support/sampleItems.js';

describe('placeChanges', () => {
  it('changes only what is another one now', () => {
    const item = itemWith({ horizon: 'now', theme: 'compute' });

    assert.deepEqual(placeChanges(item, { horizon: 'next', theme: 'compute' }), { horizon: 'next' });
    assert.deepEqual(placeChanges(item, { horizon: 'now', theme: 'database' }), { theme: 'database' });
    assert.deepEqual(placeChanges(item, { horizon: 'now', theme: 'compute' }), {});
  });

  it('takes out what an item is not to have any more, and leaves alone what it never had', () => {
    const item = itemWith({ horizon: 'now', theme: 'compute' });

    assert.deepEqual(placeChanges(item, { horizon: '', theme: '' }), { horizon: undefined, theme: undefined });
    assert.deepEqual(placeChanges(itemWith(), { horizon: '', theme: '' }), {});
    assert.deepEqual(placeChanges(itemWith(), { horizon: 'later', theme: '' }), { horizon: 'later' });
  });

  it('ends in the file as one line that is changed, added or taken out', () => {
    const text = '---\ntitle: Faster\nhorizon: now # soon\nmystery: x\n---\nBody\n';
    const item = itemWith({ horizon: 'now' });
    const written = (place: Parameters<typeof placeChanges>[1]): unknown =>
      setRoadmapFields(text, placeChanges(item, place));

    assert.equal(written({ horizon: 'later', theme: '' }), text.replace('now #', 'later #'));
    assert.equal(
      written({ horizon: 'now', theme: 'compute' }),
      text.replace('mystery: x\n', 'mystery: x\ntheme: compute\n'),
    );
    assert.equal(written({ horizon: 'now', theme: '' }), text);
  });
});
