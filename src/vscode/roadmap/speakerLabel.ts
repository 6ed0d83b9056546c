import * as vscode from 'vscode';

import type { Speaker } from '../../core/coverage/voice.js';

/** A voice as a column's heading. */
export function speakerLabel(speaker: Speaker): string {
  switch (speaker) {
    case 'veteran':
      return vscode.l10n.t('Veterans');
    case 'new-joiner':
      return vscode.l10n.t('New joiners');
    case 'engineer':
      return vscode.l10n.t('Engineers');
    case 'product':
      return vscode.l10n.t('Product');
    case 'leadership':
      return vscode.l10n.t('Leadership');
    case 'support':
      return vscode.l10n.t('Support');
    case 'customer':
      return vscode.l10n.t('Customers');
    case 'outside':
      return vscode.l10n.t('Outside');
    case 'author':
      return vscode.l10n.t('Observed first-hand');
    case 'unknown':
      return vscode.l10n.t('Unknown role');
  }
}
