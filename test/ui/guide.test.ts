import assert from 'node:assert/strict';

import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

describe('the step guide', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('opens by a click on a step', async () => {
    await files.write(samPath, samsFile(3));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Open a notebook');

    await view.click('Open a notebook');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    await workbench.screenshot('out/ui/guide.png');
    assert.ok(workbench.page.frames().length > 1);
  });
});
