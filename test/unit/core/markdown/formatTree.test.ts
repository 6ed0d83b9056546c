import assert from 'node:assert/strict';

import { formatTree } from '../../../../src/core/markdown/formatTree.js';
import { heading, inlineCode, linkTo, list, paragraph, strong, table } from '../../../../src/core/markdown/nodes.js';
import { parseBody } from '../../../../src/core/export/parseBody.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** The text of a tree, without its marks. */
function words(markdown: string): string {
  const texts: string[] = [];
  JSON.stringify(parseBody(markdown), (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('');
}

describe('formatTree', () => {
  it('writes what GitHub shows', () => {
    const text = formatTree([
      heading(2, 'Now'),
      paragraph('A ', strong('bold'), ' word, ', inlineCode('a\nb'), ' and ', linkTo('https://x.example/a_b')),
      list([[paragraph('one')], [paragraph('two')]]),
      table(['a', 'b'], [[[strong('1')], [inlineCode('|')]]]),
    ]);

    assert.equal(
      text,
      [
        '## Now\n',
        'A **bold** word, `a b` and <https://x.example/a_b>\n',
        '- one',
        '- two\n',
        '| a | b |',
        '| - | - |',
        '| **1** | `\\|` |\n',
      ].join('\n'),
    );
  });

  it('lets no text become a mark, a link’s target or HTML', () => {
    const printable = nastyText.filter((text) => /^[\x20-\x7E]+$/.test(text) && text.trim() !== '');
    forAny(printable, 400, (text) => {
      const markdown = formatTree([paragraph(text)]);

      const nodes = parseBody(markdown);

      assert.equal(words(markdown).trim(), text.replaceAll(/\s+/g, ' ').trim(), JSON.stringify(text));
      assert.deepEqual(
        nodes.map(({ type }) => type),
        ['paragraph'],
        JSON.stringify(text),
      );
    });
  });

  it('keeps texts on one line, so that a title can’t begin anything else', () => {
    assert.equal(formatTree([heading(3, 'a\n# b\r\n\tc')]), '### a # b c\n');
  });
});
