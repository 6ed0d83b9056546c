import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { addDismissal, type Dismissal, parseDismissals } from '../../../../src/core/deferred/dismissals.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const first = { file: 'src/a.ts', quote: '// TODO(sre): "x" # y' };

/** A file with these, one after the other. */
function fileWith(...dismissals: readonly Dismissal[]): string {
  return dismissals.reduce((text, dismissal) => addDismissal(text, dismissal) ?? assert.fail(text), '');
}

describe('addDismissal', () => {
  it('makes a file that says what it is, one line each', () => {
    assert.equal(
      fileWith(first),
      [
        '# Deferred work that is to be no note. Find Deferred Work leaves it out; delete a line to have it offered again.',
        'dismissed:',
        String.raw`  - { file: src/a.ts, quote: "// TODO(sre): \"x\" # y" }`,
        '',
      ].join('\n'),
    );
  });

  it('keeps the order of the files, whatever came first', () => {
    const files = ['src/m.ts', 'src/z.ts', 'src/a.ts', 'README.md'];

    const text = fileWith(...files.map((file) => ({ file, quote: 'later' })));

    assert.deepEqual(
      parseDismissals(text)?.map(({ file }) => file),
      files.toSorted(),
    );
  });

  it('changes nothing where it is there already', () => {
    assert.equal(addDismissal(fileWith(first), first), fileWith(first));
  });

  it('leaves comments, other keys, line endings and a missing last line end as they are', () => {
    const text = '# ours\r\nversion: 1\r\ndismissed:\r\n  # why\r\n  - { file: b.ts, quote: "x" } # old\r\nother: 2';

    const added = addDismissal(text, { file: 'a.ts', quote: 'y' });

    assert.equal(added, text.replace('  - { file: b.ts', '  - { file: a.ts, quote: "y" }\r\n  - { file: b.ts'));
  });

  it('puts the first one into a list that is empty', () => {
    assert.deepEqual(parseDismissals(addDismissal('dismissed: []\n', first) ?? ''), [first]);
    assert.deepEqual(parseDismissals(addDismissal('dismissed:\n', first) ?? ''), [first]);
  });

  it('leaves alone what isn’t such a file, or is written in another form', () => {
    for (const text of ['[', 'dismissed: 3', '- a', 'dismissed: [{ file: a, quote: b }]\n', 'x: 1\n']) {
      assert.equal(addDismissal(text, first), undefined, text);
    }
  });

  it('reads back whatever was put in, in any order', () => {
    const quote = nastyText
      .map((text) => text.replaceAll(/[\r\n]/g, ' ').trim())
      .filter((text) => text !== '' && text.isWellFormed());
    const dismissal = fc.record({ file: fc.nat(8).map((number) => `src/${number}.ts`), quote });
    const all = fc.uniqueArray(dismissal, { maxLength: 20, selector: (one) => one.quote });

    forAny(all, 100, (wanted) => {
      const read = parseDismissals(fileWith(...wanted)) ?? [];

      assert.deepEqual(
        new Set(read.map((entry) => JSON.stringify(entry))),
        new Set(wanted.map((entry) => JSON.stringify(entry))),
      );
    });
  });
});

describe('parseDismissals', () => {
  it('has none in an empty file', () => {
    assert.deepEqual(parseDismissals(''), []);
    assert.deepEqual(parseDismissals('# nothing\n'), []);
  });

  it('leaves out entries that lack something', () => {
    assert.deepEqual(parseDismissals('dismissed: [{ file: a }, 3, { file: a, quote: b, why: c }]'), [
      { file: 'a', quote: 'b' },
    ]);
  });
});
