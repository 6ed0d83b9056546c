import { holdsChange } from '../../core/conflicts/holdsChange.js';
import { toEditorText } from './editorText.js';

/** How much is remembered of each file, in UTF-16 units: more than is typed while a file is saved. */
const longestPast = 2_000_000;

/** What an editor held and others had written, put on disk together for a save; all with line feeds only. */
export interface TakenIn {
  /** What both were made from. */
  readonly base: string;
  readonly held: string;
  readonly written: string;
}

/** The last text of an editor that was on disk too, and all that the editor has held since; with line feeds only. */
export class EditorHistory {
  #saved: string | undefined;
  #held: string[] = [];
  #length = 0;
  /** How much was held up to now, also of what is forgotten. */
  #count = 0;
  /** All since the last save. */
  #takenIn: TakenIn[] = [];

  /** This moment, for {@link wasSaved}. */
  get now(): number {
    return this.#count;
  }

  /** Remembers what the editor holds now. */
  hold(text: string): void {
    const held = toEditorText(text);
    this.#count++;
    this.#held.push(held);
    this.#length += held.length;
    while (this.#length > longestPast && this.#held.length > 1) this.#length -= this.#held.shift()?.length ?? 0;
  }

  /** Remembers a text without unsaved changes: what the editor holds comes from disk, or was saved as it is. */
  clean(text: string): void {
    this.hold(text);
    this.#begin(this.#held.length - 1);
  }

  /**
   * Remembers what a save has put on disk, if the editor has held that: somebody may have typed on.
   *
   * @param until when it was saved at the latest: the same text may be on disk later for another reason.
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
   * Remembers that what the editor held was put on disk, together with what was there. That doesn't save it; and somebody may have
   * let go of it meanwhile.
   */
  takeIn({ base, held: text, written }: TakenIn): void {
    const held = toEditorText(text);
    if (this.#held.includes(held)) this.#takenIn.push({ base, held, written: toEditorText(written) });
  }

  /** Whether the disk holds what the editor has saved: then nobody has written since. */
  isSaved(onDisk: string): boolean {
    return toEditorText(onDisk) === this.#saved;
  }

  /**
   * What the editor's text and that on disk were both made from; `undefined` while that isn't known. What others write after the
   * editor's text was put on disk is made from that, unless something took it away again, as git does.
   */
  baseOf(onDisk: string): string | undefined {
    const text = toEditorText(onDisk);
    const last = this.#takenIn.at(-1);
    const hasAll = this.#takenIn.every(({ base, held }) => holdsChange(text, base, held));
    if (!last || !(last.written === text || hasAll)) return this.#saved;
    return this.#held.includes(last.written) ? last.written : last.held;
  }

  /** Goes on from one of the texts that were held. */
  #begin(index: number): void {
    this.#held = this.#held.slice(index);
    this.#length = this.#held.reduce((length, held) => length + held.length, 0);
    this.#saved = this.#held[0];
    this.#takenIn = [];
  }
}
