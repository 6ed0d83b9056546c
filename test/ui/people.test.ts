import assert from 'node:assert/strict';

import type { TreeView } from '../support/ui/treeView.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const checklist = `version: 1
title: Ours
phases:
  - id: first
    title: First days
    steps:
      - { id: clone, title: Clone the repository, due: 1 }
      - { id: access, title: Get and try every access, due: 2 }
      - { id: read, title: Read the runbooks, due: 3 }
      - { id: meet, title: Meet the buddy, due: 40, owner: buddy }
      - { id: last, title: Look back, due: 60 }
`;

function personFile(name: string, daysAgo: number, steps = ''): string {
  return `name: ${name}\nemail: x@example.com\nstart: ${dateFromToday(-daysAgo)}\nsteps:\n${steps}`;
}

/** Opens the view, which is closed at first, and closes the others to see more of it. */
async function openPeople(workbench: Workbench): Promise<TreeView> {
  await workbench.runCommand('SRE Onboarding: Focus on People View');
  for (const other of ['Checklist', 'Notes']) await workbench.view(other).setExpanded(false);
  return workbench.view('People');
}

describe('the People view', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('invites to start while nobody has', async () => {
    const workbench = await windows.open();

    const view = await openPeople(workbench);

    assert.match(await view.welcome(), /Nobody has started yet/);
    await view.pressWelcomeButton('Start Onboarding');
    await workbench.quickInput.asking('Your first day');
  });

  it('shows how far everyone is, the newest first, and what holds them up', async () => {
    await files.write('checklist.yaml', checklist);
    await files.write(
      samPath,
      samsFile(10, '  clone: { status: done }\n  read: { status: blocked, reason: no login }\n'),
    );
    await files.write('people/bo.yaml', personFile('Bo Featherstone', 0));
    const all = ['clone', 'access', 'read', 'meet', 'last'].map((id) => `  ${id}: { status: done }\n`);
    await files.write('people/ann.yaml', personFile('Ann', 90, all.join('')));
    await files.write('people/broken.yaml', 'name: [\n');
    const workbench = await windows.open();

    const view = await openPeople(workbench);
    await view.row('Sam Rivera', ({ expanded }) => expanded === false);
    await view.toggleExpanded('Sam Rivera');
    const rows = await view.rowsWhen('the steps below Sam', (seen) => seen.length === 8);

    assert.deepEqual(
      rows.map(({ label, description, level }) => `${'  '.repeat(level - 1)}${label} | ${description}`),
      [
        'broken | unreadable',
        `Bo Featherstone | ▱▱▱▱▱ 0/5 · next ${weekday(1)}`,
        'Sam Rivera | ▰▱▱▱▱ 1/5 · 1 overdue',
        '  Get and try every access | overdue 8d',
        '  Read the runbooks | no login',
        '  Meet the buddy | 30d',
        '  Look back | 50d',
        'Ann | ▰▰▰▰▰ 5/5 · complete',
      ],
    );
    assert.equal(rows[2]?.spoken, 'Sam Rivera, 1 of 5 steps done, 1 overdue, 1 blocked');
    assert.deepEqual(await view.cutRows(), []);
    assert.match(
      await view.tooltip('Sam Rivera'),
      /1 of 5 steps done · first day .* · sam@example\.com\s+.*Get and try every access · overdue 8d\s+Read the runbooks · blocked: no login · overdue 7d/,
    );
  });

  it('opens somebody’s checklist as a page that follows their file', async () => {
    await files.write('checklist.yaml', checklist);
    await files.write(
      samPath,
      samsFile(10, '  clone: { status: done, at: 2026-01-05T10:00:00Z, evidence: "`npm test` exited 0" }\n'),
    );
    const workbench = await windows.open();
    const view = await openPeople(workbench);
    await view.row('Sam Rivera');

    await view.click('Sam Rivera');
    await workbench.editorShows(
      '# Sam Rivera',
      /## First days \(1\/5\)/,
      /- \[x\] Clone the repository · Mon, Jan 5, 2026:\n\s+`npm test` exited 0/,
      '- [ ] Get and try every access · overdue 8d',
      '- [ ] Meet the buddy · buddy · 30d',
    );
    await files.write(samPath, samsFile(10, '  access: { status: skipped, reason: had it already }\n'));

    await workbench.editorShows('~~Get and try every access~~ · skipped: had it already', '- [ ] Clone the repository');
    await view.row('Sam Rivera', ({ description }) => description === '▱▱▱▱▱ 0/4 · 2 overdue');
  });

  it('opens a file that can’t be read', async () => {
    await files.write('people/broken.yaml', 'name: [\n');
    const workbench = await windows.open();
    const view = await openPeople(workbench);
    await view.row('broken');

    await view.click('broken');

    await workbench.editorShows('name: [');
  });
});

/** The short name of the day so many days from today. */
function weekday(days: number): string {
  const date = new Date(`${dateFromToday(days)}T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(date);
}
