import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { mergeImport } from '../../../../src/core/import/mergeImport.js';
import { spliceImport } from '../../../../src/core/import/spliceImport.js';
import { listComments } from '../../../../src/core/text/yamlMeaning.js';
import { checklistOf } from '../../support/sampleSteps.js';
import { forAny } from '../../../support/forAny.js';
import { checklists } from '../../../support/reliability/fuzz/checklists.js';

/** Adds a Markdown file to a checklist file. */
function splice(text: string, markdown: string): string | undefined {
  const { checklist, problems } = parseChecklist(text);
  assert.ok(checklist && problems.length === 0, text);
  const imported = importMarkdown(markdown, { fallbackTitle: 'Later' });
  return spliceImport(text, checklist, mergeImport(checklist, imported).checklist);
}

/** What people do to a file: which of the lines that can have one end in a comment, and how lines end. */
interface Hand {
  /** The first of them that has one, and every how many more. */
  readonly comments: readonly [first: number, every: number];
  readonly ending: string;
}

const hands: fc.Arbitrary<Hand> = fc.record({
  comments: fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })),
  ending: fc.constantFrom('\n', '\r\n'),
});

describe('spliceImport', () => {
  it('puts new steps behind those of their phase and new phases at the end, and leaves every other byte', () => {
    const text = `# ours
mood: good
phases:
  - id: a   # first
    title: A
    steps:
      - id: b
        title: "B"
        guide: |
          Read.

      # the last one
      - { id: c, title: C, mood: bad } # why

  # second
  - id: d
    title: D
    steps:
      - { id: e, title: E }
# the end
`;

    const spliced = splice(text, '# A\n\n- [ ] One\n\n  Its guide.\n- [ ] Two\n\n# New\n\n- [ ] Three\n');

    assert.equal(
      spliced,
      text
        .replace(
          '# why\n',
          '# why\n      - id: one\n        title: One\n        guide: |\n          Its guide.\n      - id: two\n        title: Two\n',
        )
        .replace(
          '# the end',
          '  - id: new\n    title: New\n    steps:\n      - id: three\n        title: Three\n# the end',
        ),
    );
  });

  it('goes by the indentation and the line endings that are there', () => {
    const text = 'phases:\r\n- id: a\r\n  title: A\r\n  steps:\r\n    -   id: b\r\n        title: B\r\n';

    assert.equal(
      splice(text, '# A\n\n- [ ] One\n\n# New\n\n- [ ] Two\n'),
      `${text}    - id: one\r\n      title: One\r\n- id: new\r\n  title: New\r\n  steps:\r\n    - id: two\r\n      title: Two\r\n`,
    );
  });

  it('leaves a file without a line ending at its end so', () => {
    const text = '\ufeffphases:\n- id: a\n  title: A\n  steps:\n  - id: b\n    title: B';

    assert.equal(
      splice(text, '# A\n\n- [ ] One\n\n# New\n\n- [ ] Two\n'),
      `${text}\n  - id: one\n    title: One\n- id: new\n  title: New\n  steps:\n    - id: two\n      title: Two`,
    );
  });

  it('begins the list of a phase that has none yet', () => {
    const head = 'phases:\n  - id: a\n    title: A\n';
    const one = '      - id: one\n        title: One\n';

    assert.equal(splice(`${head}# x\n`, '# A\n\n- [ ] One\n'), `${head}    steps:\n${one}# x\n`);
    assert.equal(
      splice(`${head}    steps: # soon\n    goal: G\n`, '# A\n\n- [ ] One\n'),
      `${head}    steps: # soon\n${one}    goal: G\n`,
    );
  });

  it('gives steps of the same title the guide and the links that they lack', () => {
    const text = `phases:
  - id: a
    title: A
    steps:
      - id: b
        title: B # the first
        links:
          - { title: x, file: x.md } # ours
        due: 5
      - { id: c, title: C }
      - { id: d, title: D, links: [{ title: x, file: x.md }] }
`;

    const spliced = splice(text, ['B', 'C', 'D'].map((title) => `- [ ] ${title}\n\n  Read [why](y.md).\n`).join(''));

    assert.equal(
      spliced,
      text
        .replace('# ours\n', '# ours\n          - { title: why, file: y.md }\n')
        .replace('due: 5\n', 'due: 5\n        guide: |\n          Read [why](y.md).\n')
        .replace('title: C', 'title: C, guide: "Read [why](y.md).\\n", links: [{ title: why, file: y.md }]')
        .replace('x.md }] }', 'x.md }, { title: why, file: y.md }], guide: "Read [why](y.md).\\n" }'),
    );
  });

  it('changes nothing where all is there already', () => {
    const text = 'phases:\n  - { id: a, title: A, steps: [{ id: b, title: B }] }\n';

    assert.equal(splice(text, '# A\n\n- [ ] B\n'), text);
  });

  it('refuses forms into which nothing can be put', () => {
    const steps = 'steps: [{ id: b, title: B }]';
    for (const text of [
      `phases: [{ id: a, title: A, ${steps} }]\n`,
      `{ phases: [{ id: a, title: A, ${steps} }] }\n`,
      `phases:\n  - { id: a, title: A, ${steps} }\n`,
      `phases:\n  - id: a\n    title: A\n    ${steps}\n`,
      'phases:\n  - id: a\n    title: A\n    steps: []\n',
      'phases:\n  - id: a\n    title: A\n    steps: ~\n',
      'phases:\n  - ? id\n    : a\n    title: A\n',
      'all: &all\n  - id: b\n    title: B\nphases:\n  - id: a\n    title: A\n    steps: *all\n',
      'copy: &a\n  id: a\n  title: A\nphases:\n  - *a\n',
    ]) {
      assert.equal(splice(text, '# A\n\n- [ ] One\n'), undefined, text);
    }
  });

  it('refuses to add to a list that other places show as well', () => {
    const text = 'phases:\n  - id: a\n    title: A\n    steps: &all\n      - id: b\n        title: B\nagain: *all\n';

    assert.equal(splice(text, '# A\n\n- [ ] One\n'), undefined);
  });

  it('says no to a text that is no checklist', () => {
    const none = checklistOf();

    assert.equal(spliceImport('', none, none), undefined);
    assert.equal(spliceImport('a: [', none, none), undefined);
  });

  it('puts any checklist into any other: nothing is lost, all is there, every old line still stands', () => {
    forAny(fc.tuple(checklists, hands, checklists), 40, ([ours, hand, other]) => {
      const text = withComments(formatChecklist(ours), hand);
      const existing = parseChecklist(text).checklist;
      const theirs = renamed(other);
      assert.ok(existing);
      const merged: Checklist = { ...existing, phases: [...existing.phases, ...theirs.phases] };

      const spliced = spliceImport(text, existing, merged);

      assert.ok(spliced !== undefined, text);
      assert.deepEqual(parseChecklist(spliced).checklist, merged);
      assert.deepEqual(listComments(spliced), listComments(text));
      assert.ok(isSubsequence(text.split('\n'), spliced.split('\n')), spliced);
    });
  });

  it('puts any steps behind any others', () => {
    forAny(fc.tuple(checklists, checklists), 40, ([ours, other]) => {
      const text = formatChecklist(ours);
      const steps = renamed(other).phases.flatMap((phase) => phase.steps);
      const phases = ours.phases.map((phase, at) =>
        at === 0 && phase.steps.length > 0 ? { ...phase, steps: [...phase.steps, ...steps] } : phase,
      );
      const existing = parseChecklist(text).checklist;
      assert.ok(existing);

      const spliced = spliceImport(text, existing, { ...existing, phases });

      assert.ok(spliced !== undefined, text);
      assert.deepEqual(parseChecklist(spliced).checklist?.phases, phases);
      assert.ok(isSubsequence(text.split('\n'), spliced.split('\n')), spliced);
    });
  });
});

/** The text with such comments and line endings, and a key of the team's own. */
function withComments(text: string, { comments: [first, every], ending }: Hand): string {
  let place = 0;
  const lines = text.split('\n').map((line) => {
    if (!/^ *- id: [a-z0-9-]+$/.test(line)) return line;
    return place++ % every === first % every ? `${line} # "why` : line;
  });
  return ['# ours', 'mood: { good: [yes] }', ...lines].join(ending);
}

/** The same under ids that no other has. */
function renamed(checklist: Checklist): Checklist {
  return {
    ...checklist,
    phases: checklist.phases.map((phase) => ({
      ...phase,
      id: `their-${phase.id}`,
      steps: phase.steps.map((step) => ({ ...step, id: `their-${step.id}` })),
    })),
  };
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  const rest = part.values();
  const next = { line: rest.next() };
  for (const line of whole) if (!next.line.done && next.line.value === line) next.line = rest.next();
  return next.line.done === true;
}
