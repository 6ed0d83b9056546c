import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, theme: string | undefined, created: string): string {
  return `---\ntitle: ${title}\nkind: risk\n${theme ? `theme: ${theme}\n` : ''}created: ${created}\n---\nBody of ${title}\n`;
}

describe('the Notes view', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('invites to capture a first note while there is none', async () => {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    assert.match(await workbench.view('Notes').welcome(), /No notes yet/);
    await workbench.view('Notes').pressWelcomeButton('Capture Note');

    await workbench.quickInput.titled('Capture Note');
  });

  it('groups by theme, unsorted first, newest first, with counts', async () => {
    await files.write('notes/2026-01-02-b-aaaa.md', note('Second', 'compute', '2026-01-02T10:00:00Z'));
    await files.write('notes/2026-01-01-a-aaaa.md', note('First', 'compute', '2026-01-01T10:00:00Z'));
    await files.write('notes/2026-01-03-c-aaaa.md', note('Loose', undefined, '2026-01-03T10:00:00Z'));
    await files.write('notes/2026-01-04-d-aaaa.md', note('Spend', 'cost', '2026-01-04T10:00:00Z'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    const rows = await workbench.view('Notes').rowsWhen('seven rows', (seen) => seen.length === 7);

    assert.deepEqual(
      rows.map(({ label, description, level }) => `${'  '.repeat(level - 1)}${label} ${description}`.trimEnd()),
      ['Not sorted yet 1', '  Loose', 'Compute 2', '  Second', '  First', 'cost 1', '  Spend'],
    );
  });

  it('follows what others add, change and delete', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note('First', 'compute', '2026-01-01T10:00:00Z'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Notes');
    await view.row('First');

    await files.write('notes/2026-01-02-b-aaaa.md', note('Second', 'compute', '2026-01-02T10:00:00Z'));
    await view.row('Second');
    await files.write('notes/2026-01-01-a-aaaa.md', note('First, corrected', 'compute', '2026-01-01T10:00:00Z'));
    await view.row('First, corrected');
    await files.remove('notes/2026-01-02-b-aaaa.md');
    await view.rowsWhen('two rows', (rows) => rows.length === 2);
  });

  it('follows git: a branch switch takes notes away and brings them back', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note('First', 'compute', '2026-01-01T10:00:00Z'));
    await windows.git('switch', '--quiet', '-c', 'notes');
    await windows.git('add', '.sre-onboarding');
    await windows.git('commit', '--quiet', '-m', 'A note');
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Notes');
    await view.row('First');

    await windows.git('switch', '--quiet', 'main');
    await eventually(
      'the empty view',
      () => view.welcome().catch(() => ''),
      (text) => text.includes('No notes yet'),
    );
    await windows.git('switch', '--quiet', 'notes');
    await view.row('First');
  });

  it('opens a note by a click', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note('First', 'compute', '2026-01-01T10:00:00Z'));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Notes');
    await view.row('First');

    await view.click('First');

    await workbench.editorShows('Body of First');
  });

  it('shows a file that is no note as such, on top', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note('First', 'compute', '2026-01-01T10:00:00Z'));
    await files.write('notes/scribble.md', 'no front matter\n');
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    const rows = await workbench.view('Notes').rowsWhen('three rows', (seen) => seen.length === 3);

    assert.deepEqual([rows[0]?.label, rows[0]?.description], ['scribble', 'unreadable']);
  });

  it('shows the newest two hundred of a theme, and more when asked', async () => {
    for (let index = 0; index < 205; index++) {
      const second = String(index % 60).padStart(2, '0');
      const minute = String(Math.floor(index / 60)).padStart(2, '0');
      await files.write(
        `notes/2026-01-01-n-${index}.md`,
        note(`N${index}`, 'compute', `2026-01-01T10:${minute}:${second}Z`),
      );
    }
    const workbench = await windows.open({ size: { width: 1280, height: 6000 } });
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Notes');
    await view.row('Compute', ({ description }) => description === '205');

    await view.scrollToEnd();
    await view.row('Show more', ({ description }) => description === '5 older');
    await view.click('Show more');
    await view.rowsWhen('no row for more', (rows) => rows.every(({ label }) => label !== 'Show more'));
    await view.scrollToEnd();

    await view.row('N0');
  });
});
