import type { NoteEntry } from '../notes/arrangeNotes.js';
import { compareEvidence, type EvidenceStrength, evidenceStrengthOf } from '../roadmap/evidenceStrength.js';
import { commonLanguage } from './language.js';
import { mergeAlike } from './mergeAlike.js';
import { featuresOf, type NoteFeature, type ReadNote, readNote } from './noteFeatures.js';
import { type Likeness, NoteLikeness, proofOf } from './noteLikeness.js';
import { compareTexts } from '../text/compareTexts.js';

/** A group of notes that, by their words, say the same thing. */
export interface GroupProposal<Entry extends NoteEntry = NoteEntry> {
  /** At least two; those most similar to the others first. */
  readonly entries: readonly Entry[];
  /** The words that connect them, as written in the notes, most significant first; different words may mean the same. */
  readonly words: readonly string[];
  readonly strength: EvidenceStrength;
}

/** The minimum average likeness of a group's members. */
const minLikeness = 0.08;

/** A word connects a group if at least this share of its notes has it, and at least two of them. */
const bindingShare = 0.4;

/** The proof that a note needs from a group's connecting words: an idea, or two words. */
const minProof = 2;

/** The maximum number of words in a proposal. */
const maxWords = 5;

/**
 * Proposes groups of notes that say the same thing, using only stems, stop words and some technical terms. The result doesn't
 * depend on the notes' order.
 *
 * A generator, so that thousands of notes can be processed in slices: it yields after each small piece of work.
 *
 * @returns strongest evidence first. A note is in one group at most.
 */
export function* proposeGroups<Entry extends NoteEntry>(
  entries: Iterable<Entry>,
): Generator<undefined, readonly GroupProposal<Entry>[], undefined> {
  const sorted = [...entries].toSorted((one, other) => compareTexts(one.id, other.id));
  const likeness = yield* takeIn(sorted);
  const neighbours: (readonly Likeness[])[] = [];
  for (const index of sorted.keys()) {
    neighbours.push(likeness.neighboursOf(index));
    yield;
  }
  const proposals: GroupProposal<Entry>[] = [];
  for (const members of yield* mergeAlike(neighbours, minLikeness)) {
    const proposal = toProposal(members, { sorted, likeness });
    if (proposal) proposals.push(proposal);
    yield;
  }
  return proposals.toSorted((one, other) => compareEvidence(one.strength, other.strength));
}

/** Reads all notes; those without a detected language get the most frequent one. */
function* takeIn(entries: readonly NoteEntry[]): Generator<undefined, NoteLikeness, undefined> {
  const read: ReadNote[] = [];
  for (const { note } of entries) {
    read.push(readNote(note));
    yield;
  }
  const common = commonLanguage(read.map(({ language }) => language));
  const likeness = new NoteLikeness();
  for (const note of read) {
    likeness.add(note.note, featuresOf(note, common));
    yield;
  }
  return likeness;
}

/** The words and ideas that connect a group, by key. */
type Bindings = ReadonlyMap<string, { readonly features: readonly NoteFeature[]; readonly worth: number }>;

/** @returns `undefined` if too few connected notes remain. */
function toProposal<Entry extends NoteEntry>(
  members: readonly number[],
  { sorted, likeness }: { readonly sorted: readonly Entry[]; readonly likeness: NoteLikeness },
): GroupProposal<Entry> | undefined {
  const bindings = findBindings(members, likeness);
  const bound = members
    .map((index) => {
      const own = likeness.sharedFeaturesOf(index).filter(({ key }) => bindings.has(key));
      const worth = own.reduce((sum, { key, weight }) => sum + weight * (bindings.get(key)?.worth ?? 0), 0);
      return { index, worth, proof: own.reduce((sum, feature) => sum + proofOf(feature), 0) };
    })
    .filter(({ proof }) => proof >= minProof)
    .toSorted((one, other) => other.worth - one.worth || one.index - other.index);
  if (bound.length < 2) return undefined;
  const entries = bound.flatMap(({ index }) => sorted[index] ?? []);
  return {
    entries,
    words: wordsOfBindings(bindings),
    strength: evidenceStrengthOf(entries.map(({ note }) => note)),
  };
}

function findBindings(members: readonly number[], likeness: NoteLikeness): Bindings {
  const shared = new Map<string, NoteFeature[]>();
  for (const feature of members.flatMap((index) => likeness.sharedFeaturesOf(index))) {
    const known = shared.get(feature.key);
    if (known) known.push(feature);
    else shared.set(feature.key, [feature]);
  }
  const minCount = Math.max(2, Math.ceil(members.length * bindingShare));
  return new Map(
    [...shared]
      .filter(([, features]) => features.length >= minCount)
      .map(([key, features]) => [key, { features, worth: worthOf(features, likeness) }]),
  );
}

/** A word's significance for a group: its weight in the group's notes, and its rarity elsewhere. */
function worthOf(features: readonly NoteFeature[], likeness: NoteLikeness): number {
  const [first] = features;
  if (!first) return 0;
  return features.reduce((sum, feature) => sum + feature.weight, 0) * likeness.rarityOf(first) * proofOf(first);
}

/** Each word in one of its forms; for an idea, all of its words, so that it is recognizable. */
function wordsOfBindings(bindings: Bindings): readonly string[] {
  const inOrder = [...bindings.values()].toSorted((one, other) => other.worth - one.worth);
  const byStem = new Map<string, string>();
  for (const { stem, shown } of inOrder.flatMap(({ features }) => features)) {
    if (!byStem.has(stem)) byStem.set(stem, shown);
  }
  return [...byStem.values()].slice(0, maxWords);
}
