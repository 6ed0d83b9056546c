import { formatNote } from '../../core/notes/formatNote.js';
import type { Note } from '../../core/notes/note.js';
import { type FoundSecret, maskSecret } from '../../core/secrets/foundSecret.js';

/** What of a note looks like a secret, in a form that may be shown. */
export interface SecretHint {
  /** As {@link FoundSecret} has it. */
  readonly kind: FoundSecret['kind'];
  /** Its beginning: `ghp_…`. */
  readonly masked: string;
}

/**
 * Loads the rules that know secrets ahead of time and has them look at something once, so that the first note that is shared
 * doesn't wait for them: what they search by is only made ready when it is used.
 */
export async function prepareSecretSearch(): Promise<void> {
  await findSecretHints('Nothing secret here.');
}

/** Looks for secrets in all that a text says: a note's whole file. */
export async function findSecretHints(text: string): Promise<readonly SecretHint[]> {
  const { findSecrets } = await import('./findSecrets.js');
  return (await findSecrets(text)).map(({ kind, span }) => ({ kind, masked: maskSecret(text, span) }));
}

/** Looks for secrets in notes that are about to be written where others see them. */
export async function findSecretsOfNotes(notes: readonly Note[]): Promise<readonly SecretHint[]> {
  return (await Promise.all(notes.map((note) => findSecretHints(formatNote(note))))).flat();
}
