import assert from 'node:assert/strict';

import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, day: number, more = ''): string {
  return `---\ntitle: ${title}\nkind: pain-point\n${more}created: 2026-01-0${day}T10:00:00Z\n---\nBody of ${title}\n`;
}

const [first, second] = ['notes/2026-01-01-a-aaaa.md', 'notes/2026-01-02-b-aaaa.md'] as const;
const hush = 'private/notes/2026-01-03-c-aaaa.md';
const quick = 'roadmap/2026-02-01-quick-aaaa.md';
const backups = 'roadmap/2026-02-02-backups-aaaa.md';

describe('the Roadmap view', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(view: 'Notes' | 'Roadmap', ...rows: readonly string[]): Promise<Workbench> {
    const workbench = await windows.open({ size: { width: 1280, height: 1200 } });
    await workbench.openSideBar('SRE Onboarding');
    for (const row of rows) await workbench.view(view).row(row);
    return workbench;
  }

  async function choose(workbench: Workbench, row: string, title: string): Promise<void> {
    await workbench.view('Roadmap').openContextMenu(row);
    await workbench.chooseFromMenu(title);
  }

  it('makes an item of the notes that are selected, without the private one, and Undo takes it back', async () => {
    await files.write(first, note('Deploys take forty minutes', 1, 'theme: compute\nsource: Priya\nrole: veteran\n'));
    await files.write(second, note('I waited, too', 2, 'theme: compute\n'));
    await files.write(hush, note('Hush', 3));
    const workbench = await begin('Notes', 'Deploys take forty minutes', 'I waited, too', 'Hush');
    const [notes, view] = [workbench.view('Notes'), workbench.view('Roadmap')];
    assert.match(await view.welcome(), /No roadmap yet/);

    await notes.click('Hush');
    await workbench.page.keyboard.down('Control');
    await notes.click('I waited, too');
    await notes.click('Deploys take forty minutes');
    await workbench.page.keyboard.up('Control');
    await notes.openContextMenu('Deploys take forty minutes');
    await workbench.chooseFromMenu('Add Roadmap Item');
    await workbench.quickInput.titled('Add Roadmap Item');
    await workbench.quickInput.type('Quicker deploys');
    await workbench.quickInput.accept();

    await workbench.editorShows('## Problem', '> Deploys take forty minutes', '— veteran, [[2026-01-01-a-aaaa]]');
    await view.row('Quicker deploys', ({ description }) => description === '2 notes');
    await workbench.notifications.shown((messages) => messages.some((text) => text.startsWith('1 private note')));
    const [path = ''] = await files.notes(1, 'roadmap');
    const text = await files.read(path);
    assert.match(
      text,
      /^theme: compute\nhorizon: next\nstatus: proposed\nevidence:\n(?: {2}- 2026-01-0[12]-.-aaaa\n){2}/m,
    );
    assert.doesNotMatch(text, /hush|priya|2026-01-03/i);
    await workbench.clickStatusBar('Undo');
    await files.notes(0, 'roadmap');
    assert.match(await view.welcome(), /No roadmap yet/);
  });

  it('groups by horizon or theme, and takes what is dragged: notes onto items, items onto groups', async () => {
    await files.write(first, note('Slow', 1));
    await files.write(quick, '---\ntitle: Quicker deploys # ours\nhorizon: now\nevidence: [gone]\n---\nBody\n');
    await files.write(backups, '---\ntitle: Backups\nhorizon: later\nstatus: done\n---\n');
    await files.write('roadmap/scribble.md', 'no front matter\n');
    const workbench = await begin('Roadmap', 'Quicker deploys', 'Done and dropped', 'scribble');
    const view = workbench.view('Roadmap');
    const rows = workbench.page.locator('.sidebar .monaco-list-row');

    await rows.filter({ hasText: 'Slow' }).dragTo(rows.filter({ hasText: 'Quicker deploys' }));
    await view.row('Quicker deploys', ({ description }) => description === '1 note');
    await view.toggleExpanded('Quicker deploys');
    await view.row('gone', ({ description }) => description === 'missing');
    await view.row('Slow');
    await rows.filter({ hasText: 'Quicker deploys' }).dragTo(rows.filter({ hasText: 'Later' }));
    await view.row('Later', ({ description }) => description === '1');
    assert.equal(
      await files.read(quick),
      '---\ntitle: Quicker deploys # ours\nhorizon: later\nevidence: [gone, 2026-01-01-a-aaaa]\n---\nBody\n',
    );

    await view.pressAction('Group Roadmap by Theme');
    await view.row('No theme yet', ({ description }) => description === '1');
    await rows.filter({ hasText: 'Quicker deploys' }).dragTo(rows.filter({ hasText: 'Observability' }));
    await files.readWhen(quick, (text) => /^theme: observability$/m.test(text));
    assert.equal(await files.read('roadmap/scribble.md'), 'no front matter\n');
    const groups = ['scribble', 'Compute', 'Database', 'Observability', 'Done and dropped'];
    await view.rowsWhen(`the groups ${groups.join(', ')}`, (seen) => {
      const outer = seen.filter(({ level }) => level === 1);
      const theme = outer.find(({ label }) => label === 'Observability');
      return theme?.description === '1' && outer.map(({ label }) => label).join('\n') === groups.join('\n');
    });
  });

  it('changes, renames and deletes from the menu and by keys, several at once, and takes it back', async () => {
    const texts = ['---\ntitle: Quicker deploys\n---\nBody\n', '---\ntitle: Backups\n---\n'] as const;
    await files.write(quick, texts[0]);
    await files.write(backups, texts[1]);
    const workbench = await begin('Roadmap', 'Quicker deploys', 'Backups');
    const view = workbench.view('Roadmap');
    const select = async (): Promise<void> => {
      await view.click('Backups');
      await workbench.page.keyboard.down('Shift');
      await view.click('Quicker deploys');
      await workbench.page.keyboard.up('Shift');
    };

    await select();
    await choose(workbench, 'Quicker deploys', 'Change Status…');
    await workbench.quickInput.pick('Agreed');
    await files.readWhen(quick, (text) => /^status: agreed$/m.test(text));
    await files.readWhen(backups, (text) => /^status: agreed$/m.test(text));
    await workbench.clickStatusBar('Undo');
    await files.readWhen(backups, (text) => text === texts[1]);
    await files.readWhen(quick, (text) => text === texts[0]);

    await view.click('Backups');
    await choose(workbench, 'Backups', 'Change Owner…');
    await workbench.quickInput.titled('Change Owner');
    await workbench.quickInput.type('Lee');
    await workbench.quickInput.pick('Lee');
    await files.readWhen(backups, (text) => /^owner: Lee$/m.test(text));

    await view.focus('Quicker deploys');
    await workbench.page.keyboard.press('Shift+Alt+E');
    await workbench.quickInput.pick('XL');
    await files.readWhen(quick, (text) => /^effort: XL$/m.test(text));
    await view.focus('Quicker deploys');
    await workbench.page.keyboard.press('F2');
    await workbench.quickInput.holding('Quicker deploys');
    await workbench.quickInput.type('Deploys in ten minutes');
    await workbench.quickInput.accept();
    await view.row('Deploys in ten minutes');
    assert.equal(await files.read(quick), '---\ntitle: Deploys in ten minutes\neffort: XL\n---\nBody\n');

    await view.focus('Deploys in ten minutes');
    await workbench.page.keyboard.press('Delete');
    await files.notes(1, 'roadmap');
    await workbench.clickStatusBar('Undo');
    await view.row('Deploys in ten minutes');
  });

  it('adds evidence from either view and takes it out, and remembers what it is grouped by', async () => {
    await files.write(first, note('Slow', 1));
    await files.write(second, note('Odd', 2));
    await files.write(quick, '---\ntitle: Quicker deploys\n---\n');
    const workbench = await begin('Roadmap', 'Quicker deploys');
    const view = workbench.view('Roadmap');

    await workbench.view('Notes').openContextMenu('Slow');
    await workbench.chooseFromMenu('Add to Roadmap Item…');
    await workbench.quickInput.pick('Quicker deploys');
    await view.row('Quicker deploys', ({ description }) => description === '1 note');
    await choose(workbench, 'Quicker deploys', 'Add Evidence…');
    await workbench.quickInput.pick('Odd');
    await workbench.quickInput.accept();
    await view.row('Quicker deploys', ({ description }) => description === '2 notes');
    await view.toggleExpanded('Quicker deploys');
    await view.rowsWhen('both notes', (rows) =>
      ['Slow', 'Odd'].every((title) => rows.some(({ label }) => label === title)),
    );
    await choose(workbench, 'Slow', 'Remove from Evidence');
    await view.row('Quicker deploys', ({ description }) => description === '1 note');
    await view.pressAction('Group Roadmap by Theme');
    await view.row('No theme yet');

    assert.equal(await files.read(quick), '---\ntitle: Quicker deploys\nevidence:\n  - 2026-01-02-b-aaaa\n---\n');
    await workbench.reload();
    await view.row('No theme yet');
    assert.deepEqual(await files.notes(2), [first, second]);
  });
});
