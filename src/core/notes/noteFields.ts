import type { Field, FieldTable } from '../text/fieldTable.js';
import { headline } from '../text/headline.js';
import type { CodeAnchor, Note } from './note.js';
import { defaultNoteKind, noteKinds } from './vocabulary.js';

export type NoteFields = Omit<Note, 'body'>;

interface InTable {
  /** Whether it can be changed in views. */
  readonly canChange: boolean;
}

type NoteFieldTable = { readonly [Key in keyof NoteFields]-?: Field<NoteFields, Key> & InTable };

/** The fields of a note's anchor, in the order of a file. */
export const codeFields = {
  file: { form: 'text', isNeeded: true },
  line: { form: 'number', isNeeded: true },
  quote: { form: 'code', isNeeded: true },
  before: { form: 'code' },
  after: { form: 'code' },
  commit: { form: 'text' },
} as const satisfies FieldTable<CodeAnchor>;

/** Every field of a note, in the order of a new file. Writers, readers and edits use this table. */
export const noteFields = {
  title: { form: 'text', isMissed: true, absent: headline, canChange: true },
  kind: { form: 'text', options: noteKinds, absent: defaultNoteKind, canChange: true },
  theme: { form: 'text', canChange: true },
  source: { form: 'text', canChange: false },
  role: { form: 'text', canChange: false },
  severity: { form: 'number', options: [1, 2, 3], canChange: true },
  values: { form: 'flowList', absent: [], canChange: false },
  step: { form: 'text', canChange: true },
  session: { form: 'text', canChange: true },
  author: { form: 'text', canChange: false },
  created: { form: 'time', isMissed: true, absent: '', canChange: false },
  tags: { form: 'flowList', absent: [], canChange: false },
  code: { form: { map: codeFields }, canChange: false },
} as const satisfies NoteFieldTable;
