import type { Note } from '../notes/note.js';
import { wordsOf } from '../text/wordsOf.js';

/** What an item's notes come to, as counts. */
export interface EvidenceStrength {
  /** Notes that are there. */
  readonly notes: number;
  /** Different people who said or saw it; where nobody is named, the note's author did. */
  readonly people: number;
  /** Different roles among them. */
  readonly roles: number;
  /** Different customers among them. */
  readonly customers: number;
}

/** Nothing to rest on. */
export const noEvidence: EvidenceStrength = { notes: 0, people: 0, roles: 0, customers: 0 };

/** How many notes of one person count for more than the counts show: the same voice again proves little. */
const countedNotes = 2;

/**
 * Counts what notes come to as evidence.
 *
 * @param notes those that an item names and that are there, each once.
 */
export function evidenceStrengthOf(notes: readonly Note[]): EvidenceStrength {
  const customers = notes.filter(({ role }) => role === 'customer');
  return {
    notes: notes.length,
    people: new Set(notes.map(voiceOf)).size,
    roles: new Set(notes.flatMap(({ role }) => role ?? [])).size,
    customers: new Set(customers.map(voiceOf)).size,
  };
}

/**
 * One figure to sort items by, the strongest first. It is shown to nobody: the counts are.
 *
 * `score = min(notes, 2 × people) + 2 × people + 3 × roles + 4 × customers`
 *
 * A customer counts more than a role, a role more than a person, a person more than a note, and many notes of one person hardly
 * more than two: three roles outweigh one loud voice. One more note never makes it less.
 */
export function evidenceScore({ notes, people, roles, customers }: EvidenceStrength): number {
  return Math.min(notes, countedNotes * people) + 2 * people + 3 * roles + 4 * customers;
}

/** Puts the stronger evidence first; where the score is the same, that with more notes. */
export function compareEvidence(one: EvidenceStrength, other: EvidenceStrength): number {
  return evidenceScore(other) - evidenceScore(one) || other.notes - one.notes;
}

/** Who speaks in a note, so that spellings of one name are the same: "priya rao" is "Priya Rao". */
export function voiceOf({ source, author = '', role = '' }: Note): string {
  const name = wordsOf(source ?? '').join(' ');
  if (name !== '') return `said ${name}`;
  // A customer, say, whom nobody named is not the note's author.
  return role === '' ? `saw ${author.toLowerCase()}` : `role ${role}`;
}
