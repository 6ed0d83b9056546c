import { formatNote } from '../../core/notes/formatNote.js';
import type { Note } from '../../core/notes/note.js';
import { type FoundSecret, maskSecret } from '../../core/secrets/foundSecret.js';

/** Something in a note that looks like a secret, in a form that may be shown. */
export interface SecretHint {
  readonly kind: FoundSecret['kind'];
  /** Its beginning: `ghp_…`. */
  readonly masked: string;
}

/**
 * Loads the rules ahead of time and runs them once, so that the first shared note doesn't wait: they compile their patterns on
 * first use.
 */
export async function prepareSecretSearch(): Promise<void> {
  await findSecretHints('Nothing secret here.');
}

/** Searches a note's whole file for secrets. */
export async function findSecretHints(text: string): Promise<readonly SecretHint[]> {
  const { findSecrets } = await import('./findSecrets.js');
  return (await findSecrets(text)).map(({ kind, span }) => ({ kind, masked: maskSecret(text, span) }));
}

/** Searches notes that are about to be written where others see them. */
export async function findSecretsOfNotes(notes: readonly Note[]): Promise<readonly SecretHint[]> {
  return (await Promise.all(notes.map((note) => findSecretHints(formatNote(note))))).flat();
}
