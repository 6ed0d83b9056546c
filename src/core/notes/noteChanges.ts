import type { NoteKind, Severity } from './vocabulary.js';

/** The fields of a note that can be changed where it is shown or shared, in the order in which a file has them. */
export const noteFieldKeys = ['title', 'kind', 'theme', 'severity', 'step', 'session'] as const;

/** New values of a note's fields. A field that is `undefined` or empty is taken out; one that is absent stays as it is. */
export interface NoteChanges {
  readonly title?: string | undefined;
  readonly kind?: NoteKind | undefined;
  readonly theme?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Id of a step. */
  readonly step?: string | undefined;
  readonly session?: string | undefined;
}
