import type { TextEdit } from '../text/minimalEdit.js';
import type { FileForm } from './fileForm.js';

/** A way to mend a problem. The edit changes only what it is about. */
export interface Fix {
  /** `replace`: what is there becomes `value`. `add`: `key` is written with `value`. */
  readonly kind: 'replace' | 'add';
  readonly key: string;
  readonly value: string;
  readonly edit: TextEdit;
  /** Whether it is most likely what was meant. */
  readonly isPreferred: boolean;
}

/** The file with the problem. */
export interface FileToFix {
  readonly text: string;
  readonly form: FileForm;
  /** What is written where a key is missing, if anything can be said without asking: `created` is now. */
  readonly given: Readonly<Record<string, string>>;
}
