import * as vscode from 'vscode';

import type { PersonSuggestion, SuggestionReason } from '../../core/sessions/suggestPeople.js';

/** How many reasons fit in a row. */
const maxReasons = 2;

/** Why somebody is worth talking to, in one line. */
export function describeReasons({ reasons }: PersonSuggestion): string {
  const words = reasons.slice(0, maxReasons).map(describeReason);
  const more = reasons.length - words.length;
  return [...words, ...(more > 0 ? [vscode.l10n.t('{0} more', more)] : [])].join(' · ');
}

function describeReason(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'longestServing':
      return vscode.l10n.t('longest-standing in {0}/ (since {1})', reason.folder, reason.since.slice(0, 7));
    case 'newest':
      return vscode.l10n.t('newest in {0}/ (since {1})', reason.folder, reason.since.slice(0, 7));
    case 'owner':
      return vscode.l10n.t('owns {0}', reason.path);
  }
}
