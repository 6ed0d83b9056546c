import assert from 'node:assert/strict';

import { readBlocks } from '../../../../src/core/import/blockReader.js';
import { Findings } from '../../../../src/core/import/findings.js';
import { type AssignedProse, assignProse } from '../../../../src/core/import/proseOrder.js';

function assign(markdown: string): AssignedProse {
  const { blocks } = readBlocks(markdown, 0, new Findings(undefined));
  return assignProse(blocks.filter((block) => block.type === 'task' || block.type === 'prose'));
}

function show({ goal, tasks }: AssignedProse): unknown {
  return {
    goal: goal.map(({ markdown }) => markdown),
    tasks: tasks.map(({ task, introduction, following }) => [
      introduction.map(({ markdown }) => markdown),
      task.plain,
      following.map(({ markdown }) => markdown),
    ]),
  };
}

describe('assignProse', () => {
  it('takes what stands before the first task and behind the last one for the goal', () => {
    assert.deepEqual(show(assign('before\n\n- plain\n\ntext\n\n- [ ] a\n\nafter\n')), {
      goal: ['before', '- plain', 'text', 'after'],
      tasks: [[[], 'a', []]],
    });
  });

  it('lets code, tables and lists go on with the task before them', () => {
    assert.deepEqual(show(assign('- [ ] a\n\n```\ncode\n```\n\n| t |\n| - |\n\n- [ ] b\n')), {
      goal: [],
      tasks: [
        [[], 'a', ['```\ncode\n```', '| t |\n| - |']],
        [[], 'b', []],
      ],
    });
  });

  it('lets a paragraph begin what comes behind it, with the code that it introduces', () => {
    assert.deepEqual(show(assign('- [ ] a\n\nNow run:\n\n```\ncode\n```\n\n- [ ] b\n')), {
      goal: [],
      tasks: [
        [[], 'a', []],
        [['Now run:', '```\ncode\n```'], 'b', []],
      ],
    });
  });

  it('takes all for the goal where there is no task', () => {
    assert.deepEqual(show(assign('one\n\n- two\n')), { goal: ['one', '- two'], tasks: [] });
  });
});
