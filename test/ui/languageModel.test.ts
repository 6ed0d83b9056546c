import assert from 'node:assert/strict';

import { eventually } from '../support/ui/eventually.mjs';
import type { Workbench } from '../support/ui/workbench.mjs';
import { FakeModel } from '../support/ui/fakeModel.js';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

function note(title: string): string {
  return `---\ntitle: ${title}\nkind: pain-point\ncreated: 2026-01-01T10:00:00Z\n---\n`;
}

const [first, second] = ['2026-01-01-a-aaaa', '2026-01-01-b-aaaa'] as const;

/** Waits for a diff whose right side, which is what would be written, holds a text. */
async function proposed({ page }: Workbench, text: string): Promise<void> {
  const right = page.locator('.monaco-diff-editor .editor.modified .view-lines');
  const read = async (): Promise<string> => (await right.allInnerTexts()).join('\n').replaceAll(/[\s\u00A0]+/g, ' ');
  await eventually(`a proposal with ${text}`, read, (shown) => shown.includes(text));
}

describe('a language model', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('suggests groups and a draft as diffs, from shared notes alone, and what it made up is left out and said', async () => {
    await files.write(`notes/${first}.md`, note('Deploys take forty minutes'));
    await files.write(`notes/${second}.md`, note('A fix needs the lunch break'));
    await files.write('private/notes/2026-01-01-c-aaaa.md', note('Between us, Jonas is tired'));
    const model = new FakeModel(await windows.plainFolder());
    await model.prepare();
    await model.answers({
      groups: [
        { title: 'Deploy in ten minutes', why: 'Deploys are slow.', notes: [first, second] },
        { title: 'Made up', notes: [first, '2026-01-01-z-aaaa'] },
      ],
    });
    const workbench = await windows.open({ extensionPath: model.extensionPath });

    await workbench.runCommand('SRE Onboarding: Suggest Groups');
    await proposed(workbench, 'Deploys are slow.');
    const told = 'Omitted from the model’s answer: “Made up” (it cites notes that were not sent: 2026-01-01-z-aaaa)';
    await workbench.notifications.shown((messages) => messages.includes(told));
    assert.deepEqual(
      (await files.list()).filter((file) => file.startsWith('roadmap/')),
      [],
    );
    await workbench.runCommand('SRE Onboarding: Accept Suggestion');
    const path = await eventually(
      'an item',
      async () => (await files.list()).find((file) => /^roadmap\/[^.]+\.md$/.test(file)) ?? '',
      (found) => found !== '',
    );
    await files.readWhen(path, (text) => text.includes(`Deploys are slow. [[${first}]]`));

    await model.answers({ sentences: [{ heading: 'What users gain', text: 'Fixes sooner.', notes: [second] }] });
    await workbench.runCommand('SRE Onboarding: Draft Item');
    await workbench.quickInput.pick('Deploy in ten minutes');
    await proposed(workbench, `Fixes sooner. [[${second}]]`);
    await workbench.runCommand('SRE Onboarding: Accept Suggestion');
    await files.readWhen(path, (text) => text.includes(`Fixes sooner. [[${second}]]`));

    const prompts = await model.prompts();
    assert.match(prompts, /Deploys take forty minutes/);
    assert.doesNotMatch(prompts, /Between us|Jonas|-c-aaaa/);
  });

  it('lets an agent capture a note only once the user has agreed', async () => {
    const model = new FakeModel(await windows.plainFolder());
    await model.prepare();
    const workbench = await windows.open({ extensionPath: model.extensionPath });

    await workbench.runCommand('Let an Agent Capture a Note');
    const asked = await workbench.answerDialog('Yes');
    const [path = ''] = await files.notes(1);

    assert.match(asked, /Capture this note\?[^]*Captured by an agent/);
    const text = await files.read(path);
    assert.match(text, /^title: Captured by an agent\nkind: risk\n/m);
    assert.match(text, /It had \*seen\* it\.\n$/);
    await workbench.statusBarItem('Captured: Captured by an agent');
  });
});
