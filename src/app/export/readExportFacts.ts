import type { Checklist } from '../../core/checklist/checklist.js';
import type { ExportFacts } from '../../core/export/exportFacts.js';
import { knownPeople, type NameMention } from '../../core/export/redaction/knownPeople.js';
import { NameFinder } from '../../core/export/redaction/nameFinder.js';
import type { RoadmapItem } from '../../core/roadmap/roadmapItem.js';
import { type NoteFile, readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PersonFile } from '../people/peopleStore.js';
import type { SessionFile } from '../sessions/sessionStore.js';

export interface ReadFacts {
  readonly facts: ExportFacts;
  /** How many items are omitted because they can't be read. */
  readonly unreadableCount: number;
}

/** Reads what exports are made of. From private notes and sessions it takes only the names, so that they are redacted. */
export async function readExportFacts(folder: OnboardingFolder): Promise<ReadFacts> {
  const { checklist } = await folder.checklist.state();
  const items = [...(await folder.roadmap.all()).values()];
  const entries = items.flatMap(({ id, item }) => (item ? [{ id, item }] : []));
  const git = await folder.ports.identity.fromGit();
  const mentions = [
    ...[...(await folder.people.all()).values()].map(mentionOfPerson),
    ...[...(await folder.sessions.all()).values()].flatMap((file) => hidingRole(file, mentionsInSession(file))),
    ...[...(await folder.notes.all()).values()].flatMap((file) => hidingRole(file, mentionsInNote(file))),
    ...entries.flatMap(({ item }) => mentionsInItem(item)),
    ...mentionsInChecklist(checklist),
    mention(git.name, onboardedRole, git.email),
  ];
  return {
    facts: {
      today: folder.ports.clock.today(),
      themes: checklist?.themes ?? [],
      entries,
      notes: new Map((await readSharedNotes(folder.notes)).map((note) => [note.id, note])),
      names: new NameFinder(knownPeople(mentions)),
    },
    unreadableCount: items.length - entries.length,
  };
}

/** The role of people being onboarded. */
const onboardedRole = 'SRE';

function mentionOfPerson({ person }: PersonFile): NameMention {
  return mention(person?.name, onboardedRole, person?.email);
}

function mentionsInSession({ session }: SessionFile): readonly NameMention[] {
  if (!session) return [];
  const { kind, author } = session;
  const role = session.role ?? (kind === 'customer' ? 'customer' : kind === 'outside' ? 'peer' : undefined);
  return [mention(session.with, role), mention(undefined, undefined, author)];
}

function mentionsInNote({ note }: NoteFile): readonly NameMention[] {
  if (!note) return [];
  const role = note.role ?? (note.kind === 'customer-signal' ? 'customer' : undefined);
  return [mention(note.source, role), mention(undefined, undefined, note.author)];
}

/** A role that only a private file states must not be revealed in place of a name. */
function hidingRole(
  { isPrivate }: { readonly isPrivate: boolean },
  mentions: readonly NameMention[],
): readonly NameMention[] {
  return isPrivate ? mentions.map(({ name, email }) => mention(name, undefined, email)) : mentions;
}

function mentionsInItem({ owner, validation, buyIn }: RoadmapItem): readonly NameMention[] {
  return [owner, ...validation.map(({ who }) => who), ...buyIn.map(({ who }) => who)].map((name) => mention(name));
}

function mentionsInChecklist(checklist: Checklist | undefined): readonly NameMention[] {
  const checks = (checklist?.phases ?? []).flatMap(({ steps }) => steps.flatMap((step) => step.checks));
  return checks.flatMap((check) => (check.type === 'sessions' ? [mention(check.with, check.role)] : []));
}

function mention(name?: string, role?: string, email?: string): NameMention {
  return { ...(name && { name }), ...(role && { role }), ...(email && { email }) };
}
