import type { Note } from '../../core/notes/note.js';
import type { Session } from '../../core/sessions/session.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/** A file that mentions an id. */
export interface Mention {
  readonly path: FilePath;
  readonly kind: 'note' | 'session' | 'roadmapItem';
  /** Whether it is a roadmap item with the id in its evidence. */
  readonly isEvidence: boolean;
}

/** Finds the notes, sessions and roadmap items that mention an id, in their front matter or by `[[id]]` in their text. */
export async function findMentions(folder: OnboardingFolder, id: string): Promise<readonly Mention[]> {
  const [notes, sessions, items] = await Promise.all([folder.notes.all(), folder.sessions.all(), folder.roadmap.all()]);
  return [
    ...[...notes.values()].flatMap(({ path, note }) => mentionIf(namesInNote(note, id), { path, kind: 'note' })),
    ...[...sessions.values()].flatMap(({ path, session }) =>
      mentionIf(namesInSession(session, id), { path, kind: 'session' }),
    ),
    ...[...items.values()].flatMap(({ path, item }) => {
      const isEvidence = item?.evidence.includes(id) ?? false;
      return mentionIf(isEvidence || links(item, id), { path, kind: 'roadmapItem', isEvidence });
    }),
  ];
}

function mentionIf(
  isNamed: boolean,
  mention: Omit<Mention, 'isEvidence'> & Partial<Pick<Mention, 'isEvidence'>>,
): readonly Mention[] {
  return isNamed ? [{ isEvidence: false, ...mention }] : [];
}

function namesInNote(note: Note | undefined, id: string): boolean {
  return note?.step === id || note?.session === id || links(note, id);
}

/** A question sheet links the notes made from its answers by file. */
function namesInSession(session: Session | undefined, id: string): boolean {
  return session?.step === id || links(session, id) || (session?.body.includes(`/${id}.md)`) ?? false);
}

function links(named: { readonly body: string } | undefined, id: string): boolean {
  return named?.body.includes(`[[${id}]]`) ?? false;
}

export interface MentionCounts {
  readonly evidence: number;
  readonly items: number;
  readonly notes: number;
  readonly sessions: number;
}

/** Counts mentions by type; an item with the id in its evidence counts only as evidence. */
export function countMentions(mentions: readonly Mention[]): MentionCounts {
  const count = (kind: Mention['kind']): number =>
    mentions.filter((mention) => mention.kind === kind && !mention.isEvidence).length;
  return {
    evidence: mentions.filter(({ isEvidence }) => isEvidence).length,
    items: count('roadmapItem'),
    notes: count('note'),
    sessions: count('session'),
  };
}

/** The offsets of an id in a text. */
export function placesOfId(text: string, id: string): readonly number[] {
  const places: number[] = [];
  // A file named `.md` has an empty id, which would match everywhere.
  for (let at = id === '' ? -1 : text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const isWhole = !/[\p{L}\p{N}-]/u.test((text[at - 1] ?? '') + (text[at + id.length] ?? ''));
    if (isWhole) places.push(at);
  }
  return places;
}

/** Replaces every occurrence of an id in a text. */
export function replaceId(text: string, oldId: string, id: string): string {
  if (oldId === id) return text;
  return placesOfId(text, oldId).reduceRight(
    (replaced, at) => replaced.slice(0, at) + id + replaced.slice(at + oldId.length),
    text,
  );
}
