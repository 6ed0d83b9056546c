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

  it('is so until a save is over that somebody began meanwhile, which is in our turn', async () => {
    const { files, editors, turns, underWay } = doorOf({ text: 'old', isDirty: false });
    const order: string[] = [];
    let other: Promise<unknown> = Promise.resolve();
    editors.beforeSave = (path) => {
      void underWay.begin(path);
      editors.type(path, ' typed');
      other = turns.alone(a, async () => order.push('another window'));
    };

    const replaced = files.replace(a, 'old', 'new').then((outcome) => order.push(outcome));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([files.isSaving(a), order], [true, []]);
    underWay.end(a, true);
    await Promise.all([replaced, other]);

    assert.equal(files.isSaving(a), false);
    assert.equal(order.length, 2);
  });

  it('is over where our save failed', async () => {
    const { files, editors, underWay } = doorOf({ text: 'old', isDirty: false });
    editors.beforeSave = (path) => {
      void underWay.begin(path);
      return 'fails';
    };

    await files.replace(a, 'old', 'new').catch(() => undefined);

    assert.equal(files.isSaving(a), false);
  });
});
