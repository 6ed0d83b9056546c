import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, day: number, more = '', body = `Body of ${title}`): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-01-0${day}T10:00:00Z\n---\n${body}\n`;
}

const [first, second] = ['notes/2026-01-01-a-aaaa.md', 'notes/2026-01-02-b-aaaa.md'] as const;

describe('Sort Notes into Themes', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(): Promise<Workbench> {
    const workbench = await windows.open();
    await workbench.runCommand('SRE Onboarding: Sort Notes into Themes');
    return workbench;
  }

  it('sorts each note by one key for the theme and one for the severity', async () => {
    await files.write(first, note('Lunch is late', 1));
    await files.write(second, note('A rollout takes an hour', 2));
    const workbench = await begin();
    const { quickInput, page } = workbench;
    await quickInput.titled('Sort Notes into Themes (2 left)');
    await quickInput.offering(['A rollout takes an hour', '1 Compute', '2 Database', '3 Observability', 's Skip']);
    assert.equal((await quickInput.items())[1]?.description, 'suggested: it contains “rollout”');

    await page.keyboard.press('2');
    await quickInput.offering(['A rollout takes an hour', '0 None', '1 ●', '2 ●●', '3 ●●●']);
    await page.keyboard.press('3');
    await quickInput.titled('Sort Notes into Themes (1 left)');
    await quickInput.offering(['Lunch is late']);
    await page.keyboard.type('3');
    await quickInput.offering(['Lunch is late', '0 None']);
    await quickInput.accept();
    await quickInput.gone();

    assert.match(await files.read(second), /^theme: database\nseverity: 3$/m);
    assert.match(await files.read(first), /^theme: observability$/m);
    assert.doesNotMatch(await files.read(first), /severity/);
    await workbench.statusBarItem('Sorted 2 notes');
  });

  it('takes choices back, skips, and takes the whole round back', async () => {
    const before = note('A rollout takes an hour', 2);
    await files.write(first, note('Lunch is late', 1));
    await files.write(second, before);
    const workbench = await begin();
    const { quickInput, page } = workbench;
    await quickInput.titled('Sort Notes into Themes (2 left)');

    await quickInput.accept();
    await quickInput.offering(['A rollout takes an hour', '0 None']);
    assert.match(await files.read(second), /^theme: compute$/m);
    await page.keyboard.press('u');
    await quickInput.offering(['A rollout takes an hour', '1 Compute']);
    assert.equal(await files.read(second), before);
    await page.keyboard.press('1');
    await quickInput.offering(['A rollout takes an hour', '0 None']);
    await page.keyboard.press('0');
    await quickInput.titled('Sort Notes into Themes (1 left)');
    await page.keyboard.press('s');
    await quickInput.gone();

    await workbench.clickStatusBar('Undo');
    await eventually(
      'the note as it was',
      () => files.read(second),
      (text) => text === before,
    );
    assert.equal(await files.read(first), note('Lunch is late', 1));
  });

  it('keeps what was chosen when it is left by Escape', async () => {
    await files.write(first, note('Lunch is late', 1));
    const workbench = await begin();
    const { quickInput, page } = workbench;
    await quickInput.offering(['Lunch is late', '1 Compute']);

    await page.keyboard.press('1');
    await quickInput.offering(['Lunch is late', '0 None']);
    await quickInput.cancel();
    await quickInput.gone();

    assert.match(await files.read(first), /^theme: compute$/m);
  });

  it('suggests by notes that were sorted before', async () => {
    await files.write('notes/2026-01-03-c-aaaa.md', note('Invoices are late', 3, 'theme: database\n'));
    await files.write('notes/2026-01-04-d-aaaa.md', note('Invoices are wrong', 4, 'theme: database\n'));
    await files.write(first, note('The invoice of May', 1));
    const workbench = await begin();

    await workbench.quickInput.offering(['The invoice of May', '2 Database', '1 Compute', '3 Observability']);
    const [, suggested] = await workbench.quickInput.items();
    assert.equal(suggested?.description, 'suggested: similar to 2 notes about invoice');
  });

  it('says so when every note has its theme', async () => {
    const workbench = await begin();

    await workbench.statusBarItem('Every note has a theme');
  });
});

describe('Find Note', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(): Promise<Workbench> {
    await files.write(
      first,
      note('Deploys are slow', 1, 'theme: compute\nsource: Priya\n', 'One.\n\nThe cluster is full.'),
    );
    await files.write(second, note('Restores are untested', 2, '', 'Nobody tried.\nNot on that cluster.'));
    await files.write('private/notes/2026-01-03-c-aaaa.md', note('Salary talk', 3));
    const workbench = await windows.open();
    await workbench.openFile('README.md');
    await workbench.runCommand('SRE Onboarding: Find Note');
    await workbench.quickInput.offering(['Salary talk', 'Restores are untested', 'Deploys are slow']);
    return workbench;
  }

  it('finds while one types, with the line that matches, and opens by Enter', async () => {
    const workbench = await begin();
    const { quickInput } = workbench;
    await quickInput.titled('Find Note');

    await quickInput.type('clustr full');
    await quickInput.offering(['Deploys are slow']);
    const [found] = await quickInput.items();
    assert.deepEqual([found?.description, found?.detail], ['Compute · Priya · 2026-01-01', 'The cluster is full.']);
    await quickInput.accept();
    await quickInput.gone();

    await workbench.editorShows('The cluster is full.');
    assert.deepEqual(await workbench.openTabs(), ['README.md', '2026-01-01-a-aaaa.md']);
  });

  it('narrows by fields, whose values it completes', async () => {
    const { quickInput } = await begin();

    await quickInput.type('theme:');
    await quickInput.offering(['theme:compute', 'theme:database', 'theme:observability']);
    await quickInput.pick('theme:compute');
    await quickInput.holding('theme:compute ');
    await quickInput.offering(['Deploys are slow']);
    assert.equal((await quickInput.items()).filter(({ detail }) => detail !== '').length, 1);

    await quickInput.type('is:private ');
    await quickInput.offering(['Salary talk']);
    await quickInput.type('is:unsorted cluster');
    await quickInput.offering(['Restores are untested']);
    await quickInput.type('xyzzy');
    await quickInput.offering(['No note contains all of these words.']);
  });

  it('shows the note on which one moves, and goes back by Escape', async () => {
    const workbench = await begin();
    const { quickInput, page } = workbench;
    const tabs = await workbench.openTabs();

    await quickInput.type('cluster');
    await quickInput.offering(['Deploys are slow', 'Restores are untested']);
    await page.keyboard.press('ArrowDown');
    await workbench.editorShows('Nobody tried.');
    await quickInput.cancel();
    await quickInput.gone();

    await eventually(
      'the tabs as they were',
      () => workbench.openTabs(),
      (shown) => shown.join('\n') === tabs.join('\n'),
    );
    await eventually('the focus in the editor', () => workbench.isEditorFocused(), Boolean);
  });
});
