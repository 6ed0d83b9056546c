import assert from 'node:assert/strict';

import { a, doorOf } from '../../support/editorDoor.js';

describe('EditorFiles, of a file that somebody types into', () => {
  it('waits for the end of typing where a key came first', async () => {
    const { files, editors } = doorOf({ text: 'old', isDirty: true });

    assert.equal(await files.replace(a, 'read before', 'new'), 'changed');
    assert.deepEqual(editors.waited, [a]);

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');
    assert.deepEqual(editors.waited, [a], 'an edit that is made waits for nobody');
  });

  it('edits unsaved text without a turn, which a save of it may have', async () => {
    const { files, editors, turns } = doorOf({ text: 'old', isDirty: true });
    void turns.alone(a, () => new Promise<void>(() => undefined));

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new', isDirty: true });
  });

  it('waits for nobody where the file was changed by somebody who doesn’t type', async () => {
    const { files, editors } = doorOf({ text: 'old', isDirty: false });

    assert.equal(await files.replace(a, 'read before', 'new'), 'changed');

    assert.deepEqual(editors.waited, []);
  });
});
