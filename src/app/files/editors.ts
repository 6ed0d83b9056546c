import type { FilePath } from '../ports.js';

/** A file as open in an editor, without byte order mark and with one kind of line ending. */
export interface OpenFile {
  readonly text: string;
  /** Whether it has unsaved changes. */
  readonly isDirty: boolean;
}

/**
 * The result of a save: the saved text; or `later` if the edit will be saved together with what somebody is typing, or by a save
 * in progress.
 */
export type SaveOutcome = { readonly saved: string } | 'later' | 'failed';

/** The files open in editors, in which somebody may be typing. */
export interface Editors {
  /** `undefined` if the file isn't open. */
  find(path: FilePath): OpenFile | undefined;

  /** Every open file with unsaved changes. */
  unsaved(): ReadonlyMap<FilePath, OpenFile>;

  /**
   * Changes an open file's text by the smallest possible edit, so that cursors stay where they are. Doesn't save it.
   *
   * @param expected the text from {@link find}; if the file's text differs by now, nothing is done: `changed`.
   */
  edit(path: FilePath, expected: string, next: string): Promise<'edited' | 'changed' | 'refused'>;

  /**
   * Saves a file as its editor would: formatters may change the text first.
   *
   * @param text the result of our edit; if somebody has typed since, it is not saved.
   */
  save(path: FilePath, text: string): Promise<SaveOutcome>;

  /**
   * Waits until an open file without unsaved changes shows the text on disk: an editor follows the disk a moment later.
   *
   * @param isCurrent whether a text is the one on disk.
   * @returns when it does, has unsaved changes or is closed, or after about two seconds.
   */
  catchUp(path: FilePath, isCurrent: (text: string) => boolean): Promise<void>;

  /** Waits until nobody has typed in a file for a moment, for a second at most. */
  stillness(path: FilePath): Promise<void>;

  /** Whether the person's settings make the file read-only in editors. */
  isReadOnly(path: FilePath): boolean;
}
