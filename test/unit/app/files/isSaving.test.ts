import assert from 'node:assert/strict';

import { a, doorOf } from '../../support/editorDoor.js';

describe('EditorFiles.isSaving', () => {
  async function isSavingWhile(open: { readonly text: string; readonly isDirty: boolean }): Promise<boolean> {
    const { files, editors } = doorOf(open);
    const seen: boolean[] = [];
    const edit = editors.edit.bind(editors);
    editors.edit = (path, expected, next) => {
      seen.push(files.isSaving(path));
      return edit(path, expected, next);
    };
    assert.equal(await files.replace(a, open.text, `${open.text}, edited`), 'replaced');
    assert.equal(files.isSaving(a), false, 'it is over');
    assert.equal(seen.length, 1);
    return seen[0] ?? false;
  }

  it('is so while an edit is made that is saved: the file was on disk as its editor has it', async () => {
    assert.equal(await isSavingWhile({ text: 'old', isDirty: false }), true);
  });

  it('is not so while unsaved text is edited: who saves it may write over what others wrote', async () => {
    assert.equal(await isSavingWhile({ text: 'old, typed', isDirty: true }), false);
  });
});
