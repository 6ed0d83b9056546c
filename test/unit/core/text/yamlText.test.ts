import assert from 'node:assert/strict';
import { parse } from 'yaml';

import type { PlainMap } from '../../../../src/core/text/plainMap.js';
import { formatYamlFlow, formatYamlMap } from '../../../../src/core/text/yamlText.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

function format(map: PlainMap, ...flowLists: readonly string[]): string {
  return formatYamlMap(map, 0, new Set(flowLists));
}

describe('formatYamlMap', () => {
  it('writes one key a line, and leaves out what is undefined', () => {
    assert.equal(
      format({ title: 'Week one', due: 7, owner: undefined, optional: true }),
      'title: Week one\ndue: 7\noptional: true\n',
    );
  });

  it('writes maps in maps and lists of maps below their key, further in', () => {
    const map = { phases: [{ id: 'a', steps: [{ id: 'b' }, { id: 'c', due: 1 }] }], more: { deep: { x: 1 } } };

    assert.equal(
      format(map),
      `phases:
  - id: a
    steps:
      - id: b
      - id: c
        due: 1
more:
  deep:
    x: 1
`,
    );
  });

  it('writes words on one line, and so the maps of the lists that are named', () => {
    const map = { roles: ['sre', 'a, b'], links: [{ title: 'Wiki', url: 'https://example.com/a' }], empty: [] };

    assert.equal(
      format(map, 'links'),
      'roles: [sre, "a, b"]\nlinks:\n  - { title: Wiki, url: https://example.com/a }\nempty: []\n',
    );
  });

  it('writes a text of several lines as people would', () => {
    const map = { goal: 'one\ntwo', guide: 'First.\n\n  - indented: #1\n', tail: 'end\n\n\n' };

    assert.equal(
      format(map),
      'goal: |-\n  one\n  two\nguide: |\n  First.\n\n    - indented: #1\ntail: |+\n  end\n\n\n',
    );
  });

  it('quotes texts of several lines that no block can hold', () => {
    const texts = ['\nleading', ' leading\nblank', 'odd \r\n ending', 'a\nb\u0007', 'last\n  ', '\t\ntab'];

    const written = texts.map((text) => format({ text }));

    assert.deepEqual(
      written.filter((yaml) => !yaml.startsWith('text: "')),
      [],
    );
    assert.deepEqual(
      written.map((yaml) => (parse(yaml) as { text: string }).text),
      texts,
    );
  });

  it('gives any text back the same, wherever it stands', () => {
    forAny(nastyText, 300, (text) => {
      const value = {
        plain: text,
        lines: `a\n${text}\n`,
        end: `a\n${text}`,
        list: [text, text],
        maps: [{ text, n: 1 }],
      };

      const yaml = format({ outer: value, ...value }, 'maps');

      assert.deepEqual(parse(yaml, { logLevel: 'silent' }), { outer: value, ...value }, JSON.stringify(text));
    });
  });
});

describe('formatYamlFlow', () => {
  it('writes nested lists and maps on one line, without what is undefined', () => {
    const value = { run: 'npm test', paths: ['src/**', '*.md'], none: undefined, deep: [{ a: null }, []] };

    assert.equal(formatYamlFlow(value), '{ run: npm test, paths: [src/**, "*.md"], deep: [{ a: null }, []] }');
  });

  it('quotes what flow would take apart', () => {
    for (const text of ['a, b', '[x]', '{y}', 'a: b', '# c', 'yes', '12']) {
      assert.deepEqual(parse(formatYamlFlow([text])), [text]);
    }
  });
});

describe('formatYamlFlow of the entries of lists', () => {
  const dates = new Set(['date']);

  it('writes a word as it is, or quoted where it would be read as something else', () => {
    assert.equal(formatYamlFlow('2026-11-25-slow-k3f9', dates), '2026-11-25-slow-k3f9');
    assert.equal(formatYamlFlow('404', dates), '"404"');
    assert.equal(formatYamlFlow('a, b', dates), '"a, b"');
  });

  it('writes a map on one line, dates plain where they are meant as such', () => {
    assert.equal(
      formatYamlFlow({ who: 'Lee', date: '2026-11-25', why: undefined, day: '2026-11-25' }, dates),
      '{ who: Lee, date: 2026-11-25, day: "2026-11-25" }',
    );
    assert.equal(formatYamlFlow({ date: 'soon: maybe' }, dates), '{ date: "soon: maybe" }');
  });

  it('is read back as what it was, in a list of either form', () => {
    forAny(nastyText, 300, (text) => {
      const entry = { who: text, date: '2026-11-25' };
      const [word, map] = [formatYamlFlow(text, dates), formatYamlFlow(entry, dates)];

      assert.deepEqual(parse(`- ${word}\n- ${map}\n`), [text, entry]);
      assert.deepEqual(parse(`[${word}, ${map}]\n`), [text, entry]);
    });
  });
});
