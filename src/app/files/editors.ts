import type { FilePath } from '../ports.js';

/** A file as an editor has it. Line endings are all of one kind there, and a byte order mark is left out. */
export interface OpenFile {
  readonly text: string;
  /** It holds what is not on disk yet. */
  readonly isDirty: boolean;
}

/**
 * How saving ended: the text that was saved; or `later`: the editor holds the edit, and saves it with what somebody typed meanwhile,
 * or with a save that was under way.
 */
export type SaveOutcome = { readonly saved: string } | 'later' | 'failed';

/** What is open in editors, with somebody typing there. */
export interface Editors {
  /** A file as it is open; `undefined` where it isn't. */
  find(path: FilePath): OpenFile | undefined;

  /** Every open file that holds what is not on disk yet. */
  unsaved(): ReadonlyMap<FilePath, OpenFile>;

  /**
   * Changes an open file's text by the smallest edit there is, so that cursors stay where they are. It isn't saved.
   *
   * @param expected the text that {@link find} gave; where the file holds another by now, nothing is done: `changed`.
   */
  edit(path: FilePath, expected: string, next: string): Promise<'edited' | 'changed' | 'refused'>;

  /**
   * Saves a file as its editor would: what formats on save may change the text first.
   *
   * @param text what our edit made of it; where somebody typed since, it is not saved.
   */
  save(path: FilePath, text: string): Promise<SaveOutcome>;

  /**
   * Waits until an open file without unsaved changes shows what is on disk: an editor follows the disk a moment later.
   *
   * @param isCurrent whether a text is the one on disk.
   * @returns when it does, or has unsaved changes, or is closed, or some two seconds have passed.
   */
  catchUp(path: FilePath, isCurrent: (text: string) => boolean): Promise<void>;

  /** Waits until nobody has typed into a file for a moment; for a second at most. */
  stillness(path: FilePath): Promise<void>;

  /** Whether the person has set that editors don't change a file. */
  isReadOnly(path: FilePath): boolean;
}
