import { ChecklistStore } from './checklistStore.js';
import { FileProblems } from './fileProblems.js';
import { FolderLayout } from './folderLayout.js';
import { NoteStore } from './noteStore.js';
import { PeopleStore } from './peopleStore.js';
import type { Checklist, StepPlatform } from '../core/checklist/checklist.js';
import { Signal } from './signal.js';
import type { Clock, Disposable, FilePath, Files, Identity, Memory, Pace, Random } from './ports.js';

/** The outside of one workspace folder. */
export interface Ports {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly pace: Pace;
  readonly identity: Identity;
  readonly memory: Memory;
  readonly platform: StepPlatform;
  /** The checklist that ships with the extension. */
  readonly readBuiltInChecklist: () => Promise<Checklist>;
}

/** One workspace folder's onboarding: its stores, kept in step with its files. */
export class OnboardingFolder {
  readonly ports: Ports;
  readonly layout: FolderLayout;
  readonly problems = new FileProblems();
  readonly checklist: ChecklistStore;
  readonly people: PeopleStore;
  readonly notes: NoteStore;
  readonly #standingChanged = new Signal();

  /** Fires when the checklist or anybody's progress changed. */
  readonly onDidChangeStanding = this.#standingChanged.on;

  /** @param root the onboarding folder inside the workspace folder (`.sre-onboarding`). */
  constructor(ports: Ports, root: FilePath) {
    const { files } = ports;
    const { problems } = this;
    this.ports = ports;
    this.layout = new FolderLayout(root);
    this.checklist = new ChecklistStore({
      files,
      path: this.layout.checklist,
      problems,
      readBuiltIn: ports.readBuiltInChecklist,
    });
    this.people = new PeopleStore(files, this.layout.people, problems);
    this.notes = new NoteStore({ files, layout: this.layout, problems, pace: ports.pace });
    this.checklist.onDidChange(() => this.#standingChanged.fire());
    this.people.onDidChange(() => this.#standingChanged.fire());
  }

  /** Follows the files until the returned object is disposed. */
  watch(): Disposable {
    return this.ports.files.watch(this.layout.root, (paths) => void this.refresh(paths));
  }

  /** Reads everything, so that problems are known and what is asked for later is there. */
  async readAll(): Promise<void> {
    await this.checklist.state();
    await this.people.all();
    await this.notes.all();
  }

  /** Reads again what changed; called for changes from outside, and at once after writes of our own. */
  async refresh(paths: ReadonlySet<FilePath>): Promise<void> {
    await Promise.all([this.checklist.refresh(paths), this.people.refresh(paths), this.notes.refresh(paths)]);
  }
}
