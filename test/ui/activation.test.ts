import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** The extensions that VS Code says are running. */
async function runningExtensions(workbench: Workbench): Promise<string> {
  await workbench.runCommand('Developer: Show Running Extensions');
  const list = workbench.page.locator('.runtime-extensions-editor .monaco-list').first();
  await eventually(
    'the running extensions',
    () => list.innerText().catch(() => ''),
    (text) => text.includes('Activation'),
  );
  const seen = [await list.innerText()];
  await list.focus();
  for (const key of ['End', 'Home', 'End']) {
    await workbench.page.keyboard.press(key); // the list only has the rows that are on screen
    seen.push(await list.innerText());
  }
  await workbench.page.keyboard.press('Escape'); // it opens in an editor on top of the window
  return seen.join('\n');
}

describe('activation', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('does not happen in a workspace without an onboarding, until a view is opened', async () => {
    const workbench = await windows.open();
    await workbench.statusBarItem('main');

    assert.doesNotMatch(await runningExtensions(workbench), /SRE Onboarding/);

    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Checklist').row('Start Onboarding');
    assert.match(await runningExtensions(workbench), /SRE Onboarding/);
  });

  it('happens by itself where there is an onboarding, and shows nothing but one status-bar item', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();

    await workbench.statusBarItem('0/45 Open a notebook');

    assert.deepEqual(await workbench.openTabs(), []);
    assert.deepEqual(await workbench.notifications.shown(), []);
  });
});
