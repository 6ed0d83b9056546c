import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { openNodeDoor } from '../../support/reliability/nodeDoor.js';
import { rounds, seed } from '../../support/reliability/rounds.js';
import { Writers } from '../../support/reliability/writers.js';

/** After how many writes a process is killed, and how long after the last of them: anywhere within the next one or two. */
const kills = fc.record({
  writes: fc.integer({ min: 1, max: 30 }),
  delayMs: fc.double({ min: 0, max: 4, noNaN: true }),
});

describe('a process that is killed while it writes', () => {
  it('loses nothing that it acknowledged, leaves no half file, and no stray one after the next start', async () => {
    const writers = new Writers('writingProcess');
    await writers.prepare();

    for (const [kill, { writes, delayMs }] of fc.sample(kills, { numRuns: rounds(6, 60), seed }).entries()) {
      let untilKilled = writes;
      await writers.run(`kill${kill}`, 20, (writer) => {
        if (--untilKilled === 0) setTimeout(() => writer.kill('SIGKILL'), delayMs);
      });

      const next = openNodeDoor(writers.root);
      for (const folder of ['o/notes', 'o/people', 'o/roadmap', 'o/private/notes']) await next.sweep(folder);
      assert.deepEqual(writers.strays(), [], `stray, seed ${seed}`);
      assert.deepEqual(writers.torn(), [], `torn, seed ${seed}`);
      assert.deepEqual(writers.lost(), [], `lost, seed ${seed}`);
    }

    assert.ok(writers.count > 30, `${writers.count} writes`);
    writers.dispose();
  });
});

describe('processes that write the same files', () => {
  it('lose nothing that any of them acknowledged', async () => {
    const writers = new Writers('writingProcess');
    await writers.prepare();

    for (let round = 0; round < rounds(1, 2); round++) {
      const count = rounds(15, 200);
      await Promise.all(['a', 'b', 'c'].map((name) => writers.run(`${name}${round}`, count)));
    }

    assert.equal(writers.count, 3 * rounds(15, 200) * rounds(1, 2) * 5);
    assert.deepEqual(writers.lost(), []);
    assert.deepEqual(writers.torn(), []);
    assert.deepEqual(writers.strays(), []);
    writers.dispose();
  });
});

describe('a turn', () => {
  it('is one process’s alone, and ends when that is killed in it', async () => {
    const writers = new Writers('countingProcess');
    await writers.prepare();
    let killed = 0;

    for (let round = 0; round < rounds(2, 20); round++) {
      let untilKilled = 20 + round;
      const running = ['a', 'b', 'c'].map((name) =>
        writers.run(name, 50, (writer) => {
          if (--untilKilled !== 0) return;
          killed++;
          writer.kill('SIGKILL');
        }),
      );
      await Promise.all(running);
    }

    // One that was killed may have counted and not said so.
    const unsaid = writers.counted - writers.count;
    assert.ok(unsaid >= 0 && unsaid <= killed, `counted ${writers.counted}, said ${writers.count}, killed ${killed}`);
    writers.dispose();
  });
});
