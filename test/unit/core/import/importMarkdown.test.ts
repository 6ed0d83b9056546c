import assert from 'node:assert/strict';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import type { ImportResult } from '../../../../src/core/import/importResult.js';
import type { Step } from '../../../../src/core/checklist/checklist.js';
import { missingWords, outline } from '../../support/importedText.js';

function imported(text: string, path?: string): ImportResult {
  return importMarkdown(text, path === undefined ? { fallbackTitle: 'Imported' } : { fallbackTitle: 'Imported', path });
}

function stepsOf(text: string, path?: string): readonly Step[] {
  return imported(text, path).checklist.phases.flatMap(({ steps }) => steps);
}

describe('importMarkdown', () => {
  describe('what is a step', () => {
    it('takes every list marker, nested as deep as it likes, in the order of the text', () => {
      const text = '- [ ] a\n  * [ ] b\n    + [x] c\n1. [ ] d\n   - [ ] e\n2) [ ] f\n';

      assert.deepEqual(
        stepsOf(text).map(({ title }) => title),
        ['a', 'b', 'c', 'd', 'e', 'f'],
      );
    });

    it('takes tasks in quotes, and in details with a blank line', () => {
      const text = '> - [ ] quoted\n\n<details>\n<summary>More</summary>\n\n- [ ] inside\n\n</details>\n';

      assert.deepEqual(
        stepsOf(text).map(({ title }) => title),
        ['quoted', 'inside'],
      );
    });

    it('takes none from fences, indented code and comments', () => {
      const text = '```\n- [ ] fence\n```\n\n    - [ ] indented\n\n<!--\n- [ ] comment\n-->\n\n- [ ] real\n';

      const { checklist, offered, leftOut } = imported(text);

      assert.deepEqual(
        checklist.phases.flatMap(({ steps }) => steps.map(({ title }) => title)),
        ['real'],
      );
      assert.deepEqual(
        offered.map(({ line, text: found, reason }) => [line, found, reason]),
        [
          [2, 'fence', 'boxInCode'],
          [5, 'indented', 'boxInCode'],
        ],
      );
      assert.deepEqual(leftOut, [{ line: 8, text: 'comment', reason: 'boxInComment' }]);
    });

    it('says which boxes are checked, and on which line each step is', () => {
      const { checkedStepIds, stepLines } = imported('# T\r\n\r\n- [x] Done\r\n- [X] Also\r\n- [ ] Open\r\n');

      assert.deepEqual(checkedStepIds, ['done', 'also']);
      assert.deepEqual(
        [...stepLines],
        [
          ['done', 3],
          ['also', 4],
          ['open', 5],
        ],
      );
    });

    it('gives a checklist without phases for a text without tasks', () => {
      const { checklist, counts } = imported('# Guide\n\nOnly prose.\n');

      assert.deepEqual(checklist.phases, []);
      assert.equal(checklist.title, 'Guide');
      assert.deepEqual(counts, { imported: 0, merged: 0, leftOut: 1 });
    });
  });

  describe('titles and phases', () => {
    it('takes the first heading for the title, and each heading above tasks for a phase', () => {
      const result = imported('# Welcome\n\n## Week one\n\n- [ ] a\n\n## Reading\n\nprose\n\n## Week two\n\n- [ ] b\n');

      assert.equal(result.checklist.title, 'Welcome');
      assert.deepEqual(outline(result), ['# Week one', '- a +7', '# Week two', '- b +14']);
    });

    it('takes the title of front matter where no heading is one, and reads front matter that is not YAML', () => {
      const texts = [
        '---\nname: From name\ntitle: other\n---\n- [ ] a\n',
        '---\ntitle: Welcome: day one\nlabels: [a\n---\n- [ ] a\n',
        '- [ ] a\n',
      ];

      const titles = texts.map((text) => imported(text).checklist.title);

      assert.deepEqual(titles, ['From name', 'Welcome: day one', 'Imported']);
    });

    it('takes rules at the beginning for rules', () => {
      const { checklist, offered } = imported('---\n\n- [ ] a\n\n---\n');

      assert.equal(checklist.phases[0]?.steps.length, 1);
      assert.deepEqual(offered, []);
    });

    it('tells in the goal which headings without tasks stand around, and what they say', () => {
      const result = imported('# T\n\nHello.\n\n## Access\n\nAsk early.\n\n### Engineers\n\nAll of it.\n\n- [ ] VPN\n');

      assert.deepEqual(outline(result), ['# Engineers (Access\n\nHello.\n\nAsk early.\n\nAll of it.)', '- VPN']);
    });

    it('tells phases with the same title apart by the heading around them, and by their ids', () => {
      const text =
        '# T\n\n## Sam\n\n- [ ] a\n\n### Later\n\n- [ ] b\n\n## Kim\n\n- [ ] c\n\n### Later\n\n- [ ] d\n\n## Kim\n\n- [ ] e\n';

      const { phases } = imported(text).checklist;

      assert.deepEqual(
        phases.map(({ id, title }) => [id, title]),
        [
          ['sam', 'Sam'],
          ['later-sam', 'Later (Sam)'],
          ['kim', 'Kim'],
          ['later-kim', 'Later (Kim)'],
          ['kim-2', 'Kim'],
        ],
      );
    });

    it('makes phases of two bold lines or summaries above lists, and an introduction of one', () => {
      const two = '## Access\n\n**Before Day 1**:\n\n- [ ] a\n\n**Week 1**:\n\n- [ ] b\n';
      const one = '## Access\n\n<details>\n<summary>\nFor staff\n</summary>\n\n- [ ] a\n\n</details>\n';

      assert.deepEqual(outline(imported(two)), ['# Before Day 1 (Access)', '- a +0', '# Week 1 (Access)', '- b +7']);
      assert.deepEqual(outline(imported(one)), ['# Access (For staff)', '- a']);
    });

    it('keeps every title in any script, with ids in kebab-case', () => {
      const { phases } = imported('## 账号开通\n\n- [ ] 申请 VPN\n- [ ] 账号\n- [ ] 🎉\n- [ ] 账号\n').checklist;
      const steps = phases.flatMap((phase) => phase.steps);

      assert.deepEqual(
        steps.map(({ title }) => title),
        ['申请 VPN', '账号', '🎉', '账号'],
      );
      assert.match(steps.map(({ id }) => id).join(' '), /^vpn (step-[a-z\d]+) step-[a-z\d]+ \1-2$/);
    });
  });

  it('keeps a text that stands behind a comment on its line', () => {
    const { checklist, offered } = imported('<!-- draft --> Ask your buddy\n\n- [ ] a\n\n<!-- x --> [ ] offered\n');

    assert.match(checklist.phases[0]?.goal ?? '', /Ask your buddy/);
    assert.deepEqual(
      offered.map(({ text }) => text),
      ['offered'],
    );
  });

  it('loses no word of a text that has everything in it', () => {
    const text = `\ufeff---\nname: Form\n---\nBefore all.\n\n# Title *with* marks\n\nIntro with [link](a/b.md "Title").\n\n## Eins\n
Prosa\n\n| a | b |\n| - | - |\n| c | [ ] d |\n\n- plain\n  - [ ] child one\n    1. numbered\n  continued\n- [ ]nospace\n- []
- [ ] last
2. [x] swallowed line
after\n\n<div align="left">html text</div>\n\n### Leer\n\nnothing here\n\n#### Tief\n\n- only bullets\n\nSetext\n------\n
    code block\n\n> quote\n> - [ ] in quote\n>   more\n\n![image alt](img.png)\n\n[ref]: https://example.com/ref 'ref title'\n`;

    assert.deepEqual(missingWords(text, imported(text)), []);
  });

  it('takes the first line for the title where it says so, and keeps it', () => {
    const { checklist } = importMarkdown('Title: Joining us  - [name]\n\n- [ ] One\n', { fallbackTitle: 'T' });

    assert.equal(checklist.title, 'Joining us  - [name]');
    assert.equal(checklist.phases[0]?.goal, 'Title: Joining us  - [name]');
  });
});
