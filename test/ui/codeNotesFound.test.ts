import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../support/ui/eventually.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const notePath = 'notes/2026-11-25-ten-connections-are-too-few-k3f9.md';

/** A note about code, with these fields of its place. */
function noteAbout(...code: readonly string[]): string {
  const fields = ['title: Ten connections are too few', 'kind: risk', 'created: 2026-11-25T14:03:11Z', 'code:'];
  return ['---', ...fields, ...code.map((field) => `  ${field}`), '---', ''].join('\n');
}

describe('notes about code that has moved', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('follow a file that was renamed in git, are above the code on request, and wait for other branches', async () => {
    const quote = 'const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });';
    const note = noteAbout('file: src/database.js', 'line: 3', `quote: "${quote}"`);
    await files.write(notePath, note);
    await windows.git('mv', 'src/database.js', 'src/storage.js');
    await windows.git('commit', '-qm', 'Call it storage');
    const workbench = await windows.open({ settings: { 'sreOnboarding.codeLens': true } });

    await workbench.openFile('storage.js');
    const lens = workbench.page.locator('.codelens-decoration', { hasText: 'Ten connections are too few' });
    await lens.waitFor();
    await lens.getByText('Ten connections').click();
    await workbench.editorShows('title: Ten connections are too few');
    await workbench.runCommand('SRE Onboarding: Go to Code');
    await workbench.editorShows('new pg.Pool');
    await workbench.statusBarItem('Ln 3,');
    // A document that is open is shown still, whatever became of its file.
    await workbench.runCommand('View: Close All Editors');
    await windows.git('rm', '-q', 'src/storage.js');
    await windows.git('commit', '-qm', 'Do without');
    await workbench.openFile('ten-connections');
    await workbench.runCommand('SRE Onboarding: Go to Code');

    const [message = ''] = await workbench.notifications.shown((shown) => shown.length > 0);
    assert.match(
      message,
      /^src\/database\.js doesn’t exist here: it was deleted, or is on another branch\. The note quotes: const/,
    );
    assert.equal(await files.read(notePath), note, 'the note is left as it is');
  });

  it('are lost where the code stands twice, until one of the places is chosen; that can be undone', async () => {
    const block = 'connect(to, the, database);\nretry(the, whole, request);\nclose(the, connection);\n';
    await writeFile(
      path.join(windows.folder, 'src/twice.js'),
      `first(of, all, things);\n${block}\n${block}last(of, them);\n`,
    );
    const neighbours = ['before: "connect(to, the, database);"', 'after: "close(the, connection);"'];
    const note = noteAbout('file: src/twice.js', 'line: 12', 'quote: "retry(the, whole, request);"', ...neighbours);
    await files.write(notePath, note);
    const workbench = await windows.open();
    await workbench.openFile('ten-connections');

    await workbench.runCommand('SRE Onboarding: Go to Code');
    await workbench.quickInput.titled('Which place is “Ten connections are too few” about?');
    const items = await workbench.quickInput.items();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.editorShows('first(of, all, things)');
    await workbench.quickInput.accept();

    const pointed = await files.readWhen(notePath, (text) => !text.includes('line: 12'));
    assert.deepEqual(
      items.map(({ description, detail }) => `${description}: ${detail}`),
      [
        'line 3: connect(to, the, database); … close(the, connection);',
        'line 7: connect(to, the, database); … close(the, connection);',
      ],
    );
    // Both places are alike: what is quoted is the nearest line that can be found again.
    assert.match(pointed, /line: 9\n {2}quote: "last\(of, them\);"\n {2}before: "close\(the, connection\);"/);
    await workbench.statusBarItem('Ln 9,');
    await workbench.statusBarItem('Now at line 9');
    await workbench.clickStatusBar('Undo');
    await eventually(
      'the note as it was',
      () => files.read(notePath),
      (text) => text === note,
    );
  });
});
