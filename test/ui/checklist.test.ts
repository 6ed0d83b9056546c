import assert from 'node:assert/strict';

import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const phases = [
  'Find the mission 0/4',
  'Live in product land 0/8',
  'Learn from the people 0/6',
  'Listen to the users 0/5',
  'Learn the system 0/11',
  'Test your ideas outside 0/2',
  'Distil a roadmap 0/5',
  'Win support and deliver 0/4',
];

const doneLine = /^ {2}open-notebook: \{ status: done, at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \}\n/m;

describe('the Checklist view', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('shows the whole built-in checklist to somebody who has not started, and writes nothing', async () => {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');

    const rows = await workbench.view('Checklist').rowsWhen('the phases', (seen) => seen.length > phases.length);

    assert.equal(rows[0]?.label, 'Start Onboarding');
    const shown = rows.filter(({ expanded }) => expanded !== undefined);
    assert.deepEqual(
      shown.map(({ label, description }) => `${label} ${description}`),
      phases,
    );
    assert.deepEqual(await files.list(), []);
  });

  it('starts with name and e-mail from git and today’s date, and marks the next step', async () => {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Start Onboarding');

    await checklist.click('Start Onboarding');
    await workbench.quickInput.asking('Your first day');
    const asked = await workbench.quickInput.shown();
    await workbench.quickInput.accept();

    assert.equal(asked.title, 'Start Onboarding as Sam Rivera <sam@example.com>');
    assert.equal(asked.value, dateFromToday(0));
    await checklist.row('Open a notebook', ({ description }) => description === 'next · today');
    await workbench.statusBarItem('0/45 Open a notebook');
    const begun = await files.readWhen(samPath, (text) => text !== '');
    const places = begun.split('\n').filter((line) => /^ {2}# [a-z-]+$/.test(line));
    assert.equal(begun.replaceAll(/^ {2}#.*\n/gm, ''), samsFile(0));
    assert.deepEqual([places.at(0), places.at(-1)], ['  # open-notebook', '  # revisit-roadmap']);
    assert.equal(await files.read('.gitignore'), '.sre-onboarding-*.tmp\nprivate/\n');
  });

  it('takes only a real date for the first day', async () => {
    const workbench = await windows.open();
    await workbench.runCommand('SRE Onboarding: Start Onboarding');
    await workbench.quickInput.asking('Your first day');

    await workbench.quickInput.type('2026-02-30');
    await workbench.quickInput.accept();

    await workbench.quickInput.asking('A date has the form 2026-11-22');
    await workbench.quickInput.cancel();
    assert.deepEqual(await files.list(), []);
  });

  it('ticks and unticks a step by mouse: one line in the person’s file', async () => {
    await files.write(samPath, `# my file\n${samsFile(0)}`);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook', ({ checked }) => checked === false);

    await checklist.clickCheckbox('Open a notebook');
    const ticked = await files.readWhen(samPath, (text) => text.includes('open-notebook'));
    await checklist.row('Open a notebook', ({ checked }) => checked === true);
    await checklist.row('Find the mission', ({ description }) => description === '1/4');
    await checklist.row('Get and try every access', ({ description }) => description.startsWith('next · '));
    await workbench.statusBarItem('1/45 Get and try every access');

    await checklist.clickCheckbox('Open a notebook');
    const unticked = await files.readWhen(samPath, (text) => !text.includes('open-notebook'));

    assert.match(ticked, doneLine);
    assert.equal(ticked.replace(doneLine, ''), `# my file\n${samsFile(0)}`);
    assert.equal(unticked, `# my file\n${samsFile(0)}`);
  });

  it('ticks a step by keyboard', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');

    await checklist.pressCheckbox('Open a notebook');

    assert.match(await files.readWhen(samPath, (text) => text.includes('open-notebook')), doneLine);
  });

  it('marks steps from their context menu and from the palette', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');

    await checklist.openContextMenu('Open a notebook');
    await workbench.chooseFromMenu('Mark Step Done');
    await files.readWhen(samPath, (text) => doneLine.test(text));
    await checklist.row('Open a notebook', ({ checked }) => checked === true);

    await workbench.runCommand('SRE Onboarding: Reopen Step');
    await workbench.quickInput.pick('Open a notebook');
    await files.readWhen(samPath, (text) => text === samsFile(0));
  });

  it('asks somebody who ticks a step before starting for their first day, then ticks it', async () => {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');

    await checklist.clickCheckbox('Open a notebook');
    await workbench.quickInput.asking('Your first day');
    await workbench.quickInput.accept();

    await files.readWhen(samPath, (text) => doneLine.test(text));
  });

  it('unticks the box again when the question for the first day is left', async () => {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');

    await checklist.clickCheckbox('Open a notebook');
    await workbench.quickInput.cancel();

    await checklist.row('Open a notebook', ({ checked }) => checked === false);
    assert.deepEqual(await files.list(), []);
  });

  it('goes to the next step from the status bar', async () => {
    await files.write(samPath, samsFile(3));
    const workbench = await windows.open();

    await workbench.clickStatusBar('Open a notebook');

    await workbench.view('Checklist').row('Open a notebook', ({ description }) => description === 'overdue 3d · next');
  });

  it('says in the tooltip what the step is about, when it is due and what to ask', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');

    const tooltip = await checklist.tooltip('Open a notebook');

    assert.match(tooltip, /^Open a notebook\s+due /);
    assert.match(tooltip, /You see oddities only while you are new/);
    assert.match(tooltip, /What did you not understand today, and who could explain it\? \(question\)/);
  });

  it('reads well in a side bar of 300 pixels: no title and no due label is cut, even when all is overdue', async () => {
    const begun = '  get-access: { status: blocked, reason: no badge }\n  dev-environment: { status: in-progress }\n';
    await files.write(samPath, samsFile(60, begun));
    const workbench = await windows.open({ size: { width: 1280, height: 4000 } }); // a third of it is the view's
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Open a notebook');
    for (const phase of phases.slice(1)) await checklist.toggleExpanded(phase.replace(/ 0.*/, ''));

    const rows = await checklist.rowsWhen('all steps', (seen) => seen.length === phases.length + 48);

    assert.deepEqual(await checklist.cutRows(), []);
    const said = new Map(rows.map(({ label, description }) => [label, description]));
    assert.equal(said.get('Get and try every access'), 'blocked');
    assert.equal(said.get('Build a dev environment'), 'overdue 8w');
    assert.match(await checklist.tooltip('Get and try every access'), /blocked \(no badge\) · due /);
  });

  it('asks for name and e-mail in a folder that is no git repository', async () => {
    const folder = await windows.plainFolder();
    const workbench = await windows.open({ folder });
    await workbench.runCommand('SRE Onboarding: Start Onboarding');

    const answers = { 'Your name': 'Kim Ødegård', 'Your e-mail address': 'kim@example.com' };
    for (const [question, answer] of Object.entries(answers)) {
      await workbench.quickInput.asking(question);
      await workbench.quickInput.type(answer);
      await workbench.quickInput.accept();
    }
    await workbench.quickInput.titled('Start Onboarding as Kim Ødegård <kim@example.com>');
    await workbench.quickInput.accept();

    await workbench.view('Checklist').row('Open a notebook', ({ description }) => description.startsWith('next'));
    const plain = new OnboardingFiles(() => folder);
    assert.match(await plain.read('people/kim-odegard.yaml'), /^name: Kim Ødegård\nemail: kim@example\.com\n/);
  });
});
