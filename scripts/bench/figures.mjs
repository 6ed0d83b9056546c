// @ts-check

/**
 * What one thing took, several times.
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {readonly number[]} samplesMs
 */

/**
 * A line of the table.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {readonly number[]} samplesMs
 * @property {Series} [against] what it is held against
 * @property {{ ratio: number } | { ms: number }} [aim] the most that its median should be: times that of `against`, or in all
 */

/**
 * What one thing took, once.
 *
 * @typedef {{ readonly durationMs: number, readonly cpuMs: number, readonly longestBlockMs: number }} Timed
 */

/** The longest, in milliseconds, that the host should be kept from others. */
export const aimedBlockMs = 25;

/**
 * The figures of something that takes turns with the rest of the host: how long it takes, and how long it lets nothing else run.
 *
 * @param {string} name
 * @param {readonly Timed[]} timed
 * @param {readonly Timed[]} [idle] of the same host while it does nothing
 * @param {{ name: string, timed: readonly Timed[] }} [other] what it's held against
 * @returns {readonly Figure[]}
 */
export function timedFigures(name, timed, idle, other) {
  /** @type {(key: 'durationMs' | 'cpuMs', title: string) => Figure} */
  const figure = (key, title) => ({
    name: title,
    samplesMs: timed.map((one) => one[key]),
    ...heldAgainst(other?.name ?? '', other?.timed, key),
  });
  return [
    figure('durationMs', name),
    figure('cpuMs', '  the same in CPU time'),
    {
      name: '  longest block meanwhile',
      samplesMs: timed.map(({ longestBlockMs }) => longestBlockMs),
      ...heldAgainst('the same host, idle', idle, 'longestBlockMs'),
      aim: { ms: aimedBlockMs },
    },
  ];
}

/**
 * @param {string} name
 * @param {readonly Timed[] | undefined} timed
 * @param {keyof Timed} key
 */
function heldAgainst(name, timed, key) {
  return timed ? { against: { name, samplesMs: timed.map((one) => one[key]) } } : {};
}

/**
 * The least, the middle and the most.
 *
 * @param {readonly number[]} samplesMs at least one
 */
export function summarize(samplesMs) {
  const sorted = samplesMs.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    medianMs: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    minMs: at(0),
    maxMs: at(sorted.length - 1),
  };
}

/**
 * How many times as long the figure took as what it's held against, by their medians.
 *
 * @param {Figure} figure
 * @returns {number | undefined}
 */
export function ratioOf({ samplesMs, against }) {
  return against && summarize(samplesMs).medianMs / summarize(against.samplesMs).medianMs;
}

/**
 * Whether the figure meets its aim.
 *
 * @param {Figure} figure
 * @returns {boolean | undefined} undefined where it has none
 */
export function meetsAim(figure) {
  const { aim, samplesMs } = figure;
  if (!aim) return undefined;
  if ('ms' in aim) return summarize(samplesMs).medianMs <= aim.ms;
  return (ratioOf(figure) ?? Number.POSITIVE_INFINITY) <= aim.ratio;
}
