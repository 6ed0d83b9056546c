import assert from 'node:assert/strict';

import {
  findBox,
  findBoxInRow,
  findBoxInside,
  findItemBox,
  mayHoldBox,
} from '../../../../src/core/import/lookAlike.js';

describe('findBox', () => {
  it('finds a box in brackets behind any bullet, or none, and in a quote', () => {
    const plain = ['- [ ]a', '* [] a', '+[x]a', '3. [ ] a', '4)[X] a', '[ ] a', '> > [ ] a', '\t- [ ]a', '[  ] a'];
    const odd = [
      '• [ ] a',
      '・[ ] a',
      '– [ ] a',
      '-\u00a0[ ] a',
      '\u3000[\u3000] a',
      '［ ］a',
      '【】 a',
      '\\[ \\] a',
      '\\[x] a',
    ];
    const lines = [...plain, ...odd];

    assert.deepEqual(
      lines.map((line) => findBox(line)?.text),
      lines.map(() => 'a'),
    );
  });

  it('finds a character that stands for a box', () => {
    const lines = ['☐ a', '- ☑ a', '1. ⬜️ a', '□a', '&#9744; a', '&#x2611; a'];

    assert.deepEqual(
      lines.map((line) => findBox(line)),
      [false, true, false, false, false, true].map((isChecked) => ({ isChecked, form: 'character', text: 'a' })),
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

describe('findItemBox', () => {
  it('takes what teams put into a box, or make a box of, in lists alone', () => {
    const texts = ['[~] a', '[-] a', '[/] a', '[v] a', '[*] a', '[_] a', '( ) a'];

    assert.deepEqual(
      texts.map((text) => findItemBox(text)?.text),
      texts.map(() => 'a'),
    );
    assert.deepEqual(
      texts.flatMap((text) => findBox(text) ?? []),
      [],
    );
  });

  it('takes what is marked as done for checked, and what is struck out or half done for open', () => {
    const marks = ['v', '*', '~', '-', '/'];

    assert.deepEqual(
      marks.map((mark) => findItemBox(`[${mark}] a`)?.isChecked),
      [true, true, false, false, false],
    );
  });

  it('takes links and words in brackets for what they are', () => {
    const texts = ['[-](a.md) a', '[~]: b', '[todo] a', '(x) a', '() a'];

    assert.deepEqual(
      texts.flatMap((text) => findItemBox(text) ?? []),
      [],
    );
  });
});

describe('findBoxInside', () => {
  it('gives the line without its only box', () => {
    const lines = ['Laptop: [ ]', 'Laptop: ☑ yes', 'Laptop <input type=checkbox> yes', '**Done** \\[x\\] today'];

    assert.deepEqual(
      lines.map((line) => {
        const box = findBoxInside(line);
        return box && `${box.isChecked ? 'x' : 'o'} ${box.text}`;
      }),
      ['o Laptop', 'x Laptop: yes', 'o Laptop yes', 'x **Done** today'],
    );
  });

  it('gives the whole line where it holds more than one', () => {
    assert.equal(findBoxInside('State: [ ] open | [x] closed')?.text, 'State: [ ] open | [x] closed');
  });

  it('takes code, lists of a program, links and references for what they are', () => {
    const lines = [
      'see `[ ]` here',
      'array[ ] of',
      'a [ ](b.md)',
      'an [x][ref]',
      'string[] x',
      'a[x] y',
      'plain',
      '[ ]',
    ];

    assert.deepEqual(
      lines.flatMap((line) => findBoxInside(line) ?? []),
      [],
    );
  });
});

describe('findBoxInRow', () => {
  it('joins the other cells to the text, in their order, the empty ones left out', () => {
    assert.deepEqual(findBoxInRow(['1', ' [x] ', '', 'Laptop ']), {
      isChecked: true,
      form: 'brackets',
      text: '1 · Laptop',
    });
  });

  it('keeps what stands behind the box in its own cell', () => {
    assert.equal(findBoxInRow(['Day 1', '☐ VPN', 'IT'])?.text, 'Day 1 · VPN · IT');
  });

  it('finds a box behind a bullet, in the midst of a cell, in HTML and written as code', () => {
    const cells = ['- [ ] Dash', 'Mon [ ]', '<input type="checkbox" checked> Tue', '`[x]` Wed', '\\[ ] Thu'];

    assert.deepEqual(
      cells.map((cell) => {
        const box = findBoxInRow(['a', cell]);
        return box && [box.text, box.form, box.isChecked];
      }),
      [
        ['a · Dash', 'brackets', false],
        ['a · Mon', 'brackets', false],
        ['a · Tue', 'html', true],
        ['a · Wed', 'brackets', true],
        ['a · Thu', 'brackets', false],
      ],
    );
  });

  it('finds nothing in a row without a box', () => {
    assert.equal(findBoxInRow(['a', 'list[ ] and `[ ]`']), undefined);
    assert.equal(findBoxInRow([]), undefined);
  });
});

describe('mayHoldBox', () => {
  it('misses no box that any of the readers finds', () => {
    const brackets = ['- [ ] a', '[]', '[\u00a0] a', '[✔] a', '[X]b', '［］', '【x】', '\\[ \\]', '[~] a', '( ) a'];
    const texts = [...brackets, '☒', '✅ a', '✔', '🔲', '&#9745; a', '<input type=checkbox>'];

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
