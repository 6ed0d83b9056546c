import { EditorFiles } from '../../../src/app/files/editorFiles.js';
import { KnownFiles } from '../../../src/app/files/knownFiles.js';
import { SafeDisk } from '../../../src/app/files/safeDisk.js';
import { PendingSaves } from '../../../src/app/files/pendingSaves.js';
import { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import { FileFailure, type FilePath, type Files } from '../../../src/app/ports.js';
import { type FailurePlan, ProcessDisk } from './processDisk.js';
import type { Ground } from './ground.js';
import type { Token } from './ledger.js';
import { isPrivate, onboardingRoot } from './places.js';
import type { Process } from './scheduler.js';
import { SimulatedDiskCalls } from './simulatedDiskCalls.js';
import { SimulatedEditor } from './simulatedEditor.js';
import { SimulatedEditors } from './simulatedEditors.js';
import { simulatedPorts } from './simulatedPorts.js';
import { SimulatedSaves } from './simulatedSaves.js';
import { SimulatedWatch } from './simulatedWatch.js';
import { WitnessedFiles } from './witnessedFiles.js';

/** Something that a person asks for. */
export interface Action {
  readonly name: string;
  /** Whether it means these words to be gone from a file. */
  readonly mayRemove?: (token: Token, path: FilePath, expected: string) => boolean;
  /** @returns the words that are written when it says so; `undefined` where it says that nothing was. */
  readonly act: (folder: OnboardingFolder) => Promise<readonly Token[] | undefined>;
}

/** One VS Code window: an editor, and an extension host that can die and start again. */
export class SimulatedWindow {
  readonly name: string;
  readonly editor: SimulatedEditor;
  readonly #ground: Ground;
  #starts = 0;
  #plan: FailurePlan | undefined;
  #process: Process;
  #disk: ProcessDisk;
  #watch: SimulatedWatch | undefined;
  #folder: OnboardingFolder | undefined;
  #files: Files | undefined;
  #saves: SimulatedSaves | undefined;
  readonly #running = new Set<Action>();
  /** What can be taken back; forgotten with the extension that offered it. */
  readonly undos: Action[] = [];
  /** What the person was told went wrong. */
  reported = 0;
  /** When the extension was started last: it doesn't know what was done before. */
  startedAtMs = 0;

  constructor(ground: Ground, name: string) {
    this.#ground = ground;
    this.name = name;
    this.#process = { name, isAlive: false };
    this.#disk = this.#makeDisk();
    const { ledger } = ground;
    this.editor = new SimulatedEditor({ name: `editor ${name}`, isAlive: true }, ground, (change) =>
      ledger.take(change),
    );
    this.editor.failure = () => this.#disk.standingFailure('');
    this.editor.onDidChange((path) => this.#watch?.tell(path));
  }

  /** The onboarding, while the extension runs. */
  get folder(): OnboardingFolder | undefined {
    return this.#process.isAlive ? this.#folder : undefined;
  }

  /** What the person has asked for and not heard of yet. */
  get running(): readonly Action[] {
    return [...this.#running];
  }

  /** How many calls to the disk failed. */
  get failures(): number {
    return this.#disk.failures;
  }

  /** Whether the extension of a mark is this one as it runs now. */
  owns(mark: string): boolean {
    return this.#process.isAlive && this.#disk.owner === mark;
  }

  /** Whether a text came to be on disk for a save, with what others wrote in it. */
  hasTakenIn(path: FilePath, text: string): boolean {
    return this.#saves?.takenInto(path) === text;
  }

  /** Whether what is typed into a file is being put on disk together with what others wrote. */
  isTakingIn(path: FilePath): boolean {
    return this.#process.isAlive && this.#saves?.isTakingIn(path) === true;
  }

  /** Starts the extension, as on opening the window or after a crash. */
  start(): void {
    if (this.#process.isAlive) return;
    this.#starts++;
    this.startedAtMs = this.#ground.scheduler.nowMs;
    this.#process = { name: this.name, isAlive: true };
    this.#disk = this.#makeDisk();
    this.#disk.fail(this.#plan);
    const calls = this.#makeCalls();
    const underWay = new PendingSaves(this.#ground.scheduler.timerOf(this.#process));
    const door = this.#makeDoor(calls, underWay, true);
    this.#files = this.#witness(door);
    this.#saves = this.#followSaves(calls, underWay, (path) => door.isSaving(path));
    this.editor.follower = this.#ground.planted.saves?.(this.#saves) ?? this.#saves;
    const folder = new OnboardingFolder(simulatedPorts(this.#ground, this.#files), onboardingRoot);
    this.#folder = folder;
    folder.watch();
    this.#background(folder.sweep().then(() => folder.readAll()));
  }

  /** The extension dies in the middle of what it does; the editor lives on. */
  kill(): void {
    this.#process.isAlive = false;
    this.#ground.turns.drop(this.#process);
    this.#ground.ledger.forget(this.name);
    this.#watch?.dispose();
    this.editor.follower = undefined;
    this.#running.clear();
    this.undos.length = 0;
  }

  fail(plan: FailurePlan): void {
    this.#plan = plan;
    this.#disk.fail(plan);
  }

  /** The disk is well again: who couldn't read a file is told to look once more. */
  heal(): void {
    this.#plan = undefined;
    if (this.#disk.fail(undefined)) this.#watch?.rescan();
  }

  /** A file changed on disk. */
  tell(path: FilePath): void {
    this.#watch?.tell(path);
    this.editor.follow(path);
  }

  /** An onboarding over the same disk and editor that has seen nothing yet. */
  freshFolder(): OnboardingFolder {
    const underWay = new PendingSaves(this.#ground.scheduler.timerOf(this.#process));
    const files = this.#witness(this.#makeDoor(this.#makeCalls(), underWay, false));
    return new OnboardingFolder(simulatedPorts(this.#ground, files), onboardingRoot);
  }

  /** Does what a person asks for, and holds the extension to what it answers. */
  async perform(action: Action): Promise<void> {
    const { folder } = this;
    if (!folder) return;
    this.#running.add(action);
    const { ledger } = this.#ground;
    try {
      const written = await action.act(folder);
      if (written) ledger.acknowledge(written, `${this.name}: ${action.name}`);
    } catch (error) {
      if (error instanceof FileFailure) this.reported++;
      else ledger.violate(`${action.name} failed with ${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      this.#running.delete(action);
    }
  }

  #background(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof FileFailure)) this.#ground.ledger.violate(`${this.name} failed to read: ${String(error)}`);
      this.reported++;
    });
  }

  #makeDisk(): ProcessDisk {
    const { scheduler, disk } = this.#ground;
    return new ProcessDisk(this.#process, { scheduler, disk, owner: `${this.name}${this.#starts}` });
  }

  #followSaves(calls: SimulatedDiskCalls, underWay: PendingSaves, isOurs: (path: FilePath) => boolean): SimulatedSaves {
    const { scheduler, turns, ledger } = this.#ground;
    const parts = { process: this.#process, scheduler, ledger, editor: this.editor, underWay, isOurs };
    return new SimulatedSaves(parts, calls, turns.for(this.#process));
  }

  #makeCalls(): SimulatedDiskCalls {
    return new SimulatedDiskCalls(this.#disk, this.#ground, (path) => this.editor.documents.get(path));
  }

  #makeDoor(calls: SimulatedDiskCalls, underWay: PendingSaves, isWatching: boolean): EditorFiles {
    const { scheduler, turns, planted } = this.#ground;
    const editors = new SimulatedEditors(
      this.#process,
      scheduler,
      this.editor,
      (path) => this.#saves?.isTypedOn(path) === true,
    );
    return new EditorFiles({
      disk: new SafeDisk(planted.calls?.(calls, this.#disk) ?? calls, planted.turns ?? turns.for(this.#process)),
      editors: planted.editors?.(editors) ?? editors,
      underWay,
      known: new KnownFiles(),
      watch: (_folder, listener) => this.#startWatch(listener, isWatching),
    });
  }

  #witness(files: Files): Files {
    const { ledger, git, planted } = this.#ground;
    return new WitnessedFiles(planted.files?.(files) ?? files, ledger, {
      name: this.name,
      asked: () => this.running.map(({ name }) => name).join(', '),
      mayRemove: (...loss) => this.running.some(({ mayRemove }) => mayRemove?.(...loss)),
      isExposed: (path) => isPrivate(path) && !git.isIgnored(path),
    });
  }

  #startWatch(listener: (paths: ReadonlySet<FilePath>) => void, isWatching: boolean): SimulatedWatch {
    const { scheduler, disk, planted } = this.#ground;
    const parts = {
      process: this.#process,
      scheduler,
      list: () => disk.everSeen,
      isLossy: planted.losesEvents === true,
    };
    const watch = new SimulatedWatch(parts, listener);
    if (isWatching) this.#watch = watch;
    return watch;
  }
}
