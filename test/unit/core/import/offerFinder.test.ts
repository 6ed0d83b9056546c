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

  it('offers lines with a box in their midst, which stay in the text when they are accepted', () => {
    const { findings, offers } = finder(['line-5']);

    const split = offers.inParagraph('intro\nLaptop: [ ]\n☐ last', 4, 0);

    assert.equal(split.kept, 'intro\nLaptop: [ ]');
    assert.deepEqual(split.accepted, [{ line: 5, text: 'Laptop', isChecked: false }]);
    assert.deepEqual(
      findings.offered.map(({ line, text, reason }) => [line, text, reason]),
      [
        [6, 'last', 'boxCharacter'],
        [5, 'Laptop', 'boxInText'],
      ],
    );
  });

  it('offers of an item what stands before its next box, and gives all of it when that is accepted', () => {
    const { findings, offers } = finder(['line-1']);

    const box = offers.inItem('[]one\nmore\n[ ] two', 1);

    assert.deepEqual(box, { line: 1, text: 'one\nmore\n[ ] two', isChecked: false });
    assert.deepEqual(
      findings.offered.map(({ text }) => text),
      ['one\nmore'],
    );
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
    assert.deepEqual(findings.leftOut, [{ line: 1, text: '[ ]', reason: 'emptyBox' }]);
  });

  it('names empty boxes in paragraphs, items, rows and HTML', () => {
    const { findings, offers } = finder();

    offers.inParagraph('text\n☐', 1, 0);
    offers.inItem('[ ]', 3);
    offers.inRow(['[x]', ''], 4);
    offers.inHtml('<p>[ ]</p>', 5);

    assert.deepEqual(
      findings.leftOut.map(({ line, reason }) => [line, reason]),
      [2, 3, 4, 5].map((line) => [line, 'emptyBox']),
    );
  });
});
