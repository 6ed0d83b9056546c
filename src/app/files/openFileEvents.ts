import type { FilePath } from '../ports.js';
import type { SaveMerger } from './saveMerger.js';

/**
 * Tells {@link SaveMerger} what VS Code's events mean. Each comes with the text that the file holds then, and whether VS Code calls it
 * unsaved; both may be of different moments:
 * - Typing is told of first as if it left nothing unsaved, then by an event of its own; a reload by the first of these alone.
 * - The end of a save calls the file saved, also where somebody typed on after its text was taken. Where nobody did, an event of its
 *   own has said so before.
 */
export class OpenFileEvents {
  readonly #merge: SaveMerger;
  /** What files hold that were called saved by one event only. */
  readonly #maybeClean = new Map<FilePath, string>();
  readonly #typedOn = new Set<FilePath>();

  constructor(merge: SaveMerger) {
    this.#merge = merge;
  }

  opened(path: FilePath, text: string, isDirty: boolean): void {
    this.closed(path);
    if (!isDirty) this.#merge.cleaned(path, text);
  }

  /** The file holds another text. */
  changed(path: FilePath, text: string, isDirty: boolean): void {
    this.#believe(path);
    this.#typedOn.delete(path);
    this.#merge.changed(path, text);
    if (!isDirty) this.#maybeClean.set(path, text);
  }

  /** The file has unsaved changes since now, or no more. */
  turned(path: FilePath, text: string, isDirty: boolean): void {
    if (isDirty) this.#maybeClean.delete(path);
    else if (!this.#believe(path)) this.#maybeClean.set(path, text);
  }

  /** A save has come to its end. */
  saved(path: FilePath): void {
    if (!this.#maybeClean.delete(path)) return;
    this.#typedOn.add(path);
    void this.#merge.saved(path).then((isAll) => void (isAll && this.#typedOn.delete(path)));
  }

  /** Whether somebody typed on while a file was written: VS Code calls it saved until the next key, and it isn't. */
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
