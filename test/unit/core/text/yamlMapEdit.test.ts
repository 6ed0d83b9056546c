import assert from 'node:assert/strict';

import {
  appendToMap,
  appendBlock,
  entryOf,
  mapAt,
  type MapInText,
  openBlock,
  removePair,
  setPair,
} from '../../../../src/core/text/yamlMapEdit.js';
import { findPair } from '../../../../src/core/text/yamlPair.js';

function mapIn(text: string): MapInText {
  const place = mapAt(text);
  assert.ok(place, text);
  return place;
}

function set(text: string, key: string, yaml: string): string | undefined {
  return setPair(mapIn(text), { key, yaml });
}

const lines = {
  flow: 'c: x, d: y',
  lines: (indent: number) => ['c: x', 'd: y'].map((line) => ' '.repeat(indent) + line).join('\n'),
};

function open(text: string, key: string, offset?: number): string | undefined {
  const pair = findPair(mapIn(text).map, key);
  assert.ok(pair, text);
  return openBlock(text, pair, entryOf({ key: 'x', yaml: '1' }), offset);
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

describe('appendToMap', () => {
  it('appends in the map’s own form', () => {
    assert.equal(appendToMap(mapIn('a: 1 # one\n\n# end\n'), lines), 'a: 1 # one\nc: x\nd: y\n\n# end\n');
    assert.equal(appendToMap(mapIn('a: |+\n  1\r\n\r\n'), lines), 'a: |+\n  1\r\n\r\nc: x\nd: y\n');
    assert.equal(appendToMap(mapIn('{ a: 1 }'), lines), '{ a: 1, c: x, d: y }');
    assert.equal(appendToMap(mapIn('? a\n'), lines), undefined);
  });
});

describe('appendBlock', () => {
  it('puts a key in with lines below it', () => {
    assert.equal(appendBlock(mapIn('a: 1\r\n'), 'b', lines), 'a: 1\r\nb:\r\n  c: x\r\n  d: y\r\n');
    assert.equal(appendBlock(mapIn('a: 1'), 'b', lines), 'a: 1\nb:\n  c: x\n  d: y');
    assert.equal(appendBlock(mapIn('{ a: 1 }'), 'b', lines), undefined);
  });
});

describe('mapAt', () => {
  it('finds a map by the keys that lead to it', () => {
    assert.equal(mapAt('a: { b: { c: 1 } }\n', ['a', 'b'])?.map.items.length, 1);
    assert.equal(mapAt('a: { b: { c: 1 } }\n', ['a', 'x']), undefined);
    assert.equal(mapAt('a: 1\n', ['a', 'b']), undefined);
    assert.equal(mapAt('- 1\n'), undefined);
    assert.equal(mapAt('a: [\n'), undefined);
  });
});

describe('openBlock', () => {
  it('puts the first entry on a line below the key', () => {
    assert.equal(open('a:\nb: 2\n', 'a'), 'a:\n  x: 1\nb: 2\n');
    assert.equal(open('a: # why\nb: 2\n', 'a'), 'a: # why\n  x: 1\nb: 2\n');
    assert.equal(open('a:', 'a'), 'a:\n  x: 1');
    assert.equal(open('a:\r\n', 'a'), 'a:\r\n  x: 1\r\n');
  });

  it('puts the first entry in front of a line that is named', () => {
    assert.equal(open('a:\n  # y\n  # z\nb: 2\n', 'a', 9), 'a:\n  # y\n  x: 1\n  # z\nb: 2\n');
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
