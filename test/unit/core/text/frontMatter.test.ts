import assert from 'node:assert/strict';

import { type FrontMatter, splitFrontMatter, trimBody } from '../../../../src/core/text/frontMatter.js';

/** The two parts, cut out of the text by their spans. */
function parts(text: string): readonly [yaml: string, body: string] {
  const split = splitFrontMatter(text);
  assert.equal(split.kind, 'found');
  const { yaml, body } = split as FrontMatter & { kind: 'found' };
  return [text.slice(yaml.start, yaml.end), text.slice(body.start, body.end)];
}

describe('splitFrontMatter', () => {
  it('parts YAML and body', () => {
    assert.deepEqual(parts('---\ntitle: A\n---\nBody\n'), ['title: A\n', 'Body\n']);
  });

  it('gives offsets into the whole text, byte order mark and carriage returns included', () => {
    const text = '\ufeff---\r\ntitle: A\r\n---\r\nBody\r\n';

    assert.deepEqual(splitFrontMatter(text), {
      kind: 'found',
      yaml: { start: 6, end: 16 },
      body: { start: 21, end: text.length },
    });
  });

  it('leaves rules in the body to the body', () => {
    assert.deepEqual(parts('---\na: 1\n---\n---\nx\n---\n'), ['a: 1\n', '---\nx\n---\n']);
  });

  it('takes blanks behind the fences, and a file that ends with one', () => {
    assert.deepEqual(parts('--- \na: 1\n---\t'), ['a: 1\n', '']);
  });

  it('takes empty front matter', () => {
    assert.deepEqual(parts('---\n---\nBody'), ['', 'Body']);
  });

  it('is not closed by longer rules, indented ones or dots', () => {
    const split = splitFrontMatter('---\na: 1\n----\n ---\n...\n');

    assert.deepEqual(split, { kind: 'unclosed', opening: { start: 0, end: 3 } });
  });

  it('tells where a text without front matter begins', () => {
    assert.deepEqual(splitFrontMatter('# Hi\n---\n---\n'), { kind: 'missing', firstLine: { start: 0, end: 4 } });
    assert.deepEqual(splitFrontMatter('\n---\n---\n'), { kind: 'missing', firstLine: { start: 0, end: 0 } });
    assert.deepEqual(splitFrontMatter(''), { kind: 'missing', firstLine: { start: 0, end: 0 } });
    assert.deepEqual(splitFrontMatter('\ufeffHi\r\n'), { kind: 'missing', firstLine: { start: 1, end: 3 } });
  });
});

describe('trimBody', () => {
  it('removes blank lines before and blanks behind, and keeps the first indentation', () => {
    assert.equal(trimBody('\n  \r\n    code\n\ntext \n\n'), '    code\n\ntext');
  });

  it('is empty for blanks alone', () => {
    assert.equal(trimBody(' \n\t\n'), '');
  });
});
