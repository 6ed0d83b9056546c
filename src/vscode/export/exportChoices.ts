import * as vscode from 'vscode';

import type { Audience, NamePolicy } from '../../core/export/exportFacts.js';
import { shorten } from '../kit/stepLabels.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

/** What to export: the roadmap for an audience, or all items as a table. */
export type ExportSubject = Audience | 'csv';

/** How many characters of a title the box shows. */
const maxTitleLength = 50;

/** Throws `CancellationError` if nothing is chosen. */
export async function askSubject(): Promise<ExportSubject> {
  const items: readonly (PickItem & { readonly subject?: ExportSubject })[] = [
    {
      subject: 'everyone',
      label: vscode.l10n.t('For everyone'),
      detail: vscode.l10n.t('In plain language: what users gain, why, and when.'),
    },
    {
      subject: 'leadership',
      label: vscode.l10n.t('For leadership'),
      detail: vscode.l10n.t('One page: outcomes, effort, confidence, and what you need from them.'),
    },
    {
      subject: 'engineers',
      label: vscode.l10n.t('For engineers'),
      detail: vscode.l10n.t('Everything: approach, evidence, code locations, tracker links.'),
    },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      subject: 'csv',
      label: vscode.l10n.t('All items as a table'),
      detail: vscode.l10n.t('A CSV file for spreadsheets.'),
    },
  ];
  const choice = await pickOne(items, {
    title: vscode.l10n.t('Export Roadmap'),
    placeHolder: vscode.l10n.t('Who is it for?'),
  });
  if (!choice?.subject) throw new vscode.CancellationError();
  return choice.subject;
}

/** Asks whether to replace names by roles. Throws `CancellationError` if nothing is chosen. */
export async function askNames(title: string): Promise<NamePolicy> {
  const roles: PickItem = {
    label: vscode.l10n.t('Roles instead of names'),
    detail: vscode.l10n.t('“an engineer”, “customer B”: nobody can be identified by name, handle or address.'),
  };
  const names: PickItem = {
    label: vscode.l10n.t('Real names'),
    detail: vscode.l10n.t('Only for readers who may know who said what.'),
  };
  const choice = await pickOne([roles, names], {
    title: shorten(title, maxTitleLength),
    placeHolder: vscode.l10n.t('How are people and customers named?'),
  });
  if (!choice) throw new vscode.CancellationError();
  return choice === names ? 'names' : 'roles';
}
