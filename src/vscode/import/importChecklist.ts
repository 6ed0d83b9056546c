import * as vscode from 'vscode';

import type { ImportPlan } from '../../app/import/planImport.js';
import type { ImportSource } from '../../app/import/readImport.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { writeChecklist } from '../../app/checklist/writeChecklist.js';
import type { ImportResult } from '../../core/import/importResult.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { ImportPreview } from './importPreview.js';
import { pickImportSource } from './importSource.js';
import { describeOffer, stepCountLabel } from './describeImport.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { shorten } from '../kit/stepLabels.js';
import { UserFacingError } from '../kit/userFacingError.js';
import type { StepMarker } from '../checklist/stepMarker.js';
import { type PickItem, pickOne, pickSeveral } from '../kit/quickPick.js';
import type { Handlers } from '../kit/funnel.js';

/** How many characters of an offered step its row shows. */
const maxOfferLength = 70;

/** A place to import to. */
interface Target extends PickItem {
  readonly plan: ImportPlan;
}

/** Import Checklist…: imports a team's existing onboarding document, after a preview. */
export class ChecklistImport {
  readonly #current: CurrentFolder;
  readonly #marker: StepMarker;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.importChecklist': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, marker: StepMarker, notice: UndoNotice) {
    this.#current = current;
    this.#marker = marker;
    this.#notice = notice;
  }

  /** Asks for a file, for the parts to import, and for the target; then writes the team's checklist. */
  async run(): Promise<void> {
    const shown = this.#current.require();
    const source = await pickImportSource(shown);
    const preview = new ImportPreview();
    try {
      const imported = await this.#chooseSteps(source, preview);
      await this.#chooseTarget(shown.folder, source, imported, preview);
    } finally {
      await preview.close();
      preview.dispose();
    }
  }

  /** Shows the definite steps, and lets the person add those that only look like steps. */
  async #chooseSteps(source: ImportSource, preview: ImportPreview): Promise<ImportResult> {
    const imported = await readSteps(source, new Set());
    if (imported.offered.length === 0) return imported;
    const { planAlone } = await import('../../app/import/planImport.js');
    await preview.show(source.name, imported, planAlone(imported));
    const picked = await pickSeveral(
      imported.offered.map(({ id, line, text, reason }) => ({
        id,
        label: shorten(text.replaceAll(/\s+/g, ' ').trim(), maxOfferLength),
        description: vscode.l10n.t('line {0}: {1}', line, describeOffer(reason)),
      })),
      {
        title: vscode.l10n.t('{0}: {1} found', source.name, stepCountLabel(imported.counts.imported)),
        placeHolder: vscode.l10n.t('Which of these are steps too?'),
        ignoreFocusOut: true,
      },
    );
    if (!picked) throw new vscode.CancellationError();
    return readSteps(source, new Set(picked.map(({ id }) => id)));
  }

  async #chooseTarget(
    folder: OnboardingFolder,
    source: ImportSource,
    imported: ImportResult,
    preview: ImportPreview,
  ): Promise<void> {
    if (imported.checklist.phases.length === 0) {
      throw new UserFacingError(vscode.l10n.t('{0} has no steps: it contains no task list items.', source.name));
    }
    const content = await folder.ports.files.read(folder.layout.checklist);
    const existing = content.kind === 'text' ? content.text : undefined;
    if (existing === undefined && content.kind !== 'missing') throw unreadable(folder);
    const choices = await this.#targets(folder, existing, imported);
    const [first] = choices;
    if (first) await preview.show(source.name, imported, first.plan);
    const choice = await pickOne(choices, {
      title: vscode.l10n.t('Import {0}', source.name),
      placeHolder:
        choices.length === 1
          ? vscode.l10n.t(
              'Nothing can be added to checklist.yaml in its present form without losing some of the team’s content.',
            )
          : vscode.l10n.t('Where do you want to import it?'),
      ignoreFocusOut: true,
      onDidMoveTo: ({ plan }) => void preview.show(source.name, imported, plan),
    });
    if (!choice) throw new vscode.CancellationError();
    await this.#write(folder, existing, choice.plan);
  }

  /** The available targets. Adding to a team's file is not offered if something in it would be lost. */
  async #targets(folder: OnboardingFolder, existing: string | undefined, imported: ImportResult): Promise<Target[]> {
    const { planAddedToBuiltIn, planAddedToFile, planAlone } = await import('../../app/import/planImport.js');
    const alone = planAlone(imported);
    const description = describeCounts(alone);
    if (existing === undefined) {
      const { checklist } = await folder.checklist.state();
      const added = checklist && planAddedToBuiltIn(checklist, imported);
      return [
        { label: vscode.l10n.t('Use as the Team’s Checklist'), description, plan: alone },
        ...toTarget(vscode.l10n.t('Add to the Built-In Checklist'), added),
      ];
    }
    return [
      { label: vscode.l10n.t('Replace the Team’s Checklist'), description, plan: alone },
      ...toTarget(vscode.l10n.t('Add to the Team’s Checklist'), planAddedToFile(existing, imported)),
    ];
  }

  async #write(folder: OnboardingFolder, existing: string | undefined, plan: ImportPlan): Promise<void> {
    const change = await writeChecklist(folder, existing, plan.text);
    if (change === 'changed') {
      throw new UserFacingError(
        vscode.l10n.t('checklist.yaml has changed in the meantime, so nothing was imported. Try again.'),
      );
    }
    await this.#offerProgress(plan);
    const text = vscode.l10n.t('Imported {0}', stepCountLabel(plan.counts.imported));
    const file = this.#current.shown?.uriOf(folder.layout.checklist);
    this.#notice.show({ folder, change, text, file });
  }

  /** Offers to mark steps that were ticked in the source as done for the current person. */
  async #offerProgress({ checkedStepIds }: ImportPlan): Promise<void> {
    if (checkedStepIds.length === 0) return;
    const yes = vscode.l10n.t('Mark Them Done for Me');
    const no = vscode.l10n.t('Leave Them to Do');
    const placeHolder = vscode.l10n.t('{0} ticked in the file', stepCountLabel(checkedStepIds.length));
    const answer = await pickOne([{ label: no }, { label: yes }], { placeHolder, ignoreFocusOut: true });
    if (answer?.label === yes)
      await this.#marker.tick(
        checkedStepIds.map((stepId) => ({ stepId, title: stepId, isDone: true, isSeenDone: false })),
      );
  }
}

