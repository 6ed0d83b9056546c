import assert from 'node:assert/strict';

import { KnownFiles } from '../../../../src/app/files/knownFiles.js';

function know(...paths: readonly string[]): KnownFiles {
  const known = new KnownFiles();
  for (const path of paths) known.add(path);
  return known;
}

describe('KnownFiles', () => {
  it('gives the files in a folder and in those below it', () => {
    const known = know('a/b/1.md', 'a/2.md', 'a/b/c/3.md');

    assert.deepEqual(new Set(known.below('a')), new Set(['a/b/1.md', 'a/2.md', 'a/b/c/3.md']));
    assert.deepEqual(new Set(known.below('a/b')), new Set(['a/b/1.md', 'a/b/c/3.md']));
  });

  it('does not mistake a folder for one whose name begins alike', () => {
    assert.deepEqual(know('notes-old/1.md', 'notes.md').below('notes'), []);
  });

  it('gives a file once, however often it was told of', () => {
    assert.deepEqual(know('a/1.md', 'a/1.md').below('a'), ['a/1.md']);
  });

  it('gives nothing below a file', () => {
    assert.deepEqual(know('a/1.md').below('a/1.md'), []);
  });
});
