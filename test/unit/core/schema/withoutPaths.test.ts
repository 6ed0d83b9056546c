import assert from 'node:assert/strict';

import { withoutPaths } from '../../../../src/core/schema/withoutPaths.js';

describe('withoutPaths', () => {
  const value = { title: 'T', steps: [{ id: 'a' }, { id: 'b', due: 1 }, { id: 'c' }] };

  it('leaves keys out', () => {
    assert.deepEqual(withoutPaths(value, [['title'], ['steps', 1, 'due']]), {
      steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    });
  });

  it('leaves items out, by the indexes they had', () => {
    assert.deepEqual(
      withoutPaths(value, [
        ['steps', 0],
        ['steps', 2],
      ]),
      { title: 'T', steps: [{ id: 'b', due: 1 }] },
    );
  });

  it('leaves an item out that something is left out of, too', () => {
    assert.deepEqual(
      withoutPaths(value, [
        ['steps', 1, 'due'],
        ['steps', 1],
      ]),
      {
        title: 'T',
        steps: [{ id: 'a' }, { id: 'c' }],
      },
    );
  });

  it('is undefined without the whole', () => {
    assert.equal(withoutPaths(value, [['title'], []]), undefined);
  });

  it('leaves the original as it is, and shares with it what no path leads into', () => {
    const before = structuredClone(value);

    const rest = withoutPaths(value, [['title']]);

    assert.deepEqual(value, before);
    assert.equal(Object(rest).steps, value.steps);
  });

  it('takes paths to nothing for done', () => {
    assert.deepEqual(
      withoutPaths(value, [
        ['nothing', 3],
        ['title', 'deeper'],
      ]),
      value,
    );
    assert.equal(withoutPaths(value, []), value);
  });
});
