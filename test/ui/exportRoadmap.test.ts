import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const note = `---
title: Priya Rao waits forty minutes
kind: pain-point
theme: compute
source: Priya Rao
role: engineer
created: 2026-11-20T10:00:00Z
code:
  file: src/priya/deploy.ts
  line: 3
  quote: await serially(hosts)
---
`;

const item = `---
title: Deploys for Priya take five minutes
theme: compute
horizon: now
status: agreed
impact: 4
effort: M
owner: Priya Rao
evidence: [2026-11-20-waits-aaaa]
---
## Problem

Deploys are slow, says Priya.

## What users gain

Fixes on the same day.
`;

describe('taking the roadmap out', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  beforeEach(async () => {
    await files.write('notes/2026-11-20-waits-aaaa.md', note);
    await files.write('roadmap/2026-11-21-deploys-aaaa.md', item);
  });

  function read(name: string): Promise<string> {
    return readFile(path.join(windows.folder, name), 'utf8');
  }

  /** The files of the workspace folder itself that begin so. */
  async function exported(begin = 'ROADMAP'): Promise<readonly string[]> {
    return (await readdir(windows.folder)).filter((name) => name.startsWith(begin)).toSorted();
  }

  /** Chooses for whom and how, up to the box that asks whether what is shown is to be written. */
  async function plan(workbench: Workbench, subject: string, first: string): Promise<void> {
    const { quickInput } = workbench;
    await workbench.runCommand('SRE Onboarding: Export Roadmap…');
    await quickInput.titled('Export Roadmap');
    await quickInput.pick(subject);
    await quickInput.pick('Roles instead of names');
    await eventually(
      `"${first}" to be offered`,
      () => quickInput.items(),
      ([one]) => one?.label === first,
    );
  }

  it('shows it as it will be read, writes Markdown and HTML without a name once accepted, and takes both back', async () => {
    const workbench = await windows.open();

    await plan(workbench, 'For everyone', 'Write ROADMAP.md and ROADMAP.html');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Deploys for an engineer take five minutes' }).waitFor();
    assert.deepEqual(await exported(), []);
    await workbench.quickInput.pick('Write ROADMAP.md and ROADMAP.html');
    await workbench.statusBarItem('Exported ROADMAP.md, ROADMAP');

    const [markdown, html] = [await read('ROADMAP.md'), await read('ROADMAP.html')];
    assert.match(markdown, /### Deploys for an engineer take five minutes/);
    assert.match(markdown, /Fixes on the same day\./);
    assert.match(html, /<h3>Deploys for an engineer take five minutes<\/h3>/);
    assert.doesNotMatch(markdown + html, /Priya|Rao/i);
    await eventually(
      'the preview to be closed',
      () => workbench.openTabs(),
      (tabs) => tabs.length === 0,
    );

    await workbench.clickStatusBar('Undo');
    await eventually('both files to be gone', exported, (names) => names.length === 0);
  });

  it('compares what was changed by hand, leaves it as it is, and tells what changed since', async () => {
    const workbench = await windows.open();
    await plan(workbench, 'For engineers', 'Write ROADMAP.md and ROADMAP.html');
    await workbench.quickInput.pick('Write ROADMAP.md and ROADMAP.html');
    await workbench.statusBarItem('Exported ROADMAP.md, ROADMAP');
    const edited = (await read('ROADMAP.md')).replace('## Now', '## Now\n\nWritten by hand.');
    await writeFile(path.join(windows.folder, 'ROADMAP.md'), edited);
    await files.write('roadmap/2026-11-21-deploys-aaaa.md', item.replace('agreed', 'started'));

    await plan(workbench, 'For engineers', 'Write to a New File and Keep the Existing One');
    const diff = workbench.page.locator('.monaco-diff-editor');
    await diff.locator('.original', { hasText: 'Written by hand.' }).waitFor();
    await diff.locator('.modified', { hasText: 'What changed since' }).waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.gone();
    assert.equal(await read('ROADMAP.md'), edited);

    await plan(workbench, 'For engineers', 'Write to a New File and Keep the Existing One');
    await workbench.quickInput.pick('Replace ROADMAP.md and ROADMAP.html');
    await workbench.statusBarItem('Exported ROADMAP.md, ROADMAP');
    const next = await eventually(
      'the new text',
      () => read('ROADMAP.md'),
      // VS Code empties a file that is open before it writes it.
      (text) => text !== edited && text !== '',
    );
    assert.match(next, /## What changed since [^\n]+\n\n- \*\*Started\*\*: Deploys for an engineer/);
    assert.doesNotMatch(next, /Written by hand/);
    assert.deepEqual(await exported(), ['ROADMAP.html', 'ROADMAP.md']);
  });

  it('writes the table of all items, a decision record, and the address of a new issue', async () => {
    await windows.git('remote', 'add', 'origin', 'git@gitlab.example.com:team/parcels.git');
    const workbench = await windows.open();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

    await plan(workbench, 'All items as a table', 'Write ROADMAP.csv');
    await workbench.quickInput.pick('Write ROADMAP.csv');
    await workbench.statusBarItem('Exported ROADMAP.csv');
    assert.match(await read('ROADMAP.csv'), /,Deploys for an engineer take five minutes,[Cc]ompute,now,agreed,4,M,/);

    await workbench.runCommand('SRE Onboarding: Record Decision for Roadmap Item…');
    await workbench.quickInput.pick('Deploys for Priya');
    await workbench.quickInput.pick('Roles instead of names');
    await workbench.editorShows('status: accepted', '# Deploys for an engineer take five minutes');
    assert.deepEqual(await readdir(path.join(windows.folder, 'docs/decisions')), [
      '0001-deploys-for-an-engineer-take-five-minutes.md',
    ]);

    await workbench.runCommand('SRE Onboarding: Open Roadmap Item as Issue…');
    await workbench.quickInput.pick('Deploys for Priya');
    await workbench.quickInput.pick('Roles instead of names');
    await workbench.webview().getByRole('heading', { name: 'Problem' }).waitFor();
    await workbench.quickInput.pick('Copy the Page Address');
    // By the mouse, so that the window has the focus, which was in the preview: else the clipboard can't be read.
    await workbench.clickStatusBar('Copied the issue');
    const url = await eventually(
      'the address in the clipboard',
      () => workbench.page.evaluate('navigator.clipboard.readText()').then(String, () => ''),
      (text) => text.startsWith('https://gitlab.example.com/team/parcels/-/issues/new?'),
    );
    assert.match(decodeURIComponent(url), /issue\[title\]=Deploys for an engineer take five minutes/);
    assert.doesNotMatch(decodeURIComponent(url), /Priya|Rao/i);
  });
});
