import type { FilePath } from '../../../src/app/ports.js';
import type { Process, Scheduler } from './scheduler.js';
import type { SimulatedDisk } from './simulatedDisk.js';
import { isPrivate, isTemporary, onboardingRoot } from './places.js';

type Tree = ReadonlyMap<FilePath, string>;

/** Git below the windows: it changes files without asking anybody, one after the other, not at once. */
export class SimulatedGit {
  readonly #process: Process = { name: 'git', isAlive: true };
  readonly #scheduler: Scheduler;
  readonly #disk: SimulatedDisk;
  #head: Tree = new Map();
  #stashed: Tree | undefined;
  #isBusy = false;

  constructor(scheduler: Scheduler, disk: SimulatedDisk) {
    this.#scheduler = scheduler;
    this.#disk = disk;
  }

  /** Whether git leaves a file out. */
  isIgnored(path: FilePath): boolean {
    const rules = this.#disk.peek(`${onboardingRoot}/.gitignore`) ?? '';
    return /^private\/\s*$/m.test(rules) && isPrivate(path);
  }

  isTracked(path: FilePath): boolean {
    return [...this.#head.keys()].some((known) => known === path || known.startsWith(`${path}/`));
  }

  /** What is on disk becomes the commit that is checked out. */
  commit(): void {
    this.#head = this.#worktree();
  }

  /** Changes that were not committed are put away; new files stay, as without `-u`. */
  stash(): Promise<void> {
    const worktree = this.#worktree();
    const changed = new Map([...worktree].filter(([path]) => this.#head.has(path)));
    this.#stashed = changed;
    return this.#checkOut([...this.#head.keys()], this.#head);
  }

  /** Brings back what was put away, where nothing else was written since. */
  pop(): Promise<void> {
    const stashed = this.#stashed ?? new Map<FilePath, string>();
    this.#stashed = undefined;
    const paths = [...stashed.keys()].filter((path) => this.#disk.peek(path) === this.#head.get(path));
    return this.#checkOut(paths, stashed);
  }

  /** Everything that is tracked is as it was committed; like `checkout -f`. */
  reset(): Promise<void> {
    return this.#checkOut([...this.#head.keys()], this.#head);
  }

  /** Files that are neither tracked nor ignored go. */
  clean(): Promise<void> {
    const untracked = [...this.#worktree().keys()].filter((path) => !this.#head.has(path));
    return this.#checkOut(untracked, new Map());
  }

  /** Another branch, on which other people changed what these say, is merged into what is committed. */
  async merge(theirs: Tree): Promise<void> {
    if (this.#isBusy) return;
    const merged = new Map(this.#head);
    for (const [path, text] of theirs) {
      const ours = this.#disk.peek(path);
      const isTouched = ours !== undefined && ours !== this.#head.get(path);
      merged.set(path, isTouched ? `<<<<<<< HEAD\n${ours}=======\n${text}>>>>>>> theirs\n` : text);
    }
    await this.#checkOut([...theirs.keys()], merged);
    this.#head = merged;
  }

  #worktree(): Map<FilePath, string> {
    const { paths } = this.#disk;
    const seen = paths.filter((path) => !this.isIgnored(path) && !isTemporary(path));
    return new Map(seen.map((path) => [path, this.#disk.read(path)]));
  }

  /** As git does it: the old file goes, then the new one comes. */
  async #checkOut(paths: readonly FilePath[], tree: Tree): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (const path of paths) {
      const text = tree.get(path);
      if (this.#disk.peek(path) === text) continue;
      await this.#scheduler.call(this.#process, `unlink ${path}`, () => this.#disk.put(path, undefined, 'git'));
      if (text === undefined) continue;
      await this.#scheduler.call(this.#process, `write ${path}`, () => this.#disk.put(path, text, 'git'));
    }
    this.#isBusy = false;
  }
}
