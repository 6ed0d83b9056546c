import assert from 'node:assert/strict';

import { isMap, isSeq, type YAMLMap } from 'yaml';

import { applyInsertions, YamlAppender } from '../../../../src/core/text/yamlAppend.js';
import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { findPair } from '../../../../src/core/text/yamlPair.js';

const item = { id: 'x', text: 'two\nlines\n' };

function rootOf(text: string): YAMLMap {
  const reading = readYamlDocument(text);
  const root = reading.kind === 'document' ? reading.document.contents : undefined;
  if (!isMap(root)) throw new Error('no map');
  return root;
}

/** Appends an item to the list below `key`. */
function withItem(text: string, key: string): string | undefined {
  const list = findPair(rootOf(text), key)?.value;
  const appender = new YamlAppender(text, new Set(['short']));
  const insertion = isSeq(list) ? appender.appendItems(key, list, [item]) : undefined;
  return insertion && applyInsertions(text, [insertion]);
}

describe('YamlAppender', () => {
  it('appends to lists in their own form', () => {
    assert.equal(withItem('a:\n- id: y\n', 'a'), 'a:\n- id: y\n- id: x\n  text: |\n    two\n    lines\n');
    assert.equal(
      withItem('short:\n    - id: y # 1\n# 2\n', 'short'),
      'short:\n    - id: y # 1\n    - { id: x, text: "two\\nlines\\n" }\n# 2\n',
    );
    assert.equal(withItem('a: [{ id: y }, ]', 'a'), 'a: [{ id: y }, { id: x, text: "two\\nlines\\n" }, ]');
    assert.equal(withItem('a: []', 'a'), undefined);
  });

  it('appends behind a text of several lines', () => {
    assert.equal(
      withItem('a:\n  - t: |+\n      1\n\nb: 2\n', 'a'),
      'a:\n  - t: |+\n      1\n\n  - id: x\n    text: |\n      two\n      lines\nb: 2\n',
    );
  });

  it('appends keys to maps in their own form', () => {
    const append = (text: string): string | undefined => {
      const insertion = new YamlAppender(text, new Set()).appendEntries(rootOf(text), { b: 'x, y' });
      return insertion && applyInsertions(text, [insertion]);
    };

    assert.equal(append('a: 1 # one\n\n# end\n'), 'a: 1 # one\nb: x, y\n\n# end\n');
    assert.equal(append('{ a: 1 }'), '{ a: 1, b: "x, y" }');
    assert.equal(append('{}'), undefined);
    assert.equal(append('? a\n'), undefined);
  });

  it('puts a list below a key without a value', () => {
    const open = (text: string): string | undefined => {
      const pair = findPair(rootOf(text), 'a');
      const insertion = pair && new YamlAppender(text, new Set()).openList('a', pair, [{ id: 'x' }]);
      return insertion && applyInsertions(text, [insertion]);
    };

    assert.equal(open('a: # soon\nb: 1\n'), 'a: # soon\n  - id: x\nb: 1\n');
    assert.equal(open('b: 1\na:'), 'b: 1\na:\n  - id: x');
    assert.equal(open('a: 1\n'), undefined);
    assert.equal(open('a: null\n'), undefined);
  });
});

describe('applyInsertions', () => {
  it('keeps the order of what belongs at one place, and uses the text’s line ending', () => {
    const text = 'a\r\nb\r\n';

    assert.equal(
      applyInsertions(text, [
        { offset: 3, text: '1\n2', isLines: true },
        { offset: 1, text: '!', isLines: false },
        { offset: 3, text: '3', isLines: true },
        { offset: 6, text: 'c', isLines: true },
      ]),
      'a!\r\n1\r\n2\r\n3\r\nb\r\nc\r\n',
    );
  });

  it('gives back a text into which nothing is put', () => {
    assert.equal(applyInsertions('a', []), 'a');
  });
});
