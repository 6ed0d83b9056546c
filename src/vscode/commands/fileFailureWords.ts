import * as vscode from 'vscode';

import type { FileFailure } from '../../app/ports.js';

/** Says in one sentence for people why a file could not be read or written. */
export function wordFileFailure({ reason, path }: FileFailure): string {
  switch (reason) {
    case 'readOnly':
      return vscode.l10n.t('{0} was not written: the folder is read-only.', path);
    case 'noSpace':
      return vscode.l10n.t('{0} was not written: the disk is full.', path);
    case 'noAccess':
      return vscode.l10n.t('{0} was not written: you have no permission to write there.', path);
    case 'outside':
      return vscode.l10n.t('{0} was not written: it leads outside the workspace folder.', path);
    case 'unavailable':
      return vscode.l10n.t('{0} was not written: the file system did not take it.', path);
  }
}
