import { fileName } from '../../app/kit/filePath.js';
import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readStanding, type Standing } from '../../app/people/standing.js';
import type { ViewId } from '../../generated/manifest.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { conflictItem } from '../kit/conflictRow.js';
import { ownerItem, phaseItem, startItem, stepItem, stepTooltip } from './checklistItems.js';
import {
  type ChecklistRow,
  childRows,
  type ConflictRow,
  conflictRows,
  describeShown,
  isNext,
  type Tick,
  ticksOf,
} from './checklistRows.js';
import { inert } from '../../core/text/inertText.js';
import { RowChanges } from '../kit/rowChanges.js';
import type { ShownDay } from '../kit/shownDay.js';
import { followDay } from '../folder/followDay.js';
import { createTree, type InertTree } from '../kit/treeView.js';

/** How long VS Code may take to report that a row was opened. */
const selectionMs = 300;

/** The Checklist view: phases, and steps with checkboxes and due dates. */
export class ChecklistTree implements vscode.TreeDataProvider<ChecklistRow> {
  readonly #current: CurrentFolder;
  readonly #changed: RowChanges;
  readonly #view: InertTree<ChecklistRow>;
  readonly #subscriptions: vscode.Disposable;
  readonly #shownDay: ShownDay;
  #isToggling = false;
  /** What the current rows were made from; empty if there are none. */
  #shown: readonly unknown[] = [];

  readonly onDidChangeTreeData: vscode.Event<void>;

  /** @param onTick called with all steps whose checkboxes were clicked together; resolves with whether they were written. */
  constructor(current: CurrentFolder, onTick: (ticks: readonly Tick[]) => Promise<unknown>) {
    this.#current = current;
    this.#changed = new RowChanges(current.rowPause);
    this.onDidChangeTreeData = this.#changed.event;
    const id: ViewId = 'sreOnboarding.checklist';
    this.#view = createTree(id, { treeDataProvider: this, showCollapseAll: true });
    this.#shownDay = followDay(current, () => this.#changed.fire());
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeCheckboxState(async ({ items }) => {
        const ticks = items.flatMap(([row, state]) => ticksOf(row, state));
        // VS Code loses ticks that arrive while the tree is rebuilt, so it is only rebuilt if necessary.
        if (ticks.length === 0 || !(await onTick(ticks))) this.#changed.fire();
      }),
      current.follow(({ folder }) => {
        this.#changed.fire();
        return folder.onDidChangeStanding(() => void this.#refreshIfOther(folder));
      }),
      this.#shownDay,
    );
  }

  async getChildren(row?: ChecklistRow): Promise<ChecklistRow[]> {
    if (row === undefined) return this.#roots();
    return childRows(row);
  }

  getParent(row: ChecklistRow): ChecklistRow | undefined {
    return 'parent' in row ? row.parent : undefined;
  }

  getTreeItem(row: ChecklistRow): vscode.TreeItem {
    switch (row.type) {
      case 'start':
        return startItem();
      case 'conflict':
        return conflictItem(row.path);
      case 'phase':
        return phaseItem(
          row.phase,
          row.phase.steps.some((step) => isNext(step, row.standing)),
        );
      case 'owner':
        return ownerItem(row.owner, row.steps, row.parent.phase.phase);
      case 'step':
        return stepItem(row.step, row.standing.me?.person !== undefined && isNext(row.step, row.standing));
    }
  }

  async resolveTreeItem(item: vscode.TreeItem, row: ChecklistRow): Promise<vscode.TreeItem> {
    if (row.type === 'step') {
      item.tooltip = await stepTooltip(row.step, row.standing.me?.person?.steps.get(row.step.step.id));
    }
    return item;
  }

  /**
   * The space bar is about to tick the focused row. The extension only knows the selected row, and selecting a row opens it: that
   * is suppressed until shortly after {@link endToggle}.
   */
  beginToggle(): void {
    this.#isToggling = true;
  }

  /** The selected row, to be ticked. */
  endToggle(): ChecklistRow | undefined {
    setTimeout(() => (this.#isToggling = false), selectionMs);
    return this.#view.selection[0];
  }

  /** Whether a row was selected only in order to tick it. */
  get isToggling(): boolean {
    return this.#isToggling;
  }

  async reveal(stepId: string): Promise<void> {
    const phases = await this.#roots();
    const rows = phases.flatMap((phase) => childRows(phase).flatMap((row) => [row, ...childRows(row)]));
    const row = rows.find((candidate) => candidate.type === 'step' && candidate.step.step.id === stepId);
    if (row) await this.#view.reveal(row, { select: true });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #roots(): Promise<ChecklistRow[]> {
    const folder = this.#current.shown?.folder;
    if (!folder) return [];
    const standing = await readStanding(folder);
    this.#shownDay.show(folder.ports.clock.today());
    this.#shown = describeShown(folder, standing);
    const conflicts = conflictRows(folder, standing);
    this.#view.message = inert(this.#message(standing, conflicts[0], folder));
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.started', standing.me !== undefined);
    const phases = (standing.overview?.phases ?? []).map((phase): ChecklistRow => ({ type: 'phase', phase, standing }));
    return [...conflicts, ...(standing.me ? [] : [{ type: 'start' } as const]), ...phases];
  }

  /** One sentence about what is wrong; empty if nothing is. */
  #message(standing: Standing, conflict: ConflictRow | undefined, folder: OnboardingFolder): string {
    const { state, me } = standing;
    if (this.#current.hasBadSetting) {
      return vscode.l10n.t(
        'The setting "sreOnboarding.folder" leads outside the workspace folder; {0} is used.',
        folder.layout.root,
      );
    }
    if (conflict) return describeConflict(conflict, standing);
    if (!state.checklist) return vscode.l10n.t('{0} can’t be read. See the Problems panel.', folder.layout.checklist);
    if (me && !me.person) return vscode.l10n.t('{0} can’t be read. See the Problems panel.', me.path);
    if (state.broken) return vscode.l10n.t('checklist.yaml has problems. The last readable version is shown.');
    return '';
  }

  /** Rebuilding the rows closes tooltips and loses clicks, so it is only done if the rows would differ. */
  async #refreshIfOther(folder: OnboardingFolder): Promise<void> {
    const shown = describeShown(folder, await readStanding(folder));
    const isSame = shown.length === this.#shown.length && shown.every((part, index) => part === this.#shown[index]);
    if (!isSame) this.#changed.fire();
  }
}

function describeConflict({ path }: ConflictRow, { state, me }: Standing): string {
  const name = fileName(path);
  const isReadBefore = path === me?.path ? me.person : state.checklist;
  return isReadBefore
    ? vscode.l10n.t('{0} has merge conflicts. The last readable version is shown.', name)
    : vscode.l10n.t('{0} has merge conflicts. It is shown once they are resolved.', name);
}
