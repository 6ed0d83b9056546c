import assert from 'node:assert/strict';

import { layOutProgress, type ProgressLayout, progressMargin } from '../../../../src/webview/board/progressLayout.js';
import type { BoardWeek } from '../../../../src/webview/boardProtocol.js';

function week(label: string, due: number, done?: number, perWeek: readonly [number, number] = [0, 0]): BoardWeek {
  const [doneInWeek, notesInWeek] = perWeek;
  return { label, due, ...(done !== undefined && { done }), doneInWeek, notesInWeek };
}

function layOut(weeks: readonly BoardWeek[], { width = 800, planned = 10 } = {}): ProgressLayout {
  return layOutProgress({ people: [], chosen: '', weeks, thisWeek: 0, planned, summary: '', remark: '' }, width);
}

function pointsOf(path: string): readonly (readonly [number, number])[] {
  return [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

describe('layOutProgress', () => {
  it('draws both sums through the middle of each week, and ends what is done with this week', () => {
    const { weeks, duePath, donePath } = layOut([week('a', 2, 1), week('b', 4, 4), week('c', 10)]);

    assert.deepEqual(
      pointsOf(duePath).map(([x]) => Math.round(x)),
      weeks.map(({ x }) => Math.round(x)),
    );
    assert.equal(pointsOf(donePath).length, 2);
    assert.equal(pointsOf(duePath)[1]?.[1], pointsOf(donePath)[1]?.[1], 'the same sum, the same height');
  });

  it('puts more higher, from nothing at the bottom to the whole plan at the top', () => {
    const { duePath, sums, dueEnd } = layOut([week('a', 0), week('b', 5), week('c', 10)]);
    const heights = pointsOf(duePath).map(([, y]) => y);

    assert.deepEqual(heights, [sums.bottom, (sums.top + sums.bottom) / 2, sums.top]);
    assert.equal(dueEnd?.y, sums.top);
  });

  it('draws bars for what each week brought, side by side and on one line', () => {
    const { weeks, perWeek } = layOut([week('a', 1, 1, [2, 4]), week('b', 1, 1, [0, 1])]);
    const heights = weeks.map(({ stepsBar, notesBar }) => [stepsBar.height, notesBar.height]);
    const [unit = 0] = heights[0]?.map((height) => height / 2) ?? [];

    assert.deepEqual(heights, [
      [2 * unit, 4 * unit],
      [0, unit],
    ]);
    for (const { stepsBar, notesBar } of weeks) {
      assert.ok(stepsBar.x + stepsBar.width <= notesBar.x);
      assert.equal(stepsBar.y + stepsBar.height, perWeek.bottom);
      assert.equal(notesBar.y + notesBar.height, perWeek.bottom);
    }
  });

  it('counts in whole steps', () => {
    const { sumTicks, weekTicks } = layOut([week('a', 1, 1, [1, 0])], { planned: 2 });

    for (const { value } of [...sumTicks, ...weekTicks]) assert.ok(Number.isInteger(value));
    assert.deepEqual(
      weekTicks.map(({ value }) => value),
      [0, 1],
    );
  });

  it('names as many weeks as have room, the first among them', () => {
    const year = Array.from({ length: 53 }, (_, index) => week(`w${index}`, index));

    const named = layOut(year).weeks.filter(({ hasLabel }) => hasLabel);

    assert.equal(named[0]?.week.label, 'w0');
    assert.ok(named.length > 5);
    for (const [index, place] of named.slice(1).entries()) assert.ok(place.x - (named[index]?.x ?? 0) >= 54);
    assert.equal(
      layOut(year.slice(0, 4)).weeks.every(({ hasLabel }) => hasLabel),
      true,
    );
  });

  it('becomes as wide as its weeks need where there is little room', () => {
    const year = Array.from({ length: 53 }, () => week('w', 0));

    const { width, weeks } = layOut(year, { width: 300 });

    assert.ok(width >= 53 * 14);
    assert.ok((weeks.at(-1)?.start ?? 0) + (weeks.at(-1)?.width ?? 0) <= width - progressMargin.right + 1);
  });

  it('has no line of what is done while no week has begun', () => {
    const { donePath, doneArea, doneEnd } = layOut([week('a', 1)]);

    assert.deepEqual([donePath, doneArea, doneEnd], ['', '', undefined]);
  });

  it('can be drawn for a plan without steps', () => {
    assert.deepEqual(pointsOf(layOut([week('a', 0, 0)], { planned: 0 }).duePath).length <= 1, true);
    assert.equal(layOut([], { planned: 0 }).weeks.length, 0);
  });
});
