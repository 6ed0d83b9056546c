import * as fc from 'fast-check';

import {
  type Action,
  type Check,
  type Checklist,
  checkForms,
  type Link,
  type Phase,
  sessionKinds,
  type Step,
  stepAssignees,
  stepPlatforms,
} from '../../../../src/core/checklist/checklist.js';
import { defaultThemes, themeOfId } from '../../../../src/core/checklist/themes.js';
import { noteKinds } from '../../../../src/core/notes/vocabulary.js';
import { keysOf } from '../../../../src/core/text/fieldTable.js';
import { presentFields } from '../../../../src/core/text/presentFields.js';
import { nastyWords } from './anyText.js';

/** Pieces of Markdown that break out of a list item, or look like steps, when they are written carelessly. */
const guides = [
  '',
  'One line.\n',
  'No line feed at the end',
  '\n\nBlank lines around\n\n\n',
  '    indented code first\n',
  '- [ ] a box of its own\n- [x] and another\n',
  'Text\n\n```sh\nnpm test\n```\n\n- a\n  - b\n\n1. one\n2. two\n',
  '```\nnever closed\n',
  '<!-- never closed\n',
  '<details>\n<summary>More</summary>\n\ntext\n\n</details>\n',
  '# A heading\n\n## Another\n',
  '| a | b |\n| - | - |\n| [ ] | c |\n',
  'See [this][1].\n\n[1]: https://example.com/1\n',
  '> quoted\nlazy\n',
  '---\n',
  'a --> b <!-- c -->\n',
  '☐ a character\n',
  'trailing blanks  \nbreak the line\n',
  '\ttab\n',
  '`due: 5`\n',
] as const;

const list = <Item>(items: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> => fc.array(items, { maxLength: 2 });

const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined });

const link: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ title: nastyWords, file: nastyWords }, { noNullPrototype: true }),
  fc.record({ title: nastyWords, url: nastyWords }, { noNullPrototype: true }),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ title: nastyWords, run: nastyWords }, { noNullPrototype: true }),
  fc.record({ title: nastyWords, command: nastyWords }, { noNullPrototype: true }),
);

const check: fc.Arbitrary<Check> = fc
  .record({
    type: fc.constantFrom(...keysOf(checkForms)),
    count: fc.integer({ min: 1, max: 5 }),
    words: fc.tuple(nastyWords, nastyWords),
    paths: list(nastyWords),
    kind: fc.constantFrom(...sessionKinds),
    scope: fc.constantFrom('step', 'all'),
  })
  .map(({ type, count, words: [one, other], paths, kind, scope }): Check => {
    switch (type) {
      case 'file':
        return { type, glob: one };
      case 'run':
        return { type, command: one };
      case 'commits':
        return { type, count, paths };
      case 'sessions':
        return { type, count, kind, role: one, with: other };
      case 'notes':
        return { type, count, scope, theme: one };
      case 'extension':
        return { type, id: one };
      case 'roadmap':
        return { type, count };
    }
  });

const guide: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...guides),
  nastyWords,
  fc
    .tuple(nastyWords, fc.constantFrom(...guides), nastyWords)
    .map(([above, piece, below]) => `${above}\n${piece}${below}`),
);

const step: fc.Arbitrary<Omit<Step, 'id'>> = fc
  .record({
    title: nastyWords,
    guide,
    dueDays: maybe(fc.nat(89)),
    owner: fc.constantFrom(...stepAssignees),
    when: maybe(fc.constantFrom(...stepPlatforms)),
    prompts: list(fc.record({ ask: nastyWords, kind: fc.constantFrom(...noteKinds) }, { noNullPrototype: true })),
    links: list(link),
    actions: list(action),
    checks: list(check),
    optional: fc.boolean(),
  })
  .map((fields) => presentFields<Omit<Step, 'id'>>(fields));

const phase: fc.Arbitrary<Omit<Phase, 'id' | 'steps'> & { readonly steps: readonly Omit<Step, 'id'>[] }> = fc.record({
  title: nastyWords,
  goal: fc.oneof(fc.constantFrom('', 'A goal.', 'A goal.\n\n- in\n- points', ...guides), nastyWords),
  steps: list(step),
});

const ownTheme = fc.record({ title: nastyWords, words: list(nastyWords) }).map((theme) => ({ id: 'own', ...theme }));

/** Checklists with every kind of field, their texts as nasty as can be. Every id is another one. */
export const checklists: fc.Arbitrary<Checklist> = fc
  .record({
    title: fc.oneof(fc.constant(''), nastyWords),
    themes: fc.oneof(
      fc.constantFrom(defaultThemes, [themeOfId('cost'), themeOfId('edge-cases')]),
      ownTheme.map((own) => [own, themeOfId('compute')]),
    ),
    roleCount: fc.nat(2),
    phases: fc.array(phase, { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, themes, roleCount, phases }) => ({
    ...{ title, themes },
    roles: Array.from({ length: roleCount }, (_, index) => `role-${index}`),
    phases: phases.map(({ steps, ...fields }, at) => ({
      id: `phase-${at}`,
      ...fields,
      steps: steps.map((one, index): Step => ({ id: `step-${at}-${index}`, ...one })),
    })),
  }));
