import * as vscode from 'vscode';

import { captureNote } from '../../src/app/notes/captureNote';
import { undoChange } from '../../src/app/changes/undoChange';
import { markSteps } from '../../src/app/people/markStep';
import type { OnboardingFolder } from '../../src/app/onboardingFolder';
import type { Note } from '../../src/core/notes/note';
import type { CurrentFolder } from '../../src/vscode/folder/currentFolder';
import { ChecklistTree } from '../../src/vscode/checklist/checklistTree';
import { PeopleTree } from '../../src/vscode/people/peopleTree';
import { ProgressStatus } from '../../src/vscode/checklist/statusBar';
import { neverAsked } from '../support/changes';
import { openCurrent } from './benchFolder';
import { openStepId } from './sampleTeam';

/** Makes every row of the Checklist view and its item, as if all phases were open. */
export async function showChecklist(tree: ChecklistTree): Promise<readonly vscode.TreeItem[]> {
  const phases = await tree.getChildren();
  const steps = await Promise.all(phases.map((phase) => tree.getChildren(phase)));
  return [...phases, ...steps.flat()].map((row) => tree.getTreeItem(row));
}

/** Makes every row of the People view and its item. */
export async function showPeople(tree: PeopleTree): Promise<readonly vscode.TreeItem[]> {
  const rows = await tree.getChildren();
  return Promise.all(rows.map((row) => tree.getTreeItem(row)));
}

/** A team's onboarding with its views and the status bar, followed and looked through as in a window. */
export class TeamView {
  readonly #current: CurrentFolder;
  readonly #checklist: ChecklistTree;
  readonly #people: PeopleTree;
  readonly #subscriptions: vscode.Disposable;

  /** @param folder the workspace folder if not given. */
  constructor(folder?: string) {
    this.#current = openCurrent(folder);
    this.#checklist = new ChecklistTree(this.#current, async () => true);
    this.#people = new PeopleTree(this.#current);
    const status = new ProgressStatus(this.#current);
    this.#subscriptions = vscode.Disposable.from(status, this.#checklist, this.#people, this.#current);
  }

  get folder(): OnboardingFolder {
    return this.#current.require().folder;
  }

  /** Reads everything and looks at all checks, until nothing is left to do. */
  async open(): Promise<void> {
    await this.folder.readAll();
    await this.showChecklist();
    await showPeople(this.#people);
  }

  showChecklist(): Promise<readonly vscode.TreeItem[]> {
    return showChecklist(this.#checklist);
  }

  showPeople(): Promise<readonly vscode.TreeItem[]> {
    return showPeople(this.#people);
  }

  /** Ticks the open step, or takes it back, and makes the Checklist view's rows anew once they are to be. */
  tick(slug: string, isDone: boolean): Promise<void> {
    return this.#untilShown(isDone, () => mark(this.folder, slug, isDone));
  }

  /** Writes a note that makes the open step done, and makes the rows anew until they say so; then takes it back, untimed. */
  async verify(note: Note, timed: (work: () => Promise<void>) => Promise<void>): Promise<void> {
    const { folder } = this;
    const captures: Awaited<ReturnType<typeof captureNote>>[] = [];
    await timed(() =>
      this.#untilShown(true, async () => {
        captures.push(await captureNote(folder, { ...note, step: openStepId }, 'shared'));
      }),
    );
    for (const capture of captures) await this.#untilShown(false, () => undoChange(folder, capture.change, neverAsked));
  }

  /** Ticks the open step of another person, or takes it back, and makes the People view's rows anew. */
  async changePerson(slug: string, isDone: boolean): Promise<void> {
    const changed = nextChange(this.#people);
    await mark(this.folder, slug, isDone);
    await changed;
    await this.showPeople();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #untilShown(isDone: boolean, act: () => Promise<unknown>): Promise<void> {
    let changed = nextChange(this.#checklist);
    const acting = act();
    for (;;) {
      await changed;
      changed = nextChange(this.#checklist);
      if (isShownDone(await this.showChecklist()) === isDone) break;
    }
    await acting;
  }
}

async function mark(folder: OnboardingFolder, slug: string, isDone: boolean): Promise<void> {
  const progress = isDone ? ({ status: 'done', at: '2026-11-22T10:12:00Z' } as const) : undefined;
  const { kind } = await markSteps(folder, `${folder.layout.people}/${slug}.yaml`, [{ stepId: openStepId, progress }]);
  if (kind !== 'edited') throw new Error(`The step was not written: ${kind}.`);
}

function isShownDone(items: readonly vscode.TreeItem[]): boolean {
  const state = items.find(({ id }) => id === `step:${openStepId}`)?.checkboxState;
  return typeof state === 'object' && state.state === vscode.TreeItemCheckboxState.Checked;
}

function nextChange({ onDidChangeTreeData }: { readonly onDidChangeTreeData: vscode.Event<void> }): Promise<void> {
  return new Promise((resolve) => {
    const subscription = onDidChangeTreeData(() => {
      subscription.dispose();
      resolve();
    });
  });
}
