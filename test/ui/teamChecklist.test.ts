import assert from 'node:assert/strict';

import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function checklist(steps: string): string {
  return `version: 1\ntitle: Ours\nphases:\n  - id: first\n    title: First days\n    steps:\n${steps}`;
}

const cloneStep = '      - { id: clone, title: Clone the repository, due: 1 }\n';
const walkStep = '      - { id: walk, title: Take a walk, owner: buddy, optional: true }\n';

describe('a team’s own checklist', () => {
  const windows = useWindows({ shared: true });
  const files = new OnboardingFiles(() => windows.folder);

  it('replaces the built-in one, and is followed when it changes and when it goes', async () => {
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', checklist(cloneStep));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('First days', ({ description }) => description === '0/1');

    await files.write('checklist.yaml', checklist(cloneStep + walkStep));
    await view.row('Your buddy does this', ({ description, level }) => description === '0/1' && level === 2);
    await view.row('Take a walk', ({ description, level }) => description === '' && level === 3);

    await files.remove('checklist.yaml');
    await view.row('Find the mission');
  });

  it('stays on screen in its last good state while it is broken, and the Problems panel says where', async () => {
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', checklist(cloneStep));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Clone the repository');
    const broken = checklist(cloneStep + '      - { id: clone, title: Again }\n');

    await files.write('checklist.yaml', broken);
    const [problem] = await workbench.problems.shown();

    assert.match(problem ?? '', /The id "clone" is used twice.*line 8 and character 15/);
    await view.row('Clone the repository');
    await view.messageWhen(/checklist\.yaml has problems/);
    assert.equal(await files.read('checklist.yaml'), broken);
  });

  it('is ticked without a line of it being touched', async () => {
    const text = checklist(cloneStep);
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', text);
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Clone the repository');

    await view.clickCheckbox('Clone the repository');
    await files.readWhen(samPath, (person) => person.includes('  clone: { status: done'));

    assert.equal(await files.read('checklist.yaml'), text);
  });

  it('cannot be started on while the person’s own file is broken: the tick goes back, nothing is written', async () => {
    const broken = `${samsFile(0)}  clone: { status: done\n`;
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Open a notebook');
    await files.write(samPath, broken);
    await workbench.problems.shown();

    await view.clickCheckbox('Open a notebook');

    assert.match(
      (await workbench.notifications.shown((shown) => shown.length > 0)).join('\n'),
      /sam-rivera\.yaml can’t be read, so nothing was written/,
    );
    await view.row('Open a notebook', ({ checked }) => checked === false);
    assert.equal(await files.read(samPath), broken);
  });
});