async function readSteps(source: ImportSource, accept: ReadonlySet<string>): Promise<ImportResult> {
  const { readImport } = await import('../../app/import/readImport.js');
  const imported = readImport(source, accept);
  if (imported === 'conflicted') {
    throw new UserFacingError(vscode.l10n.t('{0} has merge conflicts. Resolve them before importing it.', source.name));
  }
  if (imported === 'checklist') {
    throw new UserFacingError(
      vscode.l10n.t('{0} is already an SRE Onboarding checklist. Save it as checklist.yaml instead.', source.name),
    );
  }
  if (imported) return imported;
  throw new UserFacingError(vscode.l10n.t('{0} is not Markdown, a GitHub issue form or a CodeTour.', source.name));
}

function unreadable(folder: OnboardingFolder): UserFacingError {
  return new UserFacingError(
    vscode.l10n.t('{0} can’t be read, so nothing was imported. See the Problems panel.', folder.layout.checklist),
  );
}

function toTarget(label: string, plan: ImportPlan | undefined): Target[] {
  return plan ? [{ label, description: describeCounts(plan), plan }] : [];
}

function describeCounts({ counts }: ImportPlan): string {
  return counts.merged > 0
    ? vscode.l10n.t('{0} new, {1} already there', counts.imported, counts.merged)
    : stepCountLabel(counts.imported);
}
