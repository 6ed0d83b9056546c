import type { FilePath } from '../../../src/app/ports.js';

/** A file as it is open in one window. */
export interface OpenDocument {
  readonly path: FilePath;
  text: string;
  /** The file's text when it was last read or saved here. */
  base: string;
  isDirty: boolean;
  /** Whether VS Code has told extensions that it is saved, although somebody has typed on. */
  isCalledSaved: boolean;
  /** All that it held since it was opened. */
  readonly past: Set<string>;
  /** Since when it has unsaved changes, if it has. */
  dirtySinceMs: number;
  readonly openedAtMs: number;
}

/** Whether a document has unsaved changes as far as extensions are told. */
export function isUnsaved({ isDirty, isCalledSaved }: OpenDocument): boolean {
  return isDirty && !isCalledSaved;
}
