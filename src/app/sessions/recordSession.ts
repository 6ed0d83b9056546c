import type { Prompt } from '../../core/checklist/checklist.js';
import { formatSession } from '../../core/sessions/formatSession.js';
import type { Session } from '../../core/sessions/session.js';
import { type CreatedFile, createFile } from '../changes/createFile.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PrivatePlace } from '../privacy/privatePlace.js';

/** A session that is about to be held, or just was. */
export interface NewSession {
  readonly session: Omit<Session, 'body'>;
  readonly questions: readonly Prompt[];
  /** `shared` if others may see it. */
  readonly to: 'shared' | PrivatePlace;
}

/** Creates a session's file with its question sheet. Rejects with `FileFailure` if it can't be written. */
export async function recordSession(
  folder: OnboardingFolder,
  { session, questions, to }: NewSession,
): Promise<CreatedFile> {
  const text = formatSession(session, questions);
  const subject = /[\p{L}\p{Nd}]/u.test(session.with ?? '') ? session.with : session.kind;
  const parent = to === 'shared' ? folder.layout.sessions : to.sessions;
  return createFile(folder, { parent, subject: subject ?? session.kind, date: session.date, text });
}
