import { parseCaptureLine } from '../../core/notes/captureLine.js';
import { answersQuestion } from '../../core/notes/askedQuestion.js';
import { newNote } from '../../core/notes/newNote.js';
import type { Note } from '../../core/notes/note.js';
import type { Answer } from '../../core/sessions/parseAnswers.js';
import type { Session } from '../../core/sessions/session.js';
import { type CapturedNote, captureNote } from '../notes/captureNote.js';
import { type CaptureWords, readCaptureWords } from '../notes/captureWords.js';
import type { Change, ChangeStep, PassageStep, WriteStep } from '../changes/change.js';
import { editFile } from '../changes/editFile.js';
import { baseName } from '../kit/folderLayout.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { PrivatePlace } from '../privacy/privatePlace.js';

export type AnswersCaptured =
  | {
      readonly kind: 'captured';
      /** In the order of the sheet; empty if all answers were notes already. */
      readonly notes: readonly CapturedNote[];
      /** The notes, and the links to them in the sheet as far as those could be written. */
      readonly change: Change;
    }
  /** The file can't be read as a session. */
  | { readonly kind: 'unreadable' }
  /** Declined: nothing was written. */
  | { readonly kind: 'declined' };

export interface AnswersRequest {
  /** The author's e-mail address, if the session doesn't contain it. */
  readonly author: string | undefined;
  /** Decides whether to write notes where others see them; not called for a private session. */
  readonly confirm: (notes: readonly Note[]) => Promise<boolean>;
  /** Proves that notes of a private session may be written; `undefined` if the person declined. */
  readonly securePrivate: () => Promise<PrivatePlace | undefined>;
}

/**
 * Creates a note from every answered line of a session's sheet that isn't one yet, with the session's source, role and step, and
 * adds a link after the line.
 *
 * @returns what was written. Rejects with `FileFailure` if that fails; notes written by then stay, and are linked at the next
 *   attempt.
 */
export async function captureAnswers(
  folder: OnboardingFolder,
  path: FilePath,
  request: AnswersRequest,
): Promise<AnswersCaptured> {
  const [{ parseSession }, { parseAnswers }] = await Promise.all([
    import('../../core/sessions/parseSession.js'),
    import('../../core/sessions/parseAnswers.js'),
  ]);
  const content = await folder.ports.files.read(path);
  const session = content.kind === 'text' ? parseSession(content.text).session : undefined;
  if (content.kind !== 'text' || !session) return { kind: 'unreadable' };
  const { shared, all } = await readCaptureWords(folder);
  const words = folder.layout.isPrivate(path) ? all : shared;
  const answers = parseAnswers(content.text);
  const drafts = answers
    .filter(({ noteId }) => noteId === undefined)
    .map((answer) => ({ answer, note: toNote(answer, { folder, path, session, words, author: request.author }) }))
    .filter(({ note }) => note.title !== '');
  const to = await whereTo(folder, path, { ...request, notes: drafts.map(({ note }) => note) });
  if (to === undefined) return { kind: 'declined' };
  const notes: CapturedNote[] = [];
  const capture = async (note: Note): Promise<string> => {
    const captured = await captureNote(folder, note, to);
    notes.push(captured);
    return baseName(captured.path);
  };
  const idOfLine = new Map<string, string>();
  const linked = new Set(answers.map(({ noteId }) => noteId));
  for (const { answer, note } of drafts) {
    if (idOfLine.has(keyOf(answer))) continue;
    const id = (await findNote(folder, note, { path, question: answer.question, linked })) ?? (await capture(note));
    linked.add(id);
    idOfLine.set(keyOf(answer), id);
  }
  const links = await linkNotes(folder, path, { idOfLine, notes });
  return { kind: 'captured', notes, change: [...notes.flatMap(({ change }) => change), ...links] };
}

/** The notes of a sheet go where the sheet is; `undefined` if declined. */
async function whereTo(
  folder: OnboardingFolder,
  path: FilePath,
  { confirm, securePrivate, notes }: AnswersRequest & { readonly notes: readonly Note[] },
): Promise<'shared' | PrivatePlace | undefined> {
  if (folder.layout.isPrivate(path)) return securePrivate();
  return (await confirm(notes)) ? 'shared' : undefined;
}

/** Links the notes after their lines, in the sheet's present text. */
async function linkNotes(
  folder: OnboardingFolder,
  path: FilePath,
  { idOfLine, notes }: { readonly idOfLine: ReadonlyMap<string, string>; readonly notes: readonly CapturedNote[] },
): Promise<readonly ChangeStep[]> {
  const { notedLine, parseAnswers, withoutNoted } = await import('../../core/sessions/parseAnswers.js');
  const edit = await editFile(folder.ports.files, path, (text) =>
    parseAnswers(text)
      .toReversed()
      .reduce((marked, answer) => {
        const { line, start, noteId } = answer;
        const id = idOfLine.get(keyOf(answer));
        if (id === undefined || noteId !== undefined) return marked;
        return marked.slice(0, start) + notedLine(line, id) + marked.slice(start + line.length);
      }, text),
  );
  await folder.refresh(new Set([path]));
  return edit.kind === 'edited' ? edit.change.map((step) => linksTo(notes, step, withoutNoted)) : [];
}

/** The same answer to the same question is one note, however often it occurs. */
function keyOf({ question, line }: Answer): string {
  return `${question}\n${line}`;
}

/** The links in a sheet, which are removed together with their notes; later edits stay. */
function linksTo(
  notes: readonly CapturedNote[],
  { path, before, after }: WriteStep,
  withoutNoted: (text: string, noteId: string) => string,
): PassageStep {
  return {
    kind: 'passage',
    path,
    without: (text, kept) => {
      const gone = notes.filter((note) => !kept.has(note.path));
      if (gone.length === notes.length && text === after) return before;
      return gone.map((note) => baseName(note.path)).reduce(withoutNoted, text);
    },
  };
}

interface AnswerContext {
  readonly folder: OnboardingFolder;
  readonly path: FilePath;
  readonly session: Session;
  readonly words: CaptureWords;
  readonly author: string | undefined;
}

function toNote({ text, question, kind }: Answer, { folder, path, session, words, author }: AnswerContext): Note {
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

/** Lines above the first question answer none. */
function isAnswerTo({ body }: Note, question: string): boolean {
  return question === '' || answersQuestion(body, question);
}

/** How to recognize a note apart from its content. */
interface SoughtNote {
  /** The sheet that links the note: a shared one links no private note. */
  readonly path: FilePath;
  readonly question: string;
  readonly linked: ReadonlySet<string | undefined>;
}

/** An existing note for an answer whose link is missing from the sheet because it was lost or could not be written. */
async function findNote(
  folder: OnboardingFolder,
  { session, title }: Note,
  { path, question, linked }: SoughtNote,
): Promise<string | undefined> {
  const isPrivate = folder.layout.isPrivate(path);
  const notes = [...(await (isPrivate ? folder.notes.all() : folder.notes.shared())).values()];
  return notes.find(
    ({ id, note }) =>
      note?.session === session && note?.title === title && !linked.has(id) && isAnswerTo(note, question),
  )?.id;
}
