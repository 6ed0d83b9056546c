import type { FilePath } from '../../../src/app/ports.js';
import { parentOf, wayTo } from '../../../src/app/kit/filePath.js';

/** What a disk answers where it can't do what it is asked to; `code` as the system has it. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code: string;

  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

/** What names lead to. Several names may lead to one. */
interface Inode {
  text: string;
  /** What a loss of power leaves of the text; `undefined` while none of it was flushed. */
  flushed: string | undefined;
  /** Who wrote it last. */
  writer: string;
  mode: number;
}

/** A file that came, went or became another. */
export interface DiskChange {
  readonly path: FilePath;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly actor: string;
}

/**
 * A disk as a journalling file system keeps it: names change at once and for good, in the order in which they were changed; what
 * a file holds is safe from a loss of power once it was flushed, and may be half of it before.
 */
export class SimulatedDisk {
  readonly #names = new Map<FilePath, Inode>();
  readonly #folders = new Set<FilePath>();
  readonly #everSeen = new Set<FilePath>();
  readonly #onChange: (change: DiskChange) => void;

  /** @param onChange called after each change, before anybody else can look. */
  constructor(onChange: (change: DiskChange) => void) {
    this.#onChange = (change) => {
      this.#everSeen.add(change.path);
      onChange(change);
    };
  }

  /** Paths of all files there ever were. */
  get everSeen(): readonly FilePath[] {
    return [...this.#everSeen];
  }

  /** Paths of all files. */
  get paths(): readonly FilePath[] {
    return [...this.#names.keys()];
  }

  has(path: FilePath): boolean {
    return this.#names.has(path);
  }

  isFolder(path: FilePath): boolean {
    return path === '' || this.#folders.has(path);
  }

  /** A file's text; `undefined` where there is none. */
  peek(path: FilePath): string | undefined {
    return this.#names.get(path)?.text;
  }

  writerOf(path: FilePath): string | undefined {
    return this.#names.get(path)?.writer;
  }

  /** All names of one file; none where there is no such file. */
  namesOf(path: FilePath): readonly FilePath[] {
    const inode = this.#names.get(path);
    return this.paths.filter((other) => inode && this.#names.get(other) === inode);
  }

  modeOf(path: FilePath): number {
    return this.#find(path).mode;
  }

  setMode(path: FilePath, mode: number): void {
    this.#find(path).mode = mode;
  }

  read(path: FilePath): string {
    return this.#find(path).text;
  }

  /** Names directly in a folder, files and folders. */
  list(folder: FilePath): readonly { readonly name: string; readonly isFolder: boolean }[] {
    if (!this.isFolder(folder)) throw new DiskError('ENOENT', folder);
    const named = (path: FilePath, isFolder: boolean): { name: string; isFolder: boolean }[] =>
      parentOf(path) === folder ? [{ name: path.slice(path.lastIndexOf('/') + 1), isFolder }] : [];
    return [
      ...[...this.#names.keys()].flatMap((path) => named(path, false)),
      ...[...this.#folders].flatMap((path) => named(path, true)),
    ];
  }

  makeFolders(folder: FilePath): void {
    if (folder === '') return;
    for (const path of wayTo(folder)) {
      if (this.#names.has(path)) throw new DiskError('ENOTDIR', path);
      this.#folders.add(path);
    }
  }

  /** Makes an empty file; fails where there is one. */
  make(path: FilePath, actor: string, mode = 0o644): void {
    if (!this.isFolder(parentOf(path))) throw new DiskError('ENOENT', path);
    if (this.#names.has(path) || this.#folders.has(path)) throw new DiskError('EEXIST', path);
    this.#names.set(path, { text: '', flushed: undefined, writer: actor, mode });
    this.#onChange({ path, before: undefined, after: '', actor });
  }

  /** Puts a text into a file that is there, under all its names; not flushed. */
  write(path: FilePath, text: string, actor: string): void {
    const inode = this.#find(path);
    const before = inode.text;
    inode.text = text;
    inode.writer = actor;
    this.#tellOfAll(inode, before, actor);
  }

  flush(path: FilePath): void {
    const inode = this.#find(path);
    inode.flushed = inode.text;
  }

  /** Gives a file a second name; fails where somebody has it. */
  link(from: FilePath, to: FilePath, actor: string): void {
    const inode = this.#find(from);
    if (this.#names.has(to) || this.#folders.has(to)) throw new DiskError('EEXIST', to);
    this.#names.set(to, inode);
    this.#onChange({ path: to, before: undefined, after: inode.text, actor });
  }

  /** Gives a file another name, in the place of whoever has it. */
  rename(from: FilePath, to: FilePath, actor: string): void {
    const inode = this.#find(from);
    const before = this.#names.get(to)?.text;
    if (this.#names.get(to) === inode) return;
    this.#names.delete(from);
    this.#names.set(to, inode);
    inode.writer = actor;
    this.#onChange({ path: to, before, after: inode.text, actor });
    this.#onChange({ path: from, before: inode.text, after: undefined, actor });
  }

  unlink(path: FilePath, actor: string): void {
    const { text } = this.#find(path);
    this.#names.delete(path);
    this.#onChange({ path, before: text, after: undefined, actor });
  }

  /** Whoever isn't us writes or deletes a whole file. */
  put(path: FilePath, text: string | undefined, actor: string): void {
    if (text === undefined) {
      if (this.#names.has(path)) this.unlink(path, actor);
      return;
    }
    this.makeFolders(parentOf(path));
    if (!this.#names.has(path)) this.make(path, actor);
    this.write(path, text, actor);
    this.flush(path);
  }

  /** The power fails: of what was not flushed, some or all is gone. */
  losePower(keep: (text: string) => string): void {
    for (const inode of new Set(this.#names.values())) {
      if (inode.flushed === inode.text) continue;
      const before = inode.text;
      inode.text = inode.flushed ?? keep(before);
      inode.flushed = inode.text;
      this.#tellOfAll(inode, before, 'power');
    }
  }

  /** What changes in a file changes under all its names. */
  #tellOfAll(inode: Inode, before: string, actor: string): void {
    for (const [path, other] of this.#names) {
      if (other === inode) this.#onChange({ path, before, after: inode.text, actor });
    }
  }

  #find(path: FilePath): Inode {
    const inode = this.#names.get(path);
    if (!inode) throw new DiskError('ENOENT', path);
    return inode;
  }
}
