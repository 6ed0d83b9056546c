import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

const checklist = `version: 1
title: Ours
phases:
  - id: first
    title: First days
    steps:
      - id: veterans
        title: Talk to veterans
        prompts:
          - ask: What would you have done first?
            kind: idea
        verify:
          - sessions: 2
            kind: conversation
            role: veteran
`;

describe('a session', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('is recorded from its step: people are suggested, a sheet with questions opens, its answers become notes', async () => {
    await files.write(samPath, samsFile(0));
    await files.write('checklist.yaml', checklist);
    // There from the beginning: VS Code may miss what happens in folders that are made in quick succession.
    await files.write('sessions/.gitkeep', '');
    await files.write('notes/.gitkeep', '');
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    const view = workbench.view('Checklist');
    await view.row('Talk to veterans');

    await view.openContextMenu('Talk to veterans');
    await workbench.chooseFromMenu('Record Session');
    await workbench.quickInput.offering(['Conversation', 'Pairing']);
    await workbench.quickInput.accept();
    await eventually(
      'Priya among the suggestions, with a reason',
      () => workbench.quickInput.items(),
      (items) =>
        items.some(({ label, description }) => label === 'Priya Rao' && /longest-standing in/.test(description)),
    );
    await workbench.quickInput.type('Priya Rao');
    await workbench.quickInput.pick('Priya Rao');
    await workbench.quickInput.offering(['veteran']);
    await workbench.quickInput.accept();

    await workbench.editorShows(
      'title: Conversation with Priya Rao',
      'role: veteran',
      'step: veterans',
      '## What would you have done first? <!-- idea -->',
      '## What was put off until there is somebody like me? <!-- deferred -->',
    );
    await view.row('Talk to veterans', ({ description }) => description === 'next · 1 of 2');
    const [sheet = ''] = await files.notes(1, 'sessions');
    assert.match(sheet, /^sessions\/\d{4}-\d\d-\d\d-priya-rao-[0-9a-z]{4}\.md$/);

    await workbench.page.keyboard.type('Deploy once a day #delivery');
    await workbench.runCommand('SRE Onboarding: Capture Answers as Notes');

    const [note = ''] = await files.notes(1);
    assert.match(await files.read(note), /\ntitle: Deploy once a day\nkind: idea\nsource: Priya Rao\nrole: veteran\n/);
    await workbench.editorShows('- Deploy once a day #delivery ([noted](../notes/');
    await workbench.statusBarItem('Captured 1 answer');

    await workbench.clickStatusBar('Undo');
    await files.notes(0);
    await files.readWhen(sheet, (text) => !text.includes('[noted]'));
    await eventually(
      'the sheet without links',
      () => workbench.editorText(),
      (text) => !text.includes('[noted]'),
    );
  });

  it('is recorded with anybody, for no step, and can be kept private', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Checklist').row('Open a notebook');

    await workbench.runCommand('SRE Onboarding: Record Session');
    await workbench.quickInput.pick('Customer call');
    await workbench.quickInput.type('Acme Ltd.');
    await workbench.quickInput.offering(['Acme Ltd.']);
    await workbench.page.locator('.quick-input-widget .codicon-unlock').click();
    await workbench.page.locator('.quick-input-widget .codicon-lock').waitFor();
    await workbench.quickInput.accept();
    await workbench.quickInput.pick('No role');
    await workbench.quickInput.pick('No step');

    await workbench.editorShows('title: Customer call with Acme Ltd.', /How do they use the product/);
    const [sheet = ''] = await files.notes(1, 'private/sessions');
    assert.match(sheet, /acme-ltd-[0-9a-z]{4}\.md$/);
    assert.equal(await files.read('.gitignore'), '.sre-onboarding-*.tmp\nprivate/\n');
  });

  it('writes nothing when it is left', async () => {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.runCommand('SRE Onboarding: Record Session');
    await workbench.quickInput.pick('Pairing');
    await workbench.quickInput.offering(['Tom Okafor', 'Priya Rao', 'Mei Tanaka', 'Nobody in particular']);
    await workbench.quickInput.cancel();
    await workbench.quickInput.gone();

    assert.deepEqual(await files.list(), [samPath]);
  });
});
