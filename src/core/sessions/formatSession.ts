import type { Prompt } from '../checklist/checklist.js';
import { onOneLine } from '../notes/askedQuestion.js';
import { formatScalar } from '../text/yamlScalar.js';
import type { Session } from './session.js';

/** What stands on top of a question sheet, as a comment that no Markdown viewer shows. */
const hint =
  '<!-- One line for each answer below its question: "- Deploys take forty minutes #compute ^3". Then run "Capture Answers as Notes". -->';

/**
 * Writes a new session's file, the questions as headings with the kind of note that an answer becomes.
 *
 * Only for sessions that have no file yet. `parseSession` and `parseAnswers` read it back.
 */
export function formatSession(session: Omit<Session, 'body'>, questions: readonly Prompt[]): string {
  const { title, kind, with: who, role, step, date, author } = session;
  const fields = Object.entries({ title, kind, with: who, role, step, date, author }).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}: ${key === 'date' ? value : formatScalar(value, 'block')}\n`],
  );
  const sheet = questions.map(({ ask, kind: noteKind }) => `## ${onOneLine(ask)} <!-- ${noteKind} -->\n\n- \n`);
  return ['---\n', ...fields, '---\n', [`${hint}\n`, ...sheet, '## Anything else\n\n- \n'].join('\n')].join('');
}
