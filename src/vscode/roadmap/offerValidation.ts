import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readableItems } from '../../app/roadmap/roadmapStore.js';
import { isOpenItem } from '../../core/roadmap/roadmapItem.js';
import type { Session } from '../../core/sessions/session.js';
import type { CommandId } from '../../generated/manifest.js';
import { tell } from '../kit/messages.js';

/** Starts *Record Validation* after an outside talk. */
export interface ValidationOffer {
  readonly type: 'validationOffer';
  readonly who: string;
}

export function isValidationOffer(value: unknown): value is ValidationOffer {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'validationOffer';
}

/** After an outside talk, if there is a roadmap: offers to record what was said about an item. Doesn't wait for the answer. */
export async function offerValidation(
  folder: OnboardingFolder,
  { kind, with: who }: Pick<Session, 'kind' | 'with'>,
): Promise<void> {
  if (kind !== 'outside' || who === undefined) return;
  if (!readableItems(await folder.roadmap.all()).some(({ item }) => isOpenItem(item))) return;
  const message = vscode.l10n.t('Did {0} confirm or contradict a problem on the roadmap?', who);
  const record = vscode.l10n.t('Record Validation…');
  const command: CommandId = 'sreOnboarding.recordValidation';
  const offer: ValidationOffer = { type: 'validationOffer', who };
  void tell('information', message, record).then((choice) => {
    if (choice === record) void vscode.commands.executeCommand(command, offer);
  });
}
