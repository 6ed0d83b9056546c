import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { TreeView } from '../support/ui/treeView.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** A checklist of one step with these checks, and another that only the person can know. */
function checklist(...verify: readonly string[]): string {
  return `version: 1
title: Ours
phases:
  - id: first
    title: First days
    steps:
      - id: mine
        title: Verified step
        verify: [${verify.join(', ')}]
      - id: other
        title: Other step
`;
}

describe('verification', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function openWith(...verify: readonly string[]): Promise<{ workbench: Workbench; view: TreeView }> {
    await files.write(samPath, samsFile(1));
    await files.write('checklist.yaml', checklist(...verify));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Verified step', ({ checked }) => checked === false);
    return { workbench, view };
  }

  it('ticks a step by itself when a note was captured for it, keeps the evidence, and is overruled by Undo', async () => {
    const { workbench, view } = await openWith('{ notes: 1 }');

    await files.write(
      'notes/2026-11-25-slow-k3f9.md',
      '---\ntitle: Slow\nkind: pain-point\nstep: mine\nauthor: sam@example.com\ncreated: 2026-11-25T14:03:11Z\n---\n',
    );

    await view.row('Verified step', ({ checked }) => checked === true);
    await workbench.statusBarItem('Verified: Verified step');
    assert.match(
      await files.readWhen(samPath, (text) => text.includes('mine:')),
      /\n {2}mine: \{ status: done, at: \S+, evidence: "1 note: 2026-11-25-slow-k3f9" \}\n$/,
    );

    await workbench.clickStatusBar('Undo');
    await view.row('Verified step', ({ checked }) => checked === false);
    assert.match(await files.readWhen(samPath, (text) => text.includes('reopened')), /mine: \{ status: reopened,/);
  });

  it('leaves Undo to the note that ticked the step, and offers its own after that', async () => {
    const { workbench } = await openWith('{ notes: 1, scope: all }');

    await workbench.runCommand('SRE Onboarding: Capture Note');
    await workbench.quickInput.titled('Capture Note');
    await workbench.quickInput.type('Deploys are slow');
    await workbench.quickInput.accept();
    await files.readWhen(samPath, (text) => text.includes('mine: { status: done'));
    await workbench.clickStatusBar('Undo');

    await files.notes(0);
    await workbench.statusBarItem('Verified: Verified step');
  });

  it('sees a commit on the main branch, and that it was seen stays when the log is rewritten', async () => {
    const { view } = await openWith('{ commits: 1, paths: [docs] }');

    await writeFile(path.join(windows.folder, 'docs/mine.md'), 'Mine\n');
    await windows.git('add', 'docs/mine.md');
    await windows.git('commit', '--quiet', '-m', 'Say what is mine');
    await view.row('Verified step', ({ checked }) => checked === true);
    assert.match(
      await files.readWhen(samPath, (text) => text.includes('mine:')),
      /evidence: "1 commit: [0-9a-f]{7} “Say what is mine”"/,
    );

    await windows.git('reset', '--quiet', '--hard', 'HEAD~1');
    await view.clickCheckbox('Other step');
    await view.row('Other step', ({ checked }) => checked === true);
    await view.row('Verified step', ({ checked }) => checked === true);
  });

  it('runs a command only on a click, asks once for its text, and ticks the step when it exits 0', async () => {
    const { workbench, view } = await openWith('{ run: "test -e ready" }');

    await view.openContextMenu('Verified step');
    await workbench.chooseFromMenu('Verify Step');
    assert.match(await workbench.answerDialog('Run'), /test -e ready/);
    await workbench.statusBarItem('Not yet: Verified step. test -e ready succeeds \\(exit status 1\\)');
    await view.row('Verified step', ({ checked }) => checked === false);
    assert.equal(await files.read(samPath), samsFile(1));

    await writeFile(path.join(windows.folder, 'ready'), '');
    await view.openContextMenu('Verified step');
    await workbench.chooseFromMenu('Verify Step');

    await view.row('Verified step', ({ checked }) => checked === true);
    assert.match(
      await files.readWhen(samPath, (text) => text.includes('mine:')),
      /mine: \{ status: done, at: \S+, evidence: "`test -e ready` exited 0" \}/,
    );
  });

  it('runs nothing when the question is cancelled', async () => {
    const { workbench, view } = await openWith('{ run: "touch ran" }');

    await view.openContextMenu('Verified step');
    await workbench.chooseFromMenu('Verify Step');
    await workbench.answerDialog('Cancel');
    await view.clickCheckbox('Other step');
    await view.row('Other step', ({ checked }) => checked === true);

    assert.equal((await windows.git('status', '--porcelain', 'ran')).trim(), '');
  });

  it('overrules what is seen when the box is unticked', async () => {
    await writeFile(path.join(windows.folder, 'ready'), 'yes\n');
    await files.write(samPath, samsFile(1));
    await files.write('checklist.yaml', checklist('{ file: ready }'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Verified step', ({ checked }) => checked === true);
    await files.readWhen(samPath, (text) => text.includes('mine: { status: done'));

    // By the keyboard: the row is drawn anew in this moment, below the mouse button.
    await view.pressCheckbox('Verified step');

    await view.row('Verified step', ({ checked }) => checked === false);
    assert.match(await files.readWhen(samPath, (text) => text.includes('reopened')), /mine: \{ status: reopened,/);
  });

  it('counts sessions in the row, and completes the step with the last one', async () => {
    const { view } = await openWith('{ sessions: 2, kind: conversation }', '{ sessions: 1, role: veteran }');
    const session = (role: string): string =>
      `---\ntitle: A talk\nkind: conversation\nwith: Priya\nrole: ${role}\nstep: mine\ndate: ${dateFromToday(0)}\n---\n`;

    await files.write('sessions/2026-11-25-priya-k3f9.md', session('veteran'));
    await view.row('Verified step', ({ description }) => description === 'next · 1 of 2 · veteran 1 of 1');

    await files.write('sessions/2026-11-26-ana-0abc.md', session('engineer'));
    await view.row('Verified step', ({ checked }) => checked === true);
  });
});
