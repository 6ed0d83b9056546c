import assert from 'node:assert/strict';

import { readBlocks } from '../../../../src/core/import/blockReader.js';
import { Findings } from '../../../../src/core/import/findings.js';
import { assignProse } from '../../../../src/core/import/proseOrder.js';
import { Definitions, guideOf, joinMarkdown } from '../../../../src/core/import/stepGuide.js';

/** The guides of a text's steps with the title that each step has in `titles`, and the definitions not used by them. */
function guides(markdown: string, ...titles: readonly string[]): readonly string[] {
  const read = readBlocks(markdown, 0, new Findings(undefined));
  const definitions = new Definitions(read.definitions);
  const content = read.blocks.filter((block) => block.type === 'task' || block.type === 'prose');
  const steps = assignProse(content).tasks.map((task, index) => guideOf(task, titles[index] ?? '', definitions));
  return [...steps, ...definitions.unused().map(({ markdown: unused }) => unused)];
}

describe('guideOf', () => {
  it('is empty where the title says all', () => {
    assert.deepEqual(guides('- [ ] Read it\n', 'Read it'), ['']);
  });

  it('says first what the step is part of, then what introduces it, its text, and what stands below it', () => {
    const text = '- [ ] Access\n  - [ ] VPN **now**\n\n    Ask IT.\n\n```\nvpn up\n```\n';

    assert.deepEqual(guides(text, 'Access', 'VPN now'), [
      '',
      '> Access\n\nVPN **now**\n\nAsk IT.\n\n```\nvpn up\n```\n',
    ]);
  });

  it('brings the targets of its references along, each once, and leaves the others', () => {
    const text = '- [ ] a [one][1]\n\n  [again][1]\n- [ ] b\n\n[1]: x.md\n[2]: y.md\n';

    assert.deepEqual(guides(text, '', 'b'), ['a [one][1]\n\n[again][1]\n\n[1]: x.md\n', '', '[2]: y.md']);
  });
});

describe('joinMarkdown', () => {
  it('parts pieces by one blank line, and skips those without a word', () => {
    assert.equal(joinMarkdown(['a', '', ' \n', 'b\nc', '']), 'a\n\nb\nc');
    assert.equal(joinMarkdown([]), '');
  });
});
