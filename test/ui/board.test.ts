import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { FrameLocator, Locator } from 'playwright-core';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const deploys = 'roadmap/2026-11-02-deploys-aaaa.md';
const deploysText = `---
# Agreed on in November.
title: Deploys in ten minutes
theme: compute
horizon: now # before the freeze
status: agreed
impact: 5
effort: M
owner: Sam Rivera
evidence: [2026-11-01-slow-k3f9]
reviewBy: 2026-01-31
mystery: kept
---
## Problem

They take forty.
`;

const note = `---
title: Deploys take forty minutes
kind: pain-point
theme: compute
source: Priya
role: customer
created: 2026-11-01T10:00:00Z
---
`;

const restore =
  '---\ntitle: Restore within the hour\ntheme: database\nhorizon: later\nstatus: proposed\nimpact: 4\neffort: S\n---\n';
const dashboard = '---\ntitle: One dashboard for all\nhorizon: next\nstatus: done\nowner: Lee\n---\n';
const dropped = '---\ntitle: Rewrite it all\ntheme: compute\nhorizon: now\nstatus: dropped\n---\n';

describe('the roadmap board', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function openBoard(): Promise<{ readonly workbench: Workbench; readonly board: FrameLocator }> {
    await files.write(samPath, samsFile(10));
    await files.write('notes/2026-11-01-slow-k3f9.md', note);
    await files.write(deploys, deploysText);
    await files.write('roadmap/2026-11-03-restore-bbbb.md', restore);
    await files.write('roadmap/2026-11-04-dashboard-cccc.md', dashboard);
    await files.write('roadmap/2026-11-05-rewrite-dddd.md', dropped);
    await files.write('roadmap/broken.md', 'title: [\n');
    const workbench = await windows.open({ size: { width: 1500, height: 950 } });
    await workbench.runCommand('SRE Onboarding: Open Roadmap Board');
    const board = workbench.webview();
    await card(board, 'Deploys in ten minutes').waitFor();
    return { workbench, board };
  }

  function card(board: FrameLocator, title: string): Locator {
    return board.getByRole('button', { name: title });
  }

  function cell(board: FrameLocator, horizon: string, theme: string): Locator {
    return board.locator(`.cell[data-horizon="${horizon}"][data-theme="${theme}"]`);
  }

  it('shows items by horizon and theme with what is to be known of them, and moves a card that is dragged, or by its menu', async () => {
    const { workbench, board } = await openBoard();
    const grid = board.getByRole('table', { name: 'Board' });
    assert.deepEqual(await grid.getByRole('columnheader').allInnerTexts(), ['Theme', 'Now 1', 'Next 1', 'Later 1']);
    assert.deepEqual(await grid.getByRole('rowheader').allInnerTexts(), [
      ...['Compute 1', 'Database 1', 'Observability 0', 'No theme yet 1'],
    ]);
    const name = (await card(board, 'Deploys in ten minutes').textContent()) ?? '';
    assert.match(name, /Agreed; .*Based on 1 note, 1 person, 1 role, 1 customer; /s);
    assert.match(name, /Impact 5 of 5; .*effort M; .*Owner: Sam Rivera; .*Review due since .*2026/s);
    assert.equal(await board.getByText('Rewrite it all').count(), 0);

    await card(board, 'Deploys in ten minutes').dragTo(cell(board, 'next', 'database'));

    await cell(board, 'next', 'database').getByRole('button', { name: 'Deploys in ten minutes' }).waitFor();
    const moved = deploysText.replace('horizon: now #', 'horizon: next #').replace('theme: compute', 'theme: database');
    assert.equal(await files.readWhen(deploys, (text) => text !== deploysText), moved);
    await workbench.statusBarItem('Changed 1 item');

    await workbench.runCommand('SRE Onboarding: Undo Last Capture or Mark');
    await cell(board, 'now', 'compute').getByRole('button', { name: 'Deploys in ten minutes' }).waitFor();
    assert.equal(await files.read(deploys), deploysText);

    await card(board, 'Deploys in ten minutes').click({ button: 'right' });
    await workbench.chooseFromMenu('Change Horizon…');
    await workbench.quickInput.pick('Later');
    await cell(board, 'later', 'compute').getByRole('button', { name: 'Deploys in ten minutes' }).waitFor();
  });

  it('is used by the keyboard alone: arrows lead from card to card, with Alt they move it, Enter opens its file', async () => {
    const { workbench, board } = await openBoard();
    const { keyboard } = workbench.page;
    assert.equal(await board.locator('.card[tabindex="0"]').count(), 1);
    await card(board, 'Deploys in ten minutes').focus();

    await keyboard.press('ArrowRight');
    await board.locator('.card:focus', { hasText: 'One dashboard for all' }).waitFor();
    await keyboard.press('ArrowLeft');
    await board.locator('.card:focus', { hasText: 'Deploys in ten minutes' }).waitFor();
    await keyboard.press('Alt+ArrowRight');
    await keyboard.press('Alt+ArrowRight');
    await keyboard.press('Alt+ArrowDown');

    const said = board.locator('p[role="status"]');
    await eventually(
      'what is said of the move',
      () => said.innerText(),
      (text) => text === 'Moved Deploys in ten minutes to Later, Database',
    );
    const text = await files.readWhen(deploys, (now) => now.includes('theme: database'));
    assert.match(text, /theme: database\nhorizon: later # before the freeze\n/);
    await board.locator('.card:focus', { hasText: 'Deploys in ten minutes' }).waitFor();
    await cell(board, 'later', 'database').getByRole('button', { name: 'Deploys in ten minutes' }).waitFor();
    await keyboard.press('Alt+ArrowRight');
    await eventually(
      'the edge',
      () => said.innerText(),
      (now) => now.endsWith('can’t move further in this direction'),
    );

    await keyboard.press('Enter');
    await workbench.editorShows('title: Deploys in ten minutes');
  });

  it('filters by text, status and owner, and is as it was after it was hidden and after the window was opened again', async () => {
    const { workbench, board } = await openBoard();
    await writeFile(path.join(windows.folder, 'other.txt'), 'Other text\n');
    await board.getByText('3 of 4 items').waitFor();
    await board.getByRole('combobox', { name: 'Status' }).selectOption('Any status');
    await card(board, 'Rewrite it all').waitFor();
    await board.getByRole('combobox', { name: 'Owner' }).selectOption('Lee');
    await board.getByText('1 of 4 items').waitFor();
    await board.getByRole('button', { name: 'Clear filter' }).click();
    await board.getByRole('searchbox', { name: 'Filter by text' }).fill('ten MINUTES');
    await board.getByText('1 of 4 items').waitFor();
    assert.equal(await card(board, 'Restore within the hour').count(), 0);
    await board.getByRole('tab', { name: 'Impact × Effort' }).click();
    await board.getByRole('group', { name: 'Items by impact and effort: 1' }).waitFor();

    const isAsItWas = async (): Promise<void> => {
      const shown = workbench.webview();
      await shown.getByRole('group', { name: 'Items by impact and effort: 1' }).waitFor();
      assert.equal(await shown.getByRole('searchbox', { name: 'Filter by text' }).inputValue(), 'ten MINUTES');
      assert.equal(await shown.getByRole('tab', { selected: true }).innerText(), 'Impact × Effort');
    };
    await workbench.openFile('other.txt');
    await workbench.page.locator('.tab', { hasText: 'Roadmap Board' }).click();
    await isAsItWas();
    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Roadmap Board' }).click();
    await isAsItWas();
  });

  it('draws impact by effort, progress and coverage, and exports what it draws as an SVG file of its own', async () => {
    const { workbench, board } = await openBoard();
    await board.getByRole('tab', { name: 'Progress' }).click();
    await board
      .getByRole('img', { name: /^Steps done: 0 of \d+\. Due by the end of this week \(.*\): \d+\./ })
      .waitFor();
    await board.getByRole('tab', { name: 'Coverage' }).click();
    await board.getByRole('img', { name: /^Notes by theme and by who was heard: 1\. / }).waitFor();
    const compute = board.getByRole('row', { name: /^Compute/ }).getByRole('cell');
    assert.deepEqual((await compute.allInnerTexts()).slice(0, 1), ['0 (Blind spot: nobody was heard)']);
    assert.equal((await compute.allInnerTexts())[6], '1');
    await board.getByRole('tab', { name: 'Impact × Effort' }).click();
    await board.getByRole('button', { name: 'One dashboard for all' }).waitFor();
    await board.getByRole('button', { name: 'Deploys in ten minutes; Impact 5, Effort M: weeks; Compute' }).focus();
    await workbench.page.keyboard.press('ArrowDown');
    await board.locator('.mark:focus', { hasText: 'Restore within the hour' }).waitFor();

    await board.getByRole('button', { name: 'Export as SVG' }).click();
    await workbench.quickInput.titled('Export as SVG');
    const target = path.join(windows.folder, 'roadmap-plot.svg');
    await workbench.quickInput.holding(target);
    await workbench.quickInput.accept();

    const read = (): Promise<string> => readFile(target, 'utf8').catch(() => '');
    const svg = await eventually('the picture', read, (text) => text.endsWith('</svg>\n'));
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, />Deploys in ten minutes<\/text>/);
    assert.match(svg, /fill="rgb\(/);
    assert.doesNotMatch(svg, /var\(|class=|<script|<!--/);
  });

  it('follows the files, and says what to do while there are no items', async () => {
    const workbench = await windows.open();
    await workbench.runCommand('SRE Onboarding: Open Roadmap Board');
    const board = workbench.webview();
    await board.getByText('The roadmap has no items yet.').waitFor();

    await files.write('roadmap/2026-11-03-restore-bbbb.md', restore.replace('later', 'now'));
    await card(board, 'This item is for now, but nobody owns it.').waitFor();
    await files.write('roadmap/2026-11-06-x-eeee.md', `---\ntitle: <b>Bold</b>\nreviewBy: ${dateFromToday(30)}\n---\n`);
    await cell(board, '', '').getByRole('button', { name: '<b>Bold</b>' }).waitFor();

    await board.getByRole('button', { name: 'Add Item' }).click();
    await workbench.quickInput.titled('Add Roadmap Item');
  });
});
