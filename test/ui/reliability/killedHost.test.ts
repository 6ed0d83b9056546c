import assert from 'node:assert/strict';

import { eventually } from '../../support/ui/eventually.mjs';
import { isTemporaryName } from '../../../src/app/files/temporaryName.js';
import { Dice } from '../../support/reliability/dice.js';
import { rounds, seed } from '../../support/reliability/rounds.js';
import { ExtensionHosts } from '../../support/ui/extensionHosts.js';
import { KilledWork } from '../../support/ui/killedWork.js';
import { OnboardingFiles } from '../../support/ui/onboardingFiles.js';
import { useWindows } from '../../support/ui/windows.js';

const kills = rounds(2, 40);
/** How many are acknowledged before the host is killed in three more: at most. */
const writesBefore = rounds(6, 20);

describe('an extension host that is killed while it writes', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function strays(): Promise<readonly string[]> {
    return (await files.list()).filter((file) => isTemporaryName(file.slice(file.lastIndexOf('/') + 1)));
  }

  it('loses nothing that it acknowledged, leaves no half file, and no stray one after the next start', async function () {
    this.timeout(rounds(240_000, 7_200_000));
    const work = new KilledWork(files, kills * (writesBefore + 3));
    await work.prepare();
    const hosts = new ExtensionHosts(await windows.plainFolder());
    await hosts.start();
    const { page } = await windows.open({ extensionPath: hosts.extensionPath });
    const address = page.url();
    const dice = new Dice(seed);
    let left = 0;

    for (let kill = 0; kill < kills; kill++) {
      const host = await hosts.next();
      for (let write = dice.below(writesBefore) + 1; write > 0; write--) await work.write(host);
      await work.writeWhileKilled(host, dice.below(120));
      await page.goto('about:blank'); // before it starts another host by itself
      hosts.forget();

      const where = `after ${kill + 1} kills, ${work.count} writes, seed ${seed}`;
      assert.deepEqual(await work.torn(), [], `torn ${where}`);
      assert.deepEqual(await work.lost(), [], `lost ${where}`);
      left += (await strays()).length;
      await page.goto(address);
      await eventually(`no stray file ${where}`, strays, (found) => found.length === 0);
    }

    assert.deepEqual(await work.torn(), []);
    assert.deepEqual(await work.lost(), []);
    console.log(`      ${work.count} acknowledged, ${work.interrupted} interrupted, ${left} temporary files swept`);
    hosts.stop();
  });
});
