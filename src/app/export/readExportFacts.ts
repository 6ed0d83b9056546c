import type { Checklist } from '../../core/checklist/checklist.js';
import type { ExportFacts } from '../../core/export/exportFacts.js';
import { knownPeople, type NameMention } from '../../core/export/redaction/knownPeople.js';
import { NameFinder } from '../../core/export/redaction/nameFinder.js';
import type { RoadmapItem } from '../../core/roadmap/roadmapItem.js';
import { type NoteFile, readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PersonFile } from '../people/peopleStore.js';
import type { SessionFile } from '../sessions/sessionStore.js';

/** What is exported, and what of it can't be. */
export interface ReadFacts {
  readonly facts: ExportFacts;
  /** How many items can't be read, so that no export has them. */
  readonly unreadableCount: number;
}

/**
 * Gathers what exports are made of. Of private notes and sessions it takes nothing but the names that they know, so that these
 * are recognized in what is exported.
 */
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

/** What those are who are onboarded here. */
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

/** What a private file says that somebody is must not take the place of their name. */
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
