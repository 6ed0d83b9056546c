import assert from 'node:assert/strict';

import { readStamp, stampText, toExportedItem } from '../../../../src/core/export/exportStamp.js';
import { formatCsv } from '../../../../src/core/export/formatCsv.js';
import { formatDecisionRecord } from '../../../../src/core/export/formatDecisionRecord.js';
import { formatIssue } from '../../../../src/core/export/formatIssue.js';
import { formatRoadmap } from '../../../../src/core/export/formatRoadmap.js';
import { formatIssueAddress } from '../../../../src/core/export/issueAddress.js';
import { parseBody } from '../../../../src/core/export/parseBody.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** Texts that have broken writers before, each as a title, a body, an owner. */
const texts = nastyText.filter((text) => text.trim() !== '');

function entryOf(text: string): ReturnType<typeof entryWith> {
  return entryWith('a', {
    ...{ title: text, owner: text, theme: text, horizon: 'now', evidence: ['n'] },
    buyIn: [{ who: text, stance: 'concerned', why: text }],
    body: `## Problem\n\n${text}\n\n## What users gain\n\n${text}\n`,
  });
}

function factsOf(text: string): ReturnType<typeof factsWith> {
  const note = { title: text, source: text, code: { file: text, line: 1, quote: text } };
  return factsWith({ entries: [entryOf(text)], notes: { n: note } });
}

describe('exports of any text', () => {
  it('are Markdown without HTML but the stamp, which reads back', () => {
    forAny(texts, 150, (text) => {
      const { markdown } = formatRoadmap(factsOf(text), { audience: 'engineers', names: 'names' }, undefined);

      const stamped = readStamp(markdown);
      assert.equal(stamped?.isUntouched, true, JSON.stringify(text));
      assert.equal(stamped?.stamp.items.length, 1);
      assert.equal(markdown.split('<!--').length, 2, JSON.stringify(text));
      assert.equal(JSON.stringify(parseBody(markdown)).includes('"type":"html"'), false);
    });
  });

  it('are pages in which nothing of it is markup', () => {
    forAny(texts, 150, (text) => {
      const { html } = formatRoadmap(factsOf(text), { audience: 'engineers', names: 'names' }, undefined);

      assert.equal(html.match(/<article>/g)?.length, 1, JSON.stringify(text));
      assert.equal(html.match(/<\/html>/g)?.length, 1);
      assert.doesNotMatch(html, /<(?:script|img|iframe|svg|object)/i);
    });
  });

  it('are tables of one row for each item, of which no cell begins like a formula', () => {
    forAny(texts, 150, (text) => {
      const csv = formatCsv(factsOf(text), 'names');

      const cells = [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
        ([, quoted, plain = '']) => quoted ?? plain,
      );
      const { length: columns } = csv.split('\r\n', 1).join('').split(',');
      assert.equal(cells.length, columns * 2 + 1, JSON.stringify(text));
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
        [],
        JSON.stringify(text),
      );
    });
  });

  it('are decision records whose front matter reads', () => {
    forAny(texts, 150, (text) => {
      const record = formatDecisionRecord(entryOf(text), factsOf(text), 'names');

      const [, frontMatter = ''] = /^---\n([^]*?)\n---\n/.exec(record.text) ?? [];
      assert.deepEqual(parseLocatedYaml(frontMatter).problems, [], JSON.stringify(text));
      assert.match(record.slug, /^[\p{L}\p{M}\p{Nd}-]*$/u);
      assert.match(record.text, /\n## Decision Outcome\n/);
    });
  });

  it('are addresses that say the very issue', () => {
    const uncut = texts.filter((text) => text.length <= 100);
    forAny(uncut, 150, (text) => {
      const issue = formatIssue(entryOf(text), factsOf(text), 'names');

      const { searchParams } = new URL(formatIssueAddress('https://x.example/a/b', 'github', issue).url);
      const whole = (value: string): string => value.replaceAll(/\p{Cs}/gu, '\uFFFD');
      assert.equal(searchParams.get('title'), whole(issue.title));
      assert.equal(searchParams.get('body'), whole(issue.body));
    });
  });

  it('have a stamp that keeps any title', () => {
    forAny(texts, 150, (text) => {
      const item = toExportedItem(entryWith('a', { horizon: 'next' }), text);

      const stamped = stampText('Text.', { date: '2026-11-24', audience: 'everyone', items: [item] });

      assert.deepEqual(readStamp(stamped)?.stamp.items, [item], JSON.stringify(text));
    });
  });
});
