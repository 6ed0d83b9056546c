import * as v from 'valibot';

import { presentFields } from '../text/presentFields.js';
import { type FrontMatterForm, headline, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { sessionSchema } from '../schema/sessionSchema.js';
import type { Problem } from '../text/problem.js';
import type { Session } from './session.js';

/** What reading a session's file gave. */
export interface ParsedSession {
  /** Absent when the file doesn't say what kind of session it was; `problems` says why then. */
  readonly session: Session | undefined;
  readonly problems: readonly Problem[];
}

const missedKeys = ['title', 'kind', 'date'] as const;

const draftSchema = v.partial(sessionSchema, missedKeys);

const form: FrontMatterForm<typeof draftSchema> = { schema: draftSchema, missedKeys, numberFields: new Set() };

/**
 * Reads a session's file. A wrong value is reported and taken as absent; without a title the first line of the body serves.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseSession(text: string): ParsedSession {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  return { session: fields?.kind && buildSession({ ...fields, kind: fields.kind }, body), problems };
}

type Draft = v.InferOutput<typeof draftSchema> & Pick<Session, 'kind'>;

function buildSession(draft: Draft, body: string): Session {
  return presentFields<Session>({
    title: draft.title ?? (headline(body) || draft.kind),
    kind: draft.kind,
    with: draft.with,
    role: draft.role,
    step: draft.step,
    date: draft.date ?? '',
    author: draft.author,
    body,
  });
}
