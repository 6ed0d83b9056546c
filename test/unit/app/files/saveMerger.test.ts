import assert from 'node:assert/strict';

import { FileFailure } from '../../../../src/app/ports.js';
import { base, both, path, SavingEditor, typed, written } from '../../support/savingEditor.js';

describe('a save of what somebody else has written meanwhile', () => {
  it('takes in what is on disk, and the disk holds it before', async () => {
    const world = new SavingEditor();

    assert.equal(await world.save(), both);

    assert.equal(world.onDisk, both);
  });

  it('is a save like any other where nobody else wrote, and the next one knows what it saved', async () => {
    const world = new SavingEditor(base);
    await world.save();
    world.calls.texts.set(path, typed.replace('impact: 2', 'impact: 5'));
    world.text = typed.replace('Backups', 'Backups of all');

    await world.save();

    assert.equal(world.onDisk, both.replace('Backups', 'Backups of all'));
  });

  it('takes nothing for saved that somebody else has written behind it, so that the next one takes it in', async () => {
    const world = new SavingEditor(base);
    await world.save(undefined, () => world.calls.texts.set(path, both));
    world.calls.texts.set(path, both.replace('Backups', 'Backups of all'));
    world.text = typed.replace('---\nBody', 'effort: S\n---\nBody');

    await world.save();

    assert.equal(world.onDisk, both.replace('Backups', 'Backups of all').replace('---\nBody', 'effort: S\n---\nBody'));
  });

  it('keeps the editor’s line endings, and the disk’s byte order mark', async () => {
    const world = new SavingEditor(`\uFEFF${written}`);
    world.text = typed.replaceAll('\n', '\r\n');

    assert.equal(await world.save(), both.replaceAll('\n', '\r\n'));

    assert.equal(world.onDisk, `\uFEFF${both.replaceAll('\n', '\r\n')}`);
  });

  it('leaves the disk alone where only a person can tell, where the disk refuses, and where nothing is known', async () => {
    const unclear = new SavingEditor(base.replace('Body', 'Other'));
    const refused = new SavingEditor();
    refused.calls.before = () => {
      throw new FileFailure('readOnly', path);
    };
    const unknown = new SavingEditor();
    unknown.merge.forget(path);

    for (const world of [unclear, refused, unknown]) {
      const before = world.onDisk;
      assert.equal(await world.save(), typed);
      assert.equal(world.onDisk, before);
    }
  });

  it('leaves the disk alone where more is typed before its turn, and takes it in with the next', async () => {
    const world = new SavingEditor();

    await world.save(() => (world.text = typed.replace('typed', 'typed on')));
    assert.equal(world.onDisk, written);

    await world.save();
    assert.equal(world.onDisk, both.replace('typed', 'typed on'));
  });

  it('is to be tried again unless it ends well or only a person can tell', async () => {
    const outlook = async (world: SavingEditor, type = (): void => undefined): Promise<string> => {
      const prepared = world.merge.prepare({ path, text: () => world.text, ended: Promise.resolve(false) });
      type();
      return (await prepared).outlook;
    };
    const typing = new SavingEditor();

    assert.equal(await outlook(new SavingEditor()), 'retry', 'what is typed in the moment of saving is not in it');
    assert.equal(await outlook(typing, () => (typing.text = `${typed}More\n`)), 'retry', 'something was typed');
    assert.equal(await outlook(new SavingEditor(base)), 'saved', 'nobody else wrote');
    assert.equal(
      await outlook(new SavingEditor(base.replace('Body', 'Other'))),
      'conflict',
      'both changed the same line',
    );
  });

  it('makes VS Code ask, which looks at the length alone, where both changed the same line', async () => {
    const longer = (text: string): string => `${text}${text.includes('\r') ? '\r\n' : '\n'}`;
    const sameLine = base.replace('Body', 'Else');
    for (const theirs of [sameLine, `\uFEFF${sameLine}`, sameLine.replaceAll('\n', '\r\n')]) {
      const world = new SavingEditor(theirs);

      const text = await world.save();

      assert.equal(text, typed, 'what is typed stays as it is');
      assert.equal(world.onDisk, longer(theirs), 'and so does what they wrote');
      await world.save();
      assert.equal(world.onDisk, longer(theirs), 'once is enough');
    }
  });

  it('leaves the disk alone where VS Code asks anyway', async () => {
    for (const word of ['Other', 'Bödy']) {
      const theirs = base.replace('Body', word);
      const world = new SavingEditor(theirs);

      await world.save();

      assert.equal(world.onDisk, theirs);
    }
  });

  it('takes in what others took back of what a save that failed had put on disk, and keeps what was typed where git did', async () => {
    const world = new SavingEditor();
    const save = async (): Promise<string> => {
      const ended = Promise.resolve(false);
      const { text } = await world.merge.prepare({ path, text: () => world.text, ended });
      return (world.text = text);
    };
    assert.equal(await save(), both);

    world.calls.texts.set(path, `${both}More\n`);
    assert.equal(await save(), `${both}More\n`);
    world.calls.texts.set(path, typed);
    assert.equal(await save(), typed);
    world.calls.texts.set(path, base);
    assert.equal(await save(), typed);
  });

  it('leaves the disk alone where the editor has waited too long while both were put together', async () => {
    const world = new SavingEditor();
    world.calls.beforeRead = () => world.timer.pass(1500);

    assert.equal(await world.save(), typed);

    assert.equal(world.onDisk, written);
  });

  it('is looked at again where another window writes in the same moment', async () => {
    const world = new SavingEditor();
    let isFirst = true;
    world.calls.before = (call) => {
      if (call !== 'swapIn' || !isFirst) return;
      isFirst = false;
      world.calls.texts.set(path, written.replace('Backups', 'Backups of all'));
    };

    assert.equal(await world.save(), both.replace('Backups', 'Backups of all'));
  });

  it('knows what was saved while somebody typed on, so that what is written next is taken in', async () => {
    const world = new SavingEditor(base);
    world.text = typed.replace('typed', 'typed on');
    world.text = typed.replace('typed', 'typed on and on');
    world.calls.texts.set(path, typed.replace('typed', 'typed on'));
    await world.merge.saved(path);
    world.calls.texts.set(path, both.replace('typed', 'typed on'));

    await world.save();

    assert.equal(world.onDisk, both.replace('typed', 'typed on and on'));
  });

  it('is put on disk anew where the last one was, and was refused since something was typed in that moment', async () => {
    const world = new SavingEditor(base.replace('impact: 2', 'impact: 3'));
    world.text = base.replace('impact: 2', 'impact: 3').replace('Body', 'Body, typed');
    const prepared = world.merge.prepare({ path, text: () => world.text, ended: Promise.resolve(false) });
    const { text: first } = await prepared;
    assert.equal(world.onDisk, first);
    world.text = first.replace('typed', 'typed on');

    await world.save();

    assert.equal(world.onDisk, first.replace('typed', 'typed on'));
  });

  it('takes in what others wrote also where a file was opened with unsaved changes, once these are saved', async () => {
    const world = new SavingEditor(typed);
    world.merge.forget(path);
    world.text = typed;
    await world.merge.saved(path);
    world.text = typed.replace('typed', 'typed on');
    world.calls.texts.set(path, both);

    await world.save();

    assert.equal(world.onDisk, both.replace('typed', 'typed on'));
  });

  it('is remembered by what both have in common, once they do', async () => {
    const world = new SavingEditor(typed);
    await world.merge.saved(path);
    world.text = typed.replace('typed', 'typed on');
    world.calls.texts.set(path, both);

    assert.equal(await world.save(), both.replace('typed', 'typed on'));
  });
});
