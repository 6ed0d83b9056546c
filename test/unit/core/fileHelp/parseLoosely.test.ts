import { strict as assert } from 'node:assert';

import { type LooseNode, scalarText } from '../../../../src/core/fileHelp/looseNode.js';
import { parseLoosely } from '../../../../src/core/fileHelp/parseLoosely.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { readFileSync } from 'node:fs';

type Read = string | readonly Read[] | { readonly [key: string]: Read };

/** What was understood, as a plain value: block texts as `|`, words alone as `{ word: '?' }`. */
function read(text: string): Read {
  const root = parseLoosely(text, { start: 0, end: text.length });
  assert.ok(root);
  return valueOf(text, root);
}

function valueOf(text: string, node: LooseNode): Read {
  if (node.style === 'block') return '|';
  const { children, brackets } = node;
  const isList = brackets ? brackets.of === 'list' : children.some(({ kind }) => kind === 'item');
  if (isList) return children.map((child) => valueOf(text, child));
  if (children.length === 0 && !brackets) return scalarText(text, node);
  return Object.fromEntries(children.map((child) => [child.key, child.kind === 'word' ? '?' : valueOf(text, child)]));
}

describe('parseLoosely', () => {
  it('gives up on a text of more parts than any file has that can be read', () => {
    for (const long of ['a:\n'.repeat(60_001), 'a\n'.repeat(60_001), `a: [${'b, '.repeat(60_001)}`]) {
      assert.equal(parseLoosely(long, { start: 0, end: long.length }), undefined, long.slice(0, 10));
    }
    const line = 'a: b\n'.repeat(50_000);
    assert.equal(parseLoosely(line, { start: 0, end: line.length })?.children.length, 50_000);
  });

  it('reads maps, lists and scalars by their indentation', () => {
    const text = 'a: 1\nb:\n  - c: x # so\n    d: "y: z"\n  - - e\n    - f\ng:\n- h\n- i: j\nk: l\n';

    assert.deepEqual(read(text), {
      a: '1',
      b: [{ c: 'x', d: 'y: z' }, ['e', 'f']],
      g: ['h', { i: 'j' }],
      k: 'l',
    });
  });

  it('reads brackets, on one line and over several', () => {
    assert.deepEqual(read('a: { b: [c, "d, e"], f: { g: h } }\ni: [\n  j, # so\n  { k: l },\n]\nm: n\n'), {
      a: { b: ['c', 'd, e'], f: { g: 'h' } },
      i: ['j', { k: 'l' }],
      m: 'n',
    });
  });

  it('ends brackets and quotes that aren’t closed where the next key is', () => {
    assert.deepEqual(read('a: { b: c\nd: [e, f\ng: "h\ni: j\n'), { a: { b: 'c' }, d: ['e', 'f'], g: 'h', i: 'j' });
  });

  it('passes over block texts, comments, blank lines and marks of documents', () => {
    assert.deepEqual(read('---\n# c: d\na: |\n  b: c\n\n  - d\n\ne: >-\n  f\ng: h\n...\n'), { a: '|', e: '|', g: 'h' });
  });

  it('takes a word without a colon for a key that is being typed, unless it goes on a text', () => {
    assert.deepEqual(read('a: 1\nki\nb: { c: d, e }\n'), { a: '1', ki: '?', b: { c: 'd', e: '?' } });
  });

  it('takes a value on the next line for the key’s above', () => {
    assert.deepEqual(read('a:\n  [b, c]\nd:\n  "e"\n'), { a: ['b', 'c'], d: 'e' });
  });

  it('reads keys in quotes and with blanks, and colons within words', () => {
    assert.deepEqual(read('"a b": c\nd e: f\ng: https://h.i/j\nk:l: m\n'), {
      'a b': 'c',
      'd e': 'f',
      g: 'https://h.i/j',
      'k:l': 'm',
    });
  });

  it('passes over anchors and tags', () => {
    assert.deepEqual(read('a: &x !!str b\nc: *x\n'), { a: 'b', c: '*x' });
  });

  it('reads the same with CRLF and a byte order mark', () => {
    const text = 'a:\n  - b: c\n    d: [e]\nf: g\n';

    assert.deepEqual(read(`\ufeff${text.replaceAll('\n', '\r\n')}`), read(text));
  });

  it('understands the built-in checklist as the real parser does', () => {
    const text = readFileSync('media/checklist.yaml', 'utf8');
    const { value } = parseLocatedYaml(text);
    const shapeOf = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(shapeOf);
      if (typeof part !== 'object' || part === null) return '';
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, shapeOf(inner)]));
    };

    assert.deepEqual(shapeOf(read(text)), shapeOf(value));
  });
});
