import { ChecklistStore } from './checklistStore.js';
import { CodePlaces } from './codePlaces.js';
import { FileProblems } from './fileProblems.js';
import { FolderLayout } from './folderLayout.js';
import { createNoteStore, type NoteStore } from './noteStore.js';
import { createPeopleStore, type PeopleStore } from './peopleStore.js';
import { createRoadmapStore, type RoadmapStore } from './roadmapStore.js';
import { createSessionStore, type SessionStore } from './sessionStore.js';
import { Signal } from './signal.js';
import type { Disposable, FilePath, Ports } from './ports.js';
import { StepVerification } from './stepVerification.js';

/** One workspace folder's onboarding: its stores, kept in step with its files. */
export class OnboardingFolder {
  readonly ports: Ports;
  readonly layout: FolderLayout;
  readonly problems = new FileProblems();
  readonly checklist: ChecklistStore;
  readonly people: PeopleStore;
  readonly notes: NoteStore;
  readonly sessions: SessionStore;
  readonly roadmap: RoadmapStore;
  readonly verification: StepVerification;
  readonly codePlaces: CodePlaces;
  readonly #standingChanged = new Signal();

  /** Fires when the checklist or anybody's progress changed. */
  readonly onDidChangeStanding = this.#standingChanged.on;

  /** @param root the onboarding folder inside the workspace folder (`.sre-onboarding`). */
  constructor(ports: Ports, root: FilePath) {
    const { files } = ports;
    const { problems } = this;
    this.ports = ports;
    this.layout = new FolderLayout(root);
    this.codePlaces = new CodePlaces(ports.codeFiles);
    this.checklist = new ChecklistStore({
      files,
      path: this.layout.checklist,
      problems,
      readBuiltIn: ports.readBuiltInChecklist,
    });
    const tools = { files, problems, pace: ports.pace };
    this.people = createPeopleStore(tools, this.layout);
    this.notes = createNoteStore(tools, this.layout);
    this.sessions = createSessionStore(tools, this.layout);
    this.roadmap = createRoadmapStore(tools, this.layout);
    this.checklist.onDidChange(() => this.#standingChanged.fire());
    this.people.onDidChange(() => this.#standingChanged.fire());
    this.verification = new StepVerification(this);
    this.verification.onDidChange(() => this.#standingChanged.fire());
  }

  /** Follows the files, and what else shows that a step is done, until the returned object is disposed. */
  watch(): Disposable {
    const files = this.ports.files.watch(this.layout.root, (paths) => void this.refresh(paths));
    const codePlaces = this.codePlaces.watch();
    const verification = this.verification.watch();
    return {
      dispose: () => {
        files.dispose();
        codePlaces.dispose();
        verification.dispose();
      },
    };
  }

  /** Reads everything, so that problems are known and what is asked for later is there; then looks at what is done. */
  async readAll(): Promise<void> {
    await this.checklist.state();
    await this.people.all();
    await this.notes.all();
    await this.sessions.all();
    await this.roadmap.all();
    await this.verification.refresh();
  }

  /** Reads again what changed; called for changes from outside, and at once after writes of our own. */
  async refresh(paths: ReadonlySet<FilePath>): Promise<void> {
    const { checklist, people, notes, sessions, roadmap } = this;
    await Promise.all([checklist, people, notes, sessions, roadmap].map((store) => store.refresh(paths)));
  }
}
