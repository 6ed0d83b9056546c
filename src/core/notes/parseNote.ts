import * as v from 'valibot';

import { type FrontMatterForm, formOf, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { noteSchema } from './noteSchema.js';
import { completeFields } from '../text/fieldTable.js';
import type { Problem } from '../text/problem.js';
import type { Note } from './note.js';
import { type NoteFields, noteFields } from './noteFields.js';

export interface ParsedNote {
  /** Absent if nothing of the file can be shown as a note; `problems` then says why. */
  readonly note: Note | undefined;
  readonly problems: readonly Problem[];
}

const draftSchema = v.partial(noteSchema);

const form: FrontMatterForm<typeof draftSchema> = formOf(draftSchema, noteFields);

/**
 * Reads a note's file, however people have written it. `readNoteFast` reads our own form without the YAML library, with the same
 * result if it has one.
 *
 * An invalid value is reported and treated as absent. Without a title the first line of the body is used; without a time
 * `created` is empty.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseNote(text: string): ParsedNote {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  const note = fields && { ...completeFields<NoteFields>(noteFields, fields, body), body };
  // It is empty: it has neither title nor body.
  return { note: note?.title === '' ? undefined : note, problems };
}
