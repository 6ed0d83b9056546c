import * as v from 'valibot';

import { type FrontMatterForm, headline, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { noteSchema } from '../schema/noteSchema.js';
import type { Problem } from '../text/problem.js';
import type { CodeAnchor, Note } from './note.js';
import { presentFields } from '../text/presentFields.js';
import { defaultNoteKind } from './vocabulary.js';

/** What reading a note's file gave. */
export interface ParsedNote {
  /** Absent when nothing of the file can be shown as a note; `problems` says why then. */
  readonly note: Note | undefined;
  readonly problems: readonly Problem[];
}

/** Unlike other fields, these two are missed; but a note can be shown without them. */
const missedKeys = ['title', 'created'] as const;

const draftSchema = v.partial(noteSchema, missedKeys);

type Draft = v.InferOutput<typeof draftSchema>;

const form: FrontMatterForm<typeof draftSchema> = {
  schema: draftSchema,
  missedKeys,
  numberFields: new Set(['severity', 'code.line']),
};

/**
 * Reads a note's file, however people may have written it. `readNoteFast` reads what we write ourselves without the YAML
 * library; both give the same note where both give one.
 *
 * A wrong value is reported and taken as absent. Without a title the first line of the body serves, without a time
 * `created` is empty.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseNote(text: string): ParsedNote {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  return { note: fields && buildNote(fields, body), problems };
}

/** @returns `undefined` for a note that says nothing: neither title nor body. */
function buildNote(draft: Draft, body: string): Note | undefined {
  const title = draft.title ?? headline(body);
  if (title === '') return undefined;
  return presentFields<Note>({
    title,
    kind: draft.kind ?? defaultNoteKind,
    theme: draft.theme,
    source: draft.source,
    role: draft.role,
    severity: draft.severity,
    values: draft.values ?? [],
    step: draft.step,
    session: draft.session,
    author: draft.author,
    created: draft.created ?? '',
    tags: draft.tags ?? [],
    code: draft.code && buildAnchor(draft.code),
    body,
  });
}

function buildAnchor(code: NonNullable<Draft['code']>): CodeAnchor {
  const { file, line, quote, before, after, commit } = code;
  return presentFields<CodeAnchor>({ file, line, quote, before, after, commit });
}
