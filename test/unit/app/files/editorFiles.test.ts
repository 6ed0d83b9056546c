import assert from 'node:assert/strict';

import { FileFailure, type FileFailureReason } from '../../../../src/app/ports.js';
import { a, doorOf } from '../../support/editorDoor.js';

function refusal(reason: FileFailureReason): (error: unknown) => boolean {
  return (error) => error instanceof FileFailure && error.reason === reason;
}

describe('EditorFiles, of a file that is open and saved', () => {
  it('edits it in its editor and saves it', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new', isDirty: false });
    assert.equal(disk.texts.get(a), 'new');
    assert.deepEqual(disk.calls, []);
  });

  it('leaves saving to who types meanwhile, and loses neither', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
    editors.beforeSave = (path) => editors.type(path, ' typed');

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new typed', isDirty: true });
    assert.equal(disk.texts.get(a), 'old');
  });

  it('takes its edit back where it can’t be saved', async () => {
    const { files, editors } = doorOf({ text: 'old', isDirty: false });
    editors.beforeSave = () => 'fails';

    await assert.rejects(files.replace(a, 'old', 'new'), refusal('unavailable'));

    assert.equal(editors.find(a)?.text, 'old');
  });

  it('knows its own text again after it was formatted on save, to take it back', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
    editors.format = (text) => `${text}\n`;
    await files.replace(a, 'old', 'new');
    editors.format = (text) => text;

    assert.equal(disk.texts.get(a), 'new\n');
    assert.equal(await files.replace(a, 'new', 'old'), 'replaced');
    assert.equal(disk.texts.get(a), 'old');
  });

  it('doesn’t take for its own what somebody typed and saved, before it was saved or just after', async () => {
    for (const moment of ['format', 'afterSave'] as const) {
      const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
      if (moment === 'format') editors.format = (text) => `${text} typed\n`;
      else editors.afterSave = (path) => disk.texts.set(path, 'new\n!\n');
      await files.replace(a, 'old', 'new');

      assert.equal(await files.replace(a, 'new', 'old'), 'changed');
      assert.notEqual(disk.texts.get(a), 'old');
    }
  });

  it('forgets how its text was once formatted when it is saved another way', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
    editors.format = (text) => `${text}\n`;
    await files.replace(a, 'old', 'new');
    await files.replace(a, 'new', 'old');
    editors.format = (text) => text;
    await files.replace(a, 'old', 'new');

    assert.equal(await files.replace(a, 'new', 'old'), 'replaced');
    assert.equal(disk.texts.get(a), 'old');
  });

  it('writes on disk what an editor doesn’t show, when it still doesn’t after a while', async () => {
    const { files, disk, editors } = doorOf({ text: 'older', isDirty: false });

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.equal(disk.texts.get(a), 'new');
    assert.equal(editors.find(a)?.text, 'older');
  });

  it('waits for an editor that is about to follow the disk', async () => {
    const { files, editors } = doorOf({ text: 'older', isDirty: false });
    editors.follow = (path) => void editors.open.set(path, { text: 'old', isDirty: false });

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new', isDirty: false });
  });

  it('writes nothing over what another program wrote', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
    disk.texts.set(a, 'theirs');

    assert.equal(await files.replace(a, 'old', 'new'), 'changed');

    assert.equal(disk.texts.get(a), 'theirs');
    assert.equal(editors.find(a)?.text, 'old');
  });
});

