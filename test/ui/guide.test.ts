import assert from 'node:assert/strict';

import type { FrameLocator } from 'playwright-core';

import { eventually } from '../../scripts/vscode/eventually.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const checklist = `version: 1
title: Ours
phases:
  - id: first
    title: First days
    steps:
      - id: mine
        title: A step with everything
        due: 5
        guide: |
          # Why

          Read [the readme](README.md#L3), [the map](docs/missing.md) or [outside](../../etc/passwd).
          <script>document.title = 'owned'</script><img src="x" onerror="document.title = 'owned'" alt="a picture">
          <a href="command:workbench.action.closeWindow">close</a> <a href="javascript:alert(1)">run</a>

          | a | b |
          | - | - |
          | 1 | 2 |
        prompts:
          - ask: What slowed you down?
            kind: pain-point
        links:
          - { title: The readme, file: README.md }
        actions:
          - { title: Make a file, run: touch made-by-the-guide }
          - { title: Open the settings, command: workbench.action.openSettingsJson }
        verify:
          - notes: 2
          - sessions: 1
      - id: other
        title: Another step
`;

describe('the step guide', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function openGuide(): Promise<{ workbench: Workbench; guide: FrameLocator }> {
    await files.write(samPath, samsFile(3));
    await files.write('checklist.yaml', checklist);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('A step with everything');
    await view.click('A step with everything');
    const guide = workbench.webview();
    await guide.getByRole('heading', { name: 'A step with everything', level: 1 }).waitFor();
    return { workbench, guide };
  }

  it('shows the text, sanitised, with due date, questions, checks, links and actions', async () => {
    const { workbench, guide } = await openGuide();

    await guide.getByText('First days · 1 of 2').waitFor();
    await guide.getByText(/^due .* \(\w+\)$/).waitFor();
    assert.equal(await guide.getByRole('heading', { name: 'Why', level: 3 }).count(), 1);
    assert.equal(await guide.locator('.text td').count(), 2);
    assert.match(await guide.locator('.text').innerText(), /a picture/);
    assert.equal(await guide.locator('.text img, .text script, .text [onerror], .text [href^=javascript]').count(), 0);
    assert.equal(await guide.getByText('What slowed you down?').count(), 1);
    assert.match(
      await guide.locator('.checks').innerText(),
      /Notes captured for this step 0 of 2[\s\S]*Sessions recorded 0 of 1/,
    );
    assert.equal(await workbench.page.locator('.tab', { hasText: 'A step with everything' }).count(), 1);
  });

  it('takes an answer, shows it below its question, and counts it', async () => {
    const { workbench, guide } = await openGuide();

    await guide.getByRole('button', { name: 'Answer: What slowed you down?' }).click();
    await workbench.quickInput.titled('Capture Note');
    await workbench.quickInput.type('The linter takes minutes ^2');
    await workbench.quickInput.accept();

    await guide.locator('.questions').getByRole('button', { name: 'The linter takes minutes' }).waitFor();
    await guide.locator('.checks').getByText('1 of 2').waitFor();
    const [note = ''] = await files.notes(1);
    assert.match(
      await files.read(note),
      /title: The linter takes minutes\nkind: pain-point\nseverity: 2\nstep: mine\n[\s\S]*---\n> What slowed you down\?\n$/,
    );

    await guide.locator('.questions').getByRole('button', { name: 'The linter takes minutes' }).click();
    await workbench.editorShows('title: The linter takes minutes');
  });

  it('marks the step and leads on to the next one, by keyboard alone', async () => {
    const { workbench, guide } = await openGuide();
    await workbench.runCommand('SRE Onboarding: Go to Next Step');
    await guide.locator('main').waitFor();

    await guide.getByRole('button', { name: 'Mark Done' }).focus();
    await workbench.page.keyboard.press('Enter');
    await guide.locator('.badge', { hasText: 'done' }).waitFor();
    assert.match(await files.read(samPath), /mine: \{ status: done, at: \S+ \}/);
    await guide.getByRole('button', { name: 'Reopen' }).focus();
    await workbench.page.keyboard.press('Enter');
    await guide.locator('.badge', { hasText: 'to do' }).waitFor();

    await guide.getByRole('button', { name: 'Next: Another step' }).focus();
    await workbench.page.keyboard.press('Enter');
    await guide.getByRole('heading', { name: 'Another step', level: 1 }).waitFor();
    await guide.getByText('The checklist has no further information about this step.').waitFor();
    await guide.getByRole('button', { name: 'Previous: A step with everything' }).waitFor();
  });

  it('follows links only into the workspace, and says where they lead nowhere', async () => {
    const { workbench, guide } = await openGuide();

    await guide.getByRole('link', { name: 'outside' }).click();
    const [said] = await workbench.notifications.shown((messages) => messages.length > 0);
    assert.match(said ?? '', /neither a web address nor a file in the workspace folder/);

    await guide.getByRole('link', { name: 'the readme' }).click();
    await workbench.editorShows('# Parcels');
    assert.ok((await workbench.openTabs()).includes('README.md'));
  });

  it('runs an action only once it was allowed, as a task', async () => {
    const { workbench, guide } = await openGuide();

    await guide.getByRole('button', { name: 'Make a file' }).click();
    assert.match(await workbench.answerDialog('Run'), /touch made-by-the-guide/);

    await eventually(
      'the file',
      () => windows.git('status', '--porcelain', 'made-by-the-guide'),
      (text) => text.includes('made-by-the-guide'),
    );
  });

  it('says so when its step goes from the checklist, and comes back with it', async () => {
    const { guide } = await openGuide();

    await files.write('checklist.yaml', checklist.replace('id: mine', 'id: renamed'));
    await guide.getByText('This step is not in the checklist.').waitFor();

    await files.write('checklist.yaml', checklist);
    await guide.getByRole('heading', { name: 'A step with everything', level: 1 }).waitFor();
  });

  it('keeps its step and place when it is hidden and shown again, and when the window is opened again', async () => {
    const { workbench, guide } = await openGuide();
    await guide.getByRole('button', { name: 'Next: Another step' }).click();
    await guide.getByRole('heading', { name: 'Another step', level: 1 }).waitFor();

    await workbench.runCommand('SRE Onboarding: Open Roadmap Board');
    await workbench.page.locator('.tab.active', { hasText: 'Roadmap' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'Another step' }).click();
    await workbench.webview().getByRole('heading', { name: 'Another step', level: 1 }).waitFor();

    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Another step' }).click();
    await workbench.webview().getByRole('heading', { name: 'Another step', level: 1 }).waitFor();
  });
});
