import assert from 'node:assert/strict';

import { grouped } from '../../../../src/webview/board/grouped.js';
import { legendHeight, legendLineHeight, legendPlaces } from '../../../../src/webview/board/legendLayout.js';
import { themeMarks } from '../../../../src/webview/board/themeMarks.js';
import { tenPixels } from '../../support/sampleBoard.js';

describe('the legend of a picture', () => {
  const place = { x: 100, y: 50, width: 300, measure: tenPixels };

  it('puts its entries beside each other, and on a new line where there is no room', () => {
    const places = legendPlaces(['Compute', 'Database', 'Observability'], place);

    assert.deepEqual(places, [
      { x: 100, y: 50 },
      { x: 100 + 22 + 70 + 20, y: 50 },
      { x: 100, y: 50 + legendLineHeight },
    ]);
    assert.equal(legendHeight(['Compute', 'Database', 'Observability'], place), 2 * legendLineHeight);
  });

  it('gives an entry that is too long for any line one of its own', () => {
    const places = legendPlaces(['x'.repeat(80), 'y'.repeat(80)], place);

    assert.deepEqual(places, [
      { x: 100, y: 50 },
      { x: 100, y: 50 + legendLineHeight },
    ]);
  });

  it('takes no room without entries', () => {
    assert.equal(legendHeight([], place), 0);
  });
});

describe('the marks of themes', () => {
  const themes = Array.from({ length: 20 }, (_, index) => ({ id: `t${index}`, title: `Theme ${index}` }));

  it('tell the first themes apart by their shape alone, for those who do not see colours', () => {
    const marks = [...themeMarks(themes).values()].slice(0, 6);

    assert.equal(new Set(marks.map(({ path }) => path)).size, 6);
    assert.equal(new Set(marks.map(({ colour }) => colour)).size, 6);
  });

  it('tell twenty themes apart by shape and colour together', () => {
    const marks = [...themeMarks(themes).values()].map(({ path, colour }) => `${colour} ${path}`);

    assert.equal(new Set(marks).size, 20);
  });

  it('are as large as their place allows', () => {
    for (const { path } of themeMarks(themes).values()) {
      const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Math.abs(Number(number)));
      assert.ok(Math.max(...numbers) <= 10, path);
    }
  });
});

describe('grouped', () => {
  it('keeps groups and what is in them in their order', () => {
    const groups = grouped(['beta', 'alpha', 'bravo', 'charlie'], (word) => word.charAt(0));

    assert.deepEqual(
      [...groups],
      [
        ['b', ['beta', 'bravo']],
        ['a', ['alpha']],
        ['c', ['charlie']],
      ],
    );
  });
});
