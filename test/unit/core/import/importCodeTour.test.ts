import assert from 'node:assert/strict';

import { importCodeTour } from '../../../../src/core/import/importCodeTour.js';

const tour = `{
  // Comments are allowed.
  "title": "Getting started",
  "description": "The main parts",
  "isPrimary": true,
  "steps": [
    { "description": "### 📌 Intro\\n\\nHey \\u2705\\n\\n- [ ] not a step" },
    { "file": "src/index.ts", "line": 12, "title": "The entry point", "description": "Here." },
    { "directory": "src/core", "description": "Pure.", "commands": ["codetour.startTour"] },
    { "file": "README.md" },
  ],
}
`;

describe('importCodeTour', () => {
  const { checklist, stepLines, counts } = importCodeTour(tour, { fallbackTitle: 'Tour' });
  const [phase] = checklist.phases;

  it('makes one phase of the tour, and a step of each stop', () => {
    assert.equal(checklist.title, 'Getting started');
    assert.equal(phase?.goal, 'The main parts');
    assert.deepEqual(
      phase?.steps.map(({ title }) => title),
      ['📌 Intro', 'The entry point', 'Pure.', 'README.md'],
    );
    assert.equal(counts.imported, 4);
    assert.deepEqual([...stepLines.values()], [7, 8, 9, 10]);
  });

  it('keeps the whole description as the guide', () => {
    assert.equal(phase?.steps[0]?.guide, '### 📌 Intro\n\nHey ✅\n\n- [ ] not a step\n');
  });

  it('links to the place in the code, and offers the commands', () => {
    assert.deepEqual(
      phase?.steps.map(({ links }) => links),
      [
        [],
        [{ title: 'src/index.ts:12', file: 'src/index.ts#L12' }],
        [{ title: 'src/core', file: 'src/core' }],
        [{ title: 'README.md', file: 'README.md' }],
      ],
    );
    assert.deepEqual(phase?.steps[2]?.actions, [{ title: 'codetour.startTour', command: 'codetour.startTour' }]);
  });

  it('takes what is no tour for a checklist without phases', () => {
    for (const text of ['', '{', '[]', '{"steps": 3}', '{"steps": []}']) {
      const result = importCodeTour(text, { fallbackTitle: 'Tour' });

      assert.deepEqual(result.checklist.phases, [], text);
      assert.equal(result.leftOut[0]?.reason, 'unreadable', text);
    }
  });
});
