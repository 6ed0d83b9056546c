import assert from 'node:assert/strict';
import { parse } from 'yaml';

import { formatQuoted, formatScalar, isPlainScalar } from '../../../../src/core/text/yamlScalar.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('isPlainScalar', () => {
  it('takes what people write', () => {
    const texts = [
      'Deploys take forty minutes',
      'sam@example.com',
      '3f2c1ab',
      '2026-11-25-priya-k3f9',
      "don't",
      'C#',
      'a:b',
      '日本語 😀',
      '40 %',
    ];

    assert.deepEqual(
      texts.filter((text) => !isPlainScalar(text, 'block')),
      [],
    );
  });

  it('refuses what some YAML reads as another type', () => {
    // prettier-ignore
    const texts = [
      '', '~', 'null', 'Yes', 'no', 'ON', 'off', 'y', 'N', 'true', 'FALSE', '=', '<<', '0', '-1', '+12', '007', '0o7', '0x1F', '0b1',
      '1_000', '1.5', '.5', '1.', '1e3', '12e4567', '-.inf', '.NaN', '190:20:30', '2026-11-25', '2026-11-25T14:03:11Z',
      '2026-1-5 1:02:03',
    ];

    assert.deepEqual(
      texts.filter((text) => isPlainScalar(text, 'block')),
      [],
    );
  });

  it('refuses indicators, hidden comments and keys, blanks at the ends, and what is not printable', () => {
    // prettier-ignore
    const texts = [
      ...Array.from('-?:,[]{}#&*!|>\'"%@`', (indicator) => `${indicator}x`),
      'a: b', 'a:', 'a #b', ' a', 'a ', 'a\tb\n', 'a\nb', 'a\0', '\u007f', '\u0085', 'a\u2028b', '\ufeffa', 'a\ud83d',
    ];

    assert.deepEqual(
      texts.filter((text) => isPlainScalar(text, 'block')),
      [],
    );
  });

  it('refuses commas and brackets in lists only', () => {
    assert.ok(isPlainScalar('a, b [c] {d}', 'block'));
    assert.deepEqual(
      ['a,b', 'a]', 'a{'].filter((text) => isPlainScalar(text, 'flow')),
      [],
    );
  });
});

describe('formatScalar', () => {
  it('reads back as the same string in every kind of YAML, whatever the text', () => {
    forAny(nastyText, 3000, (text) => {
      const yaml = `block: ${formatScalar(text, 'block')}\nflow: [${formatScalar(text, 'flow')}, x]\n`;
      const expected = { block: text, flow: [text, 'x'] };

      assert.deepEqual(parse(yaml), expected, yaml);
      assert.deepEqual(parse(yaml, { version: '1.1' }), expected, yaml);
      assert.equal(yaml.split(/[\n\r\u0085\u2028\u2029]/).length, 3, yaml);
    });
  });
});

describe('formatQuoted', () => {
  it('escapes what is not printable', () => {
    assert.equal(formatQuoted('a "b" \\ \n\u0085\ufeff\ud83d'), '"a \\"b\\" \\\\ \\n\\u0085\\ufeff\\ud83d"');
  });

  it('leaves other scripts and emoji readable', () => {
    assert.equal(formatQuoted('李雷 😀'), '"李雷 😀"');
  });

  it('writes lists and maps as JSON with all escaped that YAML wants escaped', () => {
    const value = ['\u0085', '\u2028', '\ufeff', '\u007f', 'a\nb', { key: '\0' }];

    const json = formatQuoted(value);

    assert.doesNotMatch(json, /[\p{Cc}\u2028\ufeff]/u);
    assert.deepEqual(JSON.parse(json), value);
    assert.deepEqual(parse(json), value);
  });
});
