import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const title = 'This Step Is Wrong or Out of Date…';

const checklist = `phases:
  - id: first
    title: First days
    steps:
      - { id: clone, title: Clone the repository }
      - id: access
        title: Get access # to what?
        guide: |
          Ask IT.

      - { id: read, title: Read the runbooks }
`;

/** Waits for what the status bar says of the cursor and the selection. */
function cursorAt(workbench: Workbench, line: number, column: number, selected: number): Promise<string> {
  return workbench.statusBarItem(new RegExp(`^Ln ${line}, Col ${column} \\(${selected} selected\\)$`));
}

describe(title, () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('opens the team’s checklist with the whole step selected, from the context menu', async () => {
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', checklist);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Get access');

    await view.openContextMenu('Get access');
    await workbench.chooseFromMenu(title);

    await workbench.editorShows('Get access # to what?');
    const step = /- id: access[^]*Ask IT\./.exec(checklist)?.[0] ?? '';
    await cursorAt(workbench, 6, 7, step.length);
    assert.equal(await files.read('checklist.yaml'), checklist);
  });

  it('offers to copy the built-in checklist first, then goes to the step in the copy', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.runCommand(`SRE Onboarding: ${title}`);
    await workbench.quickInput.pick('Open a notebook');
    await workbench.quickInput.offering(['Customize Checklist']);
    assert.deepEqual(await files.list(), [samPath]);

    await workbench.quickInput.pick('Customize Checklist');

    await workbench.editorShows('id: open-notebook');
    const line =
      (await files.read('checklist.yaml')).split('\n').findIndex((text) => text.includes('open-notebook')) + 1;
    await eventually(
      `line ${line}`,
      () => workbench.statusBarItem(/^Ln \d+, Col \d+ \(\d+ selected\)$/),
      (text) => text.startsWith(`Ln ${line}, `),
    );
  });

  it('writes nothing when the copy isn’t wanted', async () => {
    const workbench = await windows.open();
    await workbench.runCommand(`SRE Onboarding: ${title}`);
    await workbench.quickInput.pick('Open a notebook');
    await workbench.quickInput.offering(['Customize Checklist']);

    await workbench.quickInput.cancel();

    await workbench.quickInput.gone();
    assert.deepEqual(await files.list(), []);
    assert.deepEqual(await workbench.openTabs(), []);
  });
});
