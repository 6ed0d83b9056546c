import assert from 'node:assert/strict';

import { isMap, type YAMLMap } from 'yaml';

import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { findPair, keyText, locatePair, type PairPlace } from '../../../../src/core/text/yamlPair.js';
import { marked } from '../../support/marked.js';

function rootOf(text: string): YAMLMap {
  const reading = readYamlDocument(text);
  const root = reading.kind === 'document' ? reading.document.contents : undefined;
  assert.ok(isMap(root), text);
  return root;
}

function placeOf(text: string, key: string): PairPlace | undefined {
  const pair = findPair(rootOf(text), key);
  assert.ok(pair, text);
  return locatePair(text, pair);
}

describe('findPair', () => {
  it('finds a key however it is quoted', () => {
    const root = rootOf('a: 1\n"b": 2\n\'c\': 3\n1: 4\n');

    assert.deepEqual(
      ['a', 'b', 'c', '1', 'd'].map((key) => keyText(findPair(root, key)?.key)),
      ['a', 'b', 'c', '1', undefined],
    );
  });
});

describe('locatePair', () => {
  it('finds key, colon and value', () => {
    const { text, spans } = marked('a: 1\n«b»«:» «two words» # why\n');

    assert.deepEqual(placeOf(text, 'b'), {
      start: spans[0]?.start,
      colonEnd: spans[1]?.end,
      value: spans[2],
      end: spans[2]?.end,
    });
  });

  it('ends at the colon where there is no value', () => {
    const { text, spans } = marked('a: 1\n"b" «:» # why\nc: 2\n');

    const place = placeOf(text, 'b');

    assert.equal(place?.value, undefined);
    assert.equal(place?.end, spans[0]?.end);
  });

  it('ends where the last part of a block does', () => {
    const { text, spans } = marked('a:\n  «b:\n    c: 1» # why\n  # more\n\nd: 2\n');

    assert.deepEqual(placeOf(text, 'a')?.value, spans[0]);
  });

  it('ends behind the line ending of a block scalar', () => {
    const { text, spans } = marked('a: «|\n  text\n»b: 2\n');

    assert.deepEqual(placeOf(text, 'a')?.value, spans[0]);
  });

  it('does not know a key alone', () => {
    assert.equal(placeOf('{ a, b: 1 }', 'a'), undefined);
  });

  it('does not know an explicit key with its colon on the next line', () => {
    assert.equal(placeOf('? a\n: 1\n', 'a'), undefined);
  });
});
