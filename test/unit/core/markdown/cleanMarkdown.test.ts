import { assert } from 'chai';
import * as fc from 'fast-check';

import { cleanMarkdown } from '../../../../src/core/markdown/cleanMarkdown.js';
import { MarkdownSource, walk } from '../../../../src/core/markdown/markdownSource.js';
import { rounds, seed } from '../../../support/reliability/rounds.js';

const hostileMarkdown = fc
  .array(
    fc.constantFrom(
      ...[
        '![x](https://x.y/z.png)',
        String.raw`\![x](https://x.y)`,
        '![r]',
        '![r][]',
        '![a][r]',
        '[r]: https://x.y/z "t"\n',
      ],
      ...['<img src="https://x.y">', '<dialog open>', '</dialog>', '<!-- ', ' -->', '<a href="command:x">y</a>', '<b>'],
      ...[
        '[x](command:a.b)',
        '[x](<javascript:a>)',
        '[x](https://x.y)',
        '<command:a>',
        '[^1]',
        '[^1]: ![x](https://x.y)\n',
      ],
      ...[
        '`',
        '```\n',
        '**',
        '*',
        '_',
        '- ',
        '> ',
        '# ',
        '\n',
        '\n\n',
        ' ',
        '    ',
        '\\',
        '!',
        '[',
        ']',
        '(',
        ')',
        '&#33;',
        'a',
      ],
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('cleanMarkdown', () => {
  it('leaves no picture, HTML, definition or link but to the web, whatever the text', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const nodes = [...walk(new MarkdownSource(cleanMarkdown(text), 0).root)];

        for (const node of nodes) {
          assert.notInclude(['image', 'imageReference', 'html', 'definition', 'linkReference'], node.type);
          if (node.type === 'link') assert.match(node.url, /^(?:https?:\/\/|mailto:)/);
        }
      }),
      { numRuns: rounds(150, 20_000), seed },
    );
  });

  it('leaves formatting, and ids of notes, as they are', () => {
    const markdown =
      'Ask **why**, see [[2026-11-25-slow-k3f9]]:\n\n- `npm test`\n- _soon_\n\n[the docs](https://docs.example)';

    assert.equal(cleanMarkdown(markdown), markdown.replace('[[2026', String.raw`\[\[2026`));
  });

  it('reads no more than a page of it, and says so', () => {
    const cleaned = cleanMarkdown('word '.repeat(100_000));

    assert.isBelow(cleaned.length, 21_000);
    assert.isTrue(cleaned.endsWith('…'));
  });
});
