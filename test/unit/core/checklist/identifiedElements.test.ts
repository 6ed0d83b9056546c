import assert from 'node:assert/strict';

import { findIdentified, findRepeated } from '../../../../src/core/checklist/identifiedElements.js';

describe('findIdentified', () => {
  it('finds themes, phases and the steps of all phases, with their places', () => {
    const found = findIdentified({
      themes: ['compute', { id: 'edge' }],
      phases: [{ id: 'p', steps: [{ id: 'a' }] }, { steps: [{ title: 'no id' }, { id: 'b' }] }],
    });

    assert.deepEqual(found, {
      themes: [
        { id: 'compute', path: ['themes', 0], idPath: ['themes', 0] },
        { id: 'edge', path: ['themes', 1], idPath: ['themes', 1, 'id'] },
      ],
      phases: [{ id: 'p', path: ['phases', 0], idPath: ['phases', 0, 'id'] }],
      steps: [
        { id: 'a', path: ['phases', 0, 'steps', 0], idPath: ['phases', 0, 'steps', 0, 'id'] },
        { id: 'b', path: ['phases', 1, 'steps', 1], idPath: ['phases', 1, 'steps', 1, 'id'] },
      ],
    });
  });

  it('finds nothing in what is no checklist', () => {
    const nothing = { themes: [], phases: [], steps: [] };

    for (const value of [
      undefined,
      null,
      'text',
      [],
      { phases: 'none', themes: { id: 'a' } },
      { phases: [3, null, {}] },
    ]) {
      assert.deepEqual(findIdentified(value), nothing, JSON.stringify(value));
    }
  });
});

describe('findRepeated', () => {
  it('gives every element but the first of an id', () => {
    const elements = ['a', 'b', 'a', 'c', 'a'].map((id, index) => ({ id, path: [index], idPath: [index] }));

    assert.deepEqual(
      findRepeated(elements).map(({ path }) => path),
      [[2], [4]],
    );
  });
});
