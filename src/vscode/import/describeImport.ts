import * as vscode from 'vscode';

import type { LeftOutReason, OfferReason } from '../../core/import/importResult.js';

/** Why a git host doesn't treat something that looks like a step as one. */
export function describeOffer(reason: OfferReason): string {
  switch (reason) {
    case 'malformedBox':
      return vscode.l10n.t('the checkbox is not in the form that git hosts expect');
    case 'boxInText':
      return vscode.l10n.t('the checkbox is in a paragraph, not in a list');
    case 'boxInHeading':
      return vscode.l10n.t('the checkbox is in a heading');
    case 'boxInCode':
      return vscode.l10n.t('the checkbox is in a code block');
    case 'boxInTable':
      return vscode.l10n.t('the checkbox is in a table');
    case 'boxInHtml':
      return vscode.l10n.t('the checkbox is in HTML');
    case 'boxCharacter':
      return vscode.l10n.t('a character is used as the checkbox');
    case 'sectionWithoutSteps':
      return vscode.l10n.t('a section without checkboxes');
  }
}

/** Why a part of the source is not imported. */
export function describeLeftOut(reason: LeftOutReason): string {
  switch (reason) {
    case 'quickAction':
      return vscode.l10n.t('a command for the git host');
    case 'boxInComment':
      return vscode.l10n.t('a checkbox in a comment, which is not displayed');
    case 'unusedDefinition':
      return vscode.l10n.t('a link definition that no step uses');
    case 'emptyBox':
      return vscode.l10n.t('a checkbox without text');
    case 'formField':
      return vscode.l10n.t('a form field, not a checkbox');
    case 'unreadable':
      return vscode.l10n.t('not readable in this kind of file, too long, or too deeply nested');
  }
}

export function stepCountLabel(count: number): string {
  return count === 1 ? vscode.l10n.t('1 step') : vscode.l10n.t('{0} steps', count);
}
