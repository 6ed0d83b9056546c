import type { SessionKind } from '../checklist/checklist.js';

/** A pairing session, conversation, shadowing, customer call or outside talk, as in its file. */
export interface Session {
  readonly title: string;
  readonly kind: SessionKind;
  /** The other person; absent if the file doesn't say. */
  readonly with?: string;
  readonly role?: string;
  readonly step?: string;
  /** `YYYY-MM-DD`; empty if the file doesn't say. */
  readonly date: string;
  /** E-mail address. */
  readonly author?: string;
  /** The question sheet, Markdown; may be empty. */
  readonly body: string;
}
