import * as vscode from 'vscode';

import type { EvidenceStrength } from '../../core/roadmap/evidenceStrength.js';

/** Evidence strength for a row: "5 notes · 4 people · 3 roles · 1 customer". */
export function evidenceLabel({ notes, people, roles, customers }: EvidenceStrength): string {
  return [
    notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes),
    people === 1 ? vscode.l10n.t('1 person') : vscode.l10n.t('{0} people', people),
    roles > 0 && (roles === 1 ? vscode.l10n.t('1 role') : vscode.l10n.t('{0} roles', roles)),
    customers > 0 && (customers === 1 ? vscode.l10n.t('1 customer') : vscode.l10n.t('{0} customers', customers)),
  ]
    .filter(Boolean)
    .join(' · ');
}
