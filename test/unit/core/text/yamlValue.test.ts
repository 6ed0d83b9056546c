import assert from 'node:assert/strict';

import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { readYamlValue, type YamlValue } from '../../../../src/core/text/yamlValue.js';
import { marked } from '../../support/marked.js';

function read(text: string): YamlValue {
  const reading = readYamlDocument(text);
  assert.ok(reading.kind === 'document', text);
  return readYamlValue(reading.document.contents);
}

describe('readYamlValue', () => {
  it('gives texts, numbers, booleans, lists and maps', () => {
    assert.deepEqual(read('a: text\nb: [1, 2.5, true]\nc:\n  d: "e"\n').value, {
      a: 'text',
      b: [1, 2.5, true],
      c: { d: 'e' },
    });
  });

  it('leaves keys without a value out, but keeps the place of empty items', () => {
    assert.deepEqual(read('a:\nb: ~\nc: null\nd: [~]\n').value, { d: [null] });
  });

  it('is null for a text with nothing but comments', () => {
    assert.equal(read('# nothing\n').value, null);
  });

  it('keeps dates of YAML 1.1 as the text they are written as', () => {
    assert.deepEqual(read('%YAML 1.1\n---\na: 2026-11-22\n').value, { a: '2026-11-22' });
  });

  it('keeps keys that mean something to JavaScript as keys like others', () => {
    const value = read('__proto__: { a: 1 }\nconstructor: b\n').value;

    assert.deepEqual(Object.entries(Object(value)), [
      ['__proto__', { a: 1 }],
      ['constructor', 'b'],
    ]);
  });

  it('takes the first value of a repeated key, and tells each repetition', () => {
    const { text, spans } = marked('a: 1\n«a»: 2\nb: { c: 1, «"c"»: 2 }\n');

    const { value, repeatedKeys } = read(text);

    assert.deepEqual(value, { a: 1, b: { c: 1 } });
    assert.deepEqual(repeatedKeys, [
      { key: 'a', span: spans[0] },
      { key: 'c', span: spans[1] },
    ]);
  });

  it('gives an alias the value of the nearest anchor before it', () => {
    assert.deepEqual(read('a: &x 1\nb: *x\nc: &x { d: 2 }\ne: *x\n').value, { a: 1, b: 1, c: { d: 2 }, e: { d: 2 } });
  });

  it('refuses an alias of nothing', () => {
    const { text, spans } = marked('a: «*x»\n');

    const { value, fault } = read(text);

    assert.equal(value, undefined);
    assert.deepEqual(fault, { detail: 'Nothing before is anchored as &x', span: spans[0] });
  });

  it('refuses an alias of what it is in', () => {
    const { text, spans } = marked('a: &x [«*x»]\n');

    assert.deepEqual(read(text).fault?.span, spans[0]);
  });

  it('refuses aliases that blow the document up', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => (level === 0 ? 'lol' : `*l${level - 1}`));
      return `l${level}: &l${level} [${items.join(', ')}]`;
    });

    const { value, fault } = read(levels.join('\n'));

    assert.equal(value, undefined);
    assert.equal(fault?.detail, 'The aliases stand for too much');
  });

  it('takes many aliases of small things', () => {
    assert.equal(read(`a: &x 1\nb: [${'*x, '.repeat(5000)}]\n`).fault, undefined);
  });
});
