import type { FilePath } from '../ports.js';
import type { SaveMerger } from './saveMerger.js';

/**
 * Interprets VS Code's events for {@link SaveMerger}. Each event carries the file's present text and whether VS Code calls it
 * unsaved, but the two may be from different moments:
 * - Typing is first reported as if it left nothing unsaved, then by a separate event; a reload only by the first.
 * - The end of a save reports the file as saved even if somebody has typed since its text was taken. Otherwise a separate event
 *   has reported that before.
 */
export class OpenFileEvents {
  readonly #merge: SaveMerger;
  /** The texts of files that only one event has called saved. */
  readonly #maybeClean = new Map<FilePath, string>();
  readonly #typedOn = new Set<FilePath>();

  constructor(merge: SaveMerger) {
    this.#merge = merge;
  }

  opened(path: FilePath, text: string, isDirty: boolean): void {
    this.closed(path);
    if (!isDirty) this.#merge.cleaned(path, text);
  }

  /** The file's text changed. */
  changed(path: FilePath, text: string, isDirty: boolean): void {
    this.#believe(path);
    this.#typedOn.delete(path);
    this.#merge.changed(path, text);
    if (!isDirty) this.#maybeClean.set(path, text);
  }

  /** The file now has unsaved changes, or no longer has any. */
  turned(path: FilePath, text: string, isDirty: boolean): void {
    if (isDirty) this.#maybeClean.delete(path);
    else if (!this.#believe(path)) this.#maybeClean.set(path, text);
  }

  /** A save has ended. */
  saved(path: FilePath): void {
    if (!this.#maybeClean.delete(path)) return;
    this.#typedOn.add(path);
    void this.#merge.saved(path).then((isAll) => void (isAll && this.#typedOn.delete(path)));
  }

  /** Whether somebody typed while a file was written: VS Code wrongly calls it saved until the next key press. */
  isTypedOn(path: FilePath): boolean {
    return this.#typedOn.has(path);
  }

  closed(path: FilePath): void {
    this.#maybeClean.delete(path);
    this.#typedOn.delete(path);
    this.#merge.forget(path);
  }

  /** @returns whether the file was called saved before. */
  #believe(path: FilePath): boolean {
    const text = this.#maybeClean.get(path);
    if (text === undefined) return false;
    this.#merge.cleaned(path, text);
    this.#typedOn.delete(path);
    return this.#maybeClean.delete(path);
  }
}
