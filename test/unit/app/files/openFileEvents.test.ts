import assert from 'node:assert/strict';

import { OpenFileEvents } from '../../../../src/app/files/openFileEvents.js';
import { SafeDisk } from '../../../../src/app/files/safeDisk.js';
import { SaveMerger } from '../../../../src/app/files/saveMerger.js';
import { MemoryDisk, MemoryTurns } from '../../support/memoryDisk.js';
import { TestTimer } from '../../support/testTimer.js';

const path = 'people/sam.yaml';
const before = '# Sam\nname: Sam\nsteps:\n';
const half = before.replace('# Sam', '# Sam, ty');
const typed = before.replace('# Sam', '# Sam, typed');
const ticked = (text: string): string => `${text}  tour: { status: done }\n`;

/** Events as VS Code sends them of one file, which {@link before} was in when it was opened. */
class World {
  readonly calls = new MemoryDisk();
  readonly turns = new MemoryTurns();
  readonly #merge = new SaveMerger(new SafeDisk(this.calls, this.turns), new TestTimer());
  readonly events = new OpenFileEvents(this.#merge);

  constructor() {
    this.calls.others.set('people', 'folder');
    this.write(before);
    this.events.opened(path, before, false);
  }

  write(text: string): void {
    this.calls.texts.set(path, text);
  }

  /** Types into a file without unsaved changes. */
  type(text: string): void {
    this.events.changed(path, text, false);
    this.events.turned(path, text, true);
  }

  /** Tells of the end of a save after which nobody has typed on, as far as a text is what was saved. */
  endSave(text: string): void {
    this.events.turned(path, text, false);
    this.events.turned(path, text, false);
    this.events.saved(path);
  }

  /** Types {@link typed}, the first {@link half} of which is what is saved. */
  typeWhileSaving(): void {
    this.type(half);
    this.write(half);
    this.events.changed(path, typed, true);
    this.events.turned(path, typed, false);
    this.events.saved(path);
  }

  /** What a save of a text becomes. */
  async save(text: string): Promise<string> {
    const { text: next } = await this.#merge.prepare({ path, text: () => text, ended: Promise.resolve(true) });
    return next;
  }
}

describe('the events of an open file', () => {
  it('leave what was typed while the file was written, which VS Code calls saved as well', async () => {
    const world = new World();
    world.typeWhileSaving();

    assert.equal(await world.save(typed), typed);

    world.write(ticked(half));
    assert.equal(await world.save(typed), ticked(typed));
  });

  it('know until the next key that what was typed on is unsaved', async () => {
    const world = new World();
    world.typeWhileSaving();
    await world.save(typed);

    assert.equal(world.events.isTypedOn(path), true);

    world.events.changed(path, ticked(typed), true);
    assert.equal(world.events.isTypedOn(path), false, 'VS Code says so itself');
  });

  it('take a file for saved that VS Code called so once only, if it is on disk as it is', async () => {
    const world = new World();
    world.type(typed);
    world.write(typed);
    world.events.turned(path, typed, false);
    world.events.saved(path);
    await world.save(typed);

    assert.equal(world.events.isTypedOn(path), false);
  });

  it('tell what was saved where somebody else writes right after it', async () => {
    const world = new World();
    world.type(typed);
    world.write(ticked(typed));
    world.endSave(typed);
    world.type(typed.replace('name: Sam', 'name: Sam R.'));

    assert.equal(
      await world.save(typed.replace('name: Sam', 'name: Sam R.')),
      ticked(typed.replace('name: Sam', 'name: Sam R.')),
    );
  });

  it('tell a reload from typing', async () => {
    const world = new World();
    world.write(typed);
    world.events.changed(path, typed, false);
    world.type(ticked(typed));
    world.write(typed.replace('name: Sam', 'name: Sam R.'));

    assert.equal(await world.save(ticked(typed)), ticked(typed.replace('name: Sam', 'name: Sam R.')));
  });

  it('tell that all was taken back', async () => {
    const world = new World();
    world.write(ticked(before));
    world.type(typed);
    world.events.changed(path, ticked(before), false);
    world.events.turned(path, ticked(before), false);
    world.type(ticked(typed));
    world.write(before);

    assert.equal(await world.save(ticked(typed)), typed);
  });

  it('count as unsaved what a file holds when it is opened with unsaved changes', async () => {
    const world = new World();
    world.events.closed(path);
    world.events.opened(path, typed, true);
    world.write(ticked(before));

    assert.equal(await world.save(typed), typed, 'only a person can tell');
  });
});
