import { formatInstant } from '../time/instant.js';
import { withQuestion } from './askedQuestion.js';
import type { CaptureLine } from './captureLine.js';
import { formatExcerpt } from './excerpt.js';
import type { CodeAnchor, Note } from './note.js';
import { presentFields } from '../text/presentFields.js';
import { defaultNoteKind, type NoteKind } from './vocabulary.js';

/** What is known of a note besides the line that was typed. */
export interface CaptureContext {
  /** Now. */
  readonly created: Date;
  /** The author's e-mail. */
  readonly author?: string | undefined;
  /** Id of the checklist step it is captured for. */
  readonly step?: string | undefined;
  /** Id of the session it is captured in. */
  readonly session?: string | undefined;
  readonly code?: CodeAnchor | undefined;
  /** The kind where the line names none: that of the step's question. */
  readonly kind?: NoteKind | undefined;
  /** Who said it where the line names nobody: the person a session was held with. */
  readonly source?: string | undefined;
  /** The role of that person. */
  readonly role?: string | undefined;
  /** The question that it answers; quoted on top of the body. */
  readonly question?: string | undefined;
  /** What a program wrote and the note is about; quoted below the body, word for word. */
  readonly excerpt?: string | undefined;
}

/** Makes a note of a captured line. What the line says goes before what the context says. */
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
