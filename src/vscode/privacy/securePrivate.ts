import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { PrivatePlace } from '../../app/privacy/privatePlace.js';
import { ask } from '../kit/messages.js';

/**
 * Proves that private files may be written, asking the person if that is unknown.
 *
 * @returns `undefined` if they declined. Rejects with `FileFailure` if git would track private files.
 */
export function securePrivate(folder: OnboardingFolder): Promise<PrivatePlace | undefined> {
  return PrivatePlace.secure(folder, async () => {
    const write = vscode.l10n.t('Write Here');
    const message = vscode.l10n.t('Private notes may become public here.');
    const detail = vscode.l10n.t(
      'In this workspace, git may not apply {0}. Whoever commits it may commit {1} as well. Write private notes and sessions here anyway? You are asked once per workspace.',
      folder.layout.gitIgnore,
      `${folder.layout.privateRoot}/`,
    );
    return (await ask(message, detail, write)) === write;
  });
}

/** Where to write something private or shared. Throws `CancellationError` if they declined. */
export async function placeFor(folder: OnboardingFolder, isPrivate: boolean): Promise<'shared' | PrivatePlace> {
  return isPrivate ? requirePrivate(folder) : 'shared';
}

/** Like {@link securePrivate}, but throws `CancellationError` if they declined. */
export async function requirePrivate(folder: OnboardingFolder): Promise<PrivatePlace> {
  const place = await securePrivate(folder);
  if (!place) throw new vscode.CancellationError();
  return place;
}
