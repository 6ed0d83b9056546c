import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import { dateFromToday, OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string, daysAgo: number): string {
  const created = `${dateFromToday(-daysAgo)}T12:00:00Z`;
  return `---\ntitle: ${title}\nkind: risk\ntheme: compute\ncreated: ${created}\n---\n`;
}

describe('Show Weekly Digest', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('opens what the last seven days brought as a page that follows the files, without anything private', async () => {
    const at = `${dateFromToday(-1)}T12:00:00Z`;
    await files.write(
      samPath,
      samsFile(3, `  open-notebook: { status: done, at: ${at}, evidence: "in the drawer" }\n`),
    );
    await files.write('notes/2026-01-01-a-aaaa.md', note('Slow deploys', 2));
    await files.write('notes/2026-01-01-b-aaaa.md', note('Long ago', 9));
    await files.write('private/notes/2026-01-01-c-aaaa.md', note('Between us', 1));
    const workbench = await windows.open();

    await workbench.runCommand('SRE Onboarding: Show Weekly Digest');
    await workbench.editorShows(
      `# SRE onboarding, ${dateFromToday(-6)} to ${dateFromToday(0)}`,
      /1 step done · 1 note\n/,
      /\*\*Open a notebook\*\* · Sam Rivera · .*:\n\s+in the drawer/,
      /### Compute \(1\)\s+- risk: Slow deploys/,
    );
    assert.doesNotMatch(await workbench.editorText(), /Between us|Long ago/);
    await files.write('notes/2026-01-01-d-aaaa.md', note('No backups', 0));

    await workbench.editorShows('- risk: No backups');
  });

  it('says that a week was quiet, and is copied by its button', async () => {
    const workbench = await windows.open();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.runCommand('SRE Onboarding: Show Weekly Digest');
    await workbench.editorShows('A quiet week');

    await workbench.page.locator('.editor-actions [aria-label^="Copy Weekly Digest"]').click();

    await workbench.statusBarItem('Copied the weekly digest');
    await eventually(
      'the digest in the clipboard',
      () => workbench.page.evaluate('navigator.clipboard.readText()'),
      (text) => String(text).startsWith('# SRE onboarding') && String(text).includes('A quiet week'),
    );
  });
});
