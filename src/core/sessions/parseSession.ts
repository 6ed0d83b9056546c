import * as v from 'valibot';

import { type FrontMatterForm, formOf, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { sessionSchema } from './sessionSchema.js';
import { completeFields } from '../text/fieldTable.js';
import type { Problem } from '../text/problem.js';
import type { Session } from './session.js';
import { type SessionFields, sessionFields } from './sessionFields.js';

/** What reading a session's file gave. */
export interface ParsedSession {
  /** Absent when the file doesn't say what kind of session it was; `problems` says why then. */
  readonly session: Session | undefined;
  readonly problems: readonly Problem[];
}

const draftSchema = v.partial(sessionSchema);

const form: FrontMatterForm<typeof draftSchema> = formOf(draftSchema, sessionFields);

/**
 * Reads a session's file. A wrong value is reported and taken as absent; without a title the first line of the body serves.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseSession(text: string): ParsedSession {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  if (!fields?.kind) return { session: undefined, problems };
  const session = { ...completeFields<SessionFields>(sessionFields, fields, body), body };
  return { session: session.title === '' ? { ...session, title: session.kind } : session, problems };
}
