import assert from 'node:assert/strict';

import { SafeDisk } from '../../../../src/app/files/safeDisk.js';
import { isTemporaryName } from '../../../../src/app/files/temporaryName.js';
import { FileFailure, type FileFailureReason } from '../../../../src/app/ports.js';
import { Crash, MemoryDisk, MemoryTurns } from '../../support/memoryDisk.js';

interface World {
  readonly calls: MemoryDisk;
  readonly turns: MemoryTurns;
  readonly disk: SafeDisk;
}

function worldOf(texts: Readonly<Record<string, string>> = {}): World {
  const calls = new MemoryDisk();
  const turns = new MemoryTurns();
  for (const folder of ['notes', 'private']) calls.others.set(folder, 'folder');
  for (const [path, text] of Object.entries(texts)) calls.texts.set(path, text);
  return { calls, turns, disk: new SafeDisk(calls, turns) };
}

function refusal(reason: FileFailureReason): (error: unknown) => boolean {
  return (error) => error instanceof FileFailure && error.reason === reason;
}

const [a, b] = ['notes/a.md', 'private/a.md'] as const;

/** Every way to write, each with the texts that may be there afterwards, whatever happened: those before and those after. */
const acts = {
  create: {
    before: {},
    after: { [a]: 'new' },
    act: ({ disk }: World) => disk.create(a, 'new'),
  },
  replace: {
    before: { [a]: 'old' },
    after: { [a]: 'new' },
    act: ({ disk }: World) => disk.replace(a, 'old', 'new'),
  },
  remove: {
    before: { [a]: 'old' },
    after: {},
    act: ({ disk }: World) => disk.remove(a, 'old', 'forGood'),
  },
  move: {
    before: { [b]: 'old' },
    after: { [a]: 'old' },
    act: ({ disk }: World) => disk.move({ from: b, to: a, text: 'old' }),
  },
} as const;

function filesOf({ calls }: World): Record<string, string> {
  return Object.fromEntries([...calls.texts].filter(([path]) => !isTemporaryName(path.split('/').at(-1) ?? '')));
}

describe('SafeDisk', () => {
  for (const [name, { before, after, act }] of Object.entries(acts)) {
    it(`${name}s all or nothing, wherever a crash comes, and the next start sweeps`, async () => {
      const whole = worldOf(before);
      await act(whole);
      assert.deepEqual(Object.fromEntries(whole.calls.texts), after);

      for (let step = 0; step < whole.calls.calls.length; step++) {
        const world = worldOf(before);
        world.calls.before = () => {
          if (world.calls.calls.length >= step) throw new Crash();
        };
        await act(world).catch((error: unknown) => assert.ok(error instanceof Crash));
        world.calls.before = () => undefined;
        const next = Object.assign(new MemoryDisk(), { owner: 'other', texts: world.calls.texts });
        next.others.set('notes', 'folder').set('private', 'folder');
        next.gone.add('me');
        await new SafeDisk(next, world.turns).sweep('notes');
        await new SafeDisk(next, world.turns).sweep('private');

        assert.deepEqual(Object.keys(filesOf(world)), [...next.texts.keys()], 'no stray file');
        assert.ok(
          [before, after].some((texts) => JSON.stringify(texts) === JSON.stringify(filesOf(world))),
          `${step}`,
        );
      }
    });

    it(`${name}s all or nothing on a disk that fails at any call, and leaves no stray file`, async () => {
      for (const failing of ['makeFolder', 'write', 'claim', 'swapIn', 'moveIf', 'removeIf']) {
        const world = worldOf(before);
        world.calls.before = (call, path) => {
          if (call === failing) throw new FileFailure('noSpace', path);
        };

        const outcome = await act(world).catch((error: unknown) => error);

        const expected = outcome instanceof FileFailure ? before : after;
        assert.deepEqual(Object.fromEntries(world.calls.texts), expected, failing);
      }
    });
  }

  it('goes through no link: neither at the end of a path nor on the way', async () => {
    const world = worldOf({ 'real/a.md': 'old' });
    world.calls.others.set('notes', 'link').set('real/b.md', 'link').set('real', 'folder');
    const { disk } = world;

    for (const path of ['notes/a.md', 'notes/deep/a.md', 'real/b.md']) {
      const move = { from: path, to: 'real/c.md', text: 'old' };
      const writes = [
        () => disk.read(path),
        () => disk.create(path, 'new'),
        () => disk.replace(path, 'old', 'new'),
        () => disk.remove(path, 'old', 'trash'),
        () => disk.move(move),
        () => disk.move({ ...move, from: 'real/a.md', to: path }),
      ];
      for (const write of writes) await assert.rejects(write(), refusal('link'), path);
    }
    await assert.rejects(disk.list('notes'), refusal('link'));
    await assert.rejects(disk.sweep('notes'), refusal('link'));
    assert.deepEqual(world.calls.calls, []);
  });

  it('keeps the old text, and no temporary file, when its turn doesn’t come', async () => {
    const { calls, turns, disk } = worldOf({ [a]: 'old' });
    turns.isBusy = true;

    await assert.rejects(disk.replace(a, 'old', 'new'), refusal('busy'));

    assert.deepEqual(Object.fromEntries(calls.texts), { [a]: 'old' });
  });

  it('makes what is below private/ for its author alone', async () => {
    const { calls, disk } = worldOf();

    await disk.create(a, 'shared');
    await disk.create(b, 'private');

    assert.deepEqual(
      [...calls.privateFiles].map((path) => path.split('/')[0]),
      ['private'],
    );
  });
});

