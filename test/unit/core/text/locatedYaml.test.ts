import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { parseLocatedYaml, type YamlPath } from '../../../../src/core/text/locatedYaml.js';
import type { Problem } from '../../../../src/core/text/problem.js';
import { marked } from '../../support/marked.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** Asserts that the one mark in the text is where `spanOf` says that the part is. */
function assertPlace(textWithMark: string, path: YamlPath, part: 'key' | 'value'): void {
  const { text, spans } = marked(textWithMark);
  const { start, end } = parseLocatedYaml(text).spanOf(path, part);

  assert.equal(text.slice(start, end), text.slice(spans[0]?.start, spans[0]?.end));
  assert.deepEqual([{ start, end }], spans);
}

function syntaxProblems(text: string): readonly Problem[] {
  return parseLocatedYaml(text).problems;
}

describe('parseLocatedYaml', () => {
  it('gives the plain value', () => {
    const { value, problems } = parseLocatedYaml('title: Week one\nsteps: [{ id: a }]\n');

    assert.deepEqual(value, { title: 'Week one', steps: [{ id: 'a' }] });
    assert.deepEqual(problems, []);
  });

  it('is null for an empty text and undefined for one that is not YAML', () => {
    assert.equal(parseLocatedYaml('').value, null);
    assert.equal(parseLocatedYaml('a: [').value, undefined);
  });

  describe('syntax problems', () => {
    it('have the first sentence of what the library says, and its place', () => {
      const { text, spans } = marked('title: «@»home\n');

      assert.deepEqual(syntaxProblems(text), [
        {
          code: 'yaml.syntax',
          span: spans[0],
          data: { detail: 'Plain value cannot start with reserved character @' },
        },
      ]);
    });

    it('include every repeated key, of which the first value is taken', () => {
      const { text, spans } = marked('a: 1\n«a»: 2\n«a»: 3\n');

      const { value, problems } = parseLocatedYaml(text);

      assert.deepEqual(value, { a: 1 });
      assert.deepEqual(
        problems,
        spans.map((span) => ({
          code: 'yaml.syntax',
          span,
          data: { key: 'a', detail: 'Map keys must be unique' },
        })),
      );
    });

    it('include an alias of nothing', () => {
      const { text, spans } = marked('a: «*b»\n');

      assert.deepEqual(syntaxProblems(text)[0]?.span, spans[0]);
    });
  });

  describe('spanOf', () => {
    it('finds keys and scalar values', () => {
      assertPlace('a: 1\n«b»: two words # why\n', ['b'], 'key');
      assertPlace('a: 1\nb: «two words» # why\n', ['b'], 'value');
      assertPlace("a: 1\nb: «'two words'»\n", ['b'], 'value');
    });

    it('finds values in lists and maps of both styles', () => {
      const path = ['phases', 1, 'steps', 0, 'id'];

      assertPlace('phases:\n  - id: a\n  - steps:\n      - id: «clone»\n', path, 'value');
      assertPlace('phases: [{ id: a }, { steps: [{ id: «clone» }] }]\n', path, 'value');
    });

    it('finds lists and maps without comments and blank lines behind them', () => {
      assertPlace('a:\n  «b: 1\n  c: 2» # why\n  # more\n\nd: 3\n', ['a'], 'value');
      assertPlace('a:\n  «- 1\n  - 2»\n\n\nd: 3\n', ['a'], 'value');
      assertPlace('a: «{ b: 1 }» # why\n', ['a'], 'value');
      assertPlace('a:\n  - «b: |\n      text»\n\n  - c\n', ['a', 0], 'value');
    });

    it('takes the key for an empty value', () => {
      assertPlace('«a»:\nb: 1\n', ['a'], 'value');
      assertPlace('{ «a»: , b: 1 }\n', ['a'], 'value');
      assertPlace('«a»: # why\n  # more\n', ['a'], 'value');
    });

    it('shows a missing key at the id of its map', () => {
      assertPlace('steps:\n  - owner: me\n    «id: clone» # why\n    due: 3\n', ['steps', 0, 'title'], 'value');
      assertPlace('steps: [{ owner: me, «id: clone» }]\n', ['steps', 0, 'title'], 'key');
    });

    it('shows a missing key at the first entry of a map without id, and there on its first line', () => {
      assertPlace('steps:\n  - «due: 3»\n    owner: me\n', ['steps', 0, 'title'], 'value');
      assertPlace('steps:\n  - «guide: |»\n      Long\n    owner: me\n', ['steps', 0, 'title'], 'value');
    });

    it('shows a missing key of an empty map at the map', () => {
      assertPlace('steps: [«{}»]\n', ['steps', 0, 'title'], 'value');
      assertPlace('«steps»:\n', ['steps', 0, 'title'], 'value');
    });

    it('shows what is missing in a list or a text there', () => {
      assertPlace('steps: «[]» # none\n', ['steps', 3], 'value');
      assertPlace('steps: «none»\n', ['steps', 'a', 'b'], 'value');
      assertPlace('steps: [«a»]\n', ['steps', 0], 'key');
    });

    it('shows what is missing in an empty text on its first line', () => {
      assertPlace('«»', ['title'], 'value');
      assertPlace('«# Nothing yet»\n# More\n', ['title'], 'value');
      assertPlace('«# Nothing yet»\r\n# More\r\n', [], 'value');
    });

    it('follows an alias to where the text is', () => {
      assertPlace('a: &x { b: «1» }\nc: *x\n', ['c', 'b'], 'value');
      assertPlace('a: &x { b: 1 }\nc: «*x»\n', ['c'], 'value');
      assertPlace('a: &x { «b: 1» }\nc: *x\n', ['c', 'd'], 'value');
    });

    it('counts CRLF and a byte order mark', () => {
      assertPlace('a: 1\r\nb:\r\n  - «c»\r\n', ['b', 0], 'value');
      assertPlace('\ufeffa: «1»\n', ['a'], 'value');
      assertPlace('\ufeff«a: 1»\n', ['b'], 'value');
    });

    it('is the first line for a text that is not YAML', () => {
      assertPlace('«a: [»\nb: ]\n  :', ['a'], 'value');
    });
  });

  it('adds where the text begins in its file to every span', () => {
    const { text, spans } = marked('---\ntitle: «Slow»\n«title»: Again\n---\n');
    const located = parseLocatedYaml(text.slice(4, -4), 4);

    assert.deepEqual(located.spanOf(['title'], 'value'), spans[0]);
    assert.deepEqual(located.problems[0]?.span, spans[1]);
    assert.deepEqual(parseLocatedYaml('', 4).spanOf(['title'], 'value'), { start: 4, end: 4 });
  });

  it('never throws and stays inside of the text, whatever the text is', () => {
    const structure = [
      'a: ',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '? ',
      ': ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '&a ',
      '*a ',
      '|\n',
      '"',
    ];
    const part = fc.tuple(fc.constantFrom(...structure), nastyText).map((pieces) => pieces.join(''));
    const texts = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    forAny(texts, 600, (text) => {
      const located = parseLocatedYaml(text);
      const spans = [
        ...located.problems.map(({ span }) => span),
        ...[[], ['a'], ['a', 'b'], ['a', 0], [0]].map((path) => located.spanOf(path, 'value')),
      ];

      assert.equal(located.value === undefined, located.problems.length > 0 && !isRepetition(located.problems), text);
      for (const { start, end } of spans) {
        assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} in ${JSON.stringify(text)}`);
      }
    });
  });
});

function isRepetition(problems: readonly Problem[]): boolean {
  return problems.every(({ data }) => data['key'] !== undefined);
}
