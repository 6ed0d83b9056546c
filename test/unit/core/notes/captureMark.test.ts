import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatSourceMark, readMarks } from '../../../../src/core/notes/captureMark.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const vocabulary = {
  themes: ['compute', 'Data-Base'],
  roles: ['veteran', 'new-joiner', 'engineer', 'engineering-manager', 'customer'],
  values: ['availability', 'latency', 'correctness', 'cost'],
};

/** What a word means, as `type value`, or `text`. */
function meaningOf(text: string): string {
  const marks = readMarks({ text, start: 0 }, vocabulary);
  return marks.map(({ type, value }) => `${type} ${value}`).join(', ') || 'text';
}

/** The words that don't mean what they should. */
function misread(words: readonly string[], meaning: string): readonly string[] {
  return words.filter((word) => meaningOf(word) !== meaning);
}

describe('readMarks', () => {
  it('reads a kind from any beginning that only one kind has, in upper or lower case', () => {
    assert.deepEqual(misread(['!p', '!pain', '!Pain-Point', '!PAIN-'], 'kind pain-point'), []);
    assert.equal(meaningOf('!def'), 'kind deferred');
    assert.equal(meaningOf('!dec'), 'kind decision');
  });

  it('leaves as text what is no kind or could be several', () => {
    assert.deepEqual(misread(['!d', '!', '!!', '!important', '!=', '!point', '!pain-points'], 'text'), []);
  });

  it('reads a severity from 1 to 3', () => {
    assert.equal(meaningOf('^3'), 'severity 3');
    assert.deepEqual(misread(['^', '^0', '^4', '^33', '^x', '^1.5'], 'text'), []);
  });

  it('reads a value by its beginning, and nothing else behind an equals sign', () => {
    assert.equal(meaningOf('=lat'), 'value latency');
    assert.deepEqual(misread(['=', '==', '=>', '=c', '=speed'], 'text'), []);
  });

  it('reads a theme by its whole id, in the case of the checklist', () => {
    assert.equal(meaningOf('#data-base'), 'theme Data-Base');
    assert.equal(meaningOf('#COMPUTE'), 'theme compute');
  });

  it('reads any other name as a tag, as typed', () => {
    const tags = ['comp', '2fa', 'CI', 'c++', 'node.js', 'infra/db', 'größe', '数据库', 'v1.2'];

    assert.deepEqual(
      tags.map((tag) => meaningOf(`#${tag}`)),
      tags.map((tag) => `tag ${tag}`),
    );
  });

  it('leaves numbers, headings and other signs as text', () => {
    assert.deepEqual(misread(['#', '##', '#123', '#1,234', '#12-34', '#!/bin/sh', '#-x', '#<b>', '#"x"'], 'text'), []);
  });

  it('reads a source, with a role or without', () => {
    assert.equal(meaningOf('@Priya'), 'source Priya');
    assert.equal(meaningOf('@José'), 'source José');
    assert.equal(meaningOf("@O'Brien/vet"), "source O'Brien, role veteran");
    assert.equal(meaningOf('@李雷/CUST'), 'source 李雷, role customer');
    assert.equal(meaningOf('@sam@example.com/new'), 'source sam@example.com, role new-joiner');
  });

  it('takes a role that is written out before those that begin with it', () => {
    assert.equal(meaningOf('@Sam/engineer'), 'source Sam, role engineer');
    assert.equal(meaningOf('@Sam/engineering'), 'source Sam, role engineering-manager');
  });

  it('leaves a source as text whose role nobody knows, such as a package', () => {
    assert.deepEqual(misread(['@types/node', '@Priya/eng', '@a/b/c', '@"Priya Rao"/boss'], 'text'), []);
  });

  it('reads a name in quotes', () => {
    assert.equal(meaningOf('@"Priya  Rao"/veteran'), 'source Priya Rao, role veteran');
    assert.equal(meaningOf('@"R\\"D/2 \\\\ 3"'), 'source R"D/2 \\ 3');
    assert.deepEqual(misread(['@""', '@" "', '@"Priya', '@"Priya"x', '@x"Priya"'], 'text'), []);
  });

  it('leaves an at sign as text that no name follows', () => {
    assert.deepEqual(misread(['@', '@@', '@5pm', '@/x', '@.', '@-x', '@(x)'], 'text'), []);
  });

  it('does not take punctuation behind a mark into the name', () => {
    assert.equal(meaningOf('#compute,'), 'theme compute');
    assert.equal(meaningOf('#ci).'), 'tag ci');
    assert.equal(meaningOf('@Priya:'), 'source Priya');
    assert.equal(meaningOf('@"Priya Rao"/vet;'), 'source Priya Rao, role veteran');
    assert.equal(meaningOf('@Priya/'), 'source Priya');
    assert.equal(meaningOf("@Priya's"), 'source Priya');
    assert.equal(meaningOf('!pain!'), 'kind pain-point');
    assert.equal(meaningOf('^2?'), 'severity 2');
  });

  it('knows where each mark is, without the punctuation', () => {
    const marks = readMarks({ text: '@"Priya Rao"/vet,', start: 10 }, vocabulary);

    assert.deepEqual(
      marks.map(({ span }) => span),
      [
        { start: 10, end: 22 },
        { start: 22, end: 26 },
      ],
    );
    assert.deepEqual(readMarks({ text: '#ci.', start: 3 }, vocabulary)[0]?.span, { start: 3, end: 6 });
  });

  it('reads nothing where the vocabulary is empty but tags, kinds, severities and sources', () => {
    const empty = { themes: [], roles: [], values: [] };

    assert.deepEqual(readMarks({ text: '=latency', start: 0 }, empty), []);
    assert.deepEqual(readMarks({ text: '@Priya/veteran', start: 0 }, empty), []);
    assert.equal(readMarks({ text: '#compute', start: 0 }, empty)[0]?.type, 'tag');
  });

  it('takes no bare equals sign even when there is only one value', () => {
    assert.deepEqual(readMarks({ text: '=', start: 0 }, { themes: [], roles: [], values: ['latency'] }), []);
  });
});

describe('formatSourceMark', () => {
  it('quotes only names that need it', () => {
    const names = ['Priya', 'José', 'sam@example.com', 'Priya Rao', '3M', 'Sam.', "Sam's", 'a/b', 'R"D'];

    assert.deepEqual(
      names.map((name) => formatSourceMark(name)),
      ['@Priya', '@José', '@sam@example.com', '@"Priya Rao"', '@"3M"', '@"Sam."', '@"Sam\'s"', '@"a/b"', '@"R\\"D"'],
    );
  });

  it('is read back as the same source, whatever the name', () => {
    const names = fc.oneof(
      nastyText,
      nastyText.map((text) => `a${text}`),
    );
    forAny(names, 2000, (text) => {
      const name = text.replace(/\s+/g, ' ').trim();
      if (name === '') return;

      const marks = readMarks({ text: formatSourceMark(name), start: 0 }, vocabulary);

      assert.deepEqual(
        marks.map(({ type, value }) => [type, value]),
        [['source', name]],
      );
    });
  });
});
