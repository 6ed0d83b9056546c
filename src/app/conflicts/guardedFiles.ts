import { findConflicts } from '../../core/text/conflict.js';
import type { Disposable, FileContent, FileMove, FilePath, Files, FolderEntry } from '../ports.js';
import { type Arrival, arriveWithProof, type Destination, type FolderFiles } from '../privacy/privacyProof.js';

/**
 * The files for all stores and use cases of an onboarding, with two guards. Files with merge conflicts are not returned as text,
 * so that nobody parses or overwrites them. Private files are only written where they are proven to stay private.
 */
export class GuardedFiles implements FolderFiles {
  readonly #files: Files;
  readonly #isPrivate: (path: FilePath) => boolean;

  constructor(files: Files, isPrivate: (path: FilePath) => boolean) {
    this.#files = files;
    this.#isPrivate = isPrivate;
  }

  async read(path: FilePath): Promise<FileContent> {
    return guard(await this.#files.read(path));
  }

  list(folder: FilePath): Promise<readonly string[]> {
    return this.#files.list(folder);
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    for await (const slice of this.#files.readFolder(folder, extension)) {
      yield slice.map(({ path, content }) => ({ path, content: guard(content) }));
    }
  }

  create(path: FilePath, text: string, into: Destination): Promise<'created' | 'exists'> {
    return this.#arrive(path, into, {
      bring: () => this.#files.create(path, text),
      takeBack: () => this.#files.remove(path, text),
    });
  }

  replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'> {
    return this.#files.replace(path, expected, next);
  }

  remove(path: FilePath, expected: string, way?: 'trash' | 'forGood'): Promise<'removed' | 'changed'> {
    return this.#files.remove(path, expected, way);
  }

  move(move: FileMove, into: Destination): Promise<'moved' | 'exists' | 'changed'> {
    const { from, to, text } = move;
    return this.#arrive(to, into, {
      bring: () => this.#files.move(move),
      takeBack: () => this.#files.move({ from: to, to: from, text }),
    });
  }

  sweep(folder: FilePath): Promise<void> {
    return this.#files.sweep(folder);
  }

  watch(folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable {
    return this.#files.watch(folder, listener);
  }

  /** A private path without proof, or another path with one, is a bug, and nothing is written. */
  async #arrive<Outcome extends string>(
    path: FilePath,
    into: Destination,
    arrival: Arrival<Outcome>,
  ): Promise<Outcome> {
    const isPrivate = this.#isPrivate(path);
    if (into === 'shared') {
      if (isPrivate) throw new Error(`No proof that ${path} is kept private`);
      return arrival.bring();
    }
    if (!isPrivate) throw new Error(`${path} is not private`);
    return arriveWithProof(path, into, arrival);
  }
}

function guard(content: FileContent): FileContent {
  if (content.kind !== 'text') return content;
  const conflicts = findConflicts(content.text);
  return conflicts.length === 0 ? content : { kind: 'conflicted', text: content.text, conflicts };
}
