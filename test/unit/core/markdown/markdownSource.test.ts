import assert from 'node:assert/strict';

import { findAll, MarkdownSource, walk } from '../../../../src/core/markdown/markdownSource.js';

describe('MarkdownSource', () => {
  it('counts lines from the beginning of the file that the text is a part of', () => {
    const source = new MarkdownSource('a\n\n- b\n', 10);

    assert.deepEqual(
      source.root.children.map((node) => source.lineOf(node)),
      [11, 13],
    );
  });

  it('reads the tables, tasks, footnotes and bare addresses that GitHub shows, and no other extensions', () => {
    const { root } = new MarkdownSource('| a |\n| - |\n| ~b~ |\n\n- [x] https://example.com [^1]\n\n[^1]: c\n', 0);

    assert.deepEqual(
      ['table', 'link', 'delete', 'footnoteReference'].map((type) =>
        [...walk(root)].some((node) => node.type === type),
      ),
      [true, true, false, true],
    );
    assert.deepEqual(
      findAll(root, 'listItem').map(({ checked }) => checked),
      [true],
    );
  });

  it('knows the place of each node, addresses in brackets included', () => {
    const { root } = new MarkdownSource(
      'Ask [me@example.com] or [see(https://example.com/a) and www.example.com.\n',
      0,
    );

    assert.deepEqual(
      [...walk(root)].filter(({ position }) => position === undefined),
      [],
    );
  });

  it('gives the Markdown of a node without the indentation of its place', () => {
    const source = new MarkdownSource('- item\n\n  ```sh\n  one\n    two\n  ```\n', 0);
    const [code] = findAll(source.root, 'code');

    assert.equal(code && source.markdownOf(code), '```sh\none\n  two\n```');
  });

  it('gives the Markdown of a node without the marks of the quote around it', () => {
    const source = new MarkdownSource('> - one\n>   more\n>\n>   - two\n', 0);
    const [list] = findAll(source.root, 'list');

    assert.equal(list && source.markdownOf(list), '- one\n  more\n\n  - two');
  });

  it('takes a tab for as many blanks as it stands for', () => {
    const source = new MarkdownSource('-\titem\n\n\t    code\n\tmore\n', 0);
    const [list] = findAll(source.root, 'list');
    const [code] = findAll(source.root, 'code');

    assert.equal(code && source.markdownOf(code).trim(), 'code');
    assert.equal(list && source.markdownOf(list), '-\titem\n\n\t    code\n\tmore');
  });

  it('gives the content of a task without its box, and of a heading without its marks', () => {
    const source = new MarkdownSource('## A *b* ##\n\n- [ ] one **two**\n  three\n', 0);
    const contents = [...findAll(source.root, 'heading'), ...findAll(source.root, 'paragraph')];

    assert.deepEqual(
      contents.map((node) => source.contentOf(node)),
      ['A *b*', 'one **two**\nthree'],
    );
  });

  it('gives nothing for a heading without words', () => {
    const source = new MarkdownSource('#\n', 0);

    assert.deepEqual(
      findAll(source.root, 'heading').map((node) => source.contentOf(node)),
      [''],
    );
  });

  it('names what stands too deep by its line in the file, and reads the rest where it was', () => {
    const source = new MarkdownSource(`a\n${'>'.repeat(200)} deep\nb\n`, 5);

    assert.deepEqual(
      source.tooDeep.map(({ line }) => line),
      [7],
    );
    assert.deepEqual(
      source.root.children.map((node) => source.lineOf(node)),
      [6, 8],
    );
  });
});
