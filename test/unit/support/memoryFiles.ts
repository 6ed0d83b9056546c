import type { Disposable, FileContent, FileMove, FilePath, Files, FolderEntry } from '../../../src/app/ports.js';

/** Files in memory, for tests of stores and use cases. What others write is told by {@link MemoryFiles.outside}. */
export class MemoryFiles implements Files {
  readonly contents: Map<FilePath, FileContent>;
  readonly #listeners = new Set<(paths: ReadonlySet<FilePath>) => void>();
  /** Called before each replacement, for what happens in between a read and a write. */
  beforeReplace: () => void = () => undefined;
  /** What was moved to where the system keeps what was deleted. */
  readonly trashed: FilePath[] = [];
  /** Called before each write; what it throws is the disk's answer. */
  beforeWrite: () => void = () => undefined;

  /** @param texts the files there are, by path. */
  constructor(texts: Readonly<Record<FilePath, string>> = {}) {
    this.contents = new Map(Object.entries(texts).map(([path, text]) => [path, { kind: 'text', text }]));
  }

  /** Has every write refused from now on. */
  refuse(failure: Error): void {
    this.beforeWrite = () => {
      throw failure;
    };
  }

  /** The text of a file; fails when it has none. */
  text(path: FilePath): string {
    const content = this.contents.get(path);
    if (content?.kind !== 'text')
      throw new Error(`no text at ${path}; there are ${[...this.contents.keys()].join(', ')}`);
    return content.text;
  }

  /** Somebody else writes (or with `undefined` deletes) a file. */
  outside(path: FilePath, content: string | FileContent | undefined): void {
    if (content === undefined) this.contents.delete(path);
    else this.contents.set(path, typeof content === 'string' ? { kind: 'text', text: content } : content);
    for (const listener of this.#listeners) listener(new Set([path]));
  }

  async read(path: FilePath): Promise<FileContent> {
    return this.contents.get(path) ?? { kind: 'missing' };
  }

  async list(folder: FilePath): Promise<readonly string[]> {
    return this.#directlyIn(folder).map((path) => path.slice(folder.length + 1));
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    for (const path of this.#directlyIn(folder).filter((name) => name.endsWith(extension))) {
      yield [{ path, content: await this.read(path) }];
    }
  }

  async create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    this.beforeWrite();
    if (this.contents.has(path)) return 'exists';
    this.contents.set(path, { kind: 'text', text });
    return 'created';
  }

  async replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'> {
    this.beforeWrite();
    this.beforeReplace();
    if (next === expected) return 'unchanged';
    if (!this.#holds(path, expected)) return 'changed';
    this.contents.set(path, { kind: 'text', text: next });
    return 'replaced';
  }

  async remove(path: FilePath, expected: string, way: 'trash' | 'forGood' = 'forGood'): Promise<'removed' | 'changed'> {
    this.beforeWrite();
    if (!this.#holds(path, expected)) return 'changed';
    this.contents.delete(path);
    if (way === 'trash') this.trashed.push(path);
    return 'removed';
  }

  async move({ from, to, text }: FileMove): Promise<'moved' | 'exists' | 'changed'> {
    this.beforeWrite();
    if (this.contents.has(to)) return 'exists';
    if (!this.#holds(from, text)) return 'changed';
    this.contents.delete(from);
    this.contents.set(to, { kind: 'text', text });
    return 'moved';
  }

  async sweep(): Promise<void> {
    for (const path of this.contents.keys()) if (path.endsWith('.tmp')) this.contents.delete(path);
  }

  watch(_folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #holds(path: FilePath, text: string): boolean {
    const content = this.contents.get(path);
    return content?.kind === 'text' && content.text === text;
  }

  #directlyIn(folder: FilePath): FilePath[] {
    return [...this.contents.keys()].filter(
      (path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'),
    );
  }
}
