import assert from 'node:assert/strict';

import { layOutPlot, type PlotLayout, type PlotMark, plotMargin } from '../../../../src/webview/board/plotLayout.js';
import type { BoardCard } from '../../../../src/webview/boardProtocol.js';
import { cardWith, tenPixels } from '../../support/sampleBoard.js';

const efforts = ['S', 'M', 'L', 'XL'];

function plot(cards: readonly BoardCard[], width = 900): PlotLayout {
  return layOutPlot({ cards, efforts, width, measure: tenPixels });
}

function rated(count: number, impact: number, effort: string): readonly BoardCard[] {
  return Array.from({ length: count }, (_, index) => cardWith(`${impact}${effort}${index}`, { impact, effort }));
}

/** Whether a mark, 16 pixels wide and high, lies inside of the cell of its impact and effort. */
function isInCell({ card, x, y }: PlotMark, { columns, rows }: PlotLayout): boolean {
  const column = columns[efforts.indexOf(card.effort ?? '')];
  const row = rows[Number(card.impact) - 1];
  return isInBand(x, column) && isInBand(y, row);
}

function isInBand(middle: number, band: PlotLayout['rows'][number] | undefined): boolean {
  return band !== undefined && middle - 8 >= band.start && middle + 8 <= band.start + band.length;
}

/** How far apart two marks are, in the direction in which they are further apart. */
function distance(one: PlotMark, other: PlotMark): number {
  return Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) + 1e-6;
}

describe('layOutPlot', () => {
  it('puts more impact higher, and more effort further to the right', () => {
    const { marks } = plot([...rated(1, 5, 'S'), ...rated(1, 1, 'XL')]);
    const sorted = (key: 'x' | 'y'): readonly unknown[] =>
      marks.toSorted((one, other) => one[key] - other[key]).map(({ card }) => card.impact);

    assert.deepEqual(sorted('y'), [5, 1]);
    assert.deepEqual(sorted('x'), [5, 1]);
  });

  it('hands marks over as they are read: from the top, then from the left', () => {
    const { marks } = plot([...rated(1, 1, 'S'), ...rated(1, 5, 'L'), ...rated(1, 5, 'S'), ...rated(1, 3, 'M')]);

    assert.deepEqual(
      marks.map(({ card }) => `${card.impact} ${card.effort}`),
      ['5 S', '5 L', '3 M', '1 S'],
    );
  });

  it('leaves out what was not rated', () => {
    const { marks } = plot([cardWith('a'), cardWith('b', { impact: 3 }), cardWith('c', { effort: 'S' })]);

    assert.deepEqual(marks, []);
  });

  it('gives titles to the first of a cell, cut to its width, and none to the rest', () => {
    const cards = rated(9, 3, 'M').map((card) => ({ ...card, title: 'A title that is far too long for its cell' }));

    const labels = plot(cards).marks.map(({ label }) => label);

    assert.equal(labels.filter(Boolean).length, 6);
    assert.deepEqual(labels.slice(6), ['', '', '']);
    assert.match(labels[0] ?? '', /^A title.*…$/);
    const cellWidth = (900 - plotMargin.left - plotMargin.right) / 4;
    assert.ok(tenPixels(labels[0] ?? '') < cellWidth - 28);
  });

  it('keeps every mark inside of its cell and away from all others, however many there are', () => {
    for (const count of [1, 6, 7, 40, 300]) {
      const layout = plot([...rated(count, 5, 'S'), ...rated(count, 5, 'M'), ...rated(3, 2, 'XL')], 500);

      assert.deepEqual(
        layout.marks.filter((mark) => !isInCell(mark, layout)),
        [],
      );
      for (const [index, mark] of layout.marks.entries()) {
        const near = layout.marks.slice(index + 1).find((other) => distance(mark, other) < 16);
        assert.equal(near, undefined);
      }
    }
  });

  it('makes a row as high as its fullest cell needs, the others as usual, and the picture as high as all of them', () => {
    const usual = plot([]);
    const full = plot(rated(60, 4, 'L'));

    const lengths = full.rows.map(({ length }) => length);
    assert.ok((lengths[3] ?? 0) > (usual.rows[3]?.length ?? 0));
    assert.deepEqual(
      [0, 1, 2, 4].map((index) => lengths[index]),
      usual.rows.slice(1).map(({ length }) => length),
    );
    const sum = lengths.reduce((total, length) => total + length, 0);
    assert.equal(full.height, plotMargin.top + sum + plotMargin.bottom);
    assert.equal(full.rows[4]?.start, plotMargin.top);
  });

  it('becomes no narrower than titles need, and is scrolled then', () => {
    assert.equal(plot([], 900).width, 900);
    assert.ok(plot([], 200).width > 400);
    assert.equal(plot([], 200).columns.length, 4);
  });
});
