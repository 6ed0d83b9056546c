import { parseCaptureLine } from '../core/notes/captureLine.js';
import { answersQuestion } from '../core/notes/askedQuestion.js';
import { newNote } from '../core/notes/newNote.js';
import type { Note } from '../core/notes/note.js';
import type { Session } from '../core/sessions/session.js';
import { type CapturedNote, captureNote, undoCapture } from './captureNote.js';
import { type CaptureWords, readCaptureWords } from './captureWords.js';
import { editFile, type EditResult } from './editFile.js';
import { baseName } from './folderLayout.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/** What became of a session's answers. */
export type AnswersCaptured =
  | {
      readonly kind: 'captured';
      /** In the order of the sheet; empty when all answers had become notes before. */
      readonly notes: readonly CapturedNote[];
      /** How the links to the notes were written into the sheet. */
      readonly edit: EditResult;
    }
  /** The file is no session that can be read. */
  | { readonly kind: 'unreadable' };

/**
 * Makes a note of every answered line of a session's sheet that has become none yet, with the session's source, role and step,
 * and links each note behind its line.
 *
 * @param author the author's e-mail, where the session doesn't say it.
 * @returns what was written. Rejects with `FileFailure` where it can't be; notes that were written by then stay, and are
 *   linked when it is tried again.
 */
export async function captureAnswers(
  folder: OnboardingFolder,
  path: FilePath,
  author: string | undefined,
): Promise<AnswersCaptured> {
  const [{ parseSession }, { notedLine, parseAnswers }] = await Promise.all([
    import('../core/sessions/parseSession.js'),
    import('../core/sessions/parseAnswers.js'),
  ]);
  const content = await folder.ports.files.read(path);
  const session = content.kind === 'text' ? parseSession(content.text).session : undefined;
  if (content.kind !== 'text' || !session) return { kind: 'unreadable' };
  const words = await readCaptureWords(folder);
  const drafts = parseAnswers(content.text)
    .filter(({ noteId }) => noteId === undefined)
    .map((answer) => ({ answer, note: toNote(answer, { folder, path, session, words, author }) }))
    .filter(({ note }) => note.title !== '');
  const notes: CapturedNote[] = [];
  const idOfLine = new Map<string, string>();
  for (const { answer, note } of drafts) {
    const known = await findNote(folder, note, answer.question);
    const captured = known === undefined ? await captureNote(folder, note, folder.layout.isPrivate(path)) : undefined;
    if (captured) notes.push(captured);
    idOfLine.set(`${answer.question}\n${answer.line}`, known ?? baseName(captured?.path ?? ''));
  }
  const edit = await editFile(folder.ports.files, path, (text) =>
    parseAnswers(text)
      .toReversed()
      .reduce((marked, { question, line, start, noteId }) => {
        const id = idOfLine.get(`${question}\n${line}`);
        if (id === undefined || noteId !== undefined) return marked;
        return marked.slice(0, start) + notedLine(line, id) + marked.slice(start + line.length);
      }, text),
  );
  await folder.refresh(new Set([path]));
  return { kind: 'captured', notes, edit };
}

/**
 * Takes back what {@link captureAnswers} wrote: the notes, and the links in the sheet.
 *
 * @returns `changed` when somebody has edited any of it since: that is left as it is.
 */
export async function undoAnswers(
  folder: OnboardingFolder,
  path: FilePath,
  { notes, edit }: AnswersCaptured & { readonly kind: 'captured' },
): Promise<'undone' | 'changed'> {
  const results = [];
  for (const note of notes) results.push(await undoCapture(folder, note));
  if (edit.kind === 'edited') {
    const result = await folder.ports.files.replace(path, edit.after, edit.before);
    results.push(result === 'changed' ? 'changed' : 'undone');
    await folder.refresh(new Set([path]));
  }
  return results.includes('changed') ? 'changed' : 'undone';
}

interface AnswerContext {
  readonly folder: OnboardingFolder;
  readonly path: FilePath;
  readonly session: Session;
  readonly words: CaptureWords;
  readonly author: string | undefined;
}

function toNote(
  {
    text,
    question,
    kind,
  }: { readonly text: string; readonly question: string; readonly kind: Note['kind'] | undefined },
  { folder, path, session, words, author }: AnswerContext,
): Note {
  return newNote(parseCaptureLine(text, words), {
    created: folder.ports.clock.now(),
    author: session.author ?? author,
    step: session.step,
    session: baseName(path),
    source: session.with,
    role: session.role,
    kind,
    question,
  });
}

/** A note that the answer has become before, though the sheet doesn't say so: its link was lost, or could not be written. */
async function findNote(folder: OnboardingFolder, wanted: Note, question: string): Promise<string | undefined> {
  const notes = [...(await folder.notes.all()).values()];
  return notes.find(
    ({ note }) =>
      note?.session === wanted.session && note?.title === wanted.title && answersQuestion(note?.body ?? '', question),
  )?.id;
}
