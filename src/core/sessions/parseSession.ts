import * as v from 'valibot';

import { type FrontMatterForm, formOf, readFrontMatterFile } from '../schema/frontMatterFile.js';
import { sessionSchema } from './sessionSchema.js';
import { completeFields } from '../text/fieldTable.js';
import type { Problem } from '../text/problem.js';
import type { Session } from './session.js';
import { type SessionFields, sessionFields } from './sessionFields.js';

export interface ParsedSession {
  /** Absent if the file doesn't contain the kind of session; `problems` then says why. */
  readonly session: Session | undefined;
  readonly problems: readonly Problem[];
}

const draftSchema = v.partial(sessionSchema);

const form: FrontMatterForm<typeof draftSchema> = formOf(draftSchema, sessionFields);

/**
 * Reads a session's file. An invalid value is reported and treated as absent; without a title the first line of the body is used.
 *
 * @param text the whole file; problem ranges are offsets into it, in UTF-16 code units.
 */
export function parseSession(text: string): ParsedSession {
  const { fields, body, problems } = readFrontMatterFile(text, form);
  if (!fields?.kind) return { session: undefined, problems };
  const session = { ...completeFields<SessionFields>(sessionFields, fields, body), body };
  return { session: session.title === '' ? { ...session, title: session.kind } : session, problems };
}
