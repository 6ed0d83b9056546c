import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const line = 'Deploys take forty minutes !pain #compute @Priya/vet ^3 =lat -- Runs one after the other';

/** Waits until the first row under the box shows what was understood. */
async function preview(workbench: Workbench, label: string) {
  const [item] = await eventually(
    `the preview "${label}"`,
    () => workbench.quickInput.items(),
    ([first]) => first?.label === label,
  );
  return item;
}

async function openCapture(workbench: Workbench): Promise<void> {
  await workbench.runCommand('SRE Onboarding: Capture Note');
  await workbench.quickInput.titled('Capture Note');
}

describe('Capture Note', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('shows what was understood, writes it on Enter, and leaves the editor as it was', async () => {
    const workbench = await windows.open();
    await workbench.openFile('README.md');
    await workbench.page.keyboard.press('Control+Alt+J');
    await workbench.quickInput.titled('Capture Note');

    await workbench.quickInput.type(line);
    const item = await preview(workbench, 'Deploys take forty minutes');
    await workbench.quickInput.accept();
    await workbench.quickInput.gone();
    const [file = ''] = await files.notes(1);

    assert.equal(item?.description, 'pain-point · compute · Priya (veteran) · ●●● · latency');
    assert.equal(item?.detail, 'Runs one after the other');
    assert.match(file, /^notes\/\d{4}-\d\d-\d\d-deploys-take-forty-minutes-[0-9a-z]{4}\.md$/);
    assert.match(
      await files.read(file),
      /^---\ntitle: Deploys take forty minutes\nkind: pain-point\ntheme: compute\nsource: Priya\nrole: veteran\nseverity: 3\nvalues: \[latency\]\nauthor: sam@example\.com\ncreated: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n---\nRuns one after the other\n$/,
    );
    assert.deepEqual(await workbench.openTabs(), ['README.md']);
    assert.ok(await workbench.isEditorFocused());
  });

  it('completes the mark that is being typed', async () => {
    const workbench = await windows.open();
    await openCapture(workbench);
    await workbench.quickInput.type('No restore was ever tried #data');
    await eventually(
      'the completion',
      () => workbench.quickInput.items(),
      (items) => items.some(({ label, description }) => label === 'database' && description === 'theme'),
    );

    await workbench.page.keyboard.press('ArrowDown');
    await workbench.quickInput.accept();
    await eventually(
      'the completed line',
      () => workbench.quickInput.shown(),
      ({ value }) => value === 'No restore was ever tried #database ',
    );
    await workbench.quickInput.accept();

    const [file = ''] = await files.notes(1);
    assert.match(await files.read(file), /\ntheme: database\n/);
  });

  it('writes nothing on Escape, nor on Enter without a title', async () => {
    const workbench = await windows.open();
    await openCapture(workbench);
    await workbench.quickInput.type('!pain');
    await workbench.quickInput.accept();
    assert.equal((await workbench.quickInput.shown()).value, '!pain');

    await workbench.quickInput.type('Never mind');
    await workbench.quickInput.cancel();
    await workbench.quickInput.gone();

    assert.deepEqual(await files.list(), []);
  });

  it('takes the last note back by Undo, and only that one', async () => {
    const workbench = await windows.open();
    for (const title of ['First', 'Second']) {
      await openCapture(workbench);
      await workbench.quickInput.type(title);
      await workbench.quickInput.accept();
      await workbench.statusBarItem(`Captured: ${title}`);
    }

    await workbench.clickStatusBar('Undo');

    const [file = ''] = await files.notes(1);
    assert.match(file, /-first-/);
    await workbench.statusBarItem('Deleted: Second');
  });

  it('opens the note from the status bar', async () => {
    const workbench = await windows.open();
    await openCapture(workbench);
    await workbench.quickInput.type('Who owns the queue? !q');
    await workbench.quickInput.accept();

    await workbench.clickStatusBar('Captured: Who owns the queue');

    await workbench.editorShows('kind: question');
  });

  it('keeps a private note where git ignores it', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    await openCapture(workbench);
    await workbench.quickInput.type('I doubt the reorganisation');
    await preview(workbench, 'I doubt the reorganisation');

    await workbench.quickInput.pick('Keep this note private');
    await workbench.quickInput.titled('Capture Private Note');
    await workbench.quickInput.accept();

    const [file = ''] = await files.notes(1, 'private/notes');
    assert.match(file, /-i-doubt-the-reorganisation-/);
    assert.equal(await files.read('.gitignore'), '.sre-onboarding-*.tmp\nprivate/\n');
    assert.doesNotMatch(await windows.git('status', '--porcelain', '--untracked-files=all'), /private/);
    await workbench
      .view('Notes')
      .row('I doubt the reorganisation', ({ description }) => description.includes('private'));
  });

  it('says when a note can’t be written, and keeps the text for another try', async () => {
    await files.write('notes', 'a file where the folder should be\n');
    const workbench = await windows.open();
    await openCapture(workbench);
    await workbench.quickInput.type('Do not lose me !idea');
    await workbench.quickInput.accept();

    assert.match(
      (await workbench.notifications.shown((shown) => shown.length > 0)).join('\n'),
      /What you typed was not saved\..*notes\/.*do-not-lose-me/,
    );
    await files.remove('notes');
    await workbench.notifications.press('Retry');
    await workbench.quickInput.holding('Do not lose me !idea');
    await workbench.quickInput.accept();

    assert.equal((await files.notes(1)).length, 1);
    await eventually(
      'no temporary file',
      async () => (await files.list()).filter((file) => file.includes('tmp')),
      (left) => left.length === 0,
    );
  });

  it('asks for a folder to be opened where none is', async () => {
    const workbench = await windows.open({ folder: undefined });

    await workbench.runCommand('SRE Onboarding: Capture Note');

    assert.match((await workbench.notifications.shown((shown) => shown.length > 0)).join('\n'), /Open a folder first/);
  });

  it('writes a note in a file that others see at once, in a form git shows as one new file', async () => {
    await writeFile(path.join(windows.folder, '.gitattributes'), '* text=auto\n');
    const workbench = await windows.open();
    await openCapture(workbench);
    await workbench.quickInput.type('C# builds are slow, see issue #123 and x^2 or a@b.com !w');
    await workbench.quickInput.accept();

    const [file = ''] = await files.notes(1);
    assert.match(
      await files.read(file),
      /^---\ntitle: 'C# builds|^---\ntitle: "?C# builds are slow, see issue #123 and x\^2 or a@b\.com"?\nkind: wish\n/,
    );
    assert.match(await windows.git('status', '--porcelain', '--untracked-files=all'), new RegExp(`\\?\\? .*${file}`));
  });
});
