import type { Refusal } from '../../core/languageModel/citations.js';
import type { SuggestedGroup } from '../../core/languageModel/parseAnswer.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import { unusedEvidence } from '../../core/roadmap/unusedEvidence.js';
import { addRoadmapItem } from '../roadmap/addRoadmapItem.js';
import { allOrNone, applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import { editFile } from '../changes/editFile.js';
import { readSharedNotes, type SharedNoteFile } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readableItems } from '../roadmap/roadmapStore.js';

/** Sends a prompt to a language model and resolves with the whole answer. */
export type AskModel = (prompt: string) => Promise<string>;

/** A language model's proposal as two texts to compare. Nothing is written yet. */
export interface Suggestion {
  readonly before: string;
  readonly after: string;
  /** What was omitted from it, and why. */
  readonly refusals: readonly Refusal[];
  /** Writes it; `changed` if what it was made for has changed, so that nothing is written. */
  readonly accept: () => Promise<Change | 'changed'>;
}

/** Why there is no suggestion: no notes to send, an invalid answer, or nothing usable in it. */
export interface NoSuggestion {
  readonly kind: 'noNotes' | 'unreadable' | 'empty';
  readonly refusals: readonly Refusal[];
}

/** The maximum number of notes sent at once. */
const maxSentNotes = 300;

/** Asks the model to group the shared notes that are not evidence yet; the newest 300 of them. */
export async function suggestGroups(folder: OnboardingFolder, ask: AskModel): Promise<Suggestion | NoSuggestion> {
  const { groupsRequest } = await import('../../core/languageModel/groupsRequest.js');
  const items = readableItems(await folder.roadmap.all()).map(({ item }) => item);
  const entries = await readSharedNotes(folder.notes);
  const notes = newestFirst(unusedEvidence(entries, items)).slice(0, maxSentNotes);
  if (notes.length < 2) return none('noNotes');
  const request = groupsRequest(notes, { items, entries });
  const read = request.read(await ask(request.prompt));
  if (!read) return none('unreadable');
  const { before, after, groups, refusals } = read;
  if (groups.length === 0) return none('empty', refusals);
  return { before, after, refusals, accept: () => addItems(folder, groups, notes) };
}

/** Asks the model to draft an item from the shared notes in its evidence. */
export async function draftItem(
  folder: OnboardingFolder,
  path: FilePath,
  ask: AskModel,
): Promise<Suggestion | NoSuggestion> {
  const { itemRequest } = await import('../../core/languageModel/itemRequest.js');
  const { parseRoadmapItem } = await import('../../core/roadmap/parseRoadmapItem.js');
  const content = await folder.ports.files.read(path);
  const before = content.kind === 'text' ? content.text : '';
  const { item } = parseRoadmapItem(before);
  const notes = (await readSharedNotes(folder.notes)).filter(({ id }) => item?.evidence.includes(id));
  if (!item || notes.length === 0) return none('noNotes');
  const request = itemRequest(before, { item, notes });
  const read = request.read(await ask(request.prompt));
  if (!read) return none('unreadable');
  const { after, refusals } = read;
  if (after === before) return none('empty', refusals);
  return { before, after, refusals, accept: () => applyWrites(folder, [{ path, before, after }]) };
}

function none(kind: NoSuggestion['kind'], refusals: readonly Refusal[] = []): NoSuggestion {
  return { kind, refusals };
}

/** Creates an item from each group, with its reason under Problem; none if one can't be written. */
async function addItems(
  folder: OnboardingFolder,
  groups: readonly SuggestedGroup[],
  notes: readonly SharedNoteFile[],
): Promise<Change | 'changed'> {
  const { spliceDraft } = await import('../../core/languageModel/spliceDraft.js');
  const paths = new Map(notes.map(({ id, path }) => [id, path]));
  return allOrNone(folder, async (done) => {
    for (const { title, why, notes: ids } of groups) {
      const added = await addRoadmapItem(folder, { title, notePaths: ids.flatMap((id) => paths.get(id) ?? []) });
      done.push(...added.change);
      const reason = why === '' ? [] : [{ heading: 'Problem' as const, text: why, notes: ids }];
      const edit = await editFile(folder.ports.files, added.path, (now) => spliceDraft(now, reason));
      if (edit.kind === 'edited') done.push(...edit.change);
    }
    return 'done';
  });
}
