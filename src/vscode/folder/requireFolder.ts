import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { CurrentFolder } from './currentFolder.js';
import { WordedError } from '../kit/wordedError.js';

/** The onboarding shown. Throws a worded error where no folder is open. */
export function requireFolder(current: CurrentFolder): OnboardingFolder {
  if (!current.onboarding)
    throw new WordedError(vscode.l10n.t('Open a folder first: checklist and notes are kept in it.'));
  return current.onboarding;
}

/** The workspace folder shown. Throws a worded error where no folder is open. */
export function requireRoot(current: CurrentFolder): vscode.Uri {
  requireFolder(current);
  return current.root ?? vscode.Uri.file('/');
}
