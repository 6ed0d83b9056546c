import assert from 'node:assert/strict';

import { rounds, seed } from '../../support/reliability/rounds.js';
import { plantedBugs } from '../../support/simulation/plantedBugs.js';
import { runWorlds, type WorldsRun } from '../../support/simulation/runWorlds.js';

/** Within so many steps every planted bug is found. */
const stepsToFind = 600_000;

/** The long run goes in stages, so that it shows how far it has come. */
const stages = rounds(1, 20);

const stepsOfStage = rounds(110_000, 500_000);

/** More than a stage has worlds, so that no two stages try the same. */
const seedsOfStage = 10_000;

describe('two windows, people who type, git and all that goes wrong, simulated', () => {
  for (let stage = 0; stage < stages; stage++) {
    const firstSeed = seed + stage * seedsOfStage;

    it(`lose nothing, show what is there and leave nothing behind, from seed ${firstSeed}`, async () => {
      const run = await runWorlds(firstSeed, stepsOfStage);

      assert.deepEqual(run.violations, [], reportOf(run));
    });
  }

  it('do the same from the same seed, and something else from another', async () => {
    const [once, again, other] = [await runWorlds(7, 6000), await runWorlds(7, 6000), await runWorlds(70, 6000)];

    assert.deepEqual(again, once);
    assert.notEqual(other.hash, once.hash);
  });

  for (const [name, planted] of Object.entries(plantedBugs)) {
    it(`show a bug that ${name}`, async () => {
      const { violations } = await runWorlds(1, stepsToFind, planted);

      assert.notDeepEqual(violations, []);
    });
  }
});

function reportOf({ seed: failed, violations, trace }: WorldsRun): string {
  return [...violations, ...trace, `It can be seen again with: npm run soak -- simulation --seed ${failed}`].join('\n');
}
