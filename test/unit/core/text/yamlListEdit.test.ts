import assert from 'node:assert/strict';

import { isSeq } from 'yaml';

import { appendItem, appendToList, removeItem } from '../../../../src/core/text/yamlListEdit.js';
import { mapAt, type MapInText } from '../../../../src/core/text/yamlMapEdit.js';
import { findPair } from '../../../../src/core/text/yamlPair.js';

function mapIn(text: string): MapInText {
  const place = mapAt(text);
  if (!place) throw new Error(`no map: ${text}`);
  return place;
}

function append(text: string, yaml = 'x'): string | undefined {
  return appendItem(mapIn(text), { key: 'list', yaml });
}

function remove(text: string, index: number): string | undefined {
  const list = findPair(mapIn(text).map, 'list')?.value;
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

  it('puts the key in where the map has none yet', () => {
    assert.equal(append('b: c\n'), 'b: c\nlist:\n  - x\n');
    assert.equal(append('b: |\r\n  c\r\n'), 'b: |\r\n  c\r\nlist:\r\n  - x\r\n');
    assert.equal(append('b: c'), 'b: c\nlist:\n  - x');
  });

  it('does not know what to do with something else', () => {
    assert.equal(append('list: a\n'), undefined);
    assert.equal(append('? list\n: b\n'), undefined);
  });
});

describe('appendToList', () => {
  /** Appends two maps, the second of several lines. */
  function appendMaps(text: string): string | undefined {
    const list = findPair(mapIn(text).map, 'list')?.value;
    const items = ['- id: x', '- id: y', '  text: z'];
    return isSeq(list)
      ? appendToList(text, list, {
          flow: '{ id: x }, { id: y, text: z }',
          lines: (indent) => items.map((line) => ' '.repeat(indent) + line).join('\n'),
        })
      : undefined;
  }

  it('goes on as the list is written', () => {
    assert.equal(
      appendMaps('list:\n    - id: w # 1\n# 2\n'),
      'list:\n    - id: w # 1\n    - id: x\n    - id: y\n      text: z\n# 2\n',
    );
    assert.equal(appendMaps('list: [{ id: w }, ]'), 'list: [{ id: w }, { id: x }, { id: y, text: z }, ]');
    assert.equal(appendMaps('list: []'), undefined);
  });

  it('goes on behind a text of several lines', () => {
    assert.equal(
      appendMaps('list:\n- t: |+\n    1\n\nb: 2\n'),
      'list:\n- t: |+\n    1\n\n- id: x\n- id: y\n  text: z\nb: 2\n',
    );
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
