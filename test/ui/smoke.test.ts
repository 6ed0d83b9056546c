import { assert } from 'chai';

import { useWindows } from '../support/ui/windows.js';

describe('the packaged extension', () => {
  const windows = useWindows();

  it('shows its views in the side bar and its commands in the palette', async () => {
    const workbench = await windows.open();

    await workbench.openSideBar('SRE Onboarding');
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.type('>SRE Onboarding: Capture Note');

    await workbench.quickInput.offering(['SRE Onboarding: Capture Note']);
    const titles = await workbench.page.locator('.sidebar .pane-header .title').allInnerTexts();
    assert.includeMembers(titles, ['Checklist', 'Notes']);
  });
});
