import assert from 'node:assert/strict';

import { base, both, path, SavingEditor, typed, written } from '../../support/savingEditor.js';

describe('a save among all that windows write', () => {
  for (const [name, isWrittenFirst] of [
    ['before it was its turn', true],
    ['after that', false],
  ] as const) {
    it(`takes in afterwards what VS Code wrote over since it waited no longer, ${name}`, async () => {
      const world = new SavingEditor();
      let endOthers: () => void = () => undefined;
      const others = world.turns.alone(path, () => new Promise<void>((resolve) => (endOthers = resolve)));
      let end: (isSaved: boolean) => void = () => undefined;
      const ended = new Promise<boolean>((resolve) => (end = resolve));
      const prepared = world.merge.prepare({ path, text: () => world.text, ended });
      world.timer.pass(1500);
      assert.equal((await prepared).text, typed);
      const pass = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
      const write = async (): Promise<void> => {
        await pass();
        world.calls.texts.set(path, typed);
        world.merge.cleaned(path, typed);
        end(true);
        await pass();
      };

      if (isWrittenFirst) await write();
      endOthers();
      await others;
      if (!isWrittenFirst) await write();
      await world.turns.alone(path, async () => undefined);

      assert.equal(world.onDisk, both);
    });
  }

  it('keeps nobody waiting where VS Code refuses it', async () => {
    const world = new SavingEditor(base.replace('Body', 'Other'));
    const neverEnds = new Promise<boolean>(() => undefined);
    await world.merge.prepare({ path, text: () => world.text, ended: neverEnds });

    assert.equal(await world.turns.alone(path, async () => 'mine'), 'mine');
  });

  it('is not put off where other windows don’t end their turns', async () => {
    const world = new SavingEditor();
    const others = world.turns.alone(path, () => new Promise<void>((resolve) => setImmediate(resolve)));

    const saved = world.save(() => world.timer.pass(1500));

    assert.equal(await saved, typed);
    await others;
    assert.equal(world.onDisk, written);
  });

  it('keeps others from writing until it has ended, also where it went on without its turn', async () => {
    const world = new SavingEditor();
    const order: string[] = [];
    let endOthers: () => void = () => undefined;
    const others = world.turns.alone(path, () => new Promise<void>((resolve) => (endOthers = resolve)));
    let end: (isSaved: boolean) => void = () => undefined;
    const ended = new Promise<boolean>((resolve) => (end = resolve));
    const prepared = world.merge.prepare({ path, text: () => typed, ended });
    world.timer.pass(1500);
    const next = world.turns.alone(path, async () => void order.push('another writes'));

    assert.deepEqual(await prepared, { text: typed, outlook: 'retry' });
    endOthers();
    await others;
    await new Promise((resolve) => setImmediate(resolve));
    order.push('saved');
    end(true);
    await next;

    assert.deepEqual(order, ['saved', 'another writes']);
  });

  it('takes in afterwards what VS Code wrote over with what was typed in the moment of saving', async () => {
    const world = new SavingEditor();
    let end: (isSaved: boolean) => void = () => undefined;
    const ended = new Promise<boolean>((resolve) => (end = resolve));
    const prepared = world.merge.prepare({ path, text: () => world.text, ended });
    world.text = typed.replace('typed', 'typed on');
    assert.deepEqual(await prepared, { text: world.text, outlook: 'retry' });

    world.calls.texts.set(path, world.text);
    world.merge.cleaned(path, world.text);
    end(true);
    await world.turns.alone(path, async () => undefined);

    assert.equal(world.onDisk, both.replace('typed', 'typed on'));
  });
});
