import type { NoteKind, Severity } from './vocabulary.js';

/** Where in the code a note points. The quote and its neighbours, not the line, find the place again. */
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

/** One thing learned, as its file says it. Absent fields are absent in the file; lists are empty then. */
export interface Note {
  readonly title: string;
  readonly kind: NoteKind;
  readonly theme?: string;
  /** Who said it; absent: the author saw it. */
  readonly source?: string;
  readonly role?: string;
  readonly severity?: Severity;
  readonly values: readonly string[];
  /** Id of the checklist step it was captured for. */
  readonly step?: string;
  /** Id of the session it was captured in. */
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
