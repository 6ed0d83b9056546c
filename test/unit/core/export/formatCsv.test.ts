import assert from 'node:assert/strict';

import { formatCsv } from '../../../../src/core/export/formatCsv.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';

/** Reads CSV as RFC 4180 has it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function cellsOf(text: string, column: string): readonly (string | undefined)[] {
  const [head = [], ...rows] = parseCsv(text.replace('\uFEFF', ''));
  return rows.map((row) => row[head.indexOf(column)]);
}

describe('formatCsv', () => {
  it('has a row for every item, now first, what is over last', () => {
    const entries = [
      entryWith('a', { title: 'Dropped', status: 'dropped', horizon: 'now' }),
      entryWith('b', { title: 'Later', horizon: 'later' }),
      entryWith('c', { title: 'Now', horizon: 'now' }),
      entryWith('d', { title: 'Some day' }),
    ];

    const text = formatCsv(factsWith({ entries }), 'roles');

    assert.deepEqual(cellsOf(text, 'title').slice(0, 2), ['Now', 'Later']);
    assert.equal(cellsOf(text, 'title').at(-1), 'Dropped');
    assert.equal(cellsOf(text, 'title').length, 4);
  });

  it('is what spreadsheets read: a mark for Unicode, CRLF, as many cells in each row', () => {
    const text = formatCsv(factsWith({ entries: [entryWith('a', { title: 'a, "b"\nc' })] }), 'roles');

    const rows = parseCsv(text.replace('\uFEFF', ''));
    assert.ok(text.startsWith('\uFEFFid,title,theme,'));
    assert.ok(text.endsWith('\r\n'));
    assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
    assert.deepEqual(cellsOf(text, 'title'), ['a, "b"\nc']);
  });

  for (const title of ['=1+1', '+1', '-1', '@sum', '\t=1', '  =1', '＝1', '=cmd|"/c calc"!A0']) {
    it(`makes no formula of ${JSON.stringify(title)}`, () => {
      const text = formatCsv(factsWith({ entries: [entryWith('a', { title })] }), 'names');

      assert.deepEqual(cellsOf(text, 'title'), [`'${title}`]);
    });
  }

  it('leaves numbers, dates and addresses as they are', () => {
    const fields = { impact: 4, reviewBy: '2027-02-24', tracker: 'https://x.example/1' } as const;

    const text = formatCsv(factsWith({ entries: [entryWith('a', fields)] }), 'roles');

    assert.deepEqual(cellsOf(text, 'impact'), ['4']);
    assert.deepEqual(cellsOf(text, 'review by'), ['2027-02-24']);
    assert.deepEqual(cellsOf(text, 'tracker'), ['https://x.example/1']);
  });

  it('counts what the item rests on, and tells its words without marks', () => {
    const entries = [
      entryWith('a', {
        theme: 'compute',
        evidence: ['n1', 'n2', 'private'],
        body: '## Problem\n\n**Slow** [deploys](https://x.example).\n\n## What users gain\n\nTime.',
      }),
    ];
    const notes = { n1: { source: 'Priya', role: 'engineer' }, n2: { source: 'Acme', role: 'customer' } };

    const text = formatCsv(factsWith({ entries, notes }), 'roles');

    assert.deepEqual(cellsOf(text, 'theme'), ['Compute']);
    assert.deepEqual(cellsOf(text, 'notes'), ['2']);
    assert.deepEqual(cellsOf(text, 'heard from'), ['2 people, 1 customer among them']);
    assert.deepEqual(cellsOf(text, 'problem'), ['Slow deploys.']);
    assert.deepEqual(cellsOf(text, 'what users gain'), ['Time.']);
  });

  it('puts roles in the place of names in every cell, or keeps them where that is asked for', () => {
    const entries = [
      entryWith('2026-11-24-priya-k3f9', {
        title: 'Priya waits',
        owner: 'Priya',
        buyIn: [{ who: 'Priya', stance: 'concerned', why: 'cost' }],
      }),
    ];
    const facts = factsWith({ entries, people: [{ name: 'Priya', role: 'engineer' }] });

    assert.doesNotMatch(formatCsv(facts, 'roles'), /priya/i);
    assert.deepEqual(cellsOf(formatCsv(facts, 'roles'), 'owner'), ['An engineer']);
    assert.deepEqual(cellsOf(formatCsv(facts, 'names'), 'concerns'), ['Priya: cost']);
  });
});
