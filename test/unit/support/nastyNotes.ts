import type { CodeAnchor, Note } from '../../../src/core/notes/note.js';
import { presentFields } from '../../../src/core/text/presentFields.js';
import { noteKinds, type Severity } from '../../../src/core/notes/vocabulary.js';
import { nastyTexts, seeded } from './nastyText.js';

/** The front matter of {@link wholeNote}, as the design has it. */
export const wholeNoteFields = `title: Deploys take forty minutes
kind: pain-point
theme: compute
source: Priya
role: engineer
severity: 3
values: [latency]
step: coffee-chats
session: 2026-11-25-priya-k3f9
author: sam@example.com
created: 2026-11-25T14:03:11Z
tags: [deploys]
code:
  file: src/deploy/pipeline.ts
  line: 40
  quote: "await runSerially(stages)"
  before: "const stages = plan(build)"
  after: "report(stages)"
  commit: 3f2c1ab
`;

/** The note of the design document, every field set. */
export const wholeNote: Note = {
  title: 'Deploys take forty minutes',
  kind: 'pain-point',
  theme: 'compute',
  source: 'Priya',
  role: 'engineer',
  severity: 3,
  values: ['latency'],
  step: 'coffee-chats',
  session: '2026-11-25-priya-k3f9',
  author: 'sam@example.com',
  created: '2026-11-25T14:03:11Z',
  tags: ['deploys'],
  code: {
    file: 'src/deploy/pipeline.ts',
    line: 40,
    quote: 'await runSerially(stages)',
    before: 'const stages = plan(build)',
    after: 'report(stages)',
    commit: '3f2c1ab',
  },
  body: 'Body in Markdown.',
};

/** Notes as they can be captured, their fields set or not by chance, their texts as nasty as can be; always the same. */
export function nastyNotes(count: number): readonly Note[] {
  const random = seeded(42);
  const texts = nastyTexts(2000).filter((text) => text.trim() !== '');
  const text = (): string => texts[random(texts.length)] ?? 'x';
  const maybe = <Value>(value: () => Value): Value | undefined => (random(2) === 0 ? undefined : value());
  const list = (): string[] => Array.from({ length: random(3) }, text);
  const anchor = (): CodeAnchor =>
    presentFields<CodeAnchor>({
      file: text(),
      line: 1 + random(5000),
      quote: random(9) === 0 ? '' : text(),
      before: maybe(text),
      after: maybe(text),
      commit: maybe(text),
    });
  return Array.from({ length: count }, () =>
    presentFields<Note>({
      title: text(),
      kind: noteKinds[random(noteKinds.length)] ?? 'risk',
      theme: maybe(text),
      source: maybe(text),
      role: maybe(text),
      severity: maybe((): Severity => ([1, 2, 3] as const)[random(3)] ?? 1),
      values: list(),
      step: maybe(text),
      session: maybe(text),
      author: maybe(text),
      created: wholeNote.created,
      tags: list(),
      code: maybe(anchor),
      body: random(2) === 0 ? '' : `${text()}\n---\n${text()}`.trim(),
    }),
  );
}
