import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const link = '[Repair it](command:workbench.action.files.newUntitledFile)';

const checklist = `version: 1
title: Ours
phases:
  - id: first
    title: First days
    steps:
      - id: mine
        title: A hostile step
        guide: |
          Follow [the guide](<${link}>), \\![one](https://tracker.example/1.png) ![two][p] ![three](<https://tracker.example/3.png>)

          <dialog open style="position: fixed; inset: 0">over it all <form><button>Mark Done</button></form></dialog>
          <div popover id="over" class="toolbar" style="position: fixed">a layer</div><style>body { display: none }</style>
          <svg><a href="command:x"><text>drawn</text></a></svg><img src="https://tracker.example/4.png" alt="four">
          <input autofocus><vscode-button>Reopen</vscode-button><details open ontoggle="x"><summary>more</summary>less</details>

          [p]: https://tracker.example/2.png "two"
        prompts:
          - { ask: 'Why ${link} and $(flame)?', kind: question }
`;

describe('text from a repository', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('is shown in guide, tooltip, quick input and messages, and is nothing but text there', async () => {
    await files.write(samPath, samsFile(3));
    await files.write('checklist.yaml', checklist);
    const workbench = await windows.open();
    const requests: string[] = [];
    workbench.page.on('request', (request) => requests.push(request.url()));
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('A hostile step');

    assert.match(await view.tooltip('A hostile step'), /one[\s\S]*two[\s\S]*three/);

    await view.click('A hostile step');
    const guide = workbench.webview();
    await guide.getByRole('heading', { name: 'A hostile step', level: 1 }).waitFor();
    const text = guide.locator('.text');
    assert.match(await text.innerText(), /over it all[\s\S]*a layer[\s\S]*four/);
    const foreign =
      'dialog, form, button, style, svg, img, input, vscode-button, [style], [id], [class], [popover], [open]';
    assert.equal(await text.locator(foreign).count(), 0);

    await guide.getByRole('button', { name: /^Answer/ }).click();
    await workbench.quickInput.titled('Capture Note');
    assert.equal(await workbench.page.locator('.quick-input-widget a[href]').count(), 0);
    await workbench.quickInput.cancel();

    await guide.getByRole('link', { name: 'the guide' }).click();
    const { messages, links } = await workbench.notifications.shownWithLinks(({ length }) => length > 0);
    assert.match(messages.join('\n'), /\[Repair it\].?\(command:workbench/u);
    assert.deepEqual(links, []);
    assert.deepEqual(
      requests.filter((url) => url.includes('tracker.example')),
      [],
    );
  });

  it('is nothing but text where a message quotes a setting of the workspace', async () => {
    await mkdir(path.join(windows.folder, '.vscode'), { recursive: true });
    const settings = { 'sreOnboarding.deferredPatterns': [`/(${link}/`] };
    await writeFile(path.join(windows.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    const workbench = await windows.open();

    await workbench.runCommand('SRE Onboarding: Find Deferred Work');
    const { messages, links } = await workbench.notifications.shownWithLinks(({ length }) => length > 0);

    assert.match(messages.join('\n'), /Repair it/);
    assert.deepEqual(links, []);
  });

  it('is nothing but text where the setting of the folder says what to click, and a link in that folder leads outside', async () => {
    const outside = await windows.plainFolder();
    await writeFile(path.join(outside, 'secret.md'), '---\ntitle: Of another folder\n---\n');
    await mkdir(path.join(windows.folder, '.vscode'), { recursive: true });
    await writeFile(
      path.join(windows.folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'sreOnboarding.folder': link }),
    );
    await mkdir(path.join(windows.folder, link));
    await symlink(outside, path.join(windows.folder, link, 'notes'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    const [problem = ''] = await workbench.problems.shown();

    assert.match(problem, /link/i);
    assert.equal(await workbench.page.locator('.notification-list-item-message a').count(), 0);
    assert.equal(await workbench.page.locator('a[href^="command:workbench.action.files.newUntitledFile"]').count(), 0);
    const shown = await workbench.page.locator('.sidebar').innerText();
    assert.ok(!shown.includes('Of another folder'), shown);
  });
});
