import type { Note } from '../notes/note.js';
import type { Shared } from '../privacy/shared.js';
import type { Session } from '../sessions/session.js';

/** A commit of the person's that is on the default branch. */
export interface Commit {
  /** Whole hash. */
  readonly hash: string;
  /** First line of its message. */
  readonly subject: string;
}

/** A file's value with the id by which others refer to it. */
export interface WithId<Value> {
  readonly id: string;
  /** What evidence, which all see, may name; absent for what is private: that counts on this screen and nowhere else. */
  readonly shared?: Shared<{ readonly id: string }>;
  readonly value: Value;
}

/** How a command ended that was run as a check. */
export type RunOutcome =
  | { readonly kind: 'exited'; readonly code: number }
  /** Killed or closed before it ended by itself. */
  | { readonly kind: 'stopped' };

/**
 * What can be seen of one person's work. A function answers `undefined` for what can't be seen here (no git in the browser) or
 * has not been looked at yet.
 */
export interface Facts {
  /** The person's notes, in any order. */
  readonly notes: readonly WithId<Note>[];
  /** The person's sessions, in any order. */
  readonly sessions: readonly WithId<Session>[];
  /** Ids of the roadmap items that are agreed, or further. */
  readonly agreedItems: readonly string[];
  /** The person's commits that touch one of the paths (any at all where there are none), newest first. */
  readonly commits: (paths: readonly string[]) => readonly Commit[] | undefined;
  /** A file that is not empty and matches; empty text where there is none. */
  readonly file: (glob: string) => string | undefined;
  /** Which extensions an entry asks for, and which of them are missing. */
  readonly extension: (id: string) => ExtensionFact | undefined;
  /** How a command ended that was run here as a check, the last time. */
  readonly run: (command: string) => RunOutcome | undefined;
}

/** What an `extension` check comes to. */
export interface ExtensionFact {
  /** All that are asked for; several with `recommended`. */
  readonly wanted: readonly string[];
  readonly missing: readonly string[];
}
