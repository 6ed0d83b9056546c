import assert from 'node:assert/strict';

import { isMap } from 'yaml';

import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { type MapInText, openBlockMap, removePair, setPair } from '../../../../src/core/text/yamlMapEdit.js';
import { findPair } from '../../../../src/core/text/yamlPair.js';

function mapIn(text: string): MapInText {
  const reading = readYamlDocument(text);
  const map = reading.kind === 'document' ? reading.document.contents : undefined;
  assert.ok(isMap(map), text);
  return { text, map };
}

function set(text: string, key: string, yaml: string): string | undefined {
  return setPair(mapIn(text), { key, yaml });
}

function open(text: string, key: string): string | undefined {
  const pair = findPair(mapIn(text).map, key);
  assert.ok(pair, text);
  return openBlockMap(text, pair, { key: 'x', yaml: '1' });
}

function remove(text: string, key: string): string | undefined {
  return removePair(mapIn(text), key);
}

describe('setPair', () => {
  it('replaces a value and nothing around it', () => {
    assert.equal(set('a:  1   # why\nb: 2\n', 'a', '3'), 'a:  3   # why\nb: 2\n');
    assert.equal(set('{a: "1", b: 2}', 'a', '3'), '{a: 3, b: 2}');
    assert.equal(set('{"a":1,"b":2}', 'a', '3'), '{"a":3,"b":2}');
  });

  it('replaces values of several lines', () => {
    assert.equal(set('a: |\n  text\n\nb: 2\n', 'a', '3'), 'a: 3\n\nb: 2\n');
    assert.equal(set('a: [1,\n  2]\nb: 2\n', 'a', '3'), 'a: 3\nb: 2\n');
    assert.equal(set('a: one\n  two\nb: 2\n', 'a', '3'), 'a: 3\nb: 2\n');
  });

  it('replaces a value together with its anchor and tag', () => {
    assert.equal(set('a: &x 1\nb: 2\n', 'a', '3'), 'a: 3\nb: 2\n');
    assert.equal(set('a: !!str 1\nb: 2\n', 'a', '3'), 'a: 3\nb: 2\n');
  });

  it('keeps a comment between key and value', () => {
    assert.equal(set('a: # why\n  1\n', 'a', '3'), 'a: # why\n  3\n');
  });

  it('gives a value to a key without one', () => {
    assert.equal(set('a:\nb: 2\n', 'a', '3'), 'a: 3\nb: 2\n');
    assert.equal(set('a: # why\n', 'a', '3'), 'a: 3 # why\n');
    assert.equal(set('{ a: , b: 2 }', 'a', '3'), '{ a: 3 , b: 2 }');
  });

  it('adds a line to a block map, behind comments on the last line', () => {
    assert.equal(set('a: 1 # why\n', 'b', '2'), 'a: 1 # why\nb: 2\n');
    assert.equal(set('a: 1\n\n# end\n', 'b', '2'), 'a: 1\nb: 2\n\n# end\n');
    assert.equal(set('a:\n', 'b', '2'), 'a:\nb: 2\n');
    assert.equal(set('---\na: 1\n...\n', 'b', '2'), '---\na: 1\nb: 2\n...\n');
  });

  it('adds a line behind the whole of a last value', () => {
    assert.equal(set('a:\n  - 1\n  - b: 1\n', 'c', '2'), 'a:\n  - 1\n  - b: 1\nc: 2\n');
    assert.equal(set('a: |\n  text\n', 'c', '2'), 'a: |\n  text\nc: 2\n');
    assert.equal(set('a: |+\n  text\n\n', 'c', '2'), 'a: |+\n  text\n\nc: 2\n');
  });

  it('keeps line endings, and their absence at the end', () => {
    assert.equal(set('a: 1\r\nc: 3\r\n', 'b', '2'), 'a: 1\r\nc: 3\r\nb: 2\r\n');
    assert.equal(set('a: 1', 'b', '2'), 'a: 1\nb: 2');
    assert.equal(set('\ufeffa: 1\n', 'b', '2'), '\ufeffa: 1\nb: 2\n');
  });

  it('adds to a flow map behind its last value', () => {
    assert.equal(set('{ a: 1 }', 'b', '2'), '{ a: 1, b: 2 }');
    assert.equal(set('{a: 1,}', 'b', '2'), '{a: 1, b: 2,}');
    assert.equal(set('{\n  a: 1 # why\n}', 'b', '2'), '{\n  a: 1, b: 2 # why\n}');
    assert.equal(set('{}', 'b', '2'), '{ b: 2 }');
  });

  it('quotes a key where YAML needs it', () => {
    assert.equal(set('a: 1\n', '- b', '2'), 'a: 1\n"- b": 2\n');
    assert.equal(set('{ a: 1 }', 'b, c', '2'), '{ a: 1, "b, c": 2 }');
  });

  it('gives up on what it does not know', () => {
    assert.equal(set('? a\n: 1\n', 'a', '2'), undefined);
    assert.equal(set('{ a }', 'b', '2'), undefined);
    assert.equal(set('{ # none\n}', 'b', '2'), undefined);
  });
});

