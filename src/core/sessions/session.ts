import type { SessionKind } from '../checklist/checklist.js';

/** One pairing session, conversation, shadowing, customer call or outside talk, as its file says it. */
export interface Session {
  readonly title: string;
  readonly kind: SessionKind;
  /** With whom; absent where the file doesn't say it. */
  readonly with?: string;
  readonly role?: string;
  /** Id of the checklist step it was held for. */
  readonly step?: string;
  /** When it was held, `YYYY-MM-DD`; empty where the file doesn't say it. */
  readonly date: string;
  /** E-mail of who recorded it. */
  readonly author?: string;
  /** The question sheet, Markdown; may be empty. */
  readonly body: string;
}
