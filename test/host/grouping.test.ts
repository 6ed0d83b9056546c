import { assert } from 'chai';
import * as vscode from 'vscode';

import { beginGrouping } from '../../src/app/grouping/groupingRound';
import { readCoverage } from '../../src/app/coverage/readCoverage';
import { openOnboarding } from '../support/host/onboardingWorld';
import { remove, seen, writeFile } from '../support/host/workspaceFile';

function note(title: string, more = ''): string {
  return `---\ntitle: ${title}\nkind: risk\ntheme: compute\n${more}created: 2026-01-01T10:00:00Z\n---\n`;
}

/** The page that is rendered on screen, and its text once it holds something. */
async function pageWith(text: string): Promise<string> {
  await seen('the preview', () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview')),
  );
  return seen(`a page with ${text}`, () => {
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'sre-onboarding-coverage');
    return page?.getText().includes(text) ? page.getText() : undefined;
  });
}

describe('notes that say the same thing', () => {
  const root = 'grouping';

  afterEach(() => remove(root));

  it('are found among the files of a folder, and left alone once they are evidence', async () => {
    await writeFile(`${root}/notes/2026-01-01-a-aaaa.md`, note('Deploys take forty minutes'));
    await writeFile(`${root}/notes/2026-01-01-b-aaaa.md`, note('Each deploy takes an hour or forty minutes'));
    await writeFile(`${root}/notes/2026-01-01-c-aaaa.md`, note('The canteen closes at two'));
    const folder = openOnboarding(root);
    const round = await beginGrouping(folder, () => false);

    const notes = round?.proposals[0]?.entries ?? [];
    assert.deepEqual(notes.map(({ id }) => id).toSorted(), ['2026-01-01-a-aaaa', '2026-01-01-b-aaaa']);
    await round?.accept(notes, 'Deploy in ten minutes');

    const again = await beginGrouping(openOnboarding(root), () => false);
    assert.deepEqual(again?.proposals, []);
    assert.deepEqual(
      again?.leftOver.map(({ id }) => id),
      ['2026-01-01-c-aaaa'],
    );
    assert.equal((await readCoverage(openOnboarding(root))).unusedCount, 1);
  });
});

describe('Show Coverage', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('.sre-onboarding');
  });

  it('is a page that says so while there are no notes', async () => {
    await vscode.commands.executeCommand('sreOnboarding.showCoverage');

    const page = await pageWith('# Coverage');

    assert.include(page, '0 shared notes.');
    assert.include(page, 'Too few conversations');
    assert.include(page, '- Veterans: not heard at all');
  });
});
