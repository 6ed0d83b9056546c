import type { Note } from '../../../src/core/notes/note.js';

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
