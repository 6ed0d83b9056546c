import * as vscode from 'vscode';

import type { SessionKind } from '../../core/checklist/checklist.js';

export function describeSessionKind(kind: SessionKind): { readonly label: string; readonly description: string } {
  switch (kind) {
    case 'pairing':
      return { label: vscode.l10n.t('Pairing'), description: vscode.l10n.t('working on something together') };
    case 'conversation':
      return { label: vscode.l10n.t('Conversation'), description: vscode.l10n.t('a coffee, a walk, a call') };
    case 'shadowing':
      return {
        label: vscode.l10n.t('Shadowing'),
        description: vscode.l10n.t('watching somebody at work or on call'),
      };
    case 'customer':
      return { label: vscode.l10n.t('Customer call'), description: vscode.l10n.t('somebody who uses the product') };
    case 'outside':
      return { label: vscode.l10n.t('Outside talk'), description: vscode.l10n.t('peers elsewhere, vendors') };
  }
}

/** The title of a session's file, in English since the file belongs to the team: "Pairing with Priya". */
export function sessionTitle(kind: SessionKind, who: string): string {
  const names: Readonly<Record<SessionKind, string>> = {
    pairing: 'Pairing',
    conversation: 'Conversation',
    shadowing: 'Shadowing',
    customer: 'Customer call',
    outside: 'Talk',
  };
  return who === '' ? names[kind] : `${names[kind]} with ${who}`;
}
