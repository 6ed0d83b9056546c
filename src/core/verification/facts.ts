import type { Note } from '../notes/note.js';
import type { Shared } from '../privacy/shared.js';
import type { Session } from '../sessions/session.js';

/** A commit by the person on the default branch. */
export interface Commit {
  readonly hash: string;
  /** First line of its message. */
  readonly subject: string;
}

export interface WithId<Value> {
  readonly id: string;
  /** What a finding, which everybody sees, may name; absent for private things, which count only on this screen. */
  readonly shared?: Shared<{ readonly id: string }>;
  readonly value: Value;
}

/** How a command that is a check ended. */
export type RunOutcome =
  | { readonly kind: 'exited'; readonly code: number }
  /** Killed or closed before it ended. */
  | { readonly kind: 'stopped' };

/**
 * The facts about one person's work. A function returns `undefined` if the answer is unavailable here (no git in the browser) or
 * not known yet.
 */
export interface Facts {
  readonly notes: readonly WithId<Note>[];
  readonly sessions: readonly WithId<Session>[];
  /** Ids of the roadmap items that are agreed or beyond. */
  readonly agreedItems: readonly string[];
  /** The person's commits that touch one of the paths (any commits if empty), newest first. */
  readonly commits: (paths: readonly string[]) => readonly Commit[] | undefined;
  /** A matching file that is not empty; empty text if there is none. */
  readonly file: (glob: string) => string | undefined;
  /** The extensions that an entry requires, and which of them are missing. */
  readonly extension: (id: string) => ExtensionFact | undefined;
  /** How a command last ended when it was run here as a check. */
  readonly run: (command: string) => RunOutcome | undefined;
}

export interface ExtensionFact {
  /** All required extensions; several for `recommended`. */
  readonly wanted: readonly string[];
  readonly missing: readonly string[];
}
