import * as vscode from 'vscode';

import {
  conflictedFiles,
  planResolution,
  type ResolutionChoice,
  type ResolutionPlan,
  writeResolution,
} from '../../app/conflicts/resolveConflict.js';
import { fileName } from '../../app/kit/filePath.js';
import type { FilePath } from '../../app/ports.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { notePathOf } from '../folder/noteTarget.js';
import type { Handlers } from '../kit/funnel.js';

const scheme = 'sre-onboarding-resolution';

type ChoiceItem = PickItem & { readonly choice: ResolutionChoice | undefined };

/** Resolve Conflict: shows the union of both sides beside the file with conflict markers, and writes it if accepted. */
export class ConflictResolver implements vscode.TextDocumentContentProvider {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  readonly commands = {
    'sreOnboarding.resolveConflict': (target) => this.run(target),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** @param target a row of a view or a file; without either, the active editor's file, else the person chooses. */
  async run(target: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const path = await this.#choosePath(target);
    const plan = await planResolution(folder, path);
    if (!plan) throw new UserFacingError(vscode.l10n.t('This file has no conflict.'));
    const choice = await this.#choose(plan);
    if (!choice) return this.#openMergeEditor(path);
    const change = await writeResolution(folder, plan, choice.text);
    if (change === 'changed') {
      throw new UserFacingError(
        vscode.l10n.t('The file has changed in the meantime, so nothing was written. Run Resolve Conflict again.'),
      );
    }
    this.#notice.show({ folder, change, text: vscode.l10n.t('Conflict resolved') });
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  async #choosePath(target: unknown): Promise<FilePath> {
    const { folder } = this.#current.require();
    const known = conflictedFiles(folder);
    const given = notePathOf(this.#current.require(), target);
    if (given !== undefined && (target !== undefined || known.includes(given))) return given;
    const [only, ...others] = known;
    if (only === undefined) throw new UserFacingError(vscode.l10n.t('No onboarding file has a conflict.'));
    if (others.length === 0) return only;
    const picked = await pickOne(
      known.map((path) => ({ label: fileName(path), description: path, path })),
      { title: vscode.l10n.t('Resolve Conflict'), matchOnDescription: true },
    );
    if (!picked) throw new vscode.CancellationError();
    return picked.path;
  }

  /** @returns `undefined` for VS Code's own merge editor. */
  async #choose(plan: ResolutionPlan): Promise<ResolutionChoice | undefined> {
    const items: ChoiceItem[] = [
      ...plan.choices.map((choice) => ({ ...describeChoice(choice), choice })),
      { label: vscode.l10n.t('Open in the Merge Editor'), choice: undefined },
    ];
    await this.#showDiff(plan);
    const picked = await pickOne(items, {
      title: vscode.l10n.t('Resolve Conflict'),
      placeHolder: vscode.l10n.t('The right-hand side shows the result.'),
      ignoreFocusOut: true,
      onDidMoveTo: ({ choice }) => this.#preview(choice),
    });
    await this.#closeDiff();
    if (!picked) throw new vscode.CancellationError();
    return picked.choice;
  }

  async #showDiff({ path, choices }: ResolutionPlan): Promise<void> {
    this.#preview(choices[0]);
    const file = this.#current.require().uriOf(path);
    const title = vscode.l10n.t('{0}: the conflict resolved', fileName(path));
    await vscode.commands.executeCommand('vscode.diff', file, previewOf(path), title, { preview: true });
  }

  #preview(choice: ResolutionChoice | undefined): void {
    if (!choice) return;
    this.#text = choice.text;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.#changed.fire(uri);
  }

  async #closeDiff(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const mine = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme,
    );
    if (mine.length > 0) await vscode.window.tabGroups.close(mine, true);
  }

  /** Git's merge editor if available; else the file with conflict markers, for which VS Code offers buttons. */
  async #openMergeEditor(path: FilePath): Promise<void> {
    const file = this.#current.require().uriOf(path);
    const commands = await vscode.commands.getCommands(true);
    const opened =
      commands.includes('git.openMergeEditor') &&
      (await vscode.commands.executeCommand('git.openMergeEditor', file).then(
        () => true,
        () => false,
      ));
    if (!opened) await vscode.window.showTextDocument(file);
  }
}

function previewOf(path: FilePath): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${path}` });
}

function describeChoice({ kind, replacedCount = 0 }: ResolutionChoice): PickItem {
  const replaced =
    replacedCount === 0
      ? vscode.l10n.t('nothing is lost')
      : vscode.l10n.t('{0} entries differ; the later or chosen one is kept', replacedCount);
  switch (kind) {
    case 'both':
      return { label: vscode.l10n.t('Keep Both Sides'), description: replaced };
    case 'preferOurs':
      return { label: vscode.l10n.t('Keep Both Sides, Current Values Where They Differ'), description: replaced };
    case 'preferTheirs':
      return { label: vscode.l10n.t('Keep Both Sides, Incoming Values Where They Differ'), description: replaced };
    case 'ours':
      return { label: vscode.l10n.t('Keep the Current Side Only') };
    case 'theirs':
      return { label: vscode.l10n.t('Keep the Incoming Side Only') };
  }
}
