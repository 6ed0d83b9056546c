import * as vscode from 'vscode';

import type { FileFailure } from '../../app/ports.js';

/** One sentence about why a file could not be read or written. */
export function describeFileFailure({ reason, path }: FileFailure): string {
  switch (reason) {
    case 'readOnly':
      return vscode.l10n.t('{0} is read-only, so it was not changed.', path);
    case 'noSpace':
      return vscode.l10n.t('The disk is full, so {0} was not written.', path);
    case 'noAccess':
      return vscode.l10n.t('You have no permission to read or write {0}.', path);
    case 'outside':
      return vscode.l10n.t('{0} is outside the workspace folder, so it was left unchanged.', path);
    case 'link':
      return vscode.l10n.t('{0} is reached through a symbolic link, so it was left unchanged.', path);
    case 'busy':
      return vscode.l10n.t('Another window is writing here, so {0} was not written.', path);
    case 'exposed':
      return vscode.l10n.t('git would commit private files: {0} doesn’t exclude them and couldn’t be fixed.', path);
    case 'unavailable':
      return vscode.l10n.t('The file system denied access to {0}.', path);
  }
}
