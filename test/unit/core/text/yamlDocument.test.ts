import assert from 'node:assert/strict';

import { isMap } from 'yaml';

import { readYamlDocument, type YamlFault } from '../../../../src/core/text/yamlDocument.js';
import { marked } from '../../support/marked.js';

function faultOf(text: string): YamlFault | undefined {
  const reading = readYamlDocument(text);
  return reading.kind === 'faulty' ? reading.fault : undefined;
}

describe('readYamlDocument', () => {
  it('gives the document model with ranges into the text', () => {
    const reading = readYamlDocument('a: 1\n');

    assert.equal(reading.kind, 'document');
    assert.ok(reading.kind === 'document' && isMap(reading.document.contents));
    assert.deepEqual(reading.document.contents.range, [0, 5, 5]);
  });

  it('takes keys for texts, whatever they look like', () => {
    const reading = readYamlDocument('1e3: a\nnull: b\ntrue: c\n');

    assert.ok(reading.kind === 'document');
    assert.deepEqual(reading.document.toJS(), { '1e3': 'a', null: 'b', true: 'c' });
  });

  it('leaves repeated keys to the caller', () => {
    assert.equal(readYamlDocument('a: 1\na: 2\n').kind, 'document');
  });

  it('reads between document markers', () => {
    assert.equal(readYamlDocument('--- # head\na: 1\n...\n').kind, 'document');
  });

  it('says in one sentence what is wrong, and where', () => {
    const { text, spans } = marked('a: «b»: c\n');

    assert.deepEqual(faultOf(text), { detail: 'Nested mappings are not allowed in compact mappings', span: spans[0] });
  });

  it('tells the first of several faults', () => {
    const { text, spans } = marked('«@»a: 1\nb: "c\n');

    assert.deepEqual(faultOf(text)?.span, spans[0]);
  });

  it('shows what is missing at the end at the last thing before it', () => {
    const { text, spans } = marked('a: [b«,»\n\n');

    assert.deepEqual(faultOf(text)?.span, spans[0]);
  });

  it('refuses a second document, without advice for programmers', () => {
    const { text, spans } = marked('a: 1\n«---»\nb: 2\n');

    assert.deepEqual(faultOf(text), { detail: 'The file holds more than one document', span: spans[0] });
  });

  it('refuses a map as a key', () => {
    assert.equal(faultOf('{a: 1}: b\n')?.detail, 'With stringKeys, all keys must be strings');
  });

  it('reads what people nest', () => {
    const depth = 20;

    assert.equal(faultOf('[{a: '.repeat(depth) + '1' + '}]'.repeat(depth)), undefined);
  });

  for (const opening of ['[', '{a: ', '- ', '? ', '- [', '!a [']) {
    it(`refuses endless "${opening}" instead of running out of stack`, () => {
      assert.equal(faultOf(opening.repeat(20_000))?.detail, 'This is nested too deeply');
    });
  }

  it('shows where the depth became too much', () => {
    const fault = faultOf(`${'['.repeat(5000)}\n`);

    assert.ok(fault && fault.span.start < 200, JSON.stringify(fault));
  });
});
