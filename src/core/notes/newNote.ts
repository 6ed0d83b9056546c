import { formatInstant } from '../time/instant.js';
import { withQuestion } from './askedQuestion.js';
import type { CaptureLine } from './captureLine.js';
import { formatExcerpt } from './excerpt.js';
import type { CodeAnchor, Note } from './note.js';
import { presentFields } from '../text/presentFields.js';
import { defaultNoteKind, type NoteKind } from './vocabulary.js';

/** What is known about a note besides the typed line. */
export interface CaptureContext {
  readonly created: Date;
  readonly author?: string | undefined;
  /** Id of the checklist step it is captured for. */
  readonly step?: string | undefined;
  /** Id of the session it is captured in. */
  readonly session?: string | undefined;
  readonly code?: CodeAnchor | undefined;
  /** Used if the line specifies no kind: that of the step's question. */
  readonly kind?: NoteKind | undefined;
  /** Used if the line specifies no source: the other person of a session. */
  readonly source?: string | undefined;
  readonly role?: string | undefined;
  /** The question that it answers, quoted above the body. */
  readonly question?: string | undefined;
  /** A program's output that the note is about, quoted verbatim below the body. */
  readonly excerpt?: string | undefined;
}

/** Creates a note from a captured line, whose values take precedence over the context. */
export function newNote(line: CaptureLine, context: CaptureContext): Note {
  return presentFields<Note>({
    title: line.title,
    kind: line.kind ?? context.kind ?? defaultNoteKind,
    theme: line.theme,
    source: line.source ?? context.source,
    role: line.source === undefined ? context.role : line.role,
    severity: line.severity,
    values: line.values,
    step: context.step,
    session: context.session,
    author: context.author,
    created: formatInstant(context.created),
    tags: line.tags,
    code: context.code,
    body: [withQuestion(line.body, context.question), formatExcerpt(context.excerpt ?? '')]
      .filter(Boolean)
      .join('\n\n'),
  });
}
