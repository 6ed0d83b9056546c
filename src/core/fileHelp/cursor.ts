import { type FileForm, yamlSpan } from './fileForm.js';
import { parseLoosely } from './parseLoosely.js';
import { findPlace, type Place } from './place.js';

/** A file that is being read or written, and where. */
export interface Cursor {
  readonly text: string;
  readonly form: FileForm;
  readonly offset: number;
}

/**
 * Finds what the cursor is at; `undefined` where that is no part of the format: in the body of a note, in a comment, in a file that
 * is far too large.
 */
export function placeAt({ text, form, offset }: Cursor): Place | undefined {
  const span = yamlSpan(text, form);
  if (!span || offset < span.start || offset > span.end) return undefined;
  const root = parseLoosely(text, span);
  return root && findPlace(text, root, offset);
}
