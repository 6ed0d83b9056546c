import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import type { CommandId } from '../../generated/manifest.js';

/** Says that git would commit a private file that was just written, and offers to mend it. Silent where git can't be asked. */
export async function warnWhenExposed(folder: OnboardingFolder, path: FilePath): Promise<void> {
  if ((await folder.ports.git.isIgnored(path)) !== false) return;
  const ignore = vscode.l10n.t('Let git Ignore It');
  const message = vscode.l10n.t(
    'The note is private, but git does not ignore it: it would commit it with everything else.',
  );
  const command: CommandId = 'sreOnboarding.ignorePrivate';
  if ((await vscode.window.showWarningMessage(message, ignore)) === ignore) {
    await vscode.commands.executeCommand(command);
  }
}
