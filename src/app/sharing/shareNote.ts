import type { Note } from '../../core/notes/note.js';
import { formatNoteId, idForTitle, isNoteId } from '../../core/notes/noteId.js';
import type { Change, MoveStep, PassageStep, WriteStep } from '../changes/change.js';
import { editFiles } from '../changes/editFiles.js';
import { baseName } from '../kit/folderLayout.js';
import { findMentions, replaceId } from '../links/mentions.js';
import { findSecretHints, type SecretHint } from '../secrets/noteSecrets.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure, FilePath } from '../ports.js';

/** What sharing a private note would do. */
export interface SharePlan {
  /** `after` is exactly what others will see. */
  readonly move: MoveStep;
  /** The note as others will see it. */
  readonly note: Note;
  /** The id that it gives up because its words differ from the title's and may reveal something private. */
  readonly oldId: string | undefined;
  /** Whether its link to a private session is removed because it would reveal that session. */
  readonly dropsSession: boolean;
  /** Ids of other private notes and sessions that its text still mentions. */
  readonly namedPrivate: readonly string[];
  readonly secrets: readonly SecretHint[];
}

/** Why a note can't be moved: it is unreadable, or can't be changed without losing something. */
export interface Unmovable {
  readonly kind: 'unreadable' | 'missing';
}

/** Plans sharing a private note. Writes nothing. */
export async function planShare(
  folder: OnboardingFolder,
  path: FilePath,
): Promise<{ readonly kind: 'planned'; readonly plan: SharePlan } | Unmovable> {
  const content = await folder.ports.files.read(path);
  if (content.kind === 'missing') return { kind: 'missing' };
  const before = content.kind === 'text' ? content.text : '';
  const form = await publicForm(folder, path, before);
  if (!form) return { kind: 'unreadable' };
  const { after, note, id, dropsSession } = form;
  const move: MoveStep = { kind: 'move', from: path, to: `${folder.layout.notes}/${id}.md`, before, after };
  const [namedPrivate, secrets] = await Promise.all([findNamed(folder, move), findSecretHints(after)]);
  const oldId = id === baseName(path) ? undefined : baseName(path);
  return { kind: 'planned', plan: { move, note, oldId, dropsSession, namedPrivate, secrets } };
}

/** The note as others will see it; `undefined` if it is unreadable, or can't be changed without losing something. */
async function publicForm(
  folder: OnboardingFolder,
  path: FilePath,
  before: string,
): Promise<(Pick<SharePlan, 'note' | 'dropsSession'> & { readonly after: string; readonly id: string }) | undefined> {
  const { parseNote } = await import('../../core/notes/parseNote.js');
  const session = parseNote(before).note?.session;
  const dropsSession = session !== undefined && !(await isShared(folder, session));
  const text = dropsSession ? await withoutSession(before) : before;
  const { note } = parseNote(text ?? '');
  if (text === undefined || !note) return undefined;
  const id = await sharedIdOf(folder, path, note);
  const after = replaceId(text, baseName(path), id);
  return { after, note: parseNote(after).note ?? note, id, dropsSession };
}

/** The id of the shared note. An id already mentioned in a shared file is no secret, and is kept so that links stay valid. */
async function sharedIdOf(folder: OnboardingFolder, path: FilePath, { title, created }: Note): Promise<string> {
  const { clock, random } = folder.ports;
  const id = baseName(path);
  const mentions = await findMentions(folder, id);
  if (isNoteId(id) && mentions.some((mention) => !folder.layout.isPrivate(mention.path))) return id;
  const day = /^\d{4}-\d{2}-\d{2}/.test(created) ? created : clock.today();
  return idForTitle(id, title, () => formatNoteId(title, day, (limit) => random.below(limit)));
}

/** The updates of private files that mention a shared note. */
export interface FollowingEdit {
  readonly change: Change;
  /** The file system refused one file; it and the following ones were not changed. */
  readonly failure: FileFailure | undefined;
}

/**
 * Updates the private files that mention a note once it is shared: its new id, and its new path in question sheets.
 *
 * @returns the edits, which are only undone once the note is private again. If the file system refuses, the rest still mentions
 *   the old id.
 */
export async function followShared(
  folder: OnboardingFolder,
  { move: { from, to } }: SharePlan,
): Promise<FollowingEdit> {
  const [oldId, id] = [baseName(from), baseName(to)];
  const paths = (await findMentions(folder, oldId)).map(({ path }) => path);
  const { change, failure } = await editFiles(
    folder,
    paths.filter((path) => folder.layout.isPrivate(path)),
    (text) => replaceId(text.replaceAll(`](../notes/${oldId}.md)`, `](../../notes/${oldId}.md)`), oldId, id),
  );
  return { change: change.map((step) => namingOf(to, step)), failure };
}

/** The new name in a file that mentions a moved note; the file keeps it while the note exists there. */
function namingOf(to: FilePath, { path, before, after }: WriteStep): PassageStep {
  const without = (text: string): string | undefined => (text === after || text === before ? before : undefined);
  return { kind: 'passage', path, without: (text, kept) => (kept.has(to) ? text : without(text)) };
}

/** Plans making a shared note private, without changing it. Writes nothing. */
export async function planKeepPrivate(
  folder: OnboardingFolder,
  path: FilePath,
): Promise<{ readonly kind: 'planned'; readonly move: MoveStep } | Unmovable> {
  const content = await folder.ports.files.read(path);
  if (content.kind !== 'text') return { kind: content.kind === 'missing' ? 'missing' : 'unreadable' };
  const { text } = content;
  const to = `${folder.layout.privateNotes}/${baseName(path)}.md`;
  return { kind: 'planned', move: { kind: 'move', from: path, to, before: text, after: text } };
}

/** A missing session may have been private: its id reveals with whom and when it was. */
async function isShared(folder: OnboardingFolder, sessionId: string): Promise<boolean> {
  return [...(await folder.sessions.all()).values()].some(({ id, isPrivate }) => id === sessionId && !isPrivate);
}

async function withoutSession(text: string): Promise<string | undefined> {
  const { setNoteFields } = await import('../../core/notes/editNote.js');
  return setNoteFields(text, { session: undefined });
}

/** Other private notes and sessions whose ids a text mentions. */
async function findNamed(
  folder: OnboardingFolder,
  { from, after }: Pick<MoveStep, 'from' | 'after'>,
): Promise<readonly string[]> {
  const all = [...(await folder.notes.all()).values(), ...(await folder.sessions.all()).values()];
  return all
    .filter(({ path, isPrivate }) => isPrivate && path !== from)
    .flatMap(({ id }) => (after.includes(id) ? id : []));
}
