import * as vscode from 'vscode';

import type { FileFailure } from '../../app/ports.js';

/** Says in one sentence for people why a file could not be read or written. */
export function wordFileFailure({ reason, path }: FileFailure): string {
  switch (reason) {
    case 'readOnly':
      return vscode.l10n.t('{0} is read-only, so it was not changed.', path);
    case 'noSpace':
      return vscode.l10n.t('The disk is full, so {0} was not written.', path);
    case 'noAccess':
      return vscode.l10n.t('You have no permission to read or write {0}.', path);
    case 'outside':
      return vscode.l10n.t('{0} leads outside the workspace folder, so it was left alone.', path);
    case 'link':
      return vscode.l10n.t('{0} is reached through a symbolic link, so it was left alone.', path);
    case 'busy':
      return vscode.l10n.t('Another window is writing here at the moment, so {0} was not written.', path);
    case 'exposed':
      return vscode.l10n.t(
        'git would commit what is private: {0} does not keep it out, and could not be mended.',
        path,
      );
    case 'unavailable':
      return vscode.l10n.t('The file system gave no access to {0}.', path);
  }
}
