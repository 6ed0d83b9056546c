import type { Prompt } from '../checklist/checklist.js';
import { onOneLine } from '../notes/askedQuestion.js';
import { formatFields } from '../text/formatFields.js';
import { type SessionFields, sessionFields } from './sessionFields.js';

/** The comment at the top of a question sheet, which Markdown viewers don't show. */
const hint =
  '<!-- One line for each answer below its question: "- Deploys take forty minutes #compute ^3". Then run "Capture Answers as Notes". -->';

/**
 * Writes a new session's file, with the questions as headings and the kind of note that an answer becomes.
 *
 * Only for new files. `parseSession` and `parseAnswers` read it back.
 */
export function formatSession(session: SessionFields, questions: readonly Prompt[]): string {
  const sheet = questions.map(({ ask, kind }) => `## ${onOneLine(ask)} <!-- ${kind} -->\n\n- \n`);
  const fields = formatFields<SessionFields>(sessionFields, session);
  return fields + [`${hint}\n`, ...sheet, '## Anything else\n\n- \n'].join('\n');
}
