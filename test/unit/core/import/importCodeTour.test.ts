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

  it('titles stops without words by their number, and cuts long titles without losing a word', () => {
    const long = 'The request comes in here. Then it is parsed, checked, and handed to the worker that is free.';
    const text = JSON.stringify({ steps: [{}, { title: long }, { description: '\r\n' }] });

    const { checklist: read } = importCodeTour(text, { fallbackTitle: 'Tour' });

    assert.deepEqual(
      read.phases[0]?.steps.map(({ title, guide }) => [title, guide]),
      [
        ['1', ''],
        ['The request comes in here', `${long}\n`],
        ['3', ''],
      ],
    );
  });

  it('links to pages, and names what is no stop', () => {
    const text = '{ "steps": [{ "uri": "https://example.com/a", "title": "Page" },\n7, { "file": 3, "line": "x" }] }';

    const { checklist: read, leftOut } = importCodeTour(text, { fallbackTitle: 'Tour' });

    assert.deepEqual(
      read.phases[0]?.steps.map(({ title, links }) => [title, links]),
      [
        ['Page', [{ title: 'https://example.com/a', url: 'https://example.com/a' }]],
        ['2', []],
      ],
    );
    assert.deepEqual(leftOut, [{ line: 2, text: '7', reason: 'unreadable' }]);
  });

  it('links to where a selection begins, and keeps the contents of a file that is in the tour alone', () => {
    const selection = { start: { line: 5, character: 1 }, end: { line: 7, character: 2 } };
    const steps = [
      { file: 'a.ts', selection },
      { file: 'new.md', contents: '```\nx\n```', description: 'Make it.' },
    ];

    const { checklist: read } = importCodeTour(JSON.stringify({ steps }), { fallbackTitle: 'Tour' });

    assert.deepEqual(read.phases[0]?.steps[0]?.links, [{ title: 'a.ts:5', file: 'a.ts#L5' }]);
    assert.equal(read.phases[0]?.steps[1]?.guide, 'Make it.\n\n````\n```\nx\n```\n````\n');
  });

  it('takes the name of the file where the tour has no title', () => {
    const { checklist: read } = importCodeTour('{ "title": " ", "steps": [{}] }', { fallbackTitle: 'intro' });

    assert.deepEqual([read.title, read.phases[0]?.title], ['intro', 'intro']);
  });

  it('reads the stops before the place where a file is broken, and names what stands behind it', () => {
    const text = '\ufeff{ "steps": [{ "title": "One" },\n{ "title": oops, "file": "a.ts" }] }';

    const { checklist: read, leftOut } = importCodeTour(text, { fallbackTitle: 'T' });

    assert.equal(read.phases[0]?.steps[0]?.title, 'One');
    assert.deepEqual(leftOut, [{ line: 2, text: 'oops, "file": "a.ts" }] }', reason: 'unreadable' }]);
  });

  it('takes brackets in texts and comments for text, however many there are', () => {
    const text = `{ /* ${'['.repeat(500)} */ "steps": [{ "title": "Brackets", "description": "${'{['.repeat(500)}" }] }`;

    const { checklist: read, leftOut } = importCodeTour(text, { fallbackTitle: 'T' });

    assert.equal(read.phases[0]?.steps[0]?.title, 'Brackets');
    assert.deepEqual(leftOut, []);
  });
});