describe('SafeDisk.move', () => {
  it('moves over nothing, and not what was changed', async () => {
    const { calls, disk } = worldOf({ [a]: 'theirs', [b]: 'old' });

    assert.equal(await disk.move({ from: b, to: a, text: 'old' }), 'exists');
    assert.equal(await disk.move({ from: b, to: 'notes/b.md', text: 'read' }), 'changed');

    assert.deepEqual(Object.fromEntries(calls.texts), { [a]: 'theirs', [b]: 'old' });
  });

  it('takes what a file holds, and not the file, where that has another name and is to be private', async () => {
    const { calls, disk } = worldOf({ [a]: 'old' });
    calls.linked.add(a);

    assert.equal(await disk.move({ from: a, to: b, text: 'old' }), 'moved');

    assert.deepEqual(Object.fromEntries(calls.texts), { [b]: 'old' });
    assert.ok(!calls.calls.some((call) => call.startsWith('moveIf')), String(calls.calls));
    assert.ok([...calls.privateFiles].some((path) => path.startsWith('private/')));
  });

  it('leaves no second file where it takes what a file holds and can’t remove that', async () => {
    for (const refuse of [true, false]) {
      const { calls, disk } = worldOf({ [a]: 'old' });
      calls.linked.add(a);
      calls.before = (call, path) => {
        if (call !== 'removeIf' || path !== a) return;
        if (refuse) throw new FileFailure('noAccess', path);
        calls.texts.set(a, 'theirs');
      };

      const outcome = await disk.move({ from: a, to: b, text: 'old' }).catch((error: unknown) => error);

      assert.ok(refuse ? outcome instanceof FileFailure : outcome === 'changed');
      assert.deepEqual(Object.fromEntries(calls.texts), { [a]: refuse ? 'old' : 'theirs' });
    }
  });

  it('takes what a file holds over nothing', async () => {
    const { calls, disk } = worldOf({ [a]: 'old' });
    calls.linked.add(a);
    calls.before = (call) => void (call === 'claim' && calls.texts.set(b, 'theirs'));

    assert.equal(await disk.move({ from: a, to: b, text: 'old' }), 'exists');

    assert.deepEqual(Object.fromEntries(calls.texts), { [a]: 'old', [b]: 'theirs' });
  });
});

describe('SafeDisk.entries', () => {
  it('lists no link, and nothing beyond one', async () => {
    const { disk, calls } = worldOf({ [a]: 'x', 'real/deep/b.md': 'x' });
    calls.others.set('notes/link', 'link').set('real', 'folder').set('real/deep', 'folder').set('way', 'link');
    calls.others.set('way/deep', 'folder');

    assert.deepEqual(await disk.entries('notes'), [{ name: 'a.md', kind: 'file' }]);
    assert.deepEqual(await disk.entries('way/deep'), []);
    assert.deepEqual(
      await Promise.all(['real/deep', 'way/deep', 'way', a, 'gone'].map((path) => disk.hasFolder(path))),
      [true, false, false, false, false],
    );
  });
});

describe('SafeDisk.sweep', () => {
  const names = ['.sre-onboarding-me-1.tmp', '.sre-onboarding-gone-1.tmp', '.sre-onboarding-elsewhere-1.tmp'] as const;

  it('takes what those left who run no more, and what is old', async () => {
    const { calls, disk } = worldOf(Object.fromEntries(names.map((name) => [`notes/${name}`, 'x'])));
    calls.gone.add('gone');

    await disk.sweep('notes');
    assert.deepEqual([...calls.texts.keys()], [`notes/${names[0]}`, `notes/${names[2]}`]);

    for (const name of names) calls.ages.set(`notes/${name}`, 3_600_000);
    await disk.sweep('notes');
    assert.deepEqual([...calls.texts.keys()], [`notes/${names[0]}`]);
  });

  it('sweeps the workspace folder itself, where exports lie', async () => {
    const { calls, disk } = worldOf({ [names[1]]: 'x', 'ROADMAP.md': 'x' });
    calls.gone.add('gone');

    await disk.sweep('');

    assert.deepEqual([...calls.texts.keys()], ['ROADMAP.md']);
  });

  it('takes nothing else: no other file, no link, no folder of such a name', async () => {
    const { calls, disk } = worldOf({ 'notes/a.md': 'x', 'notes/.sre-onboarding-gone.md': 'x' });
    calls.gone.add('gone');
    calls.others.set('notes/.sre-onboarding-gone-1.tmp', 'link').set('notes/.sre-onboarding-gone-2.tmp', 'folder');

    await disk.sweep('notes');

    assert.deepEqual(calls.calls, []);
  });
});
