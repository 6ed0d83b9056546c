import assert from 'node:assert/strict';

import { eventually } from '../../scripts/vscode/eventually.mjs';
import type { TreeRow } from '../../scripts/vscode/treeView.mjs';
import type { Workbench } from '../../scripts/vscode/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const code = 'code:\n  file: src/database.js\n  line: 3\n  quote: "const pool"\n';

function note(title: string, day: number, more: string, body = ''): string {
  return `---\ntitle: ${title}\n${more}created: 2026-01-0${day}T10:00:00Z\n---\n${body}`;
}

const [pool, restore, deploys] = [
  'notes/2026-01-01-a-aaaa.md',
  'notes/2026-01-02-b-aaaa.md',
  'notes/2026-01-03-c-aaaa.md',
] as const;

const texts = {
  [pool]: note('Ten connections', 1, `kind: risk\nsource: Priya\nauthor: SAM@example.com\n${code}`),
  [restore]: note('Restores are untested', 2, 'kind: wish\nsource: Mei\n', 'Nobody tried on the cluster.\n'),
  [deploys]: note('Deploys are slow', 3, 'kind: risk\ntheme: compute\nsource: Priya\n', 'The cluster is full.\n'),
};

function outline(rows: readonly TreeRow[]): readonly string[] {
  return rows.map(({ label, description, level }) => `${'  '.repeat(level - 1)}${label} ${description}`.trimEnd());
}

describe('browsing the Notes view', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(): Promise<Workbench> {
    for (const [file, text] of Object.entries(texts)) await files.write(file, text);
    await files.write(samPath, samsFile(3));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Notes').row('Deploys are slow');
    return workbench;
  }

  async function showing(workbench: Workbench, ...wanted: readonly string[]): Promise<void> {
    const view = workbench.view('Notes');
    await view.rowsWhen(wanted.join(' | '), (rows) => outline(rows).join('\n') === wanted.join('\n'));
  }

  it('groups by what is chosen, which it remembers, and takes notes dropped onto a group', async () => {
    const workbench = await begin();
    const view = workbench.view('Notes');

    await view.pressAction('Group Notes By');
    await workbench.quickInput.titled('Group Notes By');
    await workbench.quickInput.pick('kind');
    await showing(
      workbench,
      'wish 1',
      '  Restores are untested Mei',
      'risk 2',
      '  Deploys are slow Priya',
      '  Ten connections Priya',
    );
    const rows = workbench.page.locator('.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'Deploys are slow' }).dragTo(rows.filter({ hasText: /^wish/ }));
    await showing(
      workbench,
      'wish 2',
      '  Deploys are slow Priya',
      '  Restores are untested Mei',
      'risk 1',
      '  Ten connections Priya',
    );
    assert.equal(await files.read(deploys), texts[deploys].replace('risk', 'wish'));

    await view.pressAction('Group Notes By');
    await workbench.quickInput.pick('person');
    await showing(
      workbench,
      'Sam Rivera 1',
      '  Ten connections Priya',
      'Unknown author 2',
      '  Deploys are slow Priya',
      '  Restores are untested Mei',
    );
    await workbench.reload();
    await showing(
      workbench,
      'Sam Rivera 1',
      '  Ten connections Priya',
      'Unknown author 2',
      '  Deploys are slow Priya',
      '  Restores are untested Mei',
    );
  });

  it('follows a filter while it is typed, says so above the rows, and shows all when it is cleared', async () => {
    const workbench = await begin();
    const view = workbench.view('Notes');
    const { quickInput } = workbench;

    await view.pressAction('Filter Notes');
    await quickInput.type('clustr');
    await showing(
      workbench,
      'Not sorted yet 1',
      '  Restores are untested Mei',
      'Compute 1',
      '  Deploys are slow Priya',
    );
    await quickInput.type('kind:ri');
    await showing(workbench, 'Not sorted yet 1', '  Ten connections Priya', 'Compute 1', '  Deploys are slow Priya');
    await quickInput.type('cluster from:priya');
    await quickInput.accept();
    await quickInput.gone();
    await view.messageWhen(/^1 of 3 notes: cluster from:priya$/);
    await showing(workbench, 'Compute 1', '  Deploys are slow Priya');
    await view.pressAction('Filter Notes');
    await quickInput.type('nothing has this');
    await view.messageWhen(/^0 of 3 notes/);
    await quickInput.cancel();
    await view.messageWhen(/^1 of 3 notes: cluster from:priya$/);
    await view.pressAction('Clear Note Filter');

    await view.rowsWhen('all five rows', (rows) => rows.length === 5);
    await view.messageWhen(/^$/);
  });

  it('renames by F2 and changes and deletes several by keys, notes about code among them', async () => {
    const workbench = await begin();
    const view = workbench.view('Notes');
    const { page, quickInput } = workbench;
    const tabs = await workbench.openTabs();

    await view.focus('Ten connections');
    await page.keyboard.press('F2');
    await quickInput.holding('Ten connections');
    await quickInput.type('Ten are too few');
    await quickInput.accept();
    await view.row('Ten are too few');
    const renamed = texts[pool].replace('Ten connections', 'Ten are too few');
    assert.equal(await files.read(pool), renamed);
    assert.deepEqual(await workbench.openTabs(), tabs, 'no key opens a note');

    await view.focus('Restores are untested');
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+Alt+S');
    await quickInput.pick('●●●');
    await view.row('Ten are too few', ({ description }) => description.includes('●●●'));
    assert.equal(await files.read(pool), renamed.replace('\n---\n', '\nseverity: 3\n---\n'));
    assert.match(await files.read(restore), /^severity: 3$/m);
    assert.doesNotMatch(await files.read(deploys), /severity/);

    await page.keyboard.press('Delete');
    await workbench.statusBarItem('Deleted 2 notes');
    await showing(workbench, 'Compute 1', '  Deploys are slow Priya');
    await workbench.clickStatusBar('Undo');
    await view.row('Ten are too few');
    await files.readWhen(pool, (text) => text === renamed.replace('\n---\n', '\nseverity: 3\n---\n'));
    await eventually(
      'three notes',
      () => files.list(),
      (all) => all.filter((file) => file.endsWith('.md')).length === 3,
    );
  });
});
