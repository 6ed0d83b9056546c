import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { fitText, wrapText } from '../../../../src/webview/board/fitText.js';
import { tenPixels } from '../../support/sampleBoard.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('fitText', () => {
  it('leaves a text alone that fits', () => {
    assert.equal(fitText('Deploys', 70, tenPixels), 'Deploys');
    assert.equal(fitText('', 0, tenPixels), '');
  });

  it('cuts as little as it must, and says that it did', () => {
    assert.equal(fitText('Deploys', 69, tenPixels), 'Deplo…');
    assert.equal(fitText('Deploys', 20, tenPixels), 'D…');
  });

  it('leaves no blank before the ellipsis', () => {
    assert.equal(fitText('In ten minutes', 40, tenPixels), 'In…');
  });

  it('never cuts a character in two', () => {
    assert.equal(fitText('🚀🚀🚀', 20, tenPixels), '🚀…');
  });

  it('keeps the ellipsis where nothing else fits', () => {
    assert.equal(fitText('Deploys', 5, tenPixels), '…');
  });
});

describe('wrapText', () => {
  it('breaks between words, and only as often as it must', () => {
    assert.deepEqual(wrapText('Deploys in ten minutes', 110, 3, tenPixels), ['Deploys in', 'ten minutes']);
    assert.deepEqual(wrapText('Deploys in ten', 200, 3, tenPixels), ['Deploys in ten']);
  });

  it('cuts what does not fit into the last line', () => {
    assert.deepEqual(wrapText('Deploys in ten minutes for everybody', 110, 2, tenPixels), [
      'Deploys in',
      'ten minute…',
    ]);
  });

  it('cuts a word that is longer than a line by itself', () => {
    assert.deepEqual(wrapText('Supercalifragilistic deploys', 80, 2, tenPixels), ['Superca…', 'deploys']);
  });

  it('makes nothing of a text without words', () => {
    assert.deepEqual(wrapText('  ', 100, 2, tenPixels), []);
  });
});

describe('texts in pictures', () => {
  it('never reach beyond their room, whatever they are', () => {
    const rooms = fc.nat(29).map((tens) => 10 + tens * 10);
    forAny(fc.tuple(nastyText, rooms), 600, ([text, room]) => {
      assert.ok(tenPixels(fitText(text, room, tenPixels)) <= room, JSON.stringify(text));
      const lines = wrapText(text, room, 3, tenPixels);
      assert.ok(lines.length <= 3);
      for (const line of lines) assert.ok(tenPixels(line) <= room, JSON.stringify(text));
    });
  });

  it('begin as they are written, so that they can be told by what is left', () => {
    forAny(nastyText, 300, (text) => {
      const fitted = fitText(text, 80, tenPixels);

      if (fitted === text) return;
      assert.ok(text.startsWith(fitted.slice(0, -1)), JSON.stringify(text));
      assert.ok(fitted.endsWith('…'));
    });
  });
});
