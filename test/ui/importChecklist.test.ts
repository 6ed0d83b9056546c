import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const source = `# Welcome

## Week 1
- [x] Get a laptop
- [ ] Manager: set up a mentor
-[ ] Join the chat

<!-- - [ ] never shown -->
`;

/** Chooses a file in the dialog that VS Code shows where there is no desktop. */
async function importFile(workbench: Workbench, name: string): Promise<void> {
  await workbench.runCommand('SRE Onboarding: Import Checklist…');
  await workbench.quickInput.titled('Import Checklist');
  await workbench.quickInput.pick(name);
}

describe('bringing a checklist in and out', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('imports Markdown: offers what only looks like a step, previews, writes, and marks checked boxes done', async () => {
    await files.write(samPath, samsFile(0));
    await writeFile(path.join(windows.folder, 'onboarding.md'), source);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Checklist').row('Open a notebook');

    await importFile(workbench, 'onboarding.md');
    await workbench.quickInput.titled('onboarding.md: 2 steps found');
    await workbench.editorShows('Nothing has been written yet', /6: .*Join the chat/, /never shown/);
    assert.deepEqual(await files.list(), [samPath]);
    await workbench.quickInput.pick('Join the chat');
    await workbench.quickInput.accept();
    await workbench.quickInput.titled('Import onboarding.md');
    await workbench.quickInput.pick('Use as the Team’s Checklist');
    await workbench.quickInput.pick('Mark Them Done for Me');

    const view = workbench.view('Checklist');
    await view.row('Get a laptop', ({ checked }) => checked === true);
    await view.row('Join the chat');
    assert.match(await files.read('checklist.yaml'), /title: Set up a mentor|owner: manager/);
    assert.match(await files.read(samPath), /get-a-laptop: \{ status: done/);
  });

  it('writes nothing when the import is left, nor for a file without steps', async () => {
    await writeFile(path.join(windows.folder, 'onboarding.md'), source);
    const workbench = await windows.open();
    await importFile(workbench, 'onboarding.md');
    await workbench.quickInput.titled('onboarding.md: 2 steps found');
    await workbench.quickInput.cancel();
    await workbench.quickInput.gone();

    await importFile(workbench, 'README.md');
    await workbench.quickInput.titled('README.md: 0 steps found'); // its sections are offered
    await workbench.quickInput.accept();
    assert.match(
      (await workbench.notifications.shown((shown) => shown.length > 0)).join('\n'),
      /README\.md has no steps/,
    );

    assert.deepEqual(await files.list(), []);
  });

  it('adds to a file with comments and keys of the team’s own without touching any line of it', async () => {
    const ours =
      '# ours\nversion: 1\nmood: good\nphases:\n- id: a\n  title: A\n  steps:\n  - { id: b, title: B } # why\n# the end\n';
    await files.write('checklist.yaml', ours);
    await writeFile(path.join(windows.folder, 'onboarding.md'), '# A\n\n- [ ] One\n');
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    await importFile(workbench, 'onboarding.md');
    await workbench.quickInput.titled('Import onboarding.md');
    await workbench.quickInput.pick('Add to the Team’s Checklist');

    await workbench.view('Checklist').row('One');
    assert.equal(
      await files.read('checklist.yaml'),
      ours.replace('# the end', '  - id: one\n    title: One\n# the end'),
    );
  });

  it('does not offer to add to a file in a form into which nothing can be put, and says so', async () => {
    const ours = '# ours\nphases: [{ id: a, title: A, steps: [{ id: b, title: B }] }]\n';
    await files.write('checklist.yaml', ours);
    await writeFile(path.join(windows.folder, 'onboarding.md'), '- [ ] One\n');
    const workbench = await windows.open();

    await importFile(workbench, 'onboarding.md');
    await workbench.quickInput.titled('Import onboarding.md');

    await workbench.quickInput.offering(['Replace the Team’s Checklist']);
    assert.equal((await workbench.quickInput.items()).length, 1);
    assert.match((await workbench.quickInput.shown()).placeholder, /Nothing can be added to checklist\.yaml/);
    await workbench.quickInput.cancel();
    assert.equal(await files.read('checklist.yaml'), ours);
  });

  it('exports a Markdown task list with what is done checked', async () => {
    await files.write(samPath, samsFile(0, '  open-notebook: { status: done }\n'));
    const workbench = await windows.open();

    await workbench.runCommand('SRE Onboarding: Export Checklist…');

    await workbench.editorShows('- [x] Open a notebook');
  });

  it('copies the built-in checklist into the workspace, keeps progress, and never copies it twice', async () => {
    await files.write(samPath, samsFile(0, '  open-notebook: { status: done }\n'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Open a notebook', ({ checked }) => checked === true);

    await workbench.runCommand('SRE Onboarding: Customize Checklist');
    const copied = await files.readWhen('checklist.yaml', (text) => text.includes('phases:'));
    await workbench.statusBarItem('Created checklist.yaml');
    await view.row('Open a notebook', ({ checked }) => checked === true);
    assert.match(copied, /# More themes, for those that need them/);

    await files.write('checklist.yaml', copied.replace('Open a notebook', 'Open the notebook'));
    await view.row('Open the notebook', ({ checked }) => checked === true);
    await workbench.runCommand('SRE Onboarding: Customize Checklist');
    await eventually(
      'the checklist in the editor',
      () => workbench.openTabs(),
      (tabs) => tabs.includes('checklist.yaml'),
    );
    assert.match(await files.read('checklist.yaml'), /title: Open the notebook/);
  });
});
