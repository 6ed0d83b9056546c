import { roadmapPath } from '../../app/roadmap/roadmapPath.js';
import * as vscode from 'vscode';

import type { ExportPlan, PlannedFile } from '../../app/export/planExport.js';
import { fileName } from '../../app/kit/filePath.js';
import type { FilePath } from '../../app/ports.js';
import type { Audience } from '../../core/export/exportFacts.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { askNames, askSubject } from './exportChoices.js';
import { ExportPreview, type PreviewForm } from './exportPreview.js';
import { acceptItems, type AcceptItem, describePlan } from './acceptItems.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { pickOne } from '../kit/quickPick.js';
import type { Handlers } from '../kit/funnel.js';

type MakePlan = (path: FilePath) => Promise<ExportPlan>;

/** The state of an export once its subject is chosen. */
interface Exporting {
  readonly shown: ShownFolder;
  readonly path: FilePath;
  readonly plan: MakePlan;
  /** Absent for a table. */
  readonly audience: Audience | undefined;
  readonly unreadableCount: number;
}

/** Export Roadmap…: asks for audience and names, shows a preview, and writes it only once it is accepted. */
export class RoadmapExport {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.exportRoadmap': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Exports the roadmap as Markdown and HTML, or all items as a table. */
  async run(): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const subject = await askSubject();
    const names = await askNames(vscode.l10n.t('Export Roadmap'));
    const { readExportFacts } = await import('../../app/export/readExportFacts.js');
    const { facts, unreadableCount } = await readExportFacts(folder);
    const { planCsv, planRoadmap } = await import('../../app/export/planExport.js');
    const path = roadmapPath(folder);
    if (path === undefined)
      throw new UserFacingError(
        vscode.l10n.t('The setting "sreOnboarding.roadmapFile" must name a file inside the workspace folder.'),
      );
    const audience = subject === 'csv' ? undefined : subject;
    const plan: MakePlan = (target) =>
      audience
        ? planRoadmap(folder, facts, { path: target, choice: { audience, names } })
        : planCsv(folder, facts, { path: target, names });
    await this.#preview({ shown, path, plan, audience, unreadableCount });
  }

  async #preview(exporting: Exporting): Promise<void> {
    const preview = new ExportPreview();
    try {
      const files = await this.#accept(exporting, preview);
      await this.#write(exporting, files);
    } catch (error) {
      throw await worded(error);
    } finally {
      await preview.close();
    }
  }

  /** Shows the plan until it is accepted: rendered or as a diff, for the usual path or a new file. */
  async #accept(exporting: Exporting, preview: ExportPreview): Promise<readonly PlannedFile[]> {
    const { shown, path, audience, unreadableCount } = exporting;
    let plan = await exporting.plan(path);
    let form: PreviewForm | undefined;
    for (;;) {
      const [first] = plan.files;
      if (!first) throw new vscode.CancellationError();
      form ??= firstForm(plan, audience);
      const existing = first.existing === undefined ? {} : { existing: shown.uriOf(first.path) };
      await preview.show({ name: fileName(first.path), text: first.text, ...existing }, form);
      const choice = await pickAccept(acceptItems(plan, audience, form), describePlan(plan, unreadableCount));
      switch (choice.action) {
        case 'write':
          return plan.files;
        case 'beside':
          plan = await planBeside(exporting, plan);
          form = undefined;
          break;
        case 'show':
          form = choice.form;
          break;
      }
    }
  }

  async #write({ shown }: Exporting, files: readonly PlannedFile[]): Promise<void> {
    const { writeExport } = await import('../../app/export/writeExport.js');
    const change = await writeExport(shown.folder, files);
    if (change === 'changed') {
      throw new UserFacingError(
        vscode.l10n.t('A file has changed in the meantime, so nothing was exported. Try again.'),
      );
    }
    const [first] = files;
    const text = vscode.l10n.t('Exported {0}', files.map(({ path }) => fileName(path)).join(', '));
    this.#notice.show({ folder: shown.folder, change, text, file: first && shown.uriOf(first.path) });
  }
}

async function pickAccept(items: readonly AcceptItem[], title: string): Promise<AcceptItem> {
  const choice = await pickOne(items, {
    title,
    placeHolder: vscode.l10n.t('This is a preview. Nothing has been written yet.'),
    ignoreFocusOut: true,
  });
  if (!choice) throw new vscode.CancellationError();
  return choice;
}

async function planBeside({ shown, path, plan, audience }: Exporting, last: ExportPlan): Promise<ExportPlan> {
  const { pathBeside } = await import('../../app/export/planExport.js');
  const isOthers = last.files.every(({ isByHand }) => !isByHand) && audience !== undefined;
  return plan(await pathBeside(shown.folder, path, isOthers ? audience : 'export'));
}

/** A file written by hand is first shown as a diff, everything else rendered. */
function firstForm({ files: [first] }: ExportPlan, audience: Audience | undefined): PreviewForm {
  if (first?.isByHand) return 'diff';
  return audience ? 'rendered' : 'text';
}

async function worded(error: unknown): Promise<unknown> {
  const { UnreadableTarget } = await import('../../app/export/planExport.js');
  return error instanceof UnreadableTarget
    ? new UserFacingError(vscode.l10n.t('{0} exists but is not a text file, so it was left unchanged.', error.path))
    : error;
}
