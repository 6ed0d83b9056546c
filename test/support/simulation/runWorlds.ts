import type { Planted } from './planted.js';
import { preload } from './preload.js';
import { World } from './world.js';

/** About how many steps a world has: one that is long has many files, and says less for as much time. */
const stepsOfWorld = 2000;

/** What came of some worlds. */
export interface WorldsRun {
  readonly steps: number;
  readonly worlds: number;
  /** What was wrong in the last of them; empty where nothing was. */
  readonly violations: readonly string[];
  /** The seed of the last of them. */
  readonly seed: number;
  /** The last steps of the last of them. */
  readonly trace: readonly string[];
  /** Of all that happened in them. */
  readonly hash: number;
}

/**
 * Lets one world after the other go on until they have gone so many steps together, or something is wrong.
 *
 * @param seed of the first world; each has one more than the one before.
 */
export async function runWorlds(seed: number, steps: number, planted?: Planted): Promise<WorldsRun> {
  await preload();
  let taken = 0;
  let hash = 0;
  for (let worlds = 1; ; worlds++) {
    const ownSeed = seed + worlds - 1;
    const world = new World(ownSeed, planted);
    const violations = await world.run(Math.min(stepsOfWorld, steps - taken));
    const { scheduler } = world;
    taken += scheduler.steps;
    hash = Math.imul(hash, 31) ^ scheduler.trace.hash;
    if (violations.length > 0 || taken >= steps)
      return { steps: taken, worlds, violations, seed: ownSeed, trace: scheduler.trace.end, hash };
  }
}
