import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { localDateOf } from '../../core/time/localDate.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { ReadOnlyPages } from '../pages/readOnlyPages.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { flash } from '../kit/statusBar.js';
import { withIcon } from '../../core/text/inertText.js';

/** Also in package.json, for the Copy button. */
const scheme = 'sre-onboarding-digest';

/** How long the status bar reports that the digest was copied. */
const shownMs = 5000;

export function digestPages(current: CurrentFolder): ReadOnlyPages {
  return new ReadOnlyPages(current, scheme, writeDigest);
}

/** Show Weekly Digest: the last seven days including today, as a page to read and copy. */
export async function showDigest(current: CurrentFolder): Promise<void> {
  const today = current.require().folder.ports.clock.today();
  await vscode.window.showTextDocument(vscode.Uri.from({ scheme, path: `/weekly-digest-${today}.md` }));
}

/** The page's button: copies the whole digest. */
export async function copyDigest(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.scheme !== scheme) throw new UserFacingError(vscode.l10n.t('Show the weekly digest first.'));
  await vscode.env.clipboard.writeText(document.getText());
  flash(withIcon('check', vscode.l10n.t('Copied the weekly digest')), shownMs);
}

/** The page's address contains its week, so that the page stays the same overnight. */
async function writeDigest(folder: OnboardingFolder, page: vscode.Uri): Promise<string> {
  const lastDay = /\d{4}-\d{2}-\d{2}/.exec(page.path)?.[0] ?? folder.ports.clock.today();
  const { readDigest } = await import('../../app/digest/readDigest.js');
  return readDigest(folder, lastDay, (instant) => localDateOf(new Date(instant)));
}
