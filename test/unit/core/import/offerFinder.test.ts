import assert from 'node:assert/strict';

import { Findings } from '../../../../src/core/import/findings.js';
import { OfferFinder } from '../../../../src/core/import/offerFinder.js';

function finder(accept: readonly string[] = [], isInCode = false): { findings: Findings; offers: OfferFinder } {
  const findings = new Findings(new Set(accept));
  return { findings, offers: new OfferFinder(findings, isInCode) };
}

describe('OfferFinder', () => {
  it('takes a paragraph apart at the boxes in it, each with the lines below it', () => {
    const { findings, offers } = finder(['line-12']);

    const split = offers.inParagraph('intro\n[ ] one\nmore\n[x] two', 9, 0);

    assert.deepEqual(split, { first: 'intro', kept: 'intro', accepted: [{ line: 12, text: 'two', isChecked: true }] });
    assert.deepEqual(
      findings.offered.map(({ line, text }) => [line, text]),
      [
        [10, 'one\nmore'],
        [12, 'two'],
      ],
    );
  });

  it("doesn't offer the box of the item itself", () => {
    const { findings, offers } = finder();

    assert.equal(offers.inParagraph('[ ] twice boxed\nand on', 1, 1).first, '[ ] twice boxed\nand on');
    assert.deepEqual(findings.offered, []);
  });

  it('tells an item without a box, one that was refused and one that was accepted apart', () => {
    const { offers } = finder(['line-3']);

    const answers = [offers.inItem('plain', 1), offers.inItem('[]two', 2), offers.inItem('[]three\nmore', 3)];

    assert.deepEqual(answers, [undefined, 'refused', { line: 3, text: 'three\nmore', isChecked: false }]);
  });

  it('gives the reason that all boxes in code have, whatever else they are', () => {
    const { findings, offers } = finder([], true);

    offers.inItem('☐ a', 1);
    offers.inHeading('[ ] b', 2);
    offers.inRow(['[ ]', 'c'], 3);

    assert.deepEqual(
      findings.offered.map(({ text, reason }) => [text, reason]),
      [
        ['a', 'boxInCode'],
        ['b', 'boxInCode'],
        ['c', 'boxInCode'],
      ],
    );
    assert.equal(offers.admits(4, 'd'), false);
  });

  it('names the boxes of a comment by their lines', () => {
    const { findings, offers } = finder();

    offers.inComment('<!-- - [ ] one\ntext\n- [x] two\n-->', 5);

    assert.deepEqual(findings.leftOut, [
      { line: 5, text: 'one', reason: 'boxInComment' },
      { line: 7, text: 'two', reason: 'boxInComment' },
    ]);
  });

  it('keeps a heading with an empty box as it is', () => {
    const { findings, offers } = finder();

    assert.deepEqual(offers.inHeading('[ ]', 1), { text: '[ ]', accepted: [] });
    assert.deepEqual(findings.offered, []);
  });

  it('names empty boxes in paragraphs and items', () => {
    const { findings, offers } = finder();

    offers.inParagraph('text\n☐', 1, 0);
    offers.inItem('[ ]', 3);

    assert.deepEqual(findings.leftOut, [
      { line: 2, text: '☐', reason: 'emptyBox' },
      { line: 3, text: '[ ]', reason: 'emptyBox' },
    ]);
  });
});
