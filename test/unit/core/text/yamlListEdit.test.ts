import assert from 'node:assert/strict';

import { isMap, isSeq, type YAMLMap } from 'yaml';

import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { appendItem, needsOpening, removeItem } from '../../../../src/core/text/yamlListEdit.js';
import { findPair } from '../../../../src/core/text/yamlPair.js';

function mapOf(text: string): YAMLMap {
  const reading = readYamlDocument(text);
  if (reading.kind !== 'document' || !isMap(reading.document.contents)) throw new Error(`no map: ${text}`);
  return reading.document.contents;
}

function append(text: string, yaml = 'x'): string | undefined {
  return appendItem({ text, map: mapOf(text) }, { key: 'list', yaml });
}

function remove(text: string, index: number): string | undefined {
  const list = findPair(mapOf(text), 'list')?.value;
  if (!isSeq(list)) throw new Error(`no list: ${text}`);
  return removeItem(text, list, index);
}

describe('appendItem', () => {
  it('goes on as the list is written', () => {
    assert.equal(append('list: [a]\n'), 'list: [a, x]\n');
    assert.equal(append('list:\n    - a\nb: c\n'), 'list:\n    - a\n    - x\nb: c\n');
    assert.equal(append('list:\n  - a'), 'list:\n  - a\n  - x');
    assert.equal(append('list:\r\n  - a\r\n'), 'list:\r\n  - a\r\n  - x\r\n');
  });

  it('opens an empty list below its key, or on its line where the map is on one', () => {
    assert.equal(append('list:\nb: c\n'), 'list:\n  - x\nb: c\n');
    assert.equal(append('list: null # soon\n'), 'list: # soon\n  - x\n');
    assert.equal(append('{ list: [], b: c }\n'), '{ list: [x], b: c }\n');
    assert.equal(append('{ b: c }\n'), '{ b: c, list: [x] }\n');
  });

  it('puts only the key in where a block map has none yet', () => {
    assert.equal(append('b: c\n'), 'b: c\nlist:\n');
    assert.equal(needsOpening(mapOf('b: c\n'), 'list'), true);
    assert.equal(needsOpening(mapOf('list:\n'), 'list'), false);
    assert.equal(needsOpening(mapOf('{ b: c }\n'), 'list'), false);
  });

  it('does not know what to do with something else', () => {
    assert.equal(append('list: a\n'), undefined);
    assert.equal(append('? list\n: b\n'), undefined);
  });
});

describe('removeItem', () => {
  it('takes all lines of an entry, and a comma on one line', () => {
    assert.equal(remove('list:\n  - a:\n      b\n  - c\n', 0), 'list:\n  - c\n');
    assert.equal(remove('list:\n  - a\n  - |\n    c\n    d\nb: c\n', 1), 'list:\n  - a\nb: c\n');
    assert.equal(remove('list: [a, b, c]\n', 1), 'list: [a, c]\n');
    assert.equal(remove('list: [a, b]\n', 1), 'list: [a]\n');
    assert.equal(remove('list:\r\n  - a\r\n  - b', 1), 'list:\r\n  - a');
  });

  it('leaves a comment behind an entry where it is', () => {
    assert.equal(remove('list:\n  - a # one\n  - b\n', 0), 'list:\n  # one\n  - b\n');
  });

  it('does not know entries with a tag, or lists within lists on one line', () => {
    assert.equal(remove('list:\n  - !!str a\n  - b\n', 0), undefined);
    assert.equal(remove('list:\n  - - a\n    - b\n', 5), undefined);
  });
});
