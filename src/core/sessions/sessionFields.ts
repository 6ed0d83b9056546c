import { sessionKinds } from '../checklist/checklist.js';
import type { FieldTable } from '../text/fieldTable.js';
import { headline } from '../text/headline.js';
import type { Session } from './session.js';

export type SessionFields = Omit<Session, 'body'>;

/** Every field of a session, in the order of a new file. Writers and readers use this table. */
export const sessionFields = {
  title: { form: 'text', isMissed: true, absent: headline },
  kind: { form: 'text', options: sessionKinds, isMissed: true, isNeeded: true },
  with: { form: 'text' },
  role: { form: 'text' },
  step: { form: 'text' },
  date: { form: 'date', isMissed: true, absent: '' },
  author: { form: 'text' },
} as const satisfies FieldTable<SessionFields>;
