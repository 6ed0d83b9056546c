import { scaleBand, scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';

import type { BoardProgress, BoardWeek } from '../boardProtocol.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A week's place, and its bars. */
export interface WeekPlace {
  readonly week: BoardWeek;
  /** The middle. */
  readonly x: number;
  readonly start: number;
  readonly width: number;
  /** Only as many weeks have a label as there is room for. */
  readonly hasLabel: boolean;
  readonly stepsBar: Bar;
  readonly notesBar: Bar;
}

/** A bar of the lower chart. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A horizontal line with its number. */
export interface Tick {
  readonly y: number;
  readonly value: number;
}

/** The geometry of the progress chart: sums above, weeks below. */
export interface ProgressLayout {
  readonly width: number;
  readonly height: number;
  readonly weeks: readonly WeekPlace[];
  readonly duePath: string;
  readonly donePath: string;
  readonly doneArea: string;
  /** The ends of the lines, where their labels go. */
  readonly dueEnd: Point | undefined;
  readonly doneEnd: Point | undefined;
  readonly sumTicks: readonly Tick[];
  readonly weekTicks: readonly Tick[];
  readonly sums: { readonly top: number; readonly bottom: number };
  readonly perWeek: { readonly top: number; readonly bottom: number };
}

/** Margins for scales and the lines' labels. */
export const progressMargin = { left: 64, right: 90, top: 16 } as const;

const sumsHeight = 240;
const gap = 44;
const perWeekHeight = 110;
const bottomHeight = 26;
const labelWidth = 54;
const minWeekWidth = 14;

/** Lays out the sums of due and done steps as lines, and each week's numbers as bars. */
export function layOutProgress({ weeks, planned }: BoardProgress, room: number): ProgressLayout {
  const { left, right, top } = progressMargin;
  const width = Math.max(room, left + right + weeks.length * minWeekWidth);
  const sums = { top, bottom: top + sumsHeight };
  const perWeek = { top: sums.bottom + gap, bottom: sums.bottom + gap + perWeekHeight };
  const x = scaleBand<number>(weeks.keys(), [left, width - right]).paddingInner(0.1);
  const middle = (index: number): number => (x(index) ?? left) + x.bandwidth() / 2;
  const sumY = scaleLinear([0, Math.max(planned, 1)], [sums.bottom, sums.top]).nice();
  const most = Math.max(1, ...weeks.flatMap(({ doneInWeek, notesInWeek }) => [doneInWeek, notesInWeek]));
  const weekY = scaleLinear([0, most], [perWeek.bottom, perWeek.top]).nice();
  const due = weeks.map((week, index) => ({ x: middle(index), y: sumY(week.due) }));
  const done = weeks.flatMap((week, index) =>
    week.done === undefined ? [] : { x: middle(index), y: sumY(week.done) },
  );
  const every = Math.max(1, Math.ceil(labelWidth / x.step()));
  return {
    ...{ width, height: perWeek.bottom + bottomHeight, sums, perWeek },
    weeks: weeks.map((week, index) => {
      const place = { start: x(index) ?? left, width: x.bandwidth() };
      return { week, x: middle(index), ...place, hasLabel: index % every === 0, ...barsOf(week, place, weekY) };
    }),
    duePath: pathThrough(due),
    donePath: pathThrough(done),
    doneArea: areaBelow(done, sums.bottom),
    dueEnd: due.at(-1),
    doneEnd: done.at(-1),
    sumTicks: wholeTicks(sumY),
    weekTicks: wholeTicks(weekY),
  };
}

function barsOf(
  { doneInWeek, notesInWeek }: BoardWeek,
  { start, width }: { readonly start: number; readonly width: number },
  y: (value: number) => number,
): Pick<WeekPlace, 'stepsBar' | 'notesBar'> {
  const half = width / 2;
  const bar = (x: number, value: number): Bar => ({
    x,
    y: y(value),
    width: Math.max(half - 1, 1),
    height: y(0) - y(value),
  });
  return { stepsBar: bar(start, doneInWeek), notesBar: bar(start + half, notesInWeek) };
}

function pathThrough(points: readonly Point[]): string {
  const path = line<Point>()
    .x((point) => point.x)
    .y((point) => point.y)
    .curve(curveLinear);
  return path(points) ?? '';
}

function areaBelow(points: readonly Point[], bottom: number): string {
  const path = area<Point>()
    .x((point) => point.x)
    .y0(bottom)
    .y1((point) => point.y);
  return path(points) ?? '';
}

/** Only whole steps. */
function wholeTicks(scale: { ticks: (count: number) => number[]; (value: number): number }): readonly Tick[] {
  return scale
    .ticks(4)
    .filter(Number.isInteger)
    .map((value) => ({ value, y: scale(value) }));
}
