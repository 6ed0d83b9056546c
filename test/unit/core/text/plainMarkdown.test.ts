import { assert } from 'chai';
import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import { MarkdownSource, walk } from '../../../../src/core/markdown/markdownSource.js';
import {
  escapeMarkdown,
  joinMarkdown,
  ownMarkdown,
  plainMarkdown,
  strongMarkdown,
} from '../../../../src/core/text/plainMarkdown.js';
import { rounds, seed } from '../../../support/reliability/rounds.js';

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()#+-.!|<>~&$=:@^"\'/ \t\n\r123'.split('')),
      fc.constantFrom(
        '![x](https://x.y/z.png)',
        '[r]: https://x.y "t"',
        '![r][r]',
        '<img src=x>',
        '<!--',
        '&#33;',
        '```',
      ),
      fc.constantFrom(
        'https://x.y',
        'www.x.y',
        'a@b.cd',
        '[^1]',
        '[^1]: note',
        '| a | b |',
        '|---|---|',
        '1. ',
        '- [ ] ',
        '    ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** What a text with nothing marked in it is made of. */
const plainNodes: ReadonlySet<Nodes['type']> = new Set(['root', 'paragraph', 'text', 'break'] as const);

describe('plainMarkdown', () => {
  it('gives Markdown with nothing in it but the very text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = new MarkdownSource(plainMarkdown(text), 0);

        const marks = [...walk(root)].map(({ type }) => type).filter((type) => !plainNodes.has(type));
        assert.deepEqual(marks, []);
        assert.equal(linesOf(shownOf(root)), linesOf(text));
      }),
      { numRuns: rounds(400, 20_000), seed },
    );
  });

  it('stays within the item of a list and within a paragraph that has something before it', () => {
    for (const text of ['- x', '1. x', '    code', '=', '---', '# x', '> x', 'a\n===\nb', '\tx']) {
      const item = new MarkdownSource(joinMarkdown([ownMarkdown('-'), plainMarkdown(text)], ' '), 0).root;

      const types = [...walk(item)].map(({ type }) => type);
      assert.deepEqual(types.slice(0, 4), ['root', 'list', 'listItem', 'paragraph'], text);
      assert.isEmpty(
        types.slice(4).filter((type) => !plainNodes.has(type)),
        text,
      );
    }
  });
});

describe('strongMarkdown', () => {
  it('sets a text in bold, whatever it contains, on one line', () => {
    for (const text of ['**a**', ' *a* ', 'a\n\nb', '`x', '[a](b)', '_', '!', '\\']) {
      const { root } = new MarkdownSource(strongMarkdown(text), 0);

      const types = [...walk(root)].map(({ type }) => type);
      assert.deepEqual(types, ['root', 'paragraph', 'strong', 'text'], text);
      assert.equal(textOf(root), text.replaceAll(/\s+/g, ' ').trim());
    }
    assert.equal(strongMarkdown(' \n '), '');
  });
});

describe('escapeMarkdown', () => {
  it('writes what Markdown shows as it was', () => {
    const texts = ['*a*', 'a_b_c', '_a_', '`x`', '[a](b)', '<b>', 'a & b &amp;', '# no', 'a | b', '~~x~~', '\\*', 'C#'];

    const shown = texts.map((text) => textOf(new MarkdownSource(`x ${escapeMarkdown(text)}`, 0).root));

    assert.deepEqual(
      shown,
      texts.map((text) => `x ${text}`),
    );
  });

  it('leaves names with underscores readable, and joins lines', () => {
    assert.equal(escapeMarkdown(' KUBE_CONFIG \n is set '), 'KUBE_CONFIG is set');
  });

  it('begins a heading or an item with the text, even where that begins as an item does', () => {
    for (const text of ['- x', '+ x', '1. x', '12) x', '-', '-x', '1.5', '![x](y)', '']) {
      const { root } = new MarkdownSource(`- ${escapeMarkdown(text)}`, 0);

      const types = [...walk(root)].map(({ type }) => type).filter((type) => !plainNodes.has(type));
      assert.deepEqual(types, ['list', 'listItem'], text);
      assert.equal(textOf(root), text);
    }
  });
});

/** Breaks as lines, paragraphs as lines with an empty one between them. */
function shownOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return 'value' in node ? node.value : '';
  return node.children.map(shownOf).join(node.type === 'root' ? '\n\n' : '');
}

/** Markdown has no more than one empty line, and none at the ends. */
function linesOf(text: string): string {
  const lines = text.replaceAll('\0', '\ufffd').split(/\r\n?|\n/);
  return lines.filter((line) => line !== '').join('\n');
}
