import { holdsChange } from '../../core/conflicts/holdsChange.js';
import { toEditorText } from './editorText.js';

/** How much is remembered per file, in UTF-16 code units: more than anybody types during a save. */
const longestPast = 2_000_000;

/** An editor's text and others' changes, combined on disk for a save; line feeds only. */
export interface TakenIn {
  /** The common ancestor. */
  readonly base: string;
  readonly held: string;
  readonly written: string;
}

/** The last text that an editor and the disk had in common, and all later texts of the editor; line feeds only. */
export class EditorHistory {
  #saved: string | undefined;
  #held: string[] = [];
  #length = 0;
  /** How many texts there were so far, forgotten ones included. */
  #count = 0;
  /** Everything since the last save. */
  #takenIn: TakenIn[] = [];

  /** The present moment, for {@link wasSaved}. */
  get now(): number {
    return this.#count;
  }

  /** Remembers the editor's present text. */
  hold(text: string): void {
    const held = toEditorText(text);
    this.#count++;
    this.#held.push(held);
    this.#length += held.length;
    while (this.#length > longestPast && this.#held.length > 1) this.#length -= this.#held.shift()?.length ?? 0;
  }

  /** Remembers a text without unsaved changes: the editor's text was read from disk, or saved as it is. */
  clean(text: string): void {
    this.hold(text);
    this.#begin(this.#held.length - 1);
  }

  /**
   * Records what a save wrote to disk if the editor had that text; somebody may have typed since.
   *
   * @param until the latest moment of the save: the same text may be on disk later for another reason.
   * @returns whether it is what the editor held at that moment.
   */
  wasSaved(onDisk: string, until: number): boolean {
    const first = this.#count - this.#held.length;
    const held = this.#held.slice(0, until - first);
    const index = held.lastIndexOf(toEditorText(onDisk));
    if (index !== -1) this.#begin(index);
    return index !== -1 && index === held.length - 1;
  }

  /**
   * Records that the editor's text was written to disk, combined with what was there. That doesn't save the document, and
   * somebody may have discarded the text in the meantime.
   */
  takeIn({ base, held: text, written }: TakenIn): void {
    const held = toEditorText(text);
    if (this.#held.includes(held)) this.#takenIn.push({ base, held, written: toEditorText(written) });
  }

  /** Whether the disk contains what the editor saved, so that nobody has written since. */
  isSaved(onDisk: string): boolean {
    return toEditorText(onDisk) === this.#saved;
  }

  /**
   * The common ancestor of the editor's text and the one on disk; `undefined` if unknown. What others write after the editor's
   * text was written to disk is based on it, unless something reverted it, as git does.
   */
  baseOf(onDisk: string): string | undefined {
    const text = toEditorText(onDisk);
    const last = this.#takenIn.at(-1);
    const hasAll = this.#takenIn.every(({ base, held }) => holdsChange(text, base, held));
    if (!last || !(last.written === text || hasAll)) return this.#saved;
    return this.#held.includes(last.written) ? last.written : last.held;
  }

  /** Restarts from one of the remembered texts. */
  #begin(index: number): void {
    this.#held = this.#held.slice(index);
    this.#length = this.#held.reduce((length, held) => length + held.length, 0);
    this.#saved = this.#held[0];
    this.#takenIn = [];
  }
}
