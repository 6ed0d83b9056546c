import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readStanding, type Standing } from '../../app/standing.js';
import type { PhaseOverview, StepOverview } from '../../core/progress/overview.js';
import { isVerified } from '../../core/verification/checkStatus.js';
import type { ViewId } from '../../generated/manifest.js';
import { wordSessionCounts } from '../checkWords.js';
import type { CurrentFolder } from '../currentFolder.js';
import { phaseItem, startItem, stepItem, stepTooltip } from './checklistItems.js';

/** A row of the Checklist view. */
export type ChecklistRow =
  | { readonly type: 'start' }
  | { readonly type: 'phase'; readonly phase: PhaseOverview; readonly standing: Standing }
  | { readonly type: 'step'; readonly step: StepOverview; readonly parent: ChecklistRow; readonly standing: Standing };

/** A step that was ticked or unticked by its checkbox. */
export interface Tick {
  readonly stepId: string;
  readonly title: string;
  /** Its checks hold: taking the person's word back would leave it done. */
  readonly isSeenDone: boolean;
  readonly isDone: boolean;
}

/** The Checklist view: phases, their steps with checkboxes, and what is due next. */
export class ChecklistTree implements vscode.TreeDataProvider<ChecklistRow> {
  readonly #current: CurrentFolder;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ChecklistRow>;
  readonly #subscriptions: vscode.Disposable;
  /** The day for which due labels were made last. */
  #shownDay = '';
  /** What the rows were made of last; empty while there are none. */
  #shown: readonly unknown[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param onTick called with the steps whose checkboxes were clicked, together; whether they were written. */
  constructor(current: CurrentFolder, onTick: (ticks: readonly Tick[]) => Promise<unknown>) {
    this.#current = current;
    const id: ViewId = 'sreOnboarding.checklist';
    this.#view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeCheckboxState(async ({ items }) => {
        // Ticks that come while the tree is made anew are lost in VS Code, so that it is only done where it must be.
        if (!(await onTick(items.flatMap(([row, state]) => ticksOf(row, state))))) this.#changed.fire();
      }),
      current.follow((folder) => {
        this.#changed.fire();
        return folder.onDidChangeStanding(() => void this.#refreshIfOther(folder));
      }),
      vscode.window.onDidChangeWindowState(() => this.#refreshIfNewDay()),
    );
  }

  async getChildren(row?: ChecklistRow): Promise<ChecklistRow[]> {
    if (row === undefined) return this.#roots();
    return row.type === 'phase' ? stepRows(row) : [];
  }

  getParent(row: ChecklistRow): ChecklistRow | undefined {
    return row.type === 'step' ? row.parent : undefined;
  }

  getTreeItem(row: ChecklistRow): vscode.TreeItem {
    switch (row.type) {
      case 'start':
        return startItem();
      case 'phase':
        return phaseItem(
          row.phase,
          row.phase.steps.some((step) => isNext(step, row.standing)),
        );
      case 'step':
        return stepItem(row.step, row.standing.me !== undefined && isNext(row.step, row.standing));
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: ChecklistRow): vscode.TreeItem {
    if (row.type === 'step') {
      item.tooltip = stepTooltip(row.step, row.standing.me?.person?.steps.get(row.step.step.id));
    }
    return item;
  }

  /** The row that was selected last. */
  get selected(): ChecklistRow | undefined {
    return this.#view.selection[0];
  }

  /** Scrolls to a step, selects it and gives the view the focus. */
  async reveal(stepId: string): Promise<void> {
    for (const row of await this.#roots()) {
      const step = (await this.getChildren(row)).find(
        (child) => child.type === 'step' && child.step.step.id === stepId,
      );
      if (step) return this.#view.reveal(step, { select: true, focus: true });
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #roots(): Promise<ChecklistRow[]> {
    const folder = this.#current.onboarding;
    if (!folder) return [];
    const standing = await readStanding(folder);
    this.#shownDay = folder.ports.clock.today();
    this.#shown = describeShown(standing);
    this.#view.message = this.#message(standing, folder);
    void vscode.commands.executeCommand('setContext', 'sreOnboarding.started', standing.me !== undefined);
    const phases = (standing.overview?.phases ?? []).map((phase): ChecklistRow => ({ type: 'phase', phase, standing }));
    return standing.me ? phases : [{ type: 'start' }, ...phases];
  }

  /** One sentence about what is not as it should be; empty when all is well. */
  #message({ state, me }: Standing, folder: OnboardingFolder): string {
    if (this.#current.hasBadSetting) {
      return vscode.l10n.t(
        'The setting "sreOnboarding.folder" leads outside the workspace folder; {0} is used.',
        folder.layout.root,
      );
    }
    if (!state.checklist)
      return vscode.l10n.t("{0} can't be read. The Problems panel says why.", folder.layout.checklist);
    if (me && !me.person) return vscode.l10n.t("{0} can't be read. The Problems panel says why.", me.path);
    if (state.broken) return vscode.l10n.t('checklist.yaml has problems; what could be read last is shown.');
    return '';
  }

  /** Making the rows anew closes tooltips and loses clicks of that moment, so that it is only done where they would differ. */
  async #refreshIfOther(folder: OnboardingFolder): Promise<void> {
    const shown = describeShown(await readStanding(folder));
    const isSame = shown.length === this.#shown.length && shown.every((part, index) => part === this.#shown[index]);
    if (!isSame) this.#changed.fire();
  }

  #refreshIfNewDay(): void {
    const today = this.#current.onboarding?.ports.clock.today();
    if (this.#shownDay !== '' && today !== this.#shownDay) this.#changed.fire();
  }
}

/**
 * All that rows and tooltips show: what is read from files by its identity, what is computed as text. Of checks that is little:
 * most of what is seen changes nothing here.
 */
function describeShown({ state, me, overview }: Standing): readonly unknown[] {
  const phases = overview?.phases ?? [];
  const computed = phases.flatMap(({ steps }) =>
    steps.map(({ state: stepState, due, checks }) => [stepState, due, isVerified(checks), wordSessionCounts(checks)]),
  );
  return [state, me?.path, me?.person, ...phases.map(({ phase }) => phase), JSON.stringify(computed)];
}

function stepRows(parent: ChecklistRow & { readonly type: 'phase' }): ChecklistRow[] {
  const { standing } = parent;
  return parent.phase.steps.map((step): ChecklistRow => ({ type: 'step', step, parent, standing }));
}

function isNext({ step }: StepOverview, { overview }: Standing): boolean {
  return overview?.next?.step.id === step.id;
}

/** A tick of a step, as if its checkbox had been clicked. */
export function tickOf({ step, checks }: StepOverview, isDone: boolean): Tick {
  return { stepId: step.id, title: step.title, isSeenDone: isVerified(checks), isDone };
}

function ticksOf(row: ChecklistRow, state: vscode.TreeItemCheckboxState): Tick[] {
  return row.type === 'step' ? [tickOf(row.step, state === vscode.TreeItemCheckboxState.Checked)] : [];
}
