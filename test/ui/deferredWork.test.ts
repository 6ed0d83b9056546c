import assert from 'node:assert/strict';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Workbench } from '../support/ui/workbench.mjs';
import { OnboardingFiles } from '../support/ui/onboardingFiles.js';
import { useWindows } from '../support/ui/windows.js';

/** Starts the search and waits for its list. */
async function search({ runCommand, quickInput }: Bound, title: string): Promise<void> {
  await runCommand('SRE Onboarding: Find Deferred Work');
  await quickInput.titled(title);
}

interface Bound {
  readonly runCommand: (title: string) => Promise<void>;
  readonly quickInput: Workbench['quickInput'];
}

function bind(workbench: Workbench): Bound {
  return { runCommand: (title) => workbench.runCommand(title), quickInput: workbench.quickInput };
}

describe('Find Deferred Work', () => {
  const windows = useWindows();
  const files = new OnboardingFiles(() => windows.folder);

  it('lists what was put off with a preview, notes what is checked, dismisses the rest, and offers neither again', async () => {
    const write = async (file: string, text: string): Promise<void> => {
      await mkdir(path.join(windows.folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(windows.folder, file), text);
    };
    await write(
      'src/queue.js',
      'export function drain() {\n  // TODO(sre): drain by itself when a worker is late\n}\n',
    );
    await write('docs/oncall.md', 'Ask Jonas at night, until we have an SRE.\n');
    await write('out/built.js', '// TODO(sre): not this one\n');
    await appendFile(path.join(windows.folder, '.gitignore'), '\nout/\n');
    const workbench = await windows.open();
    const bound = bind(workbench);
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');

    await search(bound, 'Deferred Work: 2 found');
    const items = await workbench.quickInput.items();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.editorShows('Ask Jonas at night');
    const dismissed = rows.filter({ hasText: 'Ask Jonas' });
    await dismissed.hover();
    await dismissed.locator('.action-label.codicon-eye-closed').click();
    await dismissed.waitFor({ state: 'detached' });
    await workbench.quickInput.titled('Deferred Work: 1 found · 1 dismissed');
    await rows.filter({ hasText: 'drain by itself' }).locator('.quick-input-list-label').click();
    await workbench.quickInput.accept();

    const [note = ''] = await files.notes(1);
    const text = await files.readWhen(note, (shown) => shown.endsWith('---\n'));
    assert.deepEqual(
      items.map(({ label, description }) => `${label} · ${description}`),
      [
        'Ask Jonas at night, until we have an SRE. · docs/oncall.md:1',
        'TODO(sre): drain by itself when a worker is late · src/queue.js:2',
      ],
    );
    assert.match(text, /^---\ntitle: "TODO\(sre\): drain by itself when a worker is late"\nkind: deferred\n/);
    assert.match(text, /code:\n {2}file: src\/queue\.js\n {2}line: 2\n/);
    assert.match(
      await files.read('deferred.yaml'),
      /^dismissed:\n {2}- \{ file: docs\/oncall\.md, quote: "Ask Jonas at night, until we have an SRE\." \}\n$/m,
    );
    await workbench.statusBarItem('Captured 1 note');
    await bound.runCommand('SRE Onboarding: Find Deferred Work');
    const messages = await workbench.notifications.shown((shown) =>
      shown.some((message) => message.includes('No new')),
    );
    assert.ok(
      messages.some((message) => message.endsWith('1 already captured, 1 dismissed.')),
      messages.join(),
    );
  });
});
