import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { recordVerified } from '../../app/verification/recordVerified.js';
import { unlessRefused } from '../../app/kit/unlessRefused.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';

/**
 * Records verified steps in the person's file as soon as they are verified, and reports that in the status bar. Undo reopens the
 * steps, which overrules the verification.
 */
export function recordVerifications(current: CurrentFolder, funnel: Funnel, notice: UndoNotice): vscode.Disposable {
  return current.follow(({ folder }) => {
    let recording = Promise.resolve<unknown>(undefined);
    return folder.verification.onDidChange(() => {
      recording = recording.then(() => funnel.run(() => record(folder, notice)));
    });
  });
}

async function record(folder: OnboardingFolder, notice: UndoNotice): Promise<void> {
  // Nobody asked for this now: if nothing can be written, the views show the verification anyway.
  const recorded = await unlessRefused(
    () => recordVerified(folder),
    () => undefined,
  );
  const [first] = recorded?.done ?? [];
  if (!recorded || !first) return;
  const text =
    recorded.done.length === 1
      ? vscode.l10n.t('Verified: {0}', first.step.title)
      : vscode.l10n.t('Verified: {0} steps', recorded.done.length);
  notice.showAfter({ folder, change: recorded.change, text });
}
