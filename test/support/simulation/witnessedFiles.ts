import type { Disposable, FileContent, FileMove, FilePath, Files, FolderEntry } from '../../../src/app/ports.js';
import { type Intent, type Ledger, type Token, tokensOf } from './ledger.js';

/** What a window's person has asked for. */
export interface Asked {
  /** The window. */
  readonly name: string;
  /** Whether anything that was asked for means these words to go. */
  readonly mayRemove: (token: Token, path: FilePath, expected: string) => boolean;
  /** Whether git would take up a file that is private. */
  readonly isExposed: (path: FilePath) => boolean;
  readonly asked: () => string;
}

/** Files that tell the ledger what is about to be written, so that it can judge what the disk then sees. */
export class WitnessedFiles implements Files {
  readonly #files: Files;
  readonly #ledger: Ledger;
  readonly #window: string;
  readonly #asked: Asked;
  readonly #created = new Map<FilePath, string>();

  constructor(files: Files, ledger: Ledger, asked: Asked) {
    this.#files = files;
    this.#ledger = ledger;
    this.#window = asked.name;
    this.#asked = asked;
  }

  read(path: FilePath): Promise<FileContent> {
    return this.#files.read(path);
  }

  list(folder: FilePath): Promise<readonly string[]> {
    return this.#files.list(folder);
  }

  readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    return this.#files.readFolder(folder, extension);
  }

  watch(folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable {
    return this.#files.watch(folder, listener);
  }

  sweep(folder: string): Promise<void> {
    return this.#files.sweep(folder);
  }

  create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    this.#created.set(path, text);
    return this.#during([{ path, expected: undefined, next: text }], () => this.#files.create(path, text));
  }

  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'> {
    return this.#during([{ path, expected, next }], () => this.#files.replace(path, expected, next));
  }

  remove(path: FilePath, expected: string, way?: 'trash' | 'forGood'): Promise<'removed' | 'changed'> {
    return this.#during([{ path, expected, next: undefined }], () => this.#files.remove(path, expected, way));
  }

  move(move: FileMove): Promise<'moved' | 'exists' | 'changed'> {
    const { from, to, text } = move;
    const writes = [
      { path: from, expected: text, next: undefined, isMove: true },
      { path: to, expected: undefined, next: text },
    ];
    return this.#during(writes, () => this.#files.move(move));
  }

  async #during<T>(writes: readonly Omit<Intent, 'window'>[], act: () => Promise<T>): Promise<T> {
    const intents = writes.map((write): Intent => ({ ...write, window: this.#window }));
    for (const intent of intents) this.#check(intent);
    for (const intent of intents) this.#ledger.intents.add(intent);
    try {
      return await act();
    } finally {
      for (const intent of intents) this.#ledger.intents.delete(intent);
    }
  }

  #check({ path, expected = '', next }: Intent): void {
    if (next === undefined && this.#mayTakeBack(path, expected)) return;
    for (const token of tokensOf(expected)) {
      if (!next?.includes(token) && !this.#asked.mayRemove(token, path, expected))
        this.#ledger.violate(
          `${this.#window} is about to take ${token} out of ${path}, which nobody asked for (${this.#asked.asked()}): ${JSON.stringify([expected, next])}`,
        );
    }
  }

  /** What was just made goes again where it can't stay private: the text is its author's still. */
  #mayTakeBack(path: FilePath, text: string): boolean {
    return this.#created.get(path) === text && this.#asked.isExposed(path);
  }
}
