import type { FilePath } from '../../../src/app/ports.js';
import type { Process, Scheduler } from './scheduler.js';
import { DiskError, type SimulatedDisk } from './simulatedDisk.js';

/** How a disk fails: from some call on, for some calls. */
export interface FailurePlan {
  readonly code: 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES';
  callsUntil: number;
  callsLeft: number;
}

/** What a process's view of the disk is made of. */
export interface ProcessDiskParts {
  readonly scheduler: Scheduler;
  readonly disk: SimulatedDisk;
  readonly owner: string;
}

/** The disk as one process sees it: every call takes its time, may fail, and is the last one where the process dies. */
export class ProcessDisk {
  readonly process: Process;
  /** Marks what this process leaves lying about. */
  readonly owner: string;
  readonly #scheduler: Scheduler;
  readonly #disk: SimulatedDisk;
  #plan: FailurePlan | undefined;
  /** How many calls failed. */
  failures = 0;

  constructor(process: Process, { scheduler, disk, owner }: ProcessDiskParts) {
    this.process = process;
    this.owner = owner;
    this.#scheduler = scheduler;
    this.#disk = disk;
  }

  /** From now on the disk fails as planned; `undefined`: it is well again. @returns whether it was not. */
  fail(plan: FailurePlan | undefined): boolean {
    const wasFailing = this.#plan !== undefined;
    this.#plan = plan;
    return wasFailing;
  }

  /** What the next change of the disk would meet. */
  failureOf(path: FilePath, changes: boolean): DiskError | undefined {
    const plan = this.#plan;
    if (!plan || (!changes && plan.code !== 'EIO') || plan.callsUntil-- > 0) return undefined;
    if (plan.callsLeft-- <= 0) return undefined;
    this.failures++;
    return new DiskError(plan.code, path);
  }

  /** What any change would meet now, without being one. */
  standingFailure(path: FilePath): DiskError | undefined {
    const plan = this.#plan;
    const isUnwritable = plan && plan.callsUntil <= 0 && plan.callsLeft > 0 && ['EROFS', 'EACCES'].includes(plan.code);
    return isUnwritable ? new DiskError(plan.code, path) : undefined;
  }

  /** Looks at something that takes no time. */
  quick<T>(path: FilePath, act: (disk: SimulatedDisk) => T): T {
    const failure = this.failureOf(path, false);
    if (failure) throw failure;
    return act(this.#disk);
  }

  /** Time goes by between two steps that are one on a quick machine. */
  hesitate(): Promise<void> {
    const { random } = this.#scheduler;
    const delayMs = random.chance(40) ? random.below(80) : 0;
    return new Promise((resolve) => this.#scheduler.after(this.process, delayMs, 'hesitates', resolve));
  }

  /** Looks at something. */
  look<T>(label: string, path: FilePath, act: (disk: SimulatedDisk) => T): Promise<T> {
    return this.#call(`${label} ${path}`, path, false, act);
  }

  /** Changes something. */
  change<T>(label: string, path: FilePath, act: (disk: SimulatedDisk, actor: string) => T): Promise<T> {
    return this.#call(`${label} ${path}`, path, true, (disk) => act(disk, this.process.name));
  }

  /** Writes a new file bit by bit, and flushes it; fails where there is one. */
  async writeNew(path: FilePath, text: string, mode?: number): Promise<void> {
    await this.change('make', path, (disk, actor) => disk.make(path, actor, mode));
    const half = text.slice(0, text.length / 2);
    await this.change('write half', path, (disk, actor) => disk.write(path, half, actor));
    await this.change('write', path, (disk, actor) => disk.write(path, text, actor));
    await this.change('flush', path, (disk) => disk.flush(path));
  }

  #call<T>(label: string, path: FilePath, changes: boolean, act: (disk: SimulatedDisk) => T): Promise<T> {
    return this.#scheduler.call(this.process, label, () => {
      const failure = this.failureOf(path, changes);
      if (failure) throw failure;
      return act(this.#disk);
    });
  }
}
