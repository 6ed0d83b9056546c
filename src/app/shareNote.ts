import type { Note } from '../core/notes/note.js';
import type { NoteMove } from './moveNote.js';
import { placeOfNote } from './moveNote.js';
import { findSecretHints, type SecretHint } from './noteSecrets.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/** What sharing a private note would do. */
export interface SharePlan {
  /** `after` is what will be public, to the letter. */
  readonly move: NoteMove;
  /** The note as it will be public. */
  readonly note: Note;
  /** Its link to a private session would tell of it and is taken out. */
  readonly dropsSession: boolean;
  /** Ids of other private notes and sessions that its text still names. */
  readonly namedPrivate: readonly string[];
  readonly secrets: readonly SecretHint[];
}

/** Why a note can't be moved: it can't be read, or not be changed without losing something. */
export interface Unmovable {
  readonly kind: 'unreadable' | 'missing';
}

/** Works out what sharing a private note would do. Nothing is written. */
export async function planShare(
  folder: OnboardingFolder,
  path: FilePath,
): Promise<{ readonly kind: 'planned'; readonly plan: SharePlan } | Unmovable> {
  const content = await folder.ports.files.read(path);
  if (content.kind === 'missing') return { kind: 'missing' };
  const before = content.kind === 'text' ? content.text : '';
  const { parseNote } = await import('../core/notes/parseNote.js');
  const session = parseNote(before).note?.session;
  const dropsSession = session !== undefined && !(await isShared(folder, session));
  const after = dropsSession ? await withoutSession(before) : before;
  const { note } = parseNote(after ?? '');
  if (after === undefined || !note) return { kind: 'unreadable' };
  const move = { from: path, to: placeOfNote(folder, path, false), before, after };
  const [namedPrivate, secrets] = await Promise.all([findNamed(folder, move), findSecretHints(after)]);
  return { kind: 'planned', plan: { move, note, dropsSession, namedPrivate, secrets } };
}

/** Works out how a shared note becomes private: as it is, and nothing is written yet. */
export async function planKeepPrivate(
  folder: OnboardingFolder,
  path: FilePath,
): Promise<{ readonly kind: 'planned'; readonly move: NoteMove } | Unmovable> {
  const content = await folder.ports.files.read(path);
  if (content.kind !== 'text') return { kind: content.kind === 'missing' ? 'missing' : 'unreadable' };
  const { text } = content;
  return { kind: 'planned', move: { from: path, to: placeOfNote(folder, path, true), before: text, after: text } };
}

/** A session that isn't there, or no longer, may have been a private one: its id says with whom and when it was. */
async function isShared(folder: OnboardingFolder, sessionId: string): Promise<boolean> {
  return [...(await folder.sessions.all()).values()].some(({ id, isPrivate }) => id === sessionId && !isPrivate);
}

async function withoutSession(text: string): Promise<string | undefined> {
  const { setNoteFields } = await import('../core/notes/editNote.js');
  const result = setNoteFields(text, { session: undefined });
  return result.kind === 'edited' ? result.text : undefined;
}

/** Other private notes and sessions that a text names by their ids. */
async function findNamed(folder: OnboardingFolder, { from, after }: NoteMove): Promise<readonly string[]> {
  const all = [...(await folder.notes.all()).values(), ...(await folder.sessions.all()).values()];
  return all
    .filter(({ path, isPrivate }) => isPrivate && path !== from)
    .flatMap(({ id }) => (after.includes(id) ? id : []));
}
