import { ChecklistStore } from './checklist/checklistStore.js';
import { CodePlaces } from './codeNotes/codePlaces.js';
import { GuardedFiles } from './conflicts/guardedFiles.js';
import { FileProblems } from './kit/fileProblems.js';
import { FolderLayout } from './kit/folderLayout.js';
import { LooseFiles } from './kit/looseFiles.js';
import { createNoteStore, type NoteStore } from './notes/noteStore.js';
import { createPeopleStore, type PeopleStore } from './people/peopleStore.js';
import type { FolderFiles } from './privacy/privacyProof.js';
import { createRoadmapStore, type RoadmapStore } from './roadmap/roadmapStore.js';
import { createSessionStore, type SessionStore } from './sessions/sessionStore.js';
import { roadmapPath } from './roadmap/roadmapPath.js';
import { Signal } from './kit/signal.js';
import type { Disposable, FilePath, Ports } from './ports.js';
import { StepVerification } from './verification/stepVerification.js';
import { untilRefused } from './kit/untilRefused.js';

/** The outside of one workspace folder for its stores and use cases. */
export interface FolderPorts extends Omit<Ports, 'files'> {
  readonly files: FolderFiles;
}

/** One workspace folder's onboarding: its stores, kept up to date with its files. */
export class OnboardingFolder {
  readonly ports: FolderPorts;
  readonly layout: FolderLayout;
  readonly problems = new FileProblems();
  readonly checklist: ChecklistStore;
  readonly people: PeopleStore;
  readonly notes: NoteStore;
  readonly sessions: SessionStore;
  readonly roadmap: RoadmapStore;
  readonly verification: StepVerification;
  readonly codePlaces: CodePlaces;
  readonly #looseFiles: LooseFiles;
  readonly #standingChanged = new Signal();

  /** Fires when the checklist or anybody's progress changed. */
  readonly onDidChangeStanding = this.#standingChanged.on;

  /** @param root the onboarding folder inside the workspace folder (`.sre-onboarding`). */
  constructor(outside: Ports, root: FilePath) {
    this.layout = new FolderLayout(root);
    const files = new GuardedFiles(outside.files, (path) => this.layout.isPrivate(path));
    const ports = { ...outside, files };
    const { problems } = this;
    this.ports = ports;
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
    const { gitIgnore, dismissals } = this.layout;
    this.#looseFiles = new LooseFiles(files, problems, () => [gitIgnore, dismissals, ...this.#exported()]);
    this.checklist.onDidChange(() => this.#standingChanged.fire());
    this.people.onDidChange(() => this.#standingChanged.fire());
    this.verification = new StepVerification(this);
    this.verification.onDidChange(() => this.#standingChanged.fire());
  }

  /** Follows the files, and everything else that can verify a step, until the returned object is disposed. */
  watch(): Disposable {
    const { root } = this.layout;
    // No file is watched twice: two events for one save would be taken for two saves.
    const outside = this.#exported().filter((path) => !path.startsWith(`${root}/`));
    const watches = [root, ...outside].map((path) => this.ports.files.watch(path, (paths) => void this.refresh(paths)));
    const codePlaces = this.codePlaces.watch();
    const verification = this.verification.watch();
    return {
      dispose: () => {
        for (const watch of watches) watch.dispose();
        codePlaces.dispose();
        verification.dispose();
      },
    };
  }

  /** Deletes what crashes have left here and beside exports: temporary files that never got their final names. */
  async sweep(): Promise<void> {
    const { root, people, notes, sessions, roadmap, privateRoot, privateNotes, privateSessions } = this.layout;
    for (const part of ['', root, people, notes, sessions, roadmap, privateRoot, privateNotes, privateSessions]) {
      await untilRefused([part], (path) => this.ports.files.sweep(path));
    }
  }

  /** Reads everything, so that problems are known and later reads are fast; then runs the verification. */
  async readAll(): Promise<void> {
    await this.checklist.state();
    await this.people.all();
    await this.notes.all();
    await this.sessions.all();
    await this.roadmap.all();
    await this.#looseFiles.refresh();
    await this.verification.refresh();
  }

  /** The exported roadmap, which can have merge conflicts like any other file. */
  #exported(): readonly FilePath[] {
    const path = roadmapPath(this);
    return path === undefined ? [] : [path];
  }

  /** Reads changed files again; called for changes from outside, and immediately after our own writes. */
  async refresh(paths: ReadonlySet<FilePath>): Promise<void> {
    const { checklist, people, notes, sessions, roadmap } = this;
    const all = [checklist, people, notes, sessions, roadmap, this.#looseFiles];
    await Promise.all(all.map((files) => files.refresh(paths)));
  }
}
