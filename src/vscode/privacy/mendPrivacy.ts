import * as vscode from 'vscode';

import { anyFileIn, keepPrivateOut } from '../../app/privacy/privacy.js';
import { findGitProgram } from '../adapters/gitApi.js';
import { safeGitEnvironment } from '../adapters/safeGit.js';
import { runAsTask } from '../adapters/taskRunner.js';
import { requireTrust } from '../consent/commandConsent.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { ask } from '../kit/messages.js';

/** Makes git ignore private files, using the `.gitignore` of the onboarding's folder. */
export async function ignorePrivate(current: CurrentFolder): Promise<void> {
  const { folder } = current.require();
  await keepPrivateOut(folder);
  if ((await folder.ports.git.isIgnored(anyFileIn(folder.layout.privateNotes))) !== false) return;
  throw new UserFacingError(
    vscode.l10n.t('{0} lists the private folder, but git still doesn’t ignore it.', folder.layout.gitIgnore),
  );
}

/** Removes private files from git's index, once allowed, in a visible terminal; the files stay. */
export async function untrackPrivate(current: CurrentFolder): Promise<void> {
  requireTrust();
  const { folder } = current.require();
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(current.require().root);
  const program = await findGitProgram();
  if (program === undefined || !workspaceFolder) throw new UserFacingError(vscode.l10n.t('git can’t be run here.'));
  const args = ['rm', '-r', '--cached', '--quiet', '--', literal(folder.layout.privateRoot)];
  const message = vscode.l10n.t('Stop tracking private notes in git?');
  const detail = vscode.l10n.t(
    'This runs: {0}\n\nThe files stay where they are. Commit afterwards. Older commits still contain them.',
    ['git', ...args].join(' '),
  );
  const run = vscode.l10n.t('Stop Tracking');
  if ((await ask(message, detail, run)) !== run) {
    throw new vscode.CancellationError();
  }
  const title = vscode.l10n.t('Stop tracking private notes');
  const outcome = await runAsTask(workspaceFolder, [program, ...args], {
    title,
    environment: safeGitEnvironment,
  });
  if (outcome.kind !== 'exited' || outcome.code !== 0) {
    throw new UserFacingError(vscode.l10n.t('git failed. See its output in the terminal.'));
  }
}

/** Escapes a path for git, which would read some characters as a pattern or as pathspec magic. */
function literal(path: string): string {
  return /^[\w.][\w./-]*$/.test(path) ? path : `:(literal)${path}`;
}
