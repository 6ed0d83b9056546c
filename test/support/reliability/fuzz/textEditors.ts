import * as fc from 'fast-check';

import { setCodeFields } from '../../../../src/core/codeNotes/setCodeFields.js';
import { addDismissal } from '../../../../src/core/deferred/dismissals.js';
import { setNoteFields } from '../../../../src/core/notes/editNote.js';
import { noteFieldKeys } from '../../../../src/core/notes/noteChanges.js';
import { setStep } from '../../../../src/core/people/editPerson.js';
import { setStepFast } from '../../../../src/core/people/fastStepEdit.js';
import { rewriteStep } from '../../../../src/core/people/rewriteStep.js';
import { spliceStep } from '../../../../src/core/people/spliceStep.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { setRoadmapFields } from '../../../../src/core/roadmap/editRoadmapItem.js';
import { editFrontMatter } from '../../../../src/core/text/editFrontMatter.js';
import { spliceDraft } from '../../../../src/core/languageModel/spliceDraft.js';
import { anyText, fieldText } from './anyText.js';
import { dismissalFiles, inHands, itemFiles, noteFiles, personFiles } from './files.js';
import { localDate } from './fieldValues.js';
import { dismissals, notes, progress, stepIds } from './values.js';

/** One edit of a text; `undefined` where the text must not be written. */
export type Edit = (text: string) => string | undefined;

/** A function of core that edits texts. */
export interface TextEditor {
  /** The files that it is for, as people keep them or, where it takes no others, as we write them. */
  readonly files: fc.Arbitrary<string>;
  readonly edits: fc.Arbitrary<Edit>;
  /** Whether the same edit once more changes nothing. */
  readonly isIdempotent: boolean;
  /** Whether all but a line or two of the text stays as it is. */
  readonly isSplice: boolean;
}

const splice = { isIdempotent: true, isSplice: true } as const;

const noteChange = fc
  .tuple(fc.constantFrom(...noteFieldKeys), notes, fc.boolean())
  .map(([key, note, isTakenOut]) => ({ [key]: isTakenOut ? undefined : note[key] }));

const itemChange = fc.oneof(
  fc.record({ title: fieldText }),
  fc.record({ theme: fc.option(fieldText, { nil: undefined }) }),
  fc.record({ owner: fc.option(fieldText, { nil: undefined }) }),
  fc.record({ reviewBy: fc.option(localDate, { nil: undefined }) }),
  fc.record({ impact: fc.option(fc.constantFrom(1, 5), { nil: undefined }) }),
  fc.record({ addEvidence: fieldText.map((id) => [id]) }),
);

const step = (
  edit: (text: string, id: string, said: StepProgress | undefined) => string | undefined,
): fc.Arbitrary<Edit> =>
  fc.tuple(stepIds, fc.option(progress, { nil: undefined })).map(
    ([id, said]): Edit =>
      (text) =>
        edit(text, id, said),
  );

/** Every function of core that edits a text, by its name. */
export const textEditors: Readonly<Record<string, TextEditor>> = {
  setStep: {
    files: inHands(personFiles),
    edits: step((text, id, said) => setStep(text, id, said)),
    ...splice,
  },
  setStepFast: { files: personFiles, edits: step((text, id, said) => setStepFast(text, id, said, [])), ...splice },
  spliceStep: {
    files: inHands(personFiles),
    edits: step((text, id, said) => spliceStep(text, id, said, [])),
    ...splice,
  },
  rewriteStep: { files: inHands(personFiles), edits: step(rewriteStep), isIdempotent: true, isSplice: false },
  setNoteFields: {
    files: inHands(noteFiles),
    edits: noteChange.map(
      (changes): Edit =>
        (text) =>
          setNoteFields(text, changes),
    ),
    ...splice,
  },
  setRoadmapFields: {
    files: inHands(itemFiles),
    edits: itemChange.map(
      (changes): Edit =>
        (text) =>
          setRoadmapFields(text, changes),
    ),
    ...splice,
  },
  setCodeFields: {
    files: inHands(noteFiles),
    edits: fc
      .oneof(
        fc.record({ file: fieldText }),
        fc.record({ line: fc.integer({ min: 1, max: 9999 }) }),
        fc.record({ quote: anyText }),
      )
      .map(
        (changes): Edit =>
          (text) =>
            setCodeFields(text, changes),
      ),
    ...splice,
  },
  editFrontMatter: {
    files: inHands(fc.oneof(noteFiles, itemFiles)),
    edits: fc
      .tuple(fc.constantFrom('title', 'theme', 'tags', 'x', '__proto__'), fieldText, fc.nat(2))
      .map(([key, word, kind]): Edit => {
        const change = [
          { key, value: word },
          { key, add: word },
          { key, remove: word },
        ][kind];
        return (text) => (change ? editFrontMatter(text, [change]) : undefined);
      }),
    ...splice,
  },
  addDismissal: {
    files: inHands(dismissalFiles),
    edits: dismissals.map(
      (dismissal): Edit =>
        (text) =>
          addDismissal(text, dismissal),
    ),
    ...splice,
  },
  spliceDraft: {
    files: inHands(itemFiles),
    edits: fieldText.map(
      (text): Edit =>
        (file) =>
          spliceDraft(file, [{ heading: 'Problem', text: text.replaceAll(/\s+/g, ' '), notes: ['2026-11-25-a-k3f9'] }]),
    ),
    isIdempotent: false,
    isSplice: false,
  },
};
