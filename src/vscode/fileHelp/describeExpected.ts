import * as vscode from 'vscode';

import type { ExpectedPattern, ExpectedType } from '../../core/text/problem.js';

/** The expected value, to complete "… should be"; `expected` as in a problem's data. */
export function describeExpected(expected: unknown): string {
  const words: Readonly<Record<string, string>> = expectedTexts();
  return words[String(expected)] ?? String(expected);
}

function expectedTexts(): Readonly<Record<ExpectedType | ExpectedPattern, string>> {
  return {
    text: vscode.l10n.t('text'),
    number: vscode.l10n.t('a number'),
    boolean: vscode.l10n.t('true or false'),
    list: vscode.l10n.t('a list'),
    map: vscode.l10n.t('a mapping of keys to values'),
    notEmpty: vscode.l10n.t('non-empty text'),
    kebabCase: vscode.l10n.t('lowercase words joined by hyphens, such as "first-change"'),
    date: vscode.l10n.t('a date such as 2026-11-22'),
    utcTime: vscode.l10n.t('a time in UTC such as 2026-11-22T10:12:00Z'),
    wholeNumber: vscode.l10n.t('a whole number from 0'),
    positiveNumber: vscode.l10n.t('a whole number from 1'),
    fileOrUrl: vscode.l10n.t('a link to either a "file" or a "url"'),
    runOrCommand: vscode.l10n.t('an action with either "run" or "command"'),
    quickGlob: vscode.l10n.t('a glob with fewer * and braces, since this one would take very long'),
    oneCheck: vscode.l10n.t('one kind of check per entry'),
  };
}
