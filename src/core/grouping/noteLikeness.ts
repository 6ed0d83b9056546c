import type { Note } from '../notes/note.js';
import type { NoteFeature } from './noteFeatures.js';

export interface Likeness {
  /** The other note's index. */
  readonly index: number;
  /** Above 0; about 1 for notes with the same words. */
  readonly likeness: number;
}

/** Factors for what else two notes have in common. */
const factors = {
  sameTheme: 1.5,
  otherTheme: 0.5,
  /** Nobody says the same thing twice in one session. */
  sameSession: 0.6,
} as const;

/** Added if both notes refer to the same file. */
const sameFileLikeness = 0.05;

/** A shared idea proves as much as two shared words, since two people thought of the same thing. */
const proofOfIdea = 2;

/** A feature of more notes than this yields no candidates: it would take long and means little. */
const maxCommonNotes = 400;

/** Below this, notes count as unrelated: one common word may be a coincidence. */
const minNeighbourLikeness = 0.02;

/** How many of the most similar notes are kept for each note. */
const maxNeighbours = 30;

/**
 * The likeness of notes, by their words.
 *
 * Each note is a vector of its words and ideas, weighted by `weight × ln(1 + notes notes that have it)`; likeness is the cosine
 * of two of them, times `proof (proof + 1)`, where a shared word is proof 1 and a shared idea proof 2, since one word may be a
 * coincidence. Themes, sessions and code raise or lower it.
 */
export class NoteLikeness {
  readonly #notes: { readonly note: Note; readonly features: readonly NoteFeature[] }[] = [];
  /** The notes with a feature, by its key. */
  readonly #holders = new Map<string, Holder[]>();
  /** Lengths of the notes' vectors, computed on first use. */
  readonly #lengths: number[] = [];
  readonly #scratch = new SharedCounts();

  /** Adds a note; all must be added before any is compared. */
  add(note: Note, features: readonly NoteFeature[]): void {
    const index = this.#notes.push({ note, features }) - 1;
    for (const { key, weight } of features) {
      const holders = this.#holders.get(key);
      if (holders) holders.push({ index, weight });
      else this.#holders.set(key, [{ index, weight }]);
    }
  }

  /** The notes similar to a note, most similar first. */
  neighboursOf(index: number): readonly Likeness[] {
    const found = this.#scratch.begin(this.#notes.length);
    for (const feature of this.#notes[index]?.features ?? []) this.#countHolders(found, feature);
    const alike: Likeness[] = [];
    for (const other of found.touched) {
      const likeness = other === index ? 0 : this.#judge(index, other, found);
      if (likeness >= minNeighbourLikeness) alike.push({ index: other, likeness });
    }
    return alike.toSorted((a, b) => b.likeness - a.likeness || a.index - b.index).slice(0, maxNeighbours);
  }

  /** A note's features that others share. */
  sharedFeaturesOf(index: number): readonly NoteFeature[] {
    return (this.#notes[index]?.features ?? []).filter(({ key }) => (this.#holders.get(key)?.length ?? 0) > 1);
  }

  /** A feature's significance: the rarer, the greater. */
  rarityOf({ key }: NoteFeature): number {
    return Math.log(1 + this.#notes.length / (this.#holders.get(key)?.length ?? 1));
  }

  #countHolders(found: SharedCounts, feature: NoteFeature): void {
    const holders = this.#holders.get(feature.key) ?? [];
    if (holders.length < 2 || holders.length > maxCommonNotes) return;
    const worth = feature.weight * this.rarityOf(feature) ** 2;
    const proof = proofOf(feature);
    for (const holder of holders) found.count(holder.index, worth * holder.weight, proof);
  }

  #judge(index: number, other: number, shared: SharedCounts): number {
    const length = this.#lengthOf(index) * this.#lengthOf(other);
    const cosine = length === 0 ? 0 : shared.sumOf(other) / length;
    const proof = shared.proofOf(other);
    const [one, two] = [this.#notes[index]?.note, this.#notes[other]?.note];
    if (!one || !two) return 0;
    const isSameFile = one.code !== undefined && one.code.file === two.code?.file;
    return (cosine * proof * circumstance(one, two)) / (proof + 1) + (isSameFile ? sameFileLikeness : 0);
  }

  #lengthOf(index: number): number {
    const features = this.#notes[index]?.features ?? [];
    return (this.#lengths[index] ??= Math.hypot(...features.map((feature) => this.#shareOf(feature))));
  }

  /** An idea that no other note has would count its word twice. */
  #shareOf(feature: NoteFeature): number {
    const isLoneIdea = feature.isIdea && (this.#holders.get(feature.key)?.length ?? 0) < 2;
    return isLoneIdea ? 0 : feature.weight * this.rarityOf(feature);
  }
}

/** How much a shared feature proves. */
export function proofOf({ isIdea }: NoteFeature): number {
  return isIdea ? proofOfIdea : 1;
}

function circumstance(one: Note, other: Note): number {
  const areSorted = one.theme !== undefined && other.theme !== undefined;
  const theme = !areSorted ? 1 : one.theme === other.theme ? factors.sameTheme : factors.otherTheme;
  return one.session !== undefined && one.session === other.session ? theme * factors.sameSession : theme;
}

/** A note with a feature, and the feature's share of it. */
interface Holder {
  readonly index: number;
  readonly weight: number;
}

/** What a note has in common with each other note. Reused for all notes, which is faster than allocating new lists. */
class SharedCounts {
  #sums = new Float64Array(0);
  #proofs = new Uint32Array(0);
  #touched: number[] = [];

  /** The notes that have anything in common with it. */
  get touched(): readonly number[] {
    return this.#touched;
  }

  /** Resets the counts. */
  begin(noteCount: number): this {
    if (this.#sums.length < noteCount) {
      this.#sums = new Float64Array(noteCount);
      this.#proofs = new Uint32Array(noteCount);
    } else {
      for (const index of this.#touched) this.#proofs[index] = 0;
    }
    this.#touched = [];
    return this;
  }

  count(index: number, worth: number, proof: number): void {
    const known = this.proofOf(index);
    if (known === 0) this.#touched.push(index);
    this.#sums[index] = (known === 0 ? 0 : this.sumOf(index)) + worth;
    this.#proofs[index] = known + proof;
  }

  sumOf(index: number): number {
    return this.#sums[index] ?? 0;
  }

  proofOf(index: number): number {
    return this.#proofs[index] ?? 0;
  }
}
