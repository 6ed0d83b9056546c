import { assert } from 'chai';
import * as vscode from 'vscode';

import { inWorkspace, makeWatchedFolder, readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const root = '.sre-onboarding';

/** The sheet of a shared session with one answer. */
function sheet(answer: string): string {
  return `---\ntitle: Priya\nkind: conversation\ndate: 2026-11-25\n---\n\n## What hurts?\n\n- ${answer}\n`;
}

async function notes(): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(inWorkspace(`${root}/notes`));
  return entries.map(([name]) => name).filter((name) => name.endsWith('.md'));
}

describe('answers that become notes', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    for (const folder of ['', '/sessions', '/notes']) await makeWatchedFolder(root + folder);
  });

  after(() => remove(root));

  it('are looked through for secrets in every host: the innocent one is written, the other one is not', async () => {
    const innocent = `${root}/sessions/2026-11-25-priya-aaaa.md`;
    const secret = `${root}/sessions/2026-11-25-priya-bbbb.md`;
    await writeFile(innocent, sheet('The password reset takes long'));
    await writeFile(secret, sheet('The root password is Zk3Qp9LmX2v'));

    await vscode.commands.executeCommand('sreOnboarding.captureAnswers', inWorkspace(innocent));
    const [first = ''] = await seen('the note', async () => ((await notes()).length === 1 ? notes() : undefined));
    // Where tests run, VS Code shows no dialog and answers it with an error: as good as no answer.
    await vscode.commands.executeCommand('sreOnboarding.captureAnswers', inWorkspace(secret));

    assert.include(first, 'the-password-reset-takes-long');
    assert.deepEqual(await notes(), [first]);
    assert.equal(await readText(secret), sheet('The root password is Zk3Qp9LmX2v'));
  });
});