describe('EditorFiles, of a file with unsaved changes', () => {
  it('reads and edits what is in its editor, and doesn’t save it', async () => {
    const { files, disk, editors } = doorOf({ text: 'unsaved', isDirty: true });

    assert.deepEqual(await files.read(a), { kind: 'text', text: 'unsaved' });
    assert.equal(await files.replace(a, 'unsaved', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new', isDirty: true });
    assert.equal(disk.texts.get(a), 'old');
  });

  it('neither deletes nor moves it, nor makes another', async () => {
    const { files, disk } = doorOf({ text: 'unsaved', isDirty: true });

    assert.equal(await files.remove(a, 'unsaved', 'trash'), 'changed');
    assert.equal(await files.remove(a, 'old'), 'changed');
    assert.equal(await files.move({ from: a, to: 'notes/b.md', text: 'unsaved' }), 'changed');
    disk.texts.set('notes/b.md', 'b');
    assert.equal(await files.move({ from: 'notes/b.md', to: a, text: 'b' }), 'exists');
    assert.equal(await files.create(a, 'new'), 'exists');

    assert.deepEqual(disk.calls, []);
  });
});

describe('EditorFiles, of a file that comes and goes', () => {
  it('writes in its editor when it is opened in the middle of being written on disk', async () => {
    const { files, disk, editors } = doorOf();
    disk.before = (call) => call === 'write' && void editors.open.set(a, { text: 'old', isDirty: false });

    assert.equal(await files.replace(a, 'old', 'new'), 'replaced');

    assert.deepEqual(editors.find(a), { text: 'new', isDirty: false });
    assert.equal(disk.calls.includes('swapIn'), false);
  });

  it('makes none where somebody begins to type in one that is gone, while it is being made', async () => {
    const { files, disk, editors } = doorOf({ text: 'gone', isDirty: false });
    disk.texts.delete(a);
    disk.before = (call) => {
      if (call === 'write') editors.type(a, ' typed');
    };

    assert.equal(await files.create(a, 'new'), 'exists');

    assert.equal(disk.texts.has(a), false);
    assert.equal(editors.find(a)?.text, 'gone typed');
  });

  it('takes none away in which somebody begins to type while others have their turn', async () => {
    const { files, disk, editors, turns } = doorOf({ text: 'old', isDirty: false });
    turns.before = () => editors.type(a, ' typed');

    assert.equal(await files.remove(a, 'old'), 'changed');

    assert.equal(disk.texts.get(a), 'old');
  });

  it('moves none in which somebody begins to type while others have their turn, nor over one', async () => {
    for (const typedIn of [a, 'notes/b.md']) {
      const { files, disk, editors, turns } = doorOf({ text: 'old', isDirty: false });
      editors.open.set('notes/b.md', { text: 'gone', isDirty: false });
      turns.before = () => editors.type(typedIn, ' typed');

      assert.equal(await files.move({ from: a, to: 'notes/b.md', text: 'old' }), 'changed');

      assert.deepEqual([...disk.texts], [[a, 'old']]);
    }
  });

  it('knows its own text again where it was moved to, formatted on save as it is', async () => {
    const { files, disk, editors } = doorOf({ text: 'old', isDirty: false });
    editors.format = (text) => `${text}\n`;
    await files.replace(a, 'old', 'new');
    editors.open.delete(a);

    assert.equal(await files.move({ from: a, to: 'notes/b.md', text: 'new' }), 'moved');
    assert.equal(await files.remove('notes/b.md', 'new'), 'removed');

    assert.equal(disk.texts.size, 0);
  });

  it('lists it as long as somebody types in it, though it is gone from disk', async () => {
    const { files, disk } = doorOf({ text: 'typed', isDirty: true });
    disk.texts.delete(a);

    const slices = [];
    for await (const slice of files.readFolder('notes', '.md')) slices.push(slice);

    assert.deepEqual(slices, [[{ path: a, content: { kind: 'text', text: 'typed' } }]]);
  });
});

describe('EditorFiles, of a file that nobody may change', () => {
  it('changes none that the person has set to be read-only', async () => {
    const { files, disk, editors } = doorOf();
    editors.readOnly.add(a);

    await assert.rejects(files.replace(a, 'old', 'new'), refusal('readOnly'));
    await assert.rejects(files.remove(a, 'old'), refusal('readOnly'));
    await assert.rejects(files.move({ from: a, to: 'b', text: 'old' }), refusal('readOnly'));

    assert.deepEqual(disk.calls, []);
  });

  it('writes nothing into git’s own folder', async () => {
    const { files, disk } = doorOf();

    await assert.rejects(files.create('.git/hooks/x', 'new'), refusal('outside'));
    await assert.rejects(files.move({ from: a, to: '.git/x', text: 'old' }), refusal('outside'));
    assert.deepEqual(disk.calls, []);
  });

  it('refuses a link even where what is behind it is open with unsaved changes', async () => {
    const { files, disk, editors } = doorOf({ text: 'unsaved', isDirty: true });
    disk.texts.delete(a);
    disk.others.set(a, 'link');

    await assert.rejects(files.read(a), refusal('link'));
    await assert.rejects(files.replace(a, 'unsaved', 'new'), refusal('link'));
    assert.equal(editors.find(a)?.text, 'unsaved');
  });
});
