import assert from 'node:assert/strict';

import { type Answer, HostileWindow } from '../support/ui/hostileWindow.js';
import { OnboardingFiles, samPath, samsFile } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** Commands that show what files say, with how they answer where that is one way only. */
const commands: readonly (readonly [title: string, answer?: Answer])[] = [
  ['Capture Note', 'box'],
  ['Record Session', 'box'],
  ['Notes in This File', 'said'],
  ['Find Note', 'box'],
  ['Sort Notes into Themes', 'box'],
  ['Group Notes'],
  ['Group Notes By…', 'box'],
  ['Show Coverage', 'editor'],
  ['Show Weekly Digest', 'editor'],
  ['Add Roadmap Item'],
  ['Record Validation…', 'box'],
  ['Record Buy-In…', 'box'],
  ['This Step Is Wrong or Out of Date…'],
  ['Export Roadmap…', 'box'],
  ['Open Roadmap Board', 'editor'],
  ['Open Roadmap Item as Issue…', 'box'],
  ['Record Decision for Roadmap Item…', 'box'],
  ['Review Roadmap'],
  ['Find Deferred Work'],
  ['Open Step', 'box'],
  ['Mark Step Done', 'box'],
  ['Skip Step…', 'box'],
  ['Mark Step Blocked…', 'box'],
  ['Verify Step', 'box'],
  ['Filter Notes…', 'box'],
  ['Export Checklist…'],
  ['Resolve Conflict'],
];

/** Places in files, counted from 1, where something is said by a hover. */
const places: readonly (readonly [file: string, line: number, column: number])[] = [
  ['d1.md', 4, 9],
  ['d1.md', 5, 13],
  ['d1.md', 7, 5],
  ['d1.md', 7, 27],
  ['a3.md', 5, 5],
  ['a8.md', 4, 20],
  ['hover.md', 4, 13],
  ['lists.md', 4, 5],
  ['tracker.md', 4, 5],
  ['evil.yaml', 1, 3],
  ['checklist.yaml', 3, 3],
  ['README.md', 1, 5],
  ['todo.ts', 1, 10],
];

for (const isRestricted of [false, true]) {
  describe(`a hostile repository, ${isRestricted ? 'in Restricted Mode' : 'trusted'}`, function () {
    this.timeout(400_000);
    const windows = useWindows({ restricted: isRestricted });
    const files = new OnboardingFiles(() => windows.folder);
    let hostile: HostileWindow | undefined;

    async function open(): Promise<HostileWindow> {
      await files.write(samPath, samsFile(3));
      hostile = await HostileWindow.open(windows, isRestricted);
      return hostile;
    }

    afterEach(async () => {
      await hostile?.stop();
    });

    it('does nothing when it is opened, and its views and tooltips are looked at', async () => {
      const window = await open();
      const { workbench } = window;
      await workbench.page.locator('.pane-header[aria-label^="People"]').click();

      for (const name of ['Checklist', 'Notes', 'Roadmap', 'People']) {
        const view = workbench.view(name);
        const rows = await view.rowsWhen(`rows of ${name}`, (found) => found.length > 1);
        for (const { index } of rows.slice(0, 15)) await window.rest(name, index);
      }

      assert.ok(window.tooltips >= 20, String(window.tooltips));
      for (const row of await workbench.view('People').rows()) {
        await window.answerTo(row.label, () => workbench.view('People').click(row.label));
      }
      await window.assertHarmless();
    });

    it('does nothing when the guide of every step is read, and its links are followed', async () => {
      const window = await open();
      const { workbench } = window;
      await workbench.view('Checklist').click('Step guide-command-link');
      const guide = workbench.webview();
      await guide.locator('main').waitFor();

      let seen = 1;
      for (; ; seen++) {
        await guide.locator('.place', { hasText: ` ${seen} of ${window.stepCount}` }).waitFor();
        const openers = guide.locator('.text a[href]:not([href^="http" i]), section[aria-label] .files button');
        const count = await openers.count();
        for (let index = 0; index < count; index++) {
          const what = `${seen}: ${(await openers.nth(index).innerText()).slice(0, 60)}`;
          const answer = await window.answerTo(what, () => openers.nth(index).click());
          await window.leave();
          if (answer === 'editor') await window.closeEditor();
          await guide.locator('main').waitFor();
        }
        const next = guide.getByRole('button', { name: /^Next: / });
        if ((await next.count()) === 0) break;
        await next.click();
      }

      assert.equal(seen, window.stepCount);
      await window.assertHarmless();
    });

    it('does nothing when each command is run and left again', async () => {
      const window = await open();
      const { workbench } = window;

      for (const [title, wanted] of commands) {
        const answer = await window.answerTo(title, () => workbench.runCommand(`SRE Onboarding: ${title}`), wanted);
        await window.leave();
        if (answer === 'editor') await workbench.runCommand('View: Revert and Close Editor');
      }

      await window.assertHarmless();
    });

    it('does nothing when its files are opened, and hovered over', async () => {
      const window = await open();

      for (const [file, line, column] of places) {
        await window.openAt(file, line, column);
        await window.lookAround();
      }

      assert.ok(window.hovers >= 5, String(window.hovers));
      await window.assertHarmless();
    });
  });
}
