import * as fc from 'fast-check';

import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { addDismissal } from '../../../../src/core/deferred/dismissals.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { setStep } from '../../../../src/core/people/editPerson.js';
import { formatPerson } from '../../../../src/core/people/formatPerson.js';
import { formatRoadmapItem } from '../../../../src/core/roadmap/formatRoadmapItem.js';
import { formatSession } from '../../../../src/core/sessions/formatSession.js';
import { fieldText } from './anyText.js';
import { checklists } from './checklists.js';
import { dismissals, items, notes, people, progress, sessions, stepIds } from './values.js';

/** Files as we write them. */
export const noteFiles: fc.Arbitrary<string> = notes.map(formatNote);

export const itemFiles: fc.Arbitrary<string> = items.map(formatRoadmapItem);

const sessionFiles: fc.Arbitrary<string> = fc
  .tuple(sessions, fc.array(fieldText, { maxLength: 3 }))
  .map(([session, asks]) =>
    formatSession(
      session,
      asks.map((ask) => ({ ask, kind: 'risk' })),
    ),
  );

export const personFiles: fc.Arbitrary<string> = fc
  .tuple(people, fc.array(fc.tuple(stepIds, progress), { maxLength: 5 }))
  .map(([person, steps]) => steps.reduce((text, [id, said]) => setStep(text, id, said) ?? text, formatPerson(person)));

const checklistFiles: fc.Arbitrary<string> = checklists.map(formatChecklist);

export const dismissalFiles: fc.Arbitrary<string> = fc
  .array(dismissals, { maxLength: 4 })
  .map((all) => all.reduce((text, dismissal) => addDismissal(text, dismissal) ?? text, ''));

/** All of them: what mutations are made of. */
export const ourFiles: fc.Arbitrary<string> = fc.oneof(
  noteFiles,
  itemFiles,
  sessionFiles,
  personFiles,
  checklistFiles,
  dismissalFiles,
);

/** Files in the hands of people: comments, keys of their own, line endings, byte order marks, no newline at the end. */
export function inHands(files: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .record({
      text: files,
      comments: fc.array(fc.nat(30), { maxLength: 3 }),
      hasOwnKey: fc.boolean(),
      hasBom: fc.boolean(),
      isCrlf: fc.boolean(),
      isOpenEnded: fc.boolean(),
    })
    .map(({ text, comments, hasOwnKey, hasBom, isCrlf, isOpenEnded }) => {
      const lines = text.split('\n');
      const end = lines.indexOf('---', 1);
      const yamlEnd = end < 0 ? lines.length - 1 : end;
      const own = hasOwnKey ? ['x-own: [1, "two"] # ours'] : [];
      const yaml = [...lines.slice(0, yamlEnd)];
      for (const at of comments) yaml.splice(Math.min(yaml.length, Math.max(at, 1)), 0, `# comment ${at}`);
      const isMap = end < 0 && lines.includes('steps:');
      const withOwn = isMap ? [...own, ...yaml] : [...yaml, ...own];
      const whole = [...withOwn, ...lines.slice(yamlEnd)].join('\n');
      const ended = isOpenEnded ? whole.replace(/\n$/, '') : whole;
      return `${hasBom ? '\ufeff' : ''}${isCrlf ? ended.replaceAll('\n', '\r\n') : ended}`;
    });
}
