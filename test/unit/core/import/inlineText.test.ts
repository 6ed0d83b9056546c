import assert from 'node:assert/strict';

import type { Link } from '../../../../src/core/checklist/checklist.js';
import { linksOf, plainTextOf, referencesOf } from '../../../../src/core/import/inlineText.js';
import { MarkdownSource } from '../../../../src/core/markdown/markdownSource.js';

function plain(markdown: string): string {
  return plainTextOf(new MarkdownSource(markdown, 0).root);
}

function links(markdown: string, path?: string, targets: Readonly<Record<string, string>> = {}): readonly Link[] {
  const { root } = new MarkdownSource(markdown, 0);
  return linksOf([root], { path, targets: new Map(Object.entries(targets)) });
}

describe('plainTextOf', () => {
  it('reads emphasis, code, links and pictures as the words that people see', () => {
    assert.equal(
      plain('Run **`npm ci`**, _then_ [read *this*](a.md) ![a cat](c.png)'),
      'Run npm ci, then read this a cat',
    );
  });

  it('puts all on one line', () => {
    assert.equal(plain('one\ntwo  \nthree\\\nfour\n\nfive'), 'one two three four five');
  });

  it('reads characters that are escaped or written by name', () => {
    assert.equal(plain('\\*not bold\\* &amp; R&eacute;sum&eacute;'), '*not bold* & Résumé');
  });

  it('drops comments and tags that shape, but keeps placeholders', () => {
    assert.equal(
      plain('Ask <your name><br>for <kbd>Ctrl</kbd> <!-- soon --><user@example.com> <team>'),
      'Ask <your name> for Ctrl user@example.com <team>',
    );
  });

  it('parts the items of a list', () => {
    assert.equal(plain('- one\n- two\n  - three'), 'one two three');
  });

  it('reads a reference without a target as it stands', () => {
    assert.equal(plain('See [the guide][1]'), 'See [the guide][1]');
  });
});

describe('linksOf', () => {
  it('lists pages of the web by their title, and bare addresses by themselves', () => {
    assert.deepEqual(links('[Wiki](https://example.com/w) https://example.com/x <HTTP://example.com/y>'), [
      { title: 'Wiki', url: 'https://example.com/w' },
      { title: 'https://example.com/x', url: 'https://example.com/x' },
      { title: 'HTTP://example.com/y', url: 'HTTP://example.com/y' },
    ]);
  });

  it('resolves files from the folder of the imported file, or from the top', () => {
    const markdown = '[a](b.md) [c](./d/../e.md?raw=1#part) [f](../g.md) [h](/i.md)';

    assert.deepEqual(
      links(markdown, 'docs/guide/onboarding.md').map(({ file }) => file),
      ['docs/guide/b.md', 'docs/guide/e.md', 'docs/g.md', 'i.md'],
    );
    assert.deepEqual(
      links(markdown).map(({ file }) => file),
      ['b.md', 'e.md', 'i.md'],
    );
  });

  it('leaves out what is no place of the workspace or the web', () => {
    assert.deepEqual(links('[a](#top) [b](mailto:x@example.com) [c](//host/x) [d](../out.md) [e](.) [f]()'), []);
  });

  it('reads blanks in paths, and percent signs that encode nothing', () => {
    assert.deepEqual(
      links('[a](my%20file.md) [b](<100% sure.md>)').map(({ file }) => file),
      ['my file.md', '100% sure.md'],
    );
  });

  it('names each place once, with its first title', () => {
    assert.deepEqual(links('[one](a.md) [two](a.md#x) [three](https://a.b) [four](https://a.b)'), [
      { title: 'one', file: 'a.md' },
      { title: 'three', url: 'https://a.b' },
    ]);
  });

  it('follows references to their targets', () => {
    const { root } = new MarkdownSource('[The *guide*][g] [g] [other]\n\n[g]: x\n', 0);

    const found = linksOf([root], { path: undefined, targets: new Map([['g', 'https://example.com/g']]) });

    assert.deepEqual(found, [{ title: 'The guide', url: 'https://example.com/g' }]);
  });

  it('titles a link without words by where it leads', () => {
    assert.deepEqual(links('[](a/b.md) [![](c.png)](https://example.com)'), [
      { title: 'a/b.md', file: 'a/b.md' },
      { title: 'https://example.com', url: 'https://example.com' },
    ]);
  });
});

describe('referencesOf', () => {
  it('lists the references of links and pictures, as often as they stand there', () => {
    const { root } = new MarkdownSource('[a][One] ![b][two] [ONE] [c](d)\n\n[one]: x\n[two]: y\n', 0);

    assert.deepEqual(referencesOf([root]), ['one', 'two', 'one']);
  });
});
