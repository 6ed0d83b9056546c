import assert from 'node:assert/strict';

import { Findings } from '../../../../src/core/import/findings.js';
import { FoundDefinitions } from '../../../../src/core/import/foundDefinitions.js';
import { MarkdownSource } from '../../../../src/core/markdown/markdownSource.js';

function found(text: string): { readonly definitions: FoundDefinitions; readonly findings: Findings } {
  const findings = new Findings(undefined);
  const definitions = new FoundDefinitions(findings);
  definitions.read(new MarkdownSource(text, 0));
  return { definitions, findings };
}

describe('FoundDefinitions', () => {
  it('finds the targets of links and the footnotes, wherever they stand', () => {
    const text = '[Guide]: https://example.com/guide "Read it"\n\n> - x\n>\n>   [^1]: A note.\n>       More of it.\n';

    const { definitions } = found(text);

    assert.deepEqual(
      [...definitions.byIdentifier],
      [
        [
          'guide',
          { url: 'https://example.com/guide', markdown: '[Guide]: https://example.com/guide "Read it"', line: 1 },
        ],
        ['^1', { url: '', markdown: '[^1]: A note.\n    More of it.', line: 5 }],
      ],
    );
  });

  it('keeps the first of an identifier, and names the others', () => {
    const { definitions, findings } = found('[a]: one.md\n[A]: two.md\n');

    assert.equal(definitions.byIdentifier.get('a')?.url, 'one.md');
    assert.deepEqual(findings.leftOut, [{ line: 2, text: '[A]: two.md', reason: 'unusedDefinition' }]);
  });

  it('takes those of a text inside of this one, where they are new', () => {
    const { definitions, findings } = found('[a]: one.md\n');

    definitions.add(found('[a]: three.md\n[b]: four.md\n').definitions.byIdentifier);

    assert.deepEqual(
      [...definitions.byIdentifier.values()].map(({ url }) => url),
      ['one.md', 'four.md'],
    );
    assert.deepEqual(
      findings.leftOut.map(({ text }) => text),
      ['[a]: three.md'],
    );
  });
});
