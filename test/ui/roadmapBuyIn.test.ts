import assert from 'node:assert/strict';

import type { Workbench } from '../support/ui/workbench.mjs';
import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const quick = 'roadmap/2026-02-01-quick-aaaa.md';
const backups = 'roadmap/2026-02-02-backups-aaaa.md';

describe('what people say of the roadmap', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(...rows: readonly string[]): Promise<Workbench> {
    const workbench = await windows.open({ size: { width: 1280, height: 1200 } });
    await workbench.openSideBar('SRE Onboarding');
    for (const row of rows) await workbench.view('Roadmap').row(row);
    return workbench;
  }

  it('records who was asked and who has concerns, and says at the item what is open', async () => {
    await files.write(quick, '---\ntitle: Quicker deploys\nhorizon: now\n---\n');
    await files.write(
      'sessions/2026-01-05-mo-aaaa.md',
      '---\ntitle: Talk with Mo\nkind: outside\nwith: Mo\ndate: 2026-01-05\n---\n',
    );
    const workbench = await begin('Quicker deploys');
    const today = dateFromToday(0);

    await workbench.runCommand('SRE Onboarding: Record Validation…');
    await workbench.quickInput.pick('Quicker deploys');
    await workbench.quickInput.pick('Mo');
    await workbench.quickInput.pick('Confirmed');
    await workbench.quickInput.asking('In their words');
    await workbench.quickInput.type('They wait, too');
    await workbench.quickInput.accept();
    await files.readWhen(quick, (text) => text.includes('validation:'));
    await workbench.view('Roadmap').openContextMenu('Quicker deploys');
    await workbench.chooseFromMenu('Record Buy-In…');
    await workbench.quickInput.titled('Record Buy-In');
    await workbench.quickInput.type('Dana');
    await workbench.quickInput.pick('Dana');
    await workbench.quickInput.pick('Concerned');
    await workbench.quickInput.asking('What is the concern');
    await workbench.quickInput.type('who runs it?');
    await workbench.quickInput.accept();
    await files.readWhen(quick, (text) => text.includes('buyIn:'));

    assert.equal(
      await files.read(quick),
      `---\ntitle: Quicker deploys\nhorizon: now\nvalidation:\n  - { who: Mo, said: confirmed, date: ${today}, why: "They wait, too", session: 2026-01-05-mo-aaaa }\nbuyIn:\n  - { who: Dana, stance: concerned, date: ${today}, why: who runs it? }\n---\n`,
    );
    const view = workbench.view('Roadmap');
    await view.row('Quicker deploys', ({ description }) => description === 'no notes · 1 concern');
    const tooltip = await view.tooltip('Quicker deploys');
    assert.match(tooltip, /Confirmed: 1 confirmed/);
    assert.match(tooltip, /Open concern of Dana: who runs it\?/);
    assert.match(tooltip, /no owner/);
    assert.match(tooltip, /Based on no notes/);
  });

  it('reviews what is due, item after item; Escape keeps what was decided, and Undo takes the round back', async () => {
    const texts = [
      '---\ntitle: Quicker deploys\nreviewBy: 2026-01-01 # soon\n---\n',
      '---\ntitle: Backups\nreviewBy: 2026-02-01\n---\n',
    ] as const;
    await files.write(quick, texts[0]);
    await files.write(backups, texts[1]);
    const workbench = await begin('Quicker deploys', 'Backups');

    await workbench.view('Roadmap').pressAction('Review Roadmap');
    await workbench.quickInput.titled('Review Roadmap (1 of 2)');
    await workbench.editorShows('title: Quicker deploys');
    await workbench.quickInput.pick('Drop');
    await workbench.quickInput.asking('Why?');
    await workbench.quickInput.type('bought one');
    await workbench.quickInput.accept();
    await workbench.quickInput.titled('Review Roadmap (2 of 2)');
    await workbench.quickInput.cancel();

    await workbench.statusBarItem('Reviewed 1 item');
    assert.equal(
      await files.read(quick),
      `---\ntitle: Quicker deploys\nreviewBy: 2026-01-01 # soon\nstatus: dropped\nreviews:\n  - { date: ${dateFromToday(0)}, decision: dropped, why: bought one }\n---\n`,
    );
    assert.equal(await files.read(backups), texts[1]);
    await workbench.clickStatusBar('Undo');
    await files.readWhen(quick, (text) => text === texts[0]);
  });

  it('offers after a talk outside to record what was said of an item, and links the session', async () => {
    await files.write(samPath, samsFile(0));
    await files.write(quick, '---\ntitle: Quicker deploys\n---\n');
    const workbench = await begin('Quicker deploys');

    await workbench.runCommand('SRE Onboarding: Record Session');
    await workbench.quickInput.pick('Outside talk');
    await workbench.quickInput.type('Mo');
    await workbench.quickInput.pick('Mo');
    await workbench.quickInput.pick('No role');
    await workbench.quickInput.pick('No step');
    await workbench.editorShows('title: Talk with Mo');
    await workbench.notifications.press('Record Validation…');
    await workbench.quickInput.pick('Quicker deploys');
    await workbench.quickInput.holding('Mo');
    await workbench.quickInput.accept();
    await workbench.quickInput.pick('Contradicted');
    await workbench.quickInput.asking('In their words');
    await workbench.quickInput.accept();

    const text = await files.readWhen(quick, (now) => now.includes('validation:'));
    const [sheet = ''] = await files.notes(1, 'sessions');
    const session = sheet.replace(/^sessions\/|\.md$/g, '');
    assert.equal(
      text,
      `---\ntitle: Quicker deploys\nvalidation:\n  - { who: Mo, said: contradicted, date: ${dateFromToday(0)}, session: ${session} }\n---\n`,
    );
  });
});
