import * as vscode from 'vscode';

import type { ExportPlan } from '../../app/export/planExport.js';
import type { Audience } from '../../core/export/exportFacts.js';
import type { PreviewForm } from './exportPreview.js';
import { type PickItem } from '../kit/quickPick.js';

/** What can be done with a previewed export. */
export type AcceptItem = PickItem &
  (
    | { readonly action: 'write' }
    /** Previews it for another path, where it overwrites nobody's work. */
    | { readonly action: 'beside' }
    | { readonly action: 'show'; readonly form: PreviewForm }
  );

/**
 * The choices for a plan. If a file was written by hand or is for another audience, keeping it comes first.
 *
 * @param form how the export is shown now.
 */
export function acceptItems(
  plan: ExportPlan,
  audience: Audience | undefined,
  form: PreviewForm,
): readonly AcceptItem[] {
  const isByHand = plan.files.some((file) => file.isByHand);
  const isOthers = audience !== undefined && plan.lastAudience !== undefined && plan.lastAudience !== audience;
  const beside: AcceptItem = {
    action: 'beside',
    label: vscode.l10n.t('Write to a New File and Keep the Existing One'),
    detail: vscode.l10n.t('Shows it first.'),
  };
  return [
    ...(isByHand || isOthers ? [beside] : []),
    writeItem(plan, isByHand, isOthers ? plan.lastAudience : undefined),
    ...showItems(plan, audience, form),
  ];
}

/** A summary of the plan for the title of the box, including the number of unreadable items. */
export function describePlan({ files }: ExportPlan, unreadableCount: number): string {
  const names = files.map(({ path }) => path).join(', ');
  return unreadableCount === 0
    ? names
    : vscode.l10n.t('{0}; {1} items can’t be read and are omitted', names, unreadableCount);
}

function writeItem(plan: ExportPlan, isByHand: boolean, others: Audience | undefined): AcceptItem {
  const names = plan.files.map(({ path }) => path).join(vscode.l10n.t(' and '));
  const isNew = plan.files.every(({ existing }) => existing === undefined);
  if (isByHand) {
    const changed = plan.files.filter((file) => file.isByHand).map(({ path }) => path);
    return {
      action: 'write',
      label: vscode.l10n.t('Replace {0}', names),
      detail: vscode.l10n.t('{0} was written or edited by hand. Those edits will be lost.', changed.join(', ')),
    };
  }
  const label = isNew ? vscode.l10n.t('Write {0}', names) : vscode.l10n.t('Update {0}', names);
  return { action: 'write', label, ...(others && { detail: describeOtherFiles(others) }) };
}

function describeOtherFiles(audience: Audience): string {
  switch (audience) {
    case 'everyone':
      return vscode.l10n.t('The existing file is the roadmap for everyone.');
    case 'leadership':
      return vscode.l10n.t('The existing file is the roadmap for leadership.');
    case 'engineers':
      return vscode.l10n.t('The existing file is the roadmap for engineers.');
  }
}

function showItems(
  { files: [first] }: ExportPlan,
  audience: Audience | undefined,
  form: PreviewForm,
): readonly AcceptItem[] {
  const others: readonly (AcceptItem & { readonly action: 'show' })[] = [
    { action: 'show', form: 'rendered', label: vscode.l10n.t('Show Preview') },
    { action: 'show', form: 'text', label: vscode.l10n.t('Show Source') },
    { action: 'show', form: 'diff', label: vscode.l10n.t('Show Changes') },
  ];
  return others.filter(
    (item) =>
      item.form !== form &&
      (item.form !== 'diff' || first?.existing !== undefined) &&
      (item.form !== 'rendered' || audience !== undefined),
  );
}
