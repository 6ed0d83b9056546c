import type { CodeFiles, Disposable, FilePath } from '../ports.js';
import { Signal } from '../kit/signal.js';

/** Where a file that notes point to is by now. */
export type CodePlace =
  /** Under the path that the notes have, or under the one that it was renamed to in git. */
  | { readonly kind: 'there' | 'renamed'; readonly file: FilePath }
  /** Not on what is checked out: deleted, or on another branch. It may come back. */
  | { readonly kind: 'absent' };

/** How many renames one after the other are followed. */
const maxRenames = 20;

/** Finds the files that notes about code point to, through renames in git; each is looked for once, until something changes. */
export class CodePlaces {
  readonly #files: CodeFiles;
  readonly #changed = new Signal();
  #places = new Map<FilePath, Promise<CodePlace>>();

  /** Fires when any file may be at another place than before. */
  readonly onDidChange = this.#changed.on;

  constructor(files: CodeFiles) {
    this.#files = files;
  }

  /** Looks anew at what changes, until the returned object is disposed. */
  watch(): Disposable {
    return this.#files.onDidChange(() => {
      this.#places = new Map();
      this.#changed.fire();
    });
  }

  /** Where a file is now. */
  placeOf(file: FilePath): Promise<CodePlace> {
    const place = this.#places.get(file) ?? this.#find(file);
    this.#places.set(file, place);
    return place;
  }

  async #find(file: FilePath): Promise<CodePlace> {
    if (await this.#files.exists(file)) return { kind: 'there', file };
    const passed = new Set([file]);
    for (let at = file; passed.size <= maxRenames;) {
      const next = await this.#files.renamedTo(at);
      if (next === undefined || passed.has(next)) break;
      if (await this.#files.exists(next)) return { kind: 'renamed', file: next };
      passed.add(next);
      at = next;
    }
    return { kind: 'absent' };
  }
}
