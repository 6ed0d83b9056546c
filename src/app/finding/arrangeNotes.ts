import {
  NoteArrangement,
  type NoteSection,
  type NoteSectionKey,
  noteSectionKeys,
} from '../../core/notes/arrangeNotes.js';
import { parseSearchQuery, passesFilters } from '../../core/notes/searchQuery.js';
import type { NoteFinder } from './noteFinder.js';
import { isReadable, type NoteFile, type ReadableNote } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** How the notes are grouped and filtered. */
export interface NoteChoice {
  readonly grouping: NoteSectionKey;
  /** As in Find Note; empty for all notes. */
  readonly query: string;
}

export interface ArrangedNotes {
  readonly groups: readonly NoteSection<ReadableNote>[];
  /** Files that can't be read as notes; none while there is a query. */
  readonly unreadable: readonly NoteFile[];
  /** How many notes match. */
  readonly shownCount: number;
  readonly readableCount: number;
}

/**
 * Groups the matching notes of a folder in slices that don't block the host.
 *
 * @param finder the folder's; only used if the query contains words.
 */
export async function arrangeNotes(
  folder: OnboardingFolder,
  finder: NoteFinder,
  { grouping, query }: NoteChoice,
): Promise<ArrangedNotes> {
  const { isAsked, isFound } = await readQuery(finder, query);
  const arrangement = new NoteArrangement<ReadableNote>(grouping);
  const unreadable: NoteFile[] = [];
  const counts = { shown: 0, readable: 0 };
  const take = (file: ReadableNote): void => {
    counts.readable++;
    if (!isFound(file)) return;
    counts.shown++;
    arrangement.add(file);
  };
  for (const file of (await folder.notes.all()).values()) {
    await folder.ports.pace.breathe();
    if (isReadable(file)) take(file);
    else if (!isAsked) unreadable.push(file);
  }
  const groups = arrangement.groups(await knownKeys(folder, grouping));
  return { groups, unreadable, shownCount: counts.shown, readableCount: counts.readable };
}

/** A parsed search: whether it filters at all, and whether a note matches. */
interface Asked {
  readonly isAsked: boolean;
  readonly isFound: (file: ReadableNote) => boolean;
}

async function readQuery(finder: NoteFinder, query: string): Promise<Asked> {
  const { text, filters } = parseSearchQuery(query);
  if (text === '') return { isAsked: filters.length > 0, isFound: (file) => passesFilters(file, filters) };
  await finder.refresh();
  const matches = finder.matches(text);
  return { isAsked: true, isFound: (file) => matches.has(file.path) && passesFilters(file, filters) };
}

/** The current person's grouping in this workspace. */
export function recallSectionKey(folder: OnboardingFolder): NoteSectionKey {
  const remembered = folder.ports.memory.recall('noteGrouping');
  return noteSectionKeys.find((grouping) => grouping === remembered) ?? 'theme';
}

export function rememberSectionKey(folder: OnboardingFolder, grouping: NoteSectionKey): Promise<void> {
  return folder.ports.memory.remember('noteGrouping', grouping);
}

/** The keys in the checklist, in its order. */
async function knownKeys(folder: OnboardingFolder, grouping: NoteSectionKey): Promise<readonly string[]> {
  const { checklist } = await folder.checklist.state();
  if (grouping === 'theme') return checklist?.themes.map(({ id }) => id) ?? [];
  if (grouping === 'step') return checklist?.phases.flatMap(({ steps }) => steps.map(({ id }) => id)) ?? [];
  return [];
}
