import assert from 'node:assert/strict';

import { detectFormat } from '../../../../src/core/import/detectFormat.js';
import { importCodeTour } from '../../../../src/core/import/importCodeTour.js';
import { importIssueForm } from '../../../../src/core/import/importIssueForm.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import type { ImportResult } from '../../../../src/core/import/importResult.js';
import { outline } from '../../support/importedText.js';

const options = { fallbackTitle: 'T' };
const levels = 10_000;

function unreadable({ leftOut }: ImportResult): readonly (readonly [line: number, end: string])[] {
  return leftOut.filter(({ reason }) => reason === 'unreadable').map(({ line, text }) => [line, text.slice(-6)]);
}

describe('importing what is nested very deeply', () => {
  for (const marks of ['>', '> ', '- ', '1. ', '> - ', '* + ', '>\t1) ']) {
    it(`leaves out a line behind ten thousand times "${marks}", and reads what is around it`, () => {
      const result = importMarkdown(`- [ ] before\n\n${marks.repeat(levels)}[ ] deep\n\n- [ ] after\n`, options);

      assert.deepEqual(outline(result), ['# T', '- before', '- after']);
      assert.deepEqual(unreadable(result), [[3, '] deep']]);
      assert.equal(result.counts.leftOut, 1);
    });
  }

  it('reads the first hundred levels of a list, and leaves out all below them as one text', () => {
    const lines = Array.from({ length: 1000 }, (_, level) => `${'  '.repeat(level)}- [ ] level ${level}`);

    const result = importMarkdown(`${lines.join('\n')}\n- [ ] after\n`, options);

    const [phase] = result.checklist.phases;
    assert.equal(phase?.steps.length, 101);
    assert.deepEqual(
      phase?.steps.slice(-2).map(({ title }) => title),
      ['level 99', 'after'],
    );
    assert.deepEqual(unreadable(result), [[101, 'el 999']]);
  });

  it('counts the levels of lists in quotes, and of quotes in lists', () => {
    const inQuote = Array.from({ length: 99 }, (_, level) => `> ${'  '.repeat(level)}- level ${level}`).join('\n');
    const inList = Array.from({ length: 49 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');

    const results = [
      importMarkdown(`${inQuote}\n> ${'  '.repeat(99)}- [ ] last\n`, options),
      importMarkdown(`${inList}\n${'  '.repeat(49)}${'>'.repeat(51)} - [ ] last\n`, options),
    ];

    assert.deepEqual(results.map(unreadable), [[[100, '] last']], [[50, '] last']]]);
  });

  it('leaves out with an item what belongs to it, so that its code swallows nothing', () => {
    const result = importMarkdown(`${'- '.repeat(200)}\`\`\`\n${' '.repeat(400)}\`\`\`\n\n- [ ] after\n`, options);

    assert.deepEqual(outline(result), ['# T', '- after']);
    assert.deepEqual(unreadable(result), [[1, '   ```']]);
  });

  it('takes long rules, wide indentation and long quotes for what they are', () => {
    const quote = '> line\n'.repeat(500);
    const text = `${'* '.repeat(500)}\n\n- [ ] a\n\n${quote}\n${'*'.repeat(3000)}\n\n\`\`\`\n${' '.repeat(500)}x\n\`\`\`\n`;

    assert.deepEqual(importMarkdown(text, options).leftOut, []);
  });

  it('reads a task list in a thousand <details>', () => {
    const many = 1000;
    const text = `${'<details>\n<summary>more</summary>\n\n'.repeat(many)}- [ ] inside\n${'\n</details>\n'.repeat(many)}`;

    assert.deepEqual(
      importMarkdown(text, options).checklist.phases.flatMap(({ steps }) => steps.map(({ title }) => title)),
      ['inside'],
    );
  });

  for (const [open, close] of [
    ['*a ', '*'],
    ['*a_', '_b*'],
    ['**', '**'],
    ['[', ']'],
    ['![', '](u)'],
    ['[a](', ''],
    ['_a\n', 'a_\n'],
  ] as const) {
    it(`neither throws nor hangs where ten thousand "${open.trim()}" stand in one another, and loses no line`, () => {
      const text = `- [ ] before\n\n${open.repeat(levels)}word${close.repeat(levels)}\n\n- [ ] after\n`;

      const result = importMarkdown(text, options);

      const kept = [...result.checklist.phases.map(({ goal }) => goal), ...result.leftOut.map((left) => left.text)];
      const guides = result.checklist.phases.flatMap(({ steps }) => steps.map(({ guide }) => guide));
      assert.deepEqual(
        result.checklist.phases.flatMap(({ steps }) => steps.map(({ title }) => title)),
        ['before', 'after'],
      );
      assert.match([...kept, ...guides].join('\n'), /word/);
      assert.equal(unreadable(result)[0]?.[0] !== undefined, true);
    });
  }

  it('leaves out a tour with deeply nested JSON, and says on which line it gets too deep', () => {
    const texts = ['[', '{"a":'].map((open) => `{\n"steps": [{"title": "x"}],\n"more": ${open.repeat(levels)}`);
    const closed = `{"steps": [{"a": ${'['.repeat(levels)}${']'.repeat(levels)}}]}`;

    const results = [...texts, closed].map((text) => importCodeTour(text, options));

    assert.deepEqual(
      results.map(({ checklist }) => checklist.phases),
      [[], [], []],
    );
    assert.deepEqual(
      results.map((result) => unreadable(result).map(([line]) => line)),
      [[3], [3], [1]],
    );
  });

  it('reads a tour with a deeply nested description, which it keeps whole', () => {
    const description = `${'>'.repeat(levels)} deep`;

    const { checklist } = importCodeTour(JSON.stringify({ steps: [{ description }] }), options);

    const [step] = checklist.phases[0]?.steps ?? [];
    assert.equal(step?.title, '1');
    assert.equal(step?.guide, `${description}\n`);
  });

  it('leaves out a form of deep YAML, and takes such a file for none of its formats', () => {
    const texts = [
      `body: ${'['.repeat(levels)}${']'.repeat(levels)}`,
      `body:\n  ${'- '.repeat(levels)}a`,
      `body: ${'{a: '.repeat(levels)}${'}'.repeat(levels)}`,
    ];

    const results = texts.map((text) => importIssueForm(text, options));

    assert.deepEqual(
      results.map((result) => unreadable(result).map(([line]) => line)),
      [[1], [1], [1]],
    );
    assert.deepEqual(
      texts.map((text) => detectFormat('a.yml', text)),
      [undefined, undefined, undefined],
    );
  });

  it("names the deep lines of a form's Markdown where they are in the form, and keeps a deep label", () => {
    const deep = `${'>'.repeat(levels)} deep`;
    const text = `name: F
body:
  - type: markdown
    attributes:
      value: |
        Hello
        ${deep}
  - type: checkboxes
    attributes:
      label: Boxes
      options:
        - label: "${deep}"
`;

    const result = importIssueForm(text, options);

    assert.deepEqual(unreadable(result), [[7, '> deep']]);
    assert.match(result.checklist.phases[0]?.steps[0]?.guide ?? '', /deep\n$/);
  });
});
