import assert from 'node:assert/strict';

import { findBox, findBoxInRow, mayHoldBox } from '../../../../src/core/import/lookAlike.js';

describe('findBox', () => {
  it('finds a box in brackets behind any bullet, or none, and in a quote', () => {
    const lines = ['- [ ]a', '* [] a', '+[x]a', '3. [ ] a', '4)[X] a', '• [ ] a', '[ ] a', '> > [ ] a', '\t- [ ]a'];

    assert.deepEqual(
      lines.map((line) => findBox(line)?.text),
      lines.map(() => 'a'),
    );
  });

  it('finds a character that stands for a box', () => {
    const lines = ['☐ a', '- ☑ a', '1. ⬜️ a', '□a', '&#9744; a', '&#x2611; a'];

    assert.deepEqual(
      lines.map((line) => findBox(line)),
      [false, true, false, false, false, true].map((isChecked) => ({ isChecked, isCharacter: true, text: 'a' })),
    );
  });

  it('tells checked boxes from open ones', () => {
    const marks = ['x', 'X', '✓', '✔', ' ', '', '\u00a0'];

    assert.deepEqual(
      marks.map((mark) => findBox(`- [${mark}] a`)?.isChecked),
      [true, true, true, true, false, false, false],
    );
  });

  it('keeps what stands behind the box, without the blanks around', () => {
    assert.equal(findBox('- [ ]\u00a0  Read **this** [ ] twice  ')?.text, 'Read **this** [ ] twice');
    assert.equal(findBox('- [ ]')?.text, '');
  });

  it('takes links, references, definitions and words in brackets for what they are', () => {
    const lines = [
      '[x](a.md) read',
      '- [x]: https://example.com',
      '[x][ref]',
      '- [yes] a',
      'a [ ] b',
      '- [xx] a',
      '- a',
    ];

    assert.deepEqual(
      lines.map((line) => findBox(line)),
      lines.map(() => undefined),
    );
  });
});

describe('findBoxInRow', () => {
  it('joins the other cells to the text, in their order, the empty ones left out', () => {
    assert.deepEqual(findBoxInRow(['1', ' [x] ', '', 'Laptop ']), {
      isChecked: true,
      isCharacter: false,
      text: '1 · Laptop',
    });
  });

  it('keeps what stands behind the box in its own cell', () => {
    assert.equal(findBoxInRow(['Day 1', '☐ VPN', 'IT'])?.text, 'Day 1 · VPN · IT');
  });

  it('finds nothing in a row without a box, and none inside of the text of a cell', () => {
    assert.equal(findBoxInRow(['a', 'b [ ] c']), undefined);
    assert.equal(findBoxInRow([]), undefined);
  });

  it('takes a bullet before the box for text of another kind', () => {
    assert.equal(findBoxInRow(['- [ ] a']), undefined);
  });
});

describe('mayHoldBox', () => {
  it('misses no box that any of the readers finds', () => {
    const texts = ['- [ ] a', '[]', '[\u00a0] a', '✔ [✔] a', '☒', '✅ a', '&#9745; a', '<input type=checkbox>', '[X]b'];

    assert.deepEqual(
      texts.filter((text) => !mayHoldBox(text)),
      [],
    );
  });

  it('spares texts without one a closer look', () => {
    const texts = ['', '- plain', '[a](b)', '[ref]: c', 'array[0]', '| a | b |'];

    assert.deepEqual(
      texts.filter((text) => mayHoldBox(text)),
      [],
    );
  });
});
