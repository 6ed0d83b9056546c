import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** A note about the line of the example's `src/database.js` that makes the pool. */
const note = [
  '---',
  'title: Ten connections are too few',
  'kind: risk',
  'source: Priya',
  'created: 2026-11-25T14:03:11Z',
  'code:',
  '  file: src/database.js',
  '  line: 3',
  '  quote: "const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });"',
  '---',
  '',
].join('\n');

const notePath = 'notes/2026-11-25-ten-connections-are-too-few-k3f9.md';

/** The numbers of the lines that have a mark in the margin; all in one look, since marks come and go. */
async function markedLines({ page }: Workbench): Promise<number[]> {
  return page.locator('.editor-group-container.active').evaluate((editor) => {
    const topOf = (element: Element): number => element.getBoundingClientRect().top;
    const marks = editor.querySelectorAll('.glyph-margin-widgets .cgmr[class*="TextEditorDecorationType"]');
    const tops = new Set([...marks].map(topOf));
    return [...editor.querySelectorAll('.line-numbers')]
      .filter((number) => tops.has(topOf(number)))
      .map((number) => Number(number.textContent));
  });
}

async function marksAt(workbench: Workbench, ...lines: readonly number[]): Promise<void> {
  await eventually(
    `marks at ${lines.join(', ') || 'no line'}`,
    () => markedLines(workbench).catch(() => []),
    (found) => found.join() === lines.join(),
  );
}

/** Puts the cursor on the line that holds a word. */
async function clickLine({ page }: Workbench, word: string): Promise<void> {
  await page.locator('.editor-group-container.active .view-line', { hasText: word }).first().click();
}

describe('notes about code', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('are captured from the line of the cursor, with its neighbours and the commit, and marked beside it', async () => {
    const workbench = await windows.open();
    await workbench.openFile('database.js');
    await clickLine(workbench, 'pg.Pool');

    await workbench.runCommand('SRE Onboarding: Capture Note About This Code');
    await workbench.quickInput.titled('Capture Note');
    await workbench.quickInput.type('Ten connections are too few !risk @Priya');
    await workbench.quickInput.accept();

    const [file = ''] = await files.notes(1);
    const commit = (await windows.git('rev-parse', 'HEAD')).slice(0, 7);
    const text = await files.readWhen(file, (shown) => shown.endsWith('---\n'));
    assert.match(text, /^---\ntitle: Ten connections are too few\nkind: risk\nsource: Priya\n/);
    assert.equal(
      text.slice(text.indexOf('code:')).replace(/commit: "(\w+)"/, 'commit: $1'),
      [
        'code:',
        '  file: src/database.js',
        '  line: 3',
        '  quote: "const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });"',
        `  before: "import pg from 'pg';"`,
        '  after: "/** Runs one statement. A statement that takes longer than five seconds is given up. */"',
        `  commit: ${commit}`,
        '---',
        '',
      ].join('\n'),
    );
    await marksAt(workbench, 3);
  });

  it('say on hover what they are, and open from there', async () => {
    await files.write(notePath, note);
    const workbench = await windows.open();
    await workbench.openFile('database.js');
    await marksAt(workbench, 3);

    await workbench.page
      .locator('.view-line', { hasText: 'pg.Pool' })
      .first()
      .hover({ position: { x: 60, y: 8 } });
    const hover = workbench.page.locator('.monaco-hover', { hasText: 'Ten connections are too few' }).first();
    await hover.waitFor();

    assert.match((await hover.innerText()).replaceAll('\u00A0', ' '), /risk · Priya · .+/);
    await hover.getByText('Open Note').click();
    await workbench.editorShows('title: Ten connections are too few');
  });

  it('follow edits, are listed with where they are, and lost when their code is gone', async () => {
    await files.write(notePath, note);
    const workbench = await windows.open();
    await workbench.openFile('database.js');
    await marksAt(workbench, 3);

    await clickLine(workbench, 'import pg');
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.type('// one\n// two\n');
    await marksAt(workbench, 5);
    await workbench.runCommand('SRE Onboarding: Notes in This File');
    await workbench.quickInput.titled('Notes in This File');
    const [moved] = await workbench.quickInput.items();
    await workbench.quickInput.accept();
    await workbench.statusBarItem('Ln 5,');
    await workbench.page.keyboard.press('Control+Shift+K');
    await marksAt(workbench);
    await workbench.runCommand('SRE Onboarding: Notes in This File');
    await workbench.quickInput.titled('Notes in This File');
    const [lost] = await workbench.quickInput.items();
    await workbench.quickInput.accept();

    assert.deepEqual([moved?.label, moved?.description], ['Ten connections are too few', 'line 5, was 3']);
    assert.equal(lost?.description, 'lost');
    assert.match(lost?.detail ?? '', /^const pool = new pg\.Pool.* · risk · Priya/);
    await workbench.editorShows('title: Ten connections are too few');
    assert.equal(await files.read(notePath), note);
  });

  it('lead to their code from the Notes view and from their own editor', async () => {
    await files.write(notePath, note);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const notes = workbench.view('Notes');
    await notes.row('Ten connections are too few');

    await notes.openContextMenu('Ten connections are too few');
    await workbench.chooseFromMenu('Go to Code');
    await workbench.statusBarItem('Ln 3,');
    await workbench.editorShows('new pg.Pool');
    await notes.click('Ten connections are too few');
    await workbench.editorShows('title: Ten connections are too few');
    await workbench.page.locator('.editor-actions [aria-label^="Go to Code"]').first().click();

    await workbench.editorShows('new pg.Pool');
  });
});
