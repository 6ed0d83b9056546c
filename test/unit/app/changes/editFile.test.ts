import assert from 'node:assert/strict';

import { editFile } from '../../../../src/app/changes/editFile.js';
import { MemoryFiles } from '../../support/memoryFiles.js';

describe('editFile', () => {
  it('makes the edit again when somebody else writes in between', async () => {
    const files = new MemoryFiles({ 'a.txt': 'one' });
    const interruptions = ['one, theirs'];
    files.beforeReplace = () => {
      const text = interruptions.pop();
      if (text !== undefined) files.outside('a.txt', text);
    };

    const result = await editFile(files, 'a.txt', (text) => `${text}, mine`);

    const [before, after] = ['one, theirs', 'one, theirs, mine'];
    assert.deepEqual(result, { kind: 'edited', change: [{ kind: 'write', path: 'a.txt', before, after }] });
    assert.equal(files.text('a.txt'), 'one, theirs, mine');
  });

  it('gives up as busy when others never stop writing', async () => {
    const files = new MemoryFiles({ 'a.txt': '' });
    files.beforeReplace = () => files.outside('a.txt', `${files.text('a.txt')}.`);

    const result = await editFile(files, 'a.txt', (text) => `${text}mine`);

    assert.equal(result.kind, 'busy');
    assert.match(files.text('a.txt'), /^\.+$/);
  });

  it('leaves a file alone that its editor can’t read, that is missing, or that is no text', async () => {
    const files = new MemoryFiles({ 'a.txt': 'one' });
    files.contents.set('b.txt', { kind: 'notUtf8', validPrefix: '' });

    assert.equal((await editFile(files, 'a.txt', () => undefined)).kind, 'unreadable');
    assert.equal((await editFile(files, 'b.txt', () => 'two')).kind, 'unreadable');
    assert.equal((await editFile(files, 'c.txt', () => 'two')).kind, 'missing');

    assert.equal(files.text('a.txt'), 'one');
  });

  it('says when there was nothing to change', async () => {
    const files = new MemoryFiles({ 'a.txt': 'one' });

    assert.equal((await editFile(files, 'a.txt', (text) => text)).kind, 'unchanged');
  });
});
