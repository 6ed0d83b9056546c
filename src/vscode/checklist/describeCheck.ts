import * as vscode from 'vscode';

import type { Check } from '../../core/checklist/checklist.js';
import type { CheckStatus } from '../../core/verification/checkStatus.js';

/** What a check requires, as plain text: "3 sessions · pairing · veteran". */
export function checkLabel(check: Check): string {
  switch (check.type) {
    case 'file':
      return vscode.l10n.t('{0} exists', check.glob);
    case 'run':
      return vscode.l10n.t('{0} succeeds', check.command);
    case 'extension':
      return check.id === 'recommended'
        ? vscode.l10n.t('The recommended extensions are installed')
        : vscode.l10n.t('The extension {0} is installed', check.id);
    case 'commits':
      return joined(vscode.l10n.t('Your commits on the default branch'), ...check.paths);
    case 'sessions':
      return joined(vscode.l10n.t('Sessions recorded'), check.kind, check.role, check.with);
    case 'notes':
      return joined(
        check.scope === 'all' ? vscode.l10n.t('Notes captured') : vscode.l10n.t('Notes captured for this step'),
        check.kind,
        check.theme,
      );
    case 'roadmap':
      return vscode.l10n.t('Roadmap items agreed');
  }
}

/** A check's status in a few words: "2 of 3", "exit status 3", "missing: a.b". */
export function describeCheckStatus({ check, state, count, detail }: CheckStatus): string {
  if ('count' in check) {
    if (state === 'unknown') return vscode.l10n.t('git is not available here');
    return vscode.l10n.t('{0} of {1}', count ?? 0, check.count);
  }
  if (state === 'holds') return vscode.l10n.t('yes');
  switch (check.type) {
    case 'run':
      if (detail === undefined) return vscode.l10n.t('not run yet');
      return detail === 'stopped'
        ? vscode.l10n.t('stopped before it finished')
        : vscode.l10n.t('exit status {0}', detail);
    case 'extension':
      return vscode.l10n.t('missing: {0}', detail ?? '');
    case 'file':
      return state === 'unknown' ? vscode.l10n.t('can’t be checked here') : vscode.l10n.t('does not exist yet');
  }
}

/** How many of the required sessions are recorded: "2 of 3", or for several kinds "2 of 3 · veteran 1 of 1"; empty if none is. */
export function describeSessionCounts(checks: readonly CheckStatus[]): string {
  const counted = checks.filter(({ check }) => check.type === 'sessions');
  if (!counted.some(({ count = 0 }) => count > 0)) return '';
  const nameOf = counted.length > 1 ? roleOf : (): undefined => undefined;
  return counted.map((status) => joinedBy(' ', nameOf(status.check), describeCheckStatus(status))).join(' · ');
}

function roleOf(check: Check): string | undefined {
  return check.type === 'sessions' ? (check.role ?? check.with) : undefined;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return joinedBy(' · ', ...parts);
}

function joinedBy(separator: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
