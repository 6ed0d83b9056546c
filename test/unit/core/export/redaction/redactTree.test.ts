import assert from 'node:assert/strict';

import { formatTree } from '../../../../../src/core/markdown/formatTree.js';
import { parseBody } from '../../../../../src/core/export/parseBody.js';
import { redactTree } from '../../../../../src/core/export/redaction/redactTree.js';
import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import { keepNames, RoleRedactor } from '../../../../../src/core/export/redaction/redactor.js';

const finder = new NameFinder(knownPeople([{ name: 'Priya Rao', role: 'engineer' }]));

function redact(markdown: string): string {
  return formatTree(redactTree(parseBody(markdown), RoleRedactor.of(finder))).trimEnd();
}

describe('redactTree', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['Ask Priya Rao.', 'Ask an engineer.'],
    ['Ask **Priya** Rao.', 'Ask **an engineer**.'],
    ['Ask *Pri***ya** Rao.', 'Ask _an engineer_.'],
    ['Ask Priya\nRao.', 'Ask an engineer.'],
    ['Ask Priya  \nRao.', 'Ask an engineer\\\n.'],
    ['Ask Pri&#121;a Rao.', 'Ask an engineer.'],
    ['# Priya’s heading', '# An engineer’s heading'],
    ['- Priya\n  - [ ] Rao', '- An engineer\n  - [ ] An engineer'],
    ['> Slow, says Priya', '> Slow, says an engineer'],
    ['| who |\n| - |\n| Priya |', '| who |\n| - |\n| An engineer |'],
    ['`src/priya/a.ts`', '`src/engineer/a.ts`'],
    ['```priya\n// Priya: mend\n```', '```\n// an engineer: mend\n```'],
    ['[Priya](https://x.example/team)', '[An engineer](https://x.example/team)'],
    ['[her page](https://x.example/priya-rao)', 'her page'],
    ['<https://x.example/Priya%20Rao>', 'https\\://x.example/engineer'],
    ['![Priya](a.png)', 'An engineer'],
  ];

  for (const [markdown, expected] of forms) {
    it(`redacts ${JSON.stringify(markdown)}`, () => {
      assert.equal(redact(markdown), expected);
    });
  }

  it('leaves the nodes given as they are', () => {
    const nodes = parseBody('Ask [**Priya**](https://x.example/priya) and `Rao`.');
    const before = JSON.stringify(nodes);

    redactTree(nodes, RoleRedactor.of(finder));

    assert.equal(JSON.stringify(nodes), before);
  });

  it('changes nothing where names are kept', () => {
    const nodes = parseBody('Ask [**Priya**](https://x.example/priya) and `Rao`.\n\n```ts\nPriya\n```\n');

    assert.equal(formatTree(redactTree(nodes, keepNames)), formatTree(nodes));
  });
});
