import assert from 'node:assert/strict';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import type { ImportResult } from '../../../../src/core/import/importResult.js';
import type { Step } from '../../../../src/core/checklist/checklist.js';
import { outline } from '../../support/importedText.js';

function imported(text: string, path?: string): ImportResult {
  return importMarkdown(text, path === undefined ? { fallbackTitle: 'Imported' } : { fallbackTitle: 'Imported', path });
}

function stepsOf(text: string, path?: string): readonly Step[] {
  return imported(text, path).checklist.phases.flatMap(({ steps }) => steps);
}

describe('importMarkdown, step by step', () => {
  describe('texts', () => {
    it('cuts a long item to a title and keeps the whole of it in the guide', () => {
      const text =
        'Ask for access to the cluster. It takes two days, so ask early, and tell your manager when it takes longer.';

      const [step] = stepsOf(`- [ ] ${text}\n`);

      assert.equal(step?.title, 'Ask for access to the cluster');
      assert.equal(step?.guide, `${text}\n`);
    });

    it('puts plain bullets, paragraphs and code below an item into its guide, without their indentation', () => {
      const [step] = stepsOf(
        '- [ ] Set up\n\n  Run this:\n\n  ```sh\n  npm ci\n    npm test\n  ```\n  - then wait\n    long\n',
      );

      assert.equal(step?.guide, 'Run this:\n\n```sh\nnpm ci\n  npm test\n```\n\n- then wait\n  long\n');
    });

    it('makes a step of each box, and quotes at the inner ones what they are part of', () => {
      const steps = stepsOf(
        '- [ ] Join channels:\n  - [ ] #incidents\n  - plain\n- Networking\n  - [ ] Order **modules**\n',
      );

      assert.deepEqual(
        steps.map(({ title, guide }) => [title, guide]),
        [
          ['Join channels:', '- plain\n'],
          ['#incidents', '> Join channels:\n'],
          ['Order modules', '> Networking\n\nOrder **modules**\n'],
        ],
      );
    });

    it('keeps code behind a task with it, and a paragraph between two with the second', () => {
      const steps = stepsOf('* [ ] Run:\n```\nls\n```\n\nAlso needed:\n\n* [ ] Second\n');

      assert.deepEqual(
        steps.map(({ guide }) => guide),
        ['```\nls\n```\n', 'Also needed:\n'],
      );
    });

    it('keeps reference links working, and names targets that nothing uses', () => {
      const { checklist, leftOut } = imported(
        '- [ ] Read [the guide][1]\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n',
      );
      const [step] = checklist.phases.flatMap(({ steps }) => steps);

      assert.equal(step?.guide, 'Read [the guide][1]\n\n[1]: https://example.com/a\n');
      assert.deepEqual(step?.links, [{ title: 'the guide', url: 'https://example.com/a' }]);
      assert.deepEqual(leftOut, [{ line: 4, text: '[2]: https://example.com/b', reason: 'unusedDefinition' }]);
    });

    it('lists links to pages and to files, seen from where the imported file is', () => {
      const text =
        '- [ ] [a](https://example.com/), [b](../src/a%20b.ts#L3), [c](/README.md), [d](../../x.md), [e](#top), <me@x.org>, https://x.org\n';

      const [step] = stepsOf(text, 'docs/onboarding.md');

      assert.deepEqual(step?.links, [
        { title: 'a', url: 'https://example.com/' },
        { title: 'b', file: 'src/a b.ts' },
        { title: 'c', file: 'README.md' },
        { title: 'https://x.org', url: 'https://x.org' },
      ]);
    });

    it('keeps placeholders in angle brackets, and drops tags and comments from titles', () => {
      const titles = stepsOf('- [ ] Ask <name> <!-- who? --> for <b>it</b>\n- [ ] `pubkeys/<user>.pub`\n').map(
        ({ title }) => title,
      );

      assert.deepEqual(titles, ['Ask <name> for it', 'pubkeys/<user>.pub']);
    });

    it('names quick actions of the git host, and takes paths for text', () => {
      const { leftOut, checklist } = imported('/confidential\n/etc/hosts is yours\n\n- [ ] a\n');

      assert.deepEqual(leftOut, [{ line: 1, text: '/confidential', reason: 'quickAction' }]);
      assert.equal(checklist.phases[0]?.goal, '/etc/hosts is yours');
    });
  });

  describe('who and when', () => {
    it('reads the owner of a step from its text, else from its heading', () => {
      const text = `## For your manager\n\n- [ ] Order a laptop\n- [ ] **New joiner**: say hello\n- [ ] Buddy - show the office
      \n## Start\n\n- [ ] Manager: add to the calendar\n- [ ] @buddy shows the code\n- [ ] Meet your manager\n`;

      assert.deepEqual(outline(imported(text)), [
        '# For your manager',
        '- Order a laptop @manager',
        '- New joiner: say hello',
        '- Buddy - show the office @buddy',
        '# Start',
        '- Manager: add to the calendar @manager',
        '- @buddy shows the code @buddy',
        '- Meet your manager',
      ]);
    });

    it('reads when a step is due from its text, else from the headings around it', () => {
      const text =
        '# 90 day plan\n\n## Week 2\n\n- [ ] a\n- [ ] Training within 60 days\n\n### HR\n\n- [ ] (Day 3) b\n- [ ] c\n';

      assert.deepEqual(outline(imported(text)), [
        '# Week 2',
        '- a +14',
        '- Training within 60 days +60',
        '# HR',
        '- (Day 3) b +2',
        '- c +14',
      ]);
    });

    it('lets a step be skipped that says it is optional', () => {
      const steps = stepsOf(
        '- [ ] _(optional)_ Write a manual\n- [ ] (optionnel) : Demander\n- [ ] Ask about (optional) parts\n',
      );

      assert.deepEqual(
        steps.map(({ optional }) => optional),
        [true, true, false],
      );
    });
  });

  it('keeps where a link in the title leads', () => {
    const { checklist } = importMarkdown('# Join [us](https://example.com/us)\n\n## Week 1\n\n- [ ] One\n', {
      fallbackTitle: 'T',
    });

    assert.equal(checklist.title, 'Join us');
    assert.equal(checklist.phases[0]?.goal, 'Join [us](https://example.com/us)');
  });

  it('keeps a footnote with the step that refers to it', () => {
    const [step] = stepsOf('- [ ] Read the guide[^1]\n\n[^1]: It is on\n    the intranet.\n');

    assert.equal(step?.title, 'Read the guide');
    assert.equal(step?.guide, 'Read the guide[^1]\n\n[^1]: It is on\n    the intranet.\n');
  });
});
