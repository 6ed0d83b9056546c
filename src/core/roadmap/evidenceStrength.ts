import type { Note } from '../notes/note.js';
import { wordsOf } from '../text/wordsOf.js';

/** The counts of an item's evidence. */
export interface EvidenceStrength {
  /** Notes that exist. */
  readonly notes: number;
  /** Different people who said or observed it; without a source, the note's author. */
  readonly people: number;
  /** Different roles among them. */
  readonly roles: number;
  /** Different customers among them. */
  readonly customers: number;
}

export const noEvidence: EvidenceStrength = { notes: 0, people: 0, roles: 0, customers: 0 };

/** How many notes of one person affect the score: repetition by the same person proves little. */
const countedNotes = 2;

/**
 * Counts notes as evidence.
 *
 * @param notes an item's existing notes, each once.
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
 * A score for sorting items, strongest first. It is never shown; the counts are.
 *
 * `score = min(notes, 2 × people) + 2 × people + 3 × roles + 4 × customers`
 *
 * A customer counts more than a role, a role more than a person, a person more than a note, and many notes of one person hardly
 * more than two: three roles outweigh one loud voice. An additional note never lowers it.
 */
export function evidenceScore({ notes, people, roles, customers }: EvidenceStrength): number {
  return Math.min(notes, countedNotes * people) + 2 * people + 3 * roles + 4 * customers;
}

/** Sorts stronger evidence first; at the same score, more notes first. */
export function compareEvidence(one: EvidenceStrength, other: EvidenceStrength): number {
  return evidenceScore(other) - evidenceScore(one) || other.notes - one.notes;
}

/** The person behind a note, ignoring spelling differences: "priya rao" is "Priya Rao". */
export function voiceOf({ source, author = '', role = '' }: Note): string {
  const name = wordsOf(source ?? '').join(' ');
  if (name !== '') return `said ${name}`;
  // An unnamed customer, for example, is not the note's author.
  return role === '' ? `saw ${author.toLowerCase()}` : `role ${role}`;
}
