import type { NoteKind, Severity } from './vocabulary.js';

/** A place in the code. The quote and its neighbours, not the line, are used to find it again. */
export interface CodeAnchor {
  /** Path inside the workspace folder, `/` between segments. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly quote: string;
  /** The nearest non-blank line above, trimmed. */
  readonly before?: string;
  /** The nearest non-blank line below, trimmed. */
  readonly after?: string;
  /** Abbreviated hash of the commit the quote was taken from. */
  readonly commit?: string;
}

/** One thing learned, as in its file. Absent fields are absent in the file; lists are then empty. */
export interface Note {
  readonly title: string;
  readonly kind: NoteKind;
  readonly theme?: string;
  /** Absent: observed by the author. */
  readonly source?: string;
  readonly role?: string;
  readonly severity?: Severity;
  readonly values: readonly string[];
  readonly step?: string;
  readonly session?: string;
  /** E-mail. */
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly tags: readonly string[];
  readonly code?: CodeAnchor;
  /** Markdown; may be empty. */
  readonly body: string;
}
