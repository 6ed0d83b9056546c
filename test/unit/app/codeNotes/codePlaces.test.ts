import assert from 'node:assert/strict';

import { CodePlaces } from '../../../../src/app/codeNotes/codePlaces.js';
import { FakeCodeFiles } from '../../support/fakeCodeFiles.js';
import { MemoryFiles } from '../../support/memoryFiles.js';

/** Places in a folder with these files, of which git says that some were renamed. */
function placesWith(files: readonly string[], renames: Readonly<Record<string, string>> = {}) {
  const memory = new MemoryFiles(Object.fromEntries(files.map((file) => [file, 'x'])));
  const codeFiles = new FakeCodeFiles(memory);
  Object.entries(renames).forEach(([from, to]) => codeFiles.renames.set(from, to));
  return { places: new CodePlaces(codeFiles), codeFiles, memory };
}

describe('CodePlaces', () => {
  it('finds a file where it is', async () => {
    const { places } = placesWith(['a.ts', 'b.ts'], { 'a.ts': 'b.ts' });

    assert.deepEqual(await places.placeOf('a.ts'), { kind: 'there', file: 'a.ts' });
  });

  it('follows renames, one after the other', async () => {
    const { places } = placesWith(['lib/c.ts'], { 'a.ts': 'b.ts', 'b.ts': 'lib/c.ts' });

    assert.deepEqual(await places.placeOf('a.ts'), { kind: 'renamed', file: 'lib/c.ts' });
  });

  it('says that a file is not there, and doesn’t go round in circles', async () => {
    const { places } = placesWith([], { 'a.ts': 'b.ts', 'b.ts': 'a.ts' });

    assert.deepEqual(await places.placeOf('a.ts'), { kind: 'absent' });
    assert.deepEqual(await places.placeOf('c.ts'), { kind: 'absent' });
  });

  it('looks once, until something else is checked out', async () => {
    const { places, codeFiles, memory } = placesWith([]);
    let told = 0;
    places.onDidChange(() => told++);
    const watch = places.watch();
    await places.placeOf('a.ts');
    await places.placeOf('a.ts');
    assert.deepEqual(codeFiles.asked, ['a.ts']);

    memory.outside('a.ts', 'x');
    codeFiles.change();

    assert.deepEqual(await places.placeOf('a.ts'), { kind: 'there', file: 'a.ts' });
    assert.equal(told, 1);
    watch.dispose();
    codeFiles.change();
    assert.equal(told, 1);
  });
});
