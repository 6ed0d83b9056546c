import * as vscode from 'vscode';

import { Burst } from '../../app/kit/burst.js';
import { type PrivacyGap, readPrivacy } from '../../app/privacy/privacy.js';
import type { CommandId } from '../../generated/manifest.js';
import { hostTimer } from '../adapters/hostTimer.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';

const source = 'SRE Onboarding';

/** Covers any first line; the editor cuts it to its length. */
const wholeLine = new vscode.Range(0, 0, 0, 1000);

/**
 * Warns in the Problems panel if git doesn't ignore private files or already tracks some; a quick fix closes the gap. Checks
 * again when notes, sessions or git's state change.
 */
export function watchPrivacy(current: CurrentFolder, funnel: Funnel): vscode.Disposable {
  return current.follow((shown) => {
    const { folder } = shown;
    const collection = vscode.languages.createDiagnosticCollection('sre-onboarding-privacy');
    let looks = 0;
    let said = '';
    const look = async (): Promise<void> => {
      const number = ++looks;
      const { gaps, place } = await readPrivacy(folder);
      // Only the latest check counts, and none once another folder is shown.
      if (number !== looks) return;
      // Unchanged warnings are not set again, since that would close the menu of quick fixes.
      const toSay = [place, ...gaps].join('\n');
      if (toSay === said) return;
      said = toSay;
      collection.clear();
      if (gaps.length > 0) collection.set(shown.uriOf(place), gaps.map(toDiagnostic));
    };
    const looking = new Burst<void>(hostTimer, () => void funnel.run(look));
    const again = (): void => looking.add();
    again();
    const base = shown.uriOf(folder.layout.root);
    const places = { scheme: base.scheme, pattern: new vscode.RelativePattern(base, '{.gitignore,private/**/*.md}') };
    return vscode.Disposable.from(
      looking,
      folder.notes.onDidChange(again),
      folder.sessions.onDidChange(again),
      folder.ports.git.onDidChange(again),
      vscode.languages.registerCodeActionsProvider(places, new PrivacyFixes(), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
      new vscode.Disposable(() => looks++),
      collection,
    );
  });
}

function toDiagnostic(gap: PrivacyGap): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(wholeLine, describeGap(gap), vscode.DiagnosticSeverity.Warning);
  diagnostic.source = source;
  diagnostic.code = codeOf(gap);
  return diagnostic;
}

function codeOf(gap: PrivacyGap): string {
  return `privacy.${gap}`;
}

function describeGap(gap: PrivacyGap): string {
  switch (gap) {
    case 'notIgnored':
      return vscode.l10n.t('git doesn’t ignore private notes. It would commit them with everything else.');
    case 'tracked':
      return vscode.l10n.t('git already tracks private notes. Everybody with access to the repository can read them.');
  }
}

/** Each gap has one command that closes it. */
class PrivacyFixes implements vscode.CodeActionProvider {
  provideCodeActions(
    _document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return (['notIgnored', 'tracked'] as const).flatMap((gap) => {
      const found = diagnostics.filter(({ code }) => code === codeOf(gap));
      return found.length === 0 ? [] : fixOf(gap, found);
    });
  }
}

function fixOf(gap: PrivacyGap, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const [command, title] = commandOf(gap);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title };
  action.diagnostics = diagnostics;
  action.isPreferred = true;
  return action;
}

function commandOf(gap: PrivacyGap): readonly [CommandId, title: string] {
  switch (gap) {
    case 'notIgnored':
      return ['sreOnboarding.ignorePrivate', vscode.l10n.t('Let git ignore private notes')];
    case 'tracked':
      return ['sreOnboarding.untrackPrivate', vscode.l10n.t('Stop tracking private notes in git')];
  }
}
