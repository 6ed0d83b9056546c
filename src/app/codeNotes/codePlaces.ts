import type { CodeFiles, Disposable, FilePath } from '../ports.js';
import { Signal } from '../kit/signal.js';

/** The present place of a file that notes refer to. */
export type CodePlace =
  /** Under the path in the notes, or under the one to which git renamed it. */
  | { readonly kind: 'there' | 'renamed'; readonly file: FilePath }
  /** Not in the checkout: deleted, or on another branch. It may come back. */
  | { readonly kind: 'absent' };

/** How many successive renames are followed. */
const maxRenames = 20;

/** Finds the files that code notes refer to, following renames in git. Results are cached until something changes. */
export class CodePlaces {
  readonly #files: CodeFiles;
  readonly #changed = new Signal();
  #places = new Map<FilePath, Promise<CodePlace>>();

  /** Fires when any file's place may have changed. */
  readonly onDidChange = this.#changed.on;

  constructor(files: CodeFiles) {
    this.#files = files;
  }

  /** Follows changes until the returned object is disposed. */
  watch(): Disposable {
    return this.#files.onDidChange(() => {
      this.#places = new Map();
      this.#changed.fire();
    });
  }

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
