import assert from 'node:assert/strict';

import { decodeFile } from '../../../../src/vscode/adapters/decodeFile.js';

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
}

describe('decodeFile', () => {
  it('reads UTF-8', () => {
    assert.deepEqual(decodeFile(bytes('Grüße, 😀\r\n')), { kind: 'text', text: 'Grüße, 😀\r\n' });
  });

  it('reads an empty file', () => {
    assert.deepEqual(decodeFile(bytes()), { kind: 'text', text: '' });
  });

  it('keeps the byte order mark', () => {
    assert.deepEqual(decodeFile(bytes([0xef, 0xbb, 0xbf], 'a')), { kind: 'text', text: '\uFEFFa' });
  });

  it('reads the same bytes again after a file that was not UTF-8', () => {
    decodeFile(bytes('a', [0xe2, 0x82]));

    assert.deepEqual(decodeFile(bytes('b')), { kind: 'text', text: 'b' });
  });

  const broken: readonly (readonly [string, Uint8Array, string])[] = [
    ['Latin-1 in the middle', bytes('title: Caf', [0xe9], ' au lait\n'), 'title: Caf'],
    ['Latin-1 at the end', bytes('title: Caf', [0xe9]), 'title: Caf'],
    ['a first byte that is wrong', bytes([0xff], 'abc'), ''],
    ['a wrong byte after good non-ASCII text', bytes('Grüße 😀', [0x80], 'x'), 'Grüße 😀'],
    ['a character that is cut off at the end', bytes('ok ', [0xf0, 0x9f, 0x98]), 'ok '],
    ['a surrogate half', bytes('ok ', [0xed, 0xa0, 0x80], ' more'), 'ok '],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x00]), ''],
    ['a wrong byte behind a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xff]), '\uFEFFa'],
  ];
  for (const [what, content, validPrefix] of broken) {
    it(`says where the text before it ends: ${what}`, () => {
      assert.deepEqual(decodeFile(content), { kind: 'notUtf8', validPrefix });
    });
  }

  it('finds the first wrong byte of a large file', () => {
    const before = 'ä'.repeat(300_000);

    const content = decodeFile(bytes(before, [0xe9], 'z'.repeat(300_000)));

    assert.equal(content.kind, 'notUtf8');
    assert.equal(content.kind === 'notUtf8' && content.validPrefix.length, before.length);
  });
});
