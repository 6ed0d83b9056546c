import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Checklist, Step } from '../../../../src/core/checklist/checklist.js';
import { exportChecklist } from '../../../../src/core/import/exportMarkdown.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { defaultThemes } from '../../../../src/core/checklist/themes.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { forAny } from '../../../support/forAny.js';
import { checklists } from '../../../support/reliability/fuzz/checklists.js';

const step: Step = {
  id: 'dev-environment',
  title: 'Get a *working* environment',
  guide: 'Why it matters.\n\n- how to go about it\n',
  dueDays: 5,
  owner: 'buddy',
  prompts: [{ ask: 'What slowed you down?', kind: 'pain-point' }],
  links: [{ title: 'Contributing guide', file: 'docs/CONTRIBUTING guide.md' }],
  actions: [],
  checks: [{ type: 'commits', count: 1, paths: [] }],
  optional: false,
};

function checklistWith(...steps: readonly Step[]): Checklist {
  const phases = [{ id: 'land', title: 'Product land', goal: 'You have shipped.', steps }];
  return { title: 'First 90 days', themes: defaultThemes, roles: [], phases };
}

function readBack(markdown: string): Checklist {
  return importMarkdown(markdown, { fallbackTitle: 'Imported' }).checklist;
}

describe('exportChecklist', () => {
  it('writes headings, boxes and guides to read, and in comments what Markdown cannot show', () => {
    assert.equal(
      exportChecklist(checklistWith(step), new Set(['dev-environment'])),
      `# First 90 days

## Product land

<!-- sre-onboarding:phase
id: land
-->

You have shipped.

- [x] Get a \\*working\\* environment
  <!-- sre-onboarding:step
  id: dev-environment
  due: 5
  owner: buddy
  prompts: [{"ask":"What slowed you down?","kind":"pain-point"}]
  links: [{"title":"Contributing guide","file":"docs/CONTRIBUTING guide.md"}]
  verify: [{"commits":1}]
  -->

  Why it matters.

  - how to go about it

  \`due: 5\` · \`owner: buddy\`

  - What slowed you down?
  - [Contributing guide](<docs/CONTRIBUTING%20guide.md>)
`,
    );
  });

  it('is imported as the same checklist, done steps as checked: the built-in one', () => {
    const { checklist } = parseChecklist(readFileSync('media/checklist.yaml', 'utf8'));
    assert.ok(checklist);

    const result = importMarkdown(exportChecklist(checklist, new Set(['open-notebook'])), { fallbackTitle: 'x' });

    assert.deepEqual(result.checklist, checklist);
    assert.deepEqual(result.checkedStepIds, ['open-notebook']);
    assert.deepEqual(result.offered, []);
    assert.deepEqual(result.leftOut, []);
  });

  it('is imported as the same checklist: texts that break out of lists and comments', () => {
    forAny(checklists, 25, (checklist) => {
      assert.deepEqual(readBack(exportChecklist(checklist, new Set())), checklist);
    });
  });

  it('puts a guide into the comment only where Markdown would change it', () => {
    const odd = { ...step, id: 'odd', guide: '- [ ] a box of its own\n' };

    const markdown = exportChecklist(checklistWith(step, odd), new Set());

    assert.deepEqual(markdown.match(/^ {2}guide: .*$/gm), ['  guide: "- [ ] a box of its own\\n"']);
    assert.deepEqual(readBack(markdown), checklistWith(step, odd));
  });

  it('lets people go on in Markdown: a changed title and guide, and a new step, are read as they stand', () => {
    const markdown = exportChecklist(checklistWith(step), new Set())
      .replace('Get a \\*working\\* environment', 'Set up')
      .replace('Why it matters.', 'Why it matters much.')
      .concat('\n- [ ] Something new\n');

    const [first, second] = readBack(markdown).phases[0]?.steps ?? [];

    assert.deepEqual(first, { ...step, title: 'Set up', guide: 'Why it matters much.\n\n- how to go about it\n' });
    assert.equal(second?.id, 'something-new');
  });

  it('gives the copy of a step an id of its own', () => {
    const markdown = exportChecklist(checklistWith(step), new Set());
    const copied = markdown + markdown.slice(markdown.indexOf('- [ ]'));

    const ids = readBack(copied).phases.flatMap((phase) => phase.steps.map(({ id }) => id));

    assert.deepEqual(ids, ['dev-environment', 'get-a-working-environment']);
  });
});
