import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../support/ui/eventually.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

describe('capturing from elsewhere', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('quotes what is selected in the terminal, leaves the clipboard as it was, and is taken back whole', async () => {
    await files.write('.keep', '');
    const workbench = await windows.open({ settings: { 'terminal.integrated.gpuAcceleration': 'off' } });
    const { page, quickInput } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.runCommand('Terminal: Create New Terminal');
    const terminal = page.locator('.terminal-wrapper.active .xterm');
    const shows = (what: string, isWanted: (text: string) => boolean): Promise<string> =>
      eventually(
        what,
        async () => (await terminal.locator('.xterm-rows').innerText()).replaceAll('\u00A0', ' '),
        isWanted,
      );
    await shows('the prompt of the shell', (text) => /[#$%>]\s*$/.test(text));
    await terminal.click();
    await page.keyboard.type("printf 'pool %s\\n' exhausted\n");
    await shows('the output', (text) => text.includes('pool exhausted'));
    await page.evaluate(`navigator.clipboard.writeText('mine')`);
    await workbench.runCommand('Terminal: Select All');

    await terminal.click({ button: 'right' });
    await workbench.chooseFromMenu('Capture Note About This Output');
    await quickInput.titled('Capture Note');
    assert.equal((await quickInput.shown()).placeholder, 'What did you notice about this output?');
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'mine');
    await quickInput.type('The pool is exhausted !risk');
    await quickInput.accept();

    const [file = ''] = await files.notes(1);
    const text = await files.readWhen(file, (shown) => shown.endsWith('```\n'));
    assert.match(
      text,
      /^---\ntitle: The pool is exhausted\nkind: risk\n[^]*---\n```text\n[^]*\npool exhausted\n[^]*```\n$/,
    );
    await workbench.clickStatusBar('Undo');
    await files.notes(0);
  });

  it('makes a note of the problem that is selected in the Problems panel', async () => {
    await files.write(samPath, samsFile(0));
    await writeFile(path.join(windows.folder, 'limits.json'), '{\n  "pool": \n}\n');
    const workbench = await windows.open();
    const { quickInput } = workbench;
    await workbench.statusBarItem('0/');
    await workbench.openFile('limits.json');
    await workbench.problems.shown((shown) => shown.some((text) => text.includes('Value expected')));

    await workbench.problems.openFixes('Value expected');
    await workbench.chooseFromMenu('Capture Note About This Problem');
    await quickInput.holding('Value expected ');
    const [preview] = await quickInput.items();
    assert.deepEqual([preview?.label, preview?.description], ['Value expected', 'risk']);
    await quickInput.accept();

    const [file = ''] = await files.notes(1);
    const text = await files.readWhen(file, (shown) => shown.endsWith('```\n'));
    assert.match(text, /^---\ntitle: Value expected\nkind: risk\n/);
    assert.match(text, /\n {2}file: limits\.json\n {2}line: \d\n/);
    assert.match(text, /---\n```text\n(?:json.*: )?Value expected\n```\n$/);
  });

  it('opens with the text that could not be written, even when the message that said so is gone', async () => {
    await files.write('notes', 'a file where the folder should be\n');
    const workbench = await windows.open();
    const { quickInput } = workbench;
    const capture = (): Promise<void> => workbench.runCommand('SRE Onboarding: Capture Note');
    await capture();
    await quickInput.titled('Capture Note');
    await quickInput.type('Do not lose me !idea');
    await quickInput.accept();
    await workbench.notifications.shown((shown) => shown.length > 0);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await files.remove('notes');

    await capture();
    await quickInput.holding('Do not lose me !idea');
    await quickInput.accept();
    await files.notes(1);
    await capture();

    await quickInput.holding('');
  });
});