describe('openBlockMap', () => {
  it('puts the first entry on a line below the key', () => {
    assert.equal(open('a:\nb: 2\n', 'a'), 'a:\n  x: 1\nb: 2\n');
    assert.equal(open('a: # why\nb: 2\n', 'a'), 'a: # why\n  x: 1\nb: 2\n');
    assert.equal(open('a:', 'a'), 'a:\n  x: 1');
    assert.equal(open('a:\r\n', 'a'), 'a:\r\n  x: 1\r\n');
  });

  it('takes away what stood for nothing', () => {
    assert.equal(open('a: {} # why\n', 'a'), 'a: # why\n  x: 1\n');
    assert.equal(open('a: ~\nb: 2\n', 'a'), 'a:\n  x: 1\nb: 2\n');
  });

  it('gives up on an explicit key', () => {
    assert.equal(open('? a\n', 'a'), undefined);
  });
});

describe('removePair', () => {
  it('leaves a text without the key as it is', () => {
    assert.equal(remove('a: 1\n', 'b'), 'a: 1\n');
  });

  it('takes the lines of a block map’s entry', () => {
    assert.equal(remove('a: 1\nb: 2\nc: 3\n', 'b'), 'a: 1\nc: 3\n');
    assert.equal(remove('a: 1\nb:\n  - 2\n\nc: 3\n', 'b'), 'a: 1\n\nc: 3\n');
    assert.equal(remove('a: 1\nb: |\n  text\nc: 3\n', 'b'), 'a: 1\nc: 3\n');
    assert.equal(remove('a: 1\nb:\n', 'b'), 'a: 1\n');
    assert.equal(remove('a: 1\r\nb: 2', 'b'), 'a: 1');
  });

  it('leaves a comment behind the entry on its line', () => {
    assert.equal(remove('a: 1\nb: 2 # why\nc: 3\n', 'b'), 'a: 1\n# why\nc: 3\n');
  });

  it('takes an entry out of a flow map, with its comma', () => {
    assert.equal(remove('{ a: 1, b: 2, c: 3 }', 'a'), '{ b: 2, c: 3 }');
    assert.equal(remove('{ a: 1, b: 2, c: 3 }', 'b'), '{ a: 1, c: 3 }');
    assert.equal(remove('{ a: 1, b: 2, c: 3 }', 'c'), '{ a: 1, b: 2 }');
    assert.equal(remove('{a: 1}', 'a'), '{}');
  });

  it('keeps a comment in front of the last entry of a flow map', () => {
    assert.equal(remove('{\n  a: 1, # why\n  b: 2\n}', 'b'), '{\n  a: 1, # why\n  \n}');
  });

  it('gives up on what it does not know', () => {
    assert.equal(remove('? a\n: 1\n', 'a'), undefined);
    assert.equal(remove('{ a: 1, b }', 'a'), undefined);
  });
});
