import * as vscode from 'vscode';

import type { Refusal } from '../../core/languageModel/citations.js';

/** How many omissions are listed. */
const maxTold = 5;

/** What was omitted from an answer, and why; empty if nothing was. */
export function describeRefusals(refusals: readonly Refusal[]): string {
  if (refusals.length === 0) return '';
  const told = refusals.slice(0, maxTold).map((refusal) => `“${refusal.text}” (${describeReason(refusal)})`);
  const rest = refusals.length - told.length;
  const list = [...told, ...(rest > 0 ? [vscode.l10n.t('and {0} more', rest)] : [])].join('; ');
  return vscode.l10n.t('Omitted from the model’s answer: {0}', list);
}

function describeReason(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'uncited':
      return vscode.l10n.t('it cites no note');
    case 'unknownNotes':
      return vscode.l10n.t('it cites notes that were not sent: {0}', refusal.unknown.join(', '));
    case 'unknownNames':
      return vscode.l10n.t('it mentions names that are in no note: {0}', refusal.unknown.join(', '));
  }
}
