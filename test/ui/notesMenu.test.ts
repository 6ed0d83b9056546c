import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, day: number, more = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-01-0${day}T10:00:00Z\n---\nBody of ${title}\n`;
}

const [first, second] = ['notes/2026-01-01-a-aaaa.md', 'notes/2026-01-02-b-aaaa.md'] as const;

describe('the menu of the Notes view', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(...rows: readonly string[]): Promise<Workbench> {
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    for (const row of rows) await workbench.view('Notes').row(row);
    return workbench;
  }

  it('changes several selected notes at once, and Undo brings them back', async () => {
    const texts = [note('First', 1, '# mine\n'), note('Second', 2)] as const;
    await files.write(first, texts[0]);
    await files.write(second, texts[1]);
    const workbench = await begin('First', 'Second');
    const view = workbench.view('Notes');

    await view.click('Second');
    await workbench.page.keyboard.down('Shift');
    await view.click('First');
    await workbench.page.keyboard.up('Shift');
    await view.openContextMenu('First');
    await workbench.chooseFromMenu('Change Theme…');
    await workbench.quickInput.pick('Database');

    await view.row('Database', ({ description }) => description === '2');
    assert.equal(await files.read(first), texts[0].replace('00Z\n', '00Z\ntheme: database\n'));
    await workbench.clickStatusBar('Undo');
    await view.row('Not sorted yet', ({ description }) => description === '2');
    // The second is open: it's saved by its editor, a moment after the view shows it.
    await eventually(
      'both notes as they were',
      async () => [await files.read(first), await files.read(second)],
      (found) => found.every((text, index) => text === texts[index]),
    );
  });

  it('moves a note by dragging it onto a theme', async () => {
    await files.write(first, note('First', 1));
    await files.write(second, note('Second', 2, 'theme: database\n'));
    const workbench = await begin('First', 'Second', 'Database');
    const rows = workbench.page.locator('.sidebar .monaco-list-row');

    await rows.filter({ hasText: 'First' }).dragTo(rows.filter({ hasText: 'Database' }));

    await workbench.view('Notes').row('Database', ({ description }) => description === '2');
    assert.match(await files.read(first), /^theme: database$/m);
  });

  it('asks before it deletes what the roadmap rests on, and Undo brings it back', async () => {
    await files.write(first, note('First', 1));
    await files.write(
      'roadmap/2026-02-01-x-aaaa.md',
      '---\ntitle: Quicker deploys\nevidence: [2026-01-01-a-aaaa]\n---\n',
    );
    const workbench = await begin('First');
    const view = workbench.view('Notes');

    await view.openContextMenu('First');
    await workbench.chooseFromMenu('Delete Note');
    assert.match(await workbench.answerDialog('Delete'), /Quicker deploys/);
    await eventually(
      'the empty view',
      () => view.welcome().catch(() => ''),
      (text) => text.includes('No notes yet'),
    );
    await workbench.clickStatusBar('Undo');

    await view.row('First');
    assert.equal(await files.read(first), note('First', 1));
  });

  it('changes kind and severity, and takes a severity out again', async () => {
    await files.write(first, note('First', 1));
    const workbench = await begin('First');
    const view = workbench.view('Notes');

    await view.openContextMenu('First');
    await workbench.chooseFromMenu('Change Severity…');
    await workbench.quickInput.pick('●●●');
    await view.row('First', ({ description }) => description === '●●●');
    await view.openContextMenu('First');
    await workbench.chooseFromMenu('Change Kind…');
    await workbench.quickInput.pick('decision');
    await files.readWhen(first, (text) => /^kind: decision$/m.test(text));
    await view.openContextMenu('First');
    await workbench.chooseFromMenu('Change Severity…');
    await workbench.quickInput.pick('None');
    await view.row('First', ({ description }) => description === '');

    assert.equal(await files.read(first), note('First', 1).replace('risk', 'decision'));
  });

  it('deletes a note without asking where nothing rests on it', async () => {
    await files.write(first, note('First', 1));
    await files.write(second, note('Second', 2));
    const workbench = await begin('First', 'Second');

    await workbench.view('Notes').openContextMenu('First');
    await workbench.chooseFromMenu('Delete Note');

    await workbench.statusBarItem('Deleted 1 note');
    assert.deepEqual(await files.notes(1), [second]);
  });
});
