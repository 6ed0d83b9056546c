import type { GroupProposal } from '../../core/grouping/proposeGroups.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import { evidenceStrengthOf } from '../../core/roadmap/evidenceStrength.js';
import { unusedEvidence } from '../../core/roadmap/unusedEvidence.js';
import { addRoadmapItem, type AddedItem } from '../roadmap/addRoadmapItem.js';
import type { Change } from '../changes/change.js';
import { readSharedNotes, type SharedNoteFile } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { readableItems } from '../roadmap/roadmapStore.js';
import { runInSlices } from '../kit/runInSlices.js';

/**
 * Groups the notes that are not evidence yet. Private notes are left out, since they can't become evidence.
 *
 * @param isCancelled polled; the work ends soon after it returns true.
 * @returns `undefined` if canceled.
 */
export async function beginGrouping(
  folder: OnboardingFolder,
  isCancelled: () => boolean,
): Promise<GroupingRound | undefined> {
  const { proposeGroups } = await import('../../core/grouping/proposeGroups.js');
  const [shared, items] = await Promise.all([readSharedNotes(folder.notes), folder.roadmap.all()]);
  const unused = unusedEvidence(
    shared,
    readableItems(items).map(({ item }) => item),
  );
  const proposals = await runInSlices(proposeGroups(unused), { pace: folder.ports.pace, isCancelled });
  return proposals && new GroupingRound(folder, { proposals, unused });
}

/** Proposed groups, from which items are created one by one; what is left remains available. */
export class GroupingRound {
  readonly #folder: OnboardingFolder;
  #proposals: readonly GroupProposal<SharedNoteFile>[];
  #unused: readonly SharedNoteFile[];
  readonly #added: AddedItem[] = [];

  /** Use {@link beginGrouping}. */
  constructor(
    folder: OnboardingFolder,
    found: { readonly proposals: readonly GroupProposal<SharedNoteFile>[]; readonly unused: readonly SharedNoteFile[] },
  ) {
    this.#folder = folder;
    this.#proposals = found.proposals;
    this.#unused = found.unused;
  }

  /** The remaining groups, strongest evidence first. */
  get proposals(): readonly GroupProposal<SharedNoteFile>[] {
    return this.#proposals;
  }

  /** The ungrouped notes that are not evidence, newest first. */
  get leftOver(): readonly SharedNoteFile[] {
    const grouped = new Set(this.#proposals.flatMap(({ entries }) => entries.map(({ id }) => id)));
    return newestFirst(this.#unused.filter(({ id }) => !grouped.has(id)));
  }

  /** The created items, in order. */
  get added(): readonly AddedItem[] {
    return this.#added;
  }

  get change(): Change {
    return this.#added.flatMap(({ change }) => change);
  }

  /**
   * Creates an item from notes. The rest of their groups stays proposed while it has at least two notes.
   *
   * Rejects with `FileFailure` if the item can't be written, in which case nothing has changed.
   */
  async accept(notes: readonly SharedNoteFile[], title: string): Promise<AddedItem> {
    const added = await addRoadmapItem(this.#folder, { title, notePaths: notes.map(({ path }) => path) });
    const used = new Set(notes.map(({ id }) => id));
    this.#added.push(added);
    this.#unused = this.#unused.filter(({ id }) => !used.has(id));
    this.#proposals = this.#proposals.flatMap((proposal) => {
      const entries = proposal.entries.filter(({ id }) => !used.has(id));
      if (entries.length === proposal.entries.length) return proposal;
      const strength = evidenceStrengthOf(entries.map(({ note }) => note));
      return entries.length < 2 ? [] : { ...proposal, entries, strength };
    });
    return added;
  }
}
