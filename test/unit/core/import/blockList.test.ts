import assert from 'node:assert/strict';

import { BlockList } from '../../../../src/core/import/blockList.js';
import { draftOfText } from '../../../../src/core/import/draftTask.js';
import { MarkdownBudget } from '../../../../src/core/markdown/markdownBudget.js';
import { MarkdownSource } from '../../../../src/core/markdown/markdownSource.js';

function listOf(text: string): { readonly list: BlockList; readonly source: MarkdownSource } {
  const budget = new MarkdownBudget();
  const source = new MarkdownSource(text, 0, budget);
  return { list: new BlockList(source, budget), source };
}

describe('BlockList', () => {
  it('keeps what is added in its order, with the lines of the source', () => {
    const { list, source } = listOf('# Head\n\nText\n\n- a\n');
    const [heading, paragraph, bullets] = source.root.children;
    assert.ok(heading && paragraph && bullets);

    list.addHeading(heading, 1, 'Head');
    list.addProse(paragraph, { owner: undefined });
    list.addTasks([{ line: 4, text: '**Box**', isChecked: true }], { within: ['Text'] });
    list.addProse(bullets, { owner: undefined }, '- b');

    assert.deepEqual(
      list.blocks.map((block) => (block.type === 'data' ? block.yaml : [block.type, block.line])),
      [
        ['heading', 1],
        ['prose', 3],
        ['task', 4],
        ['prose', 5],
      ],
    );
    assert.deepEqual(
      list.blocks.flatMap((block) => (block.type === 'prose' ? [[block.markdown, block.goesOn]] : [])),
      [
        ['Text', false],
        ['- b', true],
      ],
    );
  });

  it('takes for the words of a heading what is left of it', () => {
    const { list, source } = listOf('## [ ] Access\n\n## **All** of it\n');
    const [boxed, bold] = source.root.children;
    assert.ok(boxed && bold);

    list.addHeading(boxed, 2, 'Access');
    list.addHeading(bold, 2, '**All** of it');

    assert.deepEqual(
      list.blocks.flatMap((block) => (block.type === 'heading' ? [[block.markdown, block.plain]] : [])),
      [
        ['Access', 'Access'],
        ['**All** of it', 'All of it'],
      ],
    );
  });

  it('gives a text to the task that it belongs to', () => {
    const { list, source } = listOf('Below it\n');
    const [paragraph] = source.root.children;
    assert.ok(paragraph);
    const owner = draftOfText({ line: 1, text: 'Step', isChecked: false }, [], new MarkdownBudget());

    list.addProse(paragraph, { owner });

    assert.deepEqual(list.blocks, []);
    assert.deepEqual(owner.details, ['Below it']);
    assert.equal(owner.nodes.at(-1), paragraph);
  });
});
