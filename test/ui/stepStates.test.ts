import assert from 'node:assert/strict';

import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

describe('what a person says of a step', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('skips it with a reason that is kept, passes over it, and takes that back by Undo', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Open a notebook');

    await view.openContextMenu('Open a notebook');
    await workbench.chooseFromMenu('Skip Step…');
    await workbench.quickInput.asking('Why doesn’t it apply?');
    await workbench.quickInput.accept();
    await workbench.quickInput.asking('Enter a reason.');
    await workbench.quickInput.type('We keep a wiki: "notes", #1');
    await workbench.quickInput.accept();

    await view.row('Open a notebook', ({ description }) => description === 'skipped');
    await view.row('Find the mission', ({ description }) => description === '0/3');
    await view.row('Get and try every access', ({ description }) => description.startsWith('next'));
    assert.match(
      await files.read(samPath),
      /\n {2}open-notebook: \{ status: skipped, at: \S+, reason: ["'].*wiki.*["'] \}\n$/,
    );

    await workbench.clickStatusBar('Undo');
    await view.row('Open a notebook', ({ description }) => description === 'next · today');
    assert.equal(await files.read(samPath), samsFile(0));
  });

  it('marks it blocked from the palette, with what it waits for, and reopens it', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Open a notebook');

    await workbench.runCommand('SRE Onboarding: Mark Step Blocked…');
    await workbench.quickInput.pick('Get and try every access');
    await workbench.quickInput.asking('What or whom is it waiting for?');
    await workbench.quickInput.type('the badge office');
    await workbench.quickInput.accept();
    await view.row('Get and try every access', ({ description }) => description.startsWith('blocked'));
    assert.match(await files.read(samPath), /get-access: \{ status: blocked, at: \S+, reason: the badge office \}/);

    await view.openContextMenu('Get and try every access');
    await workbench.chooseFromMenu('Reopen Step');
    await view.row('Get and try every access', ({ description }) => !description.startsWith('blocked'));
    assert.equal(await files.read(samPath), samsFile(0));
  });
});
