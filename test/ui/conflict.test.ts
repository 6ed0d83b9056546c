import assert from 'node:assert/strict';

import { OnboardingFiles, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** Not what the extension would call Sam's file: only the e-mail address in it says whose it is. */
const path = 'people/the-new-one.yaml';
const [notebook, mission] = ['  open-notebook: { status: done }\n', '  learn-the-mission: { status: done }\n'];

describe('a newcomer’s own file that git could not merge', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function commitOn(branch: string, steps: string): Promise<void> {
    await windows.git('checkout', '--quiet', '-B', branch, 'main');
    await files.write(path, samsFile(0, steps));
    await windows.git('add', '.');
    await windows.git('commit', '--quiet', '--message', `Work on ${branch}`);
  }

  it('is known as theirs in a window that never saw it whole, and put together from the Checklist view', async () => {
    await commitOn('main', '');
    await commitOn('theirs', mission);
    await commitOn('ours', notebook);
    await windows.git('merge', 'theirs').catch(() => 'git could not merge it');
    assert.match(await files.read(path), /^<{7} /m);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');

    await view.messageWhen(/^the-new-one\.yaml has merge conflicts\. It is shown once they are resolved\.$/);
    const [first, second] = await view.rowsWhen('the phases', (rows) => rows.length > 2);
    assert.deepEqual([first?.label, first?.description, second?.level], ['Resolve Conflict', 'the-new-one.yaml', 1]);
    assert.notEqual(second?.label, 'Start Onboarding');

    await view.click('Resolve Conflict');
    await workbench.quickInput.titled('Resolve Conflict');
    await workbench.quickInput.pick('Keep Both Sides');

    await view.row('Open a notebook', ({ checked }) => checked === true);
    await view.row('Agree on your mission', ({ checked }) => checked === true);
    const rows = await view.rows();
    assert.ok(rows.every(({ label }) => label !== 'Resolve Conflict'));
    await view.messageWhen(/^$/);
    // The commits that this test has made may be seen as a first change by now, and recorded behind these lines.
    assert.ok((await files.read(path)).startsWith(samsFile(0, notebook + mission)));
  });
});
