import assert from 'node:assert/strict';

import { importIssueForm } from '../../../../src/core/import/importIssueForm.js';
import type { ImportResult } from '../../../../src/core/import/importResult.js';
import { outline } from '../../support/importedText.js';

const form = `name: "🛡️ Onboarding"
description: What comes first
title: "Onboarding: [name]"
body:
  - type: markdown
    attributes:
      value: |
        ## Prerequisites
        Before any access.

        - [ ] Sign the NDA
  - type: checkboxes
    id: accounts
    attributes:
      label: Accounts
      description: Ask your *manager*.
      options:
        - label: "#ops channel, within 5 days"
          required: true
        - label: Read [the rules](docs/rules.md)
        - plain text
  - type: input
    attributes:
      label: Start date
      placeholder: YYYY-MM-DD
  - type: dropdown
    attributes: { label: Team, options: [Core, Edge] }
  - type: textarea
    attributes:
      label: For the buddy
      value: |
        - [x] Say hello
`;

describe('importIssueForm', () => {
  const result = importIssueForm(form, { fallbackTitle: 'Form' });

  it('makes a phase of each group of boxes, and reads the Markdown between', () => {
    assert.equal(result.checklist.title, '🛡️ Onboarding');
    assert.deepEqual(outline(result), [
      '# Prerequisites (What comes first\n\nBefore any access.)',
      '- Sign the NDA',
      '# Accounts (Ask your *manager*.)',
      '- #ops channel, within 5 days +5',
      '- Read the rules',
      '- plain text',
      '- Say hello',
    ]);
  });

  it('keeps links of labels, and says on which line each step is', () => {
    const step = result.checklist.phases[1]?.steps[1];

    assert.deepEqual(step?.links, [{ title: 'the rules', file: 'docs/rules.md' }]);
    assert.equal(step?.guide, 'Read [the rules](docs/rules.md)\n');
    assert.equal(result.stepLines.get('sign-the-nda'), 11);
    assert.equal(result.stepLines.get('read-the-rules'), 20);
  });

  it('names the fields that are no boxes', () => {
    assert.deepEqual(result.leftOut, [
      { line: 24, text: 'Start date\nYYYY-MM-DD', reason: 'formField' },
      { line: 27, text: 'Team\nCore\nEdge', reason: 'formField' },
      { line: 30, text: 'For the buddy', reason: 'formField' },
    ]);
    assert.deepEqual(result.checkedStepIds, ['say-hello']);
  });

  it('takes a form without boxes and a text that is no form for checklists without phases', () => {
    const request = importIssueForm('name: x\nbody:\n  - type: input\n    attributes: { label: Package }\n', {
      fallbackTitle: 'F',
    });
    const other = importIssueForm('not: [a form', { fallbackTitle: 'F' });

    assert.deepEqual(request.checklist.phases, []);
    assert.equal(request.counts.leftOut, 1);
    assert.deepEqual(
      other.leftOut.map(({ reason }) => reason),
      ['unreadable'],
    );
  });

  it('says on which line a step is when its text begins with empty lines', () => {
    const text = 'body:\n  - type: markdown\n    attributes:\n      value: |\n\n\n        - [ ] a\n';

    assert.deepEqual([...importIssueForm(text, { fallbackTitle: 'F' }).stepLines.values()], [7]);
  });

  it('takes code at the beginning of a text for code', () => {
    const text = 'body:\n  - type: markdown\n    attributes:\n      value: "    - [ ] shown as code"\n';

    const { counts, offered } = importIssueForm(text, { fallbackTitle: 'F' });

    assert.equal(counts.imported, 0);
    assert.deepEqual([offered[0]?.text, offered[0]?.reason], ['shown as code', 'boxInCode']);
  });

  it('skips elements that are none, and boxes without a label', () => {
    const text = `body:
  - just text
  - type: checkboxes
    attributes:
      options: [{ required: true }, { label: "" }, { label: 7 }, Real]
  - type: checkboxes
`;

    assert.deepEqual(outline(importIssueForm(text, { fallbackTitle: 'F' })), ['# F', '- 7', '- Real']);
  });

  it('reads a form from Windows like any other', () => {
    const windows = importIssueForm(form.replaceAll('\n', '\r\n'), { fallbackTitle: 'Form' });

    assert.deepEqual(windows.checklist, result.checklist);
    assert.deepEqual([...windows.stepLines], [...result.stepLines]);
  });

  it('reads each text of the form by itself, as GitHub shows it: no reference leads to another text', () => {
    const text = `body:
  - type: markdown
    attributes:
      value: "- [ ] Read [it][1]"
  - type: markdown
    attributes:
      value: "[1]: https://example.com/it"
`;

    const { checklist, leftOut } = importIssueForm(text, { fallbackTitle: 'F' });

    assert.equal(checklist.phases[0]?.steps[0]?.title, 'Read [it][1]');
    assert.deepEqual(leftOut, [{ line: 7, text: '[1]: https://example.com/it', reason: 'unusedDefinition' }]);
  });

  it('keeps both targets where two texts of the form mean different things by one reference', () => {
    const text = `body:
  - type: markdown
    attributes:
      value: "- [ ] [a][1]\\n\\n[1]: https://example.com/a"
  - type: markdown
    attributes:
      value: "[1]: https://example.com/b"
`;

    const { checklist, leftOut } = importIssueForm(text, { fallbackTitle: 'F' });

    assert.deepEqual(checklist.phases[0]?.steps[0]?.links, [{ title: 'a', url: 'https://example.com/a' }]);
    assert.deepEqual(
      leftOut.map(({ text: left, reason }) => [left, reason]),
      [['[1]: https://example.com/b', 'unusedDefinition']],
    );
  });

  it('takes the boxes that people write before a label for boxes', () => {
    const text = formOf('[{ label: "- [ ] One" }, { label: "☐ Two" }, { label: "[Three](a.md)" }]');

    assert.deepEqual(titles(importIssueForm(text, { fallbackTitle: 'F' })), ['One', 'Two', 'Three']);
  });

  it('offers the tasks of a field that git hosts show as code', () => {
    const text = 'body:\n  - type: textarea\n    attributes:\n      render: bash\n      value: |\n        - [ ] One\n';

    const { offered, counts } = importIssueForm(text, { fallbackTitle: 'F' });

    assert.equal(counts.imported, 0);
    assert.deepEqual(offered.map(({ line, reason }) => [line, reason]).slice(0, 1), [[6, 'boxInCode']]);
  });
});

function formOf(options: string): string {
  return `body:\n  - type: checkboxes\n    attributes: { label: L, options: ${options} }\n`;
}

function titles({ checklist }: ImportResult): readonly string[] {
  return checklist.phases.flatMap(({ steps }) => steps.map(({ title }) => title));
}
