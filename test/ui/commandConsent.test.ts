import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../../scripts/vscode/eventually.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

describe('consent to a command', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  /** Opens a window on a checklist of one step with this check and action. */
  async function openWith(fields: string): Promise<Workbench> {
    await files.write(samPath, samsFile(1));
    const step = `      - id: mine\n        title: The step\n${fields.replaceAll(/^/gm, '        ')}`;
    await files.write(
      'checklist.yaml',
      `version: 1\ntitle: Ours\nphases:\n  - id: one\n    title: One\n    steps:\n${step}`,
    );
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Checklist').row('The step');
    return workbench;
  }

  async function verify(workbench: Workbench): Promise<void> {
    await workbench.view('Checklist').openContextMenu('The step');
    await workbench.chooseFromMenu('Verify Step');
  }

  /** Writes settings of the workspace, as a commit would. */
  async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await mkdir(path.join(windows.folder, '.vscode'), { recursive: true });
    await writeFile(path.join(windows.folder, '.vscode/settings.json'), JSON.stringify(settings));
  }

  async function made(...names: readonly string[]): Promise<string> {
    return windows.git('status', '--porcelain', '--', ...names);
  }

  it('is asked for anew when a setting puts another text in', async () => {
    await writeSettings({ 'sreOnboarding.docsDir': 'one' });
    const workbench = await openWith('verify: [{ run: "echo > ran-${docsDir}; false" }]');
    await verify(workbench);
    assert.match(await workbench.answerDialog('Run'), /echo > ran-one; false/);
    await eventually(
      'the first file',
      () => made('ran-one'),
      (text) => text !== '',
    );

    await writeSettings({ 'sreOnboarding.docsDir': 'two; echo > evil' });
    await eventually(
      'a question about the new text',
      async () => {
        // Until VS Code has told of the setting, the text that was agreed to runs again.
        await verify(workbench);
        const dialog = workbench.page.locator('.monaco-dialog-box');
        return dialog.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      (isAsked) => isAsked,
    );

    const asked = await workbench.answerDialog('Cancel');
    assert.match(asked, /echo > ran-two; echo > evil; false/);
    assert.equal(await made('ran-two', 'evil'), '');
  });

  it('is for the text that runs: VS Code puts no variable of its own in, and carries no command out', async () => {
    await writeSettings({ 'sreOnboarding.docsDir': 'x', 'files.eol': '\n' });
    const line = String.raw`printf %s '\${command:workbench.action.files.newUntitledFile} \${config:files.eol}' > ran`;
    const workbench = await openWith(`verify: [{ run: "${line.replaceAll('\\$', '$')}" }]`);

    await verify(workbench);
    await workbench.answerDialog('Run');

    await eventually(
      'the file',
      () => made('ran'),
      (text) => text !== '',
    );
    assert.deepEqual(
      (await workbench.openTabs()).filter((title) => title.startsWith('Untitled')),
      [],
    );
  });

  it('shows what is hidden in a command', async () => {
    const workbench = await openWith('verify: [{ run: "npm test\\u2800\\u2800; r\\u0430m \\u202e" }]');

    await verify(workbench);

    assert.match(
      await workbench.answerDialog('Cancel'),
      /npm test\\u\{2800\}\\u\{2800\}; r\u0430\\u\{430\}m \\u\{202e\}/,
    );
  });

  it('has a long command opened as a page first, and runs it only when that is agreed to', async () => {
    const workbench = await openWith(
      `verify: [{ run: "true${' '.repeat(400)}; ${'echo again; '.repeat(40)} echo > ran" }]`,
    );

    await verify(workbench);
    await workbench.editorShows('1 │ true', 'echo > ran');
    await workbench.notifications.press('Don’t Run');
    await eventually(
      'the page to close',
      () => workbench.openTabs(),
      (tabs) => !tabs.some((tab) => tab.includes('Checklist Command')),
    );
    assert.equal(await made('ran'), '');

    await verify(workbench);
    await workbench.editorShows('echo > ran');
    await workbench.notifications.press('Run');
    await eventually(
      'the file',
      () => made('ran'),
      (text) => text !== '',
    );
  });

  it('says so where an editor command is not there', async () => {
    const workbench = await openWith('actions: [{ title: Go, command: "no.such.command" }]');
    await workbench.view('Checklist').click('The step');
    const guide = workbench.webview();

    await guide.getByRole('button', { name: 'Go' }).click();
    assert.match(await workbench.answerDialog('Run'), /no\.such\.command/);

    const [said] = await workbench.notifications.shown((messages) => messages.length > 0);
    assert.match(said ?? '', /no\.such\.command could not be run/);
  });
});
