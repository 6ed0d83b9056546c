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
  /** `after` is what will be public, to the letter. */
  readonly move: MoveStep;
  /** The note as it will be public. */
  readonly note: Note;
  /** The id that it gives up: its words are not those of the title, and may say what is not to be public. */
  readonly oldId: string | undefined;
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
  const form = await publicForm(folder, path, before);
  if (!form) return { kind: 'unreadable' };
  const { after, note, id, dropsSession } = form;
  const move: MoveStep = { kind: 'move', from: path, to: `${folder.layout.notes}/${id}.md`, before, after };
  const [namedPrivate, secrets] = await Promise.all([findNamed(folder, move), findSecretHints(after)]);
  const oldId = id === baseName(path) ? undefined : baseName(path);
  return { kind: 'planned', plan: { move, note, oldId, dropsSession, namedPrivate, secrets } };
}

/** What a note will be once it is public; `undefined` where it can't be read, or not be changed without losing something. */
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

/** The id that is born with the sharing. One that a shared file names is public already, and stays so that links hold. */
async function sharedIdOf(folder: OnboardingFolder, path: FilePath, { title, created }: Note): Promise<string> {
  const { clock, random } = folder.ports;
  const id = baseName(path);
  const mentions = await findMentions(folder, id);
  if (isNoteId(id) && mentions.some((mention) => !folder.layout.isPrivate(mention.path))) return id;
  const day = /^\d{4}-\d{2}-\d{2}/.test(created) ? created : clock.today();
  return idForTitle(id, title, () => formatNoteId(title, day, (limit) => random.below(limit)));
}

/** How the private files that name a note have followed it. */
export interface FollowingEdit {
  readonly change: Change;
  /** The file system refused one: it and those behind it were not tried further. */
  readonly failure: FileFailure | undefined;
}

/**
 * Lets the private files that name a note follow it once it was shared: to its new id, and sheets to its new place.
 *
 * @returns the edits, which are taken back only once the note is private again. Where the file system refuses, the rest still names
 *   the old one.
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

/** The new name in a file that follows a note to a place: the file keeps it while the note is there. */
function namingOf(to: FilePath, { path, before, after }: WriteStep): PassageStep {
  const without = (text: string): string | undefined => (text === after || text === before ? before : undefined);
  return { kind: 'passage', path, without: (text, kept) => (kept.has(to) ? text : without(text)) };
}

/** Works out how a shared note becomes private: as it is, and nothing is written yet. */
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

/** A session that isn't there, or no longer, may have been a private one: its id says with whom and when it was. */
async function isShared(folder: OnboardingFolder, sessionId: string): Promise<boolean> {
  return [...(await folder.sessions.all()).values()].some(({ id, isPrivate }) => id === sessionId && !isPrivate);
}

async function withoutSession(text: string): Promise<string | undefined> {
  const { setNoteFields } = await import('../../core/notes/editNote.js');
  return setNoteFields(text, { session: undefined });
}

/** Other private notes and sessions that a text names by their ids. */
async function findNamed(
  folder: OnboardingFolder,
  { from, after }: Pick<MoveStep, 'from' | 'after'>,
): Promise<readonly string[]> {
  const all = [...(await folder.notes.all()).values(), ...(await folder.sessions.all()).values()];
  return all
    .filter(({ path, isPrivate }) => isPrivate && path !== from)
    .flatMap(({ id }) => (after.includes(id) ? id : []));
}
