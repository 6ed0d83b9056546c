import assert from 'node:assert/strict';

import { fitText, wrapText } from '../../../../src/webview/board/fitText.js';
import { tenPixels } from '../../support/sampleBoard.js';

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
