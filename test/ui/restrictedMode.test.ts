import assert from 'node:assert/strict';

import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const checklist = `version: 1
phases:
  - id: first
    title: First days
    steps:
      - { id: mine, title: Verified step, verify: [{ run: touch ran }] }
      - { id: other, title: Other step }
`;

describe('a workspace that is not trusted', () => {
  const windows = useWindows({ restricted: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('has its checklist ticked and its notes captured, but nothing of it is run', async () => {
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', checklist);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Verified step');

    await view.openContextMenu('Verified step');
    await workbench.chooseFromMenu('Verify Step');
    const [said] = await workbench.notifications.shown((messages) => messages.length > 0);
    assert.match(said ?? '', /This workspace is not trusted, so commands from its checklist are not run/);

    await view.clickCheckbox('Other step');
    // Git is not asked either, so that it can't say who this is.
    for (const answer of ['Sam Rivera', 'sam@example.com']) {
      await workbench.quickInput.asking(answer.includes('@') ? 'Your e-mail address' : 'Your name');
      await workbench.quickInput.type(answer);
      await workbench.quickInput.accept();
    }
    await workbench.quickInput.asking('Your first day');
    await workbench.quickInput.accept();
    await files.readWhen(samPath, (text) => text.includes('other: { status: done'));
    await workbench.runCommand('SRE Onboarding: Capture Note');
    await workbench.quickInput.titled('Capture Note');
    await workbench.quickInput.type('Still noted');
    await workbench.quickInput.accept();
    await files.notes(1);
    assert.equal((await windows.git('status', '--porcelain', 'ran')).trim(), '');
  });
});
