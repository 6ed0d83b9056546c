import { strict as assert } from 'node:assert';

import { fitsDialog, layOutWhole } from '../../../../src/core/text/wholeText.js';

describe('a text that is shown whole', () => {
  it('fits into a dialog when it is short and has few lines', () => {
    assert.ok(fitsDialog('npm test'));
    assert.ok(fitsDialog('a\nb\nc\nd\ne\nf'));
    assert.ok(!fitsDialog('a\nb\nc\nd\ne\nf\ng'));
    assert.ok(!fitsDialog('x'.repeat(301)));
  });

  it('has its lines numbered on a page, and goes on below where a line is long', () => {
    assert.equal(
      layOutWhole(`one\n${'x'.repeat(100)}\n\nend`),
      `1 │ one\n2 │ ${'x'.repeat(72)}\n  ┆ ${'x'.repeat(28)}\n3 │ \n4 │ end`,
    );
  });

  it('loses nothing on a page', () => {
    const text = Array.from({ length: 120 }, (_, index) => 'abc\\u{20}'.repeat(index)).join('\n');

    const back = layOutWhole(text)
      .split('\n')
      .map((line) =>
        line.includes(' │ ') ? `\n${line.slice(line.indexOf('│') + 2)}` : line.slice(line.indexOf('┆') + 2),
      )
      .join('');

    assert.equal(back, `\n${text}`);
  });
});
