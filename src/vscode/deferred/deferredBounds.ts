import * as vscode from 'vscode';

import type { DeferredWork } from '../../app/deferred/findDeferredWork.js';

/** The limits that a search ran into; empty if it covered everything. */
export function describeBounds({ passedOverCount, slowRuleCount }: DeferredWork): readonly string[] {
  return [
    ...(passedOverCount > 0 ? [vscode.l10n.t('{0} more in files with very many matches', passedOverCount)] : []),
    ...(slowRuleCount > 0
      ? [vscode.l10n.t('{0} .gitignore rules could take too long and were skipped', slowRuleCount)]
      : []),
  ];
}
