import assert from 'node:assert/strict';

import { isUnspaced, UnspacedNames } from '../../../../../src/core/export/redaction/unspacedNames.js';

function placesOf(text: string, ...keys: readonly string[]): readonly string[] {
  const names = new UnspacedNames<string>();
  for (const key of keys) names.add(key, key);
  return names.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('UnspacedNames', () => {
  it('finds a name within a run of letters, every time', () => {
    assert.deepEqual(placesOf('部署由王芳负责，问王芳', '王芳'), ['王芳', '王芳']);
    assert.deepEqual(placesOf('김철수가 말했다', '김철수'), ['김철수']);
    assert.deepEqual(placesOf('คุณสมชายบอก', 'สมชาย'), ['สมชาย']);
  });

  it('says where it stands though other letters of the text are written by several units', () => {
    const text = 'Ǆ ﬁ e\u0301 👩‍🚒 王芳 said';

    assert.deepEqual(placesOf(text, '王芳'), ['王芳']);
  });

  it('says where it stands in a long text, plain for thousands of letters and then not', () => {
    const text = `${'署'.repeat(2500)}王芳${'e\u0301'.repeat(700)}王芳`;
    const names = new UnspacedNames<string>();
    names.add('王芳', 'Fang');

    assert.deepEqual(
      names.find(text).map(({ start, end }) => [start, end]),
      [
        [2500, 2502],
        [3902, 3904],
      ],
    );
  });

  it('finds a name that is written in parts', () => {
    const text = '김철수가'.normalize('NFD');

    assert.deepEqual(placesOf(text, '김철수'), ['김철수'.normalize('NFD')]);
  });

  it('looks nowhere else', () => {
    assert.deepEqual(placesOf('Wang Fang said', '王芳'), []);
    assert.deepEqual(placesOf('王芳'), []);
    assert.equal(isUnspaced('Priya Петров'), false);
    assert.equal(isUnspaced('Priya 王'), true);
  });
});
