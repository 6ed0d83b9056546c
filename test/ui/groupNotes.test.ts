import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, more = ''): string {
  return `---\ntitle: ${title}\nkind: pain-point\ntheme: compute\n${more}created: 2026-01-01T10:00:00Z\n---\n`;
}

const quicker = 'Deploys take forty minutes';

describe('Group Notes', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('proposes groups by what binds them, makes items of them in part, and takes them back', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note(quicker, 'source: Jonas\nrole: veteran\n'));
    await files.write(
      'notes/2026-01-01-b-aaaa.md',
      note('Each deploy takes the whole lunch', 'source: Kestrel\nrole: customer\n'),
    );
    await files.write('notes/2026-01-01-c-aaaa.md', note('Deploying a hotfix took 52 minutes'));
    await files.write('notes/2026-01-01-d-aaaa.md', note('The canteen closes at two'));
    await files.write('private/notes/2026-01-01-e-aaaa.md', note('Deploys are slow, between us'));
    const workbench = await windows.open();
    const { quickInput, page } = workbench;

    await workbench.runCommand('SRE Onboarding: Group Notes');
    await quickInput.offering(['deploys, minutes', 'Notes that are in no group']);
    const [group, rest] = await quickInput.items();
    assert.equal(group?.description, '3 notes · 3 people · 2 roles · 1 customer');
    assert.match(group?.detail ?? '', /Jonas/);
    assert.match(group?.detail ?? '', /Kestrel/);
    assert.equal(rest?.description, '1 note');

    await quickInput.accept();
    await quickInput.titled('Group Notes: deploys, minutes');
    const labels = (await quickInput.items()).map(({ label }) => label);
    assert.deepEqual(labels.toSorted(), [
      'Deploying a hotfix took 52 minutes',
      quicker,
      'Each deploy takes the whole lunch',
    ]);
    await page.keyboard.press('ArrowDown');
    await workbench.editorShows(`title: ${labels[0]}`);
    await quickInput.pick('Deploying a hotfix');
    await quickInput.accept();
    await quickInput.asking('What will be better');
    await quickInput.type('Deploy in ten minutes');
    await quickInput.accept();
    await quickInput.offering(['Notes that are in no group']);
    assert.equal((await quickInput.items())[0]?.description, '2 notes');
    await quickInput.cancel();
    await quickInput.gone();

    const path = (await files.list()).find((file) => file.startsWith('roadmap/')) ?? '';
    assert.match(path, /deploy-in-ten-minutes/);
    const text = await files.read(path);
    assert.match(text, /2026-01-01-a-aaaa/);
    assert.match(text, /2026-01-01-b-aaaa/);
    assert.doesNotMatch(text, /2026-01-01-[cde]-aaaa|between us/);
    await workbench.statusBarItem('Added: Deploy in ten minutes');
    await workbench.clickStatusBar('Undo');
    await eventually(
      'the item gone',
      () => files.list(),
      (all) => !all.includes(path),
    );
    assert.equal(await page.locator('.tabs-container .tab').count(), 0);
  });

  it('shows who was heard on what, and where nobody was', async () => {
    await files.write('notes/2026-01-01-a-aaaa.md', note(quicker, 'source: Jonas\nrole: veteran\n'));
    const workbench = await windows.open();

    await workbench.runCommand('SRE Onboarding: Show Coverage');
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Coverage' }).first().waitFor();
    const cells = async (voice: string): Promise<readonly string[]> =>
      (await page.getByRole('row', { name: voice }).getByRole('cell').allInnerTexts()).slice(0, 3);
    assert.deepEqual(await cells('Veterans'), ['Veterans', '1', '○']);
    await page.getByText('New joiners: not heard at all').waitFor();
    await files.write('notes/2026-01-02-b-aaaa.md', note('It is slow', 'source: Amara\nrole: new-joiner\n'));

    await page.getByText('New joiners: not heard on Database, Observability').waitFor();
    assert.deepEqual(await cells('New joiners'), ['New joiners', '1', '○']);
  });
});
