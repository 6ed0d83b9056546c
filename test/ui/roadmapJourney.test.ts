import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { parse } from 'yaml';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import {
  deploys,
  furtherEvidence,
  gains,
  hosts,
  names,
  outages,
  tracking,
  type Wanted,
  wanted,
} from '../support/ui/eighthWeekRoadmap.js';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { RoadmapInView } from '../support/ui/roadmapInView.js';
import { useWindows } from '../support/ui/windows.js';

describe('the roadmap of an eighth week', () => {
  const windows = useWindows({ weeks: 8 });
  const files = new OnboardingFiles(() => windows.folder);

  it('is made of eighty notes by the commands alone, and ends in two files that anybody may read', async function () {
    this.timeout(600_000);
    const workbench = await windows.open({ size: { width: 1500, height: 1600 } });
    const items = new RoadmapInView(workbench, files);

    await sortSomeNotes(workbench);
    await groupNotes(workbench);
    await workbench.openSideBar('SRE Onboarding');
    await items.begin(wanted.map(({ title }) => title));
    await placeItems(items);
    await postponeOnBoard(workbench, items);
    await addEvidence(workbench, items);
    await askOthers(workbench, items);
    for (const [{ title }, gain] of gains) await items.write(title, 'What users gain', gain);
    for (const item of wanted) await assertItem(item, await items.read(item.title));
    await exportForEveryone(workbench);

    const [markdown, html] = await Promise.all([read('ROADMAP.md'), read('ROADMAP.html')]);
    assertMarkdown(markdown);
    for (const { title, heard } of wanted) assert.match(html, new RegExp(`<h3>${title}</h3>.*?<dd>${heard}</dd>`, 's'));
    assert.doesNotMatch(html, /https?:|<script|<img|<link|src=|url\(|@import/i);
    for (const text of [markdown, html]) assert.doesNotMatch(text, new RegExp(`\\b(?:${names.source})\\b`, 'i'));
  });

  async function sortSomeNotes(workbench: Workbench): Promise<void> {
    const { quickInput, page } = workbench;
    await workbench.runCommand('SRE Onboarding: Sort Notes into Themes');
    for (const title of ['The driver has left', 'Not sure Tom']) {
      await offers(workbench, title, '1 Compute');
      await page.keyboard.press('s');
    }
    for (const title of ['Give us a page', 'An hour of outage']) {
      await offers(workbench, title, '1 Compute');
      await page.keyboard.press('3');
      await offers(workbench, title, '0 Keep');
      await quickInput.accept();
    }
    await offers(workbench, 'Carmen and Peter', '1 Compute');
    await quickInput.cancel();
    await quickInput.gone();
    await workbench.statusBarItem('Sorted 2 notes');
    const sorted = (await files.list()).filter((file) => /-(?:give-us-a-page|an-hour-of-outage)-/.test(file));
    assert.equal(sorted.length, 2);
    for (const file of sorted) assert.match(await files.read(file), /^theme: observability$/m);
  }

  async function groupNotes(workbench: Workbench): Promise<void> {
    const { quickInput } = workbench;
    await workbench.runCommand('SRE Onboarding: Group Notes');
    for (const { title, group, without } of wanted) {
      await quickInput.titled('Group Notes');
      await quickInput.take(group);
      await eventually(
        `the notes of "${group}"`,
        () => quickInput.shown(),
        (shown) => shown.title.startsWith(`Group Notes: ${group}`),
      );
      if (without !== undefined) await quickInput.pick(without);
      await quickInput.accept();
      await quickInput.asking('What will be better');
      await quickInput.type(title);
      await quickInput.accept();
    }
    await quickInput.titled('Group Notes');
    await quickInput.cancel();
    await quickInput.gone();
    await workbench.statusBarItem(`Added ${wanted.length} items`);
  }

  async function placeItems(items: RoadmapInView): Promise<void> {
    const those = (holds: (item: Wanted) => boolean): readonly string[] =>
      wanted.filter(holds).map(({ title }) => title);
    await items.change(
      those(({ horizon }) => horizon === 'now'),
      'Change Horizon…',
      'Now',
      'horizon: now',
    );
    for (const effort of ['S', 'M', 'L'] as const) {
      const titles = those((item) => item.effort === effort);
      await items.change(titles, 'Change Effort…', effort, `effort: ${effort}`);
    }
    for (const impact of [5, 4, 3, 2]) {
      const titles = those((item) => item.impact === impact);
      await items.change(titles, 'Change Impact…', String(impact), `impact: ${impact}`);
    }
    for (const owner of ['Sam Rivera', 'Priya Rao']) {
      const titles = those((item) => item.owner === owner);
      await items.change(titles, 'Change Owner…', owner, `owner: ${owner}`);
    }
    await items.change([outages.title, tracking.title], 'Change Status…', 'Agreed', 'status: agreed');
    await items.change([deploys.title], 'Change Status…', 'Started', 'status: started');
  }

  async function postponeOnBoard(workbench: Workbench, items: RoadmapInView): Promise<void> {
    await workbench.runCommand('SRE Onboarding: Open Roadmap Board');
    const board = workbench.webview();
    await board.getByRole('button', { name: hosts.title }).focus();
    await workbench.page.keyboard.press('Alt+ArrowRight');
    await items.settled([hosts.title], 'horizon: later');
    await board
      .locator('.cell[data-horizon="later"][data-theme="compute"]')
      .getByRole('button', { name: hosts.title })
      .waitFor();
    const heads = await board.getByRole('table', { name: 'Board' }).getByRole('columnheader').allInnerTexts();
    assert.deepEqual(heads, ['Theme', 'Now 3', 'Next 5', 'Later 1']);
  }

  async function addEvidence(workbench: Workbench, items: RoadmapInView): Promise<void> {
    const { quickInput } = workbench;
    for (const [{ title, notes }, words] of furtherEvidence) {
      await items.openMenu([title]);
      await workbench.chooseFromMenu('Add Evidence…');
      await quickInput.titled('Add Evidence');
      for (const word of words) {
        await quickInput.type(word);
        await quickInput.pick(word);
      }
      await quickInput.accept();
      await workbench.view('Roadmap').row(title, ({ description }) => description === `${notes} notes`);
    }
  }

  async function askOthers(workbench: Workbench, items: RoadmapInView): Promise<void> {
    await say(workbench, 'Record Validation', ['Dov Katz', 'Confirmed'], 'We did images and a health check first');
    await items.readWhen(deploys.title, /^ {2}- \{ who: Dov Katz, said: confirmed, date: [\d-]+, why: /m);
    await say(workbench, 'Record Buy-In', ['Carmen Ortiz', 'Supports'], '');
    await items.readWhen(deploys.title, /^ {2}- \{ who: Carmen Ortiz, stance: supports, date: [\d-]+ \}$/m);
    await say(workbench, 'Record Buy-In', ['Ravi Menon', 'Concerned'], 'Not in the weeks before the holidays');
    await items.readWhen(deploys.title, /^ {2}- \{ who: Ravi Menon, stance: concerned, date: [\d-]+, why: Not in /m);
    const { title, notes } = deploys;
    await workbench.view('Roadmap').row(title, ({ description }) => description === `${notes} notes · 1 concern`);
  }

  async function say(workbench: Workbench, command: string, answers: readonly string[], why: string): Promise<void> {
    const { quickInput } = workbench;
    await workbench.runCommand(`SRE Onboarding: ${command}…`);
    for (const answer of [deploys.title, ...answers]) await quickInput.take(answer);
    await quickInput.asking('in one line');
    await quickInput.type(why);
    await quickInput.accept();
  }

  async function assertItem(item: Wanted, text: string): Promise<void> {
    const [, frontMatter = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
    const { title, theme, horizon, impact, effort, owner, status = 'proposed' } = item;
    const found = parse(frontMatter) as Record<string, unknown>;
    assert.deepEqual(
      { ...found, evidence: undefined, validation: undefined, buyIn: undefined, reviewBy: undefined },
      {
        ...{ title, theme, horizon, status, impact, effort, ...(owner !== undefined && { owner }) },
        ...{ evidence: undefined, validation: undefined, buyIn: undefined, reviewBy: undefined },
      },
    );
    const evidence = found['evidence'] as readonly string[];
    assert.equal(new Set(evidence).size, item.notes, title);
    for (const id of evidence) assert.match(await files.read(`notes/${id}.md`), /^title: /m);
  }

  async function exportForEveryone(workbench: Workbench): Promise<void> {
    await workbench.runCommand('SRE Onboarding: Export Roadmap…');
    await workbench.quickInput.pick('For everyone');
    await workbench.quickInput.pick('Roles instead of names');
    await workbench.webview().getByRole('heading', { name: deploys.title }).waitFor();
    await workbench.quickInput.pick('Write ROADMAP.md and ROADMAP.html');
    await workbench.statusBarItem('Exported ROADMAP.md, ROADMAP');
  }

  function read(name: string): Promise<string> {
    return readFile(path.join(windows.folder, name), 'utf8');
  }
});

/** Waits until the note at hand and its first choice are these. */
async function offers({ quickInput }: Workbench, ...beginnings: readonly string[]): Promise<void> {
  await eventually(
    `${beginnings.join(', ')} in the box`,
    () => quickInput.items(),
    (items) => beginnings.every((beginning) => items.some(({ label }) => label.startsWith(beginning))),
  );
}

/** Each item stands in its order, with who it was heard from; what users gain where somebody wrote it; and nothing is empty. */
function assertMarkdown(markdown: string): void {
  const parts = markdown.split(/^### /m).slice(1);
  assert.deepEqual(
    parts.map((part) => part.slice(0, part.indexOf('\n'))),
    wanted.map(({ title }) => title),
  );
  for (const [index, { heard }] of wanted.entries()) {
    assert.ok(parts[index]?.includes(`\n- Heard from: ${heard}\n`), parts[index]);
  }
  for (const [{ title }, gain] of gains)
    assert.ok(markdown.includes(`### ${title}\n`) && markdown.includes(`\n${gain}\n`));
  assert.doesNotMatch(markdown, /^#+ .*\n+#+ /m);
}
