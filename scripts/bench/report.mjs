// @ts-check
import { meetsAim, ratioOf, summarize } from './figures.mjs';

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./machine.mjs').Machine} Machine */

const heading = ['figure', 'ms: median [min–max]', 'against', 'ms: median [min–max]', 'ratio', 'aim', ''];

/** The columns of numbers, which end where their heading ends. */
const numberColumns = new Set([1, 3, 4]);

/**
 * Writes the figures as a table, with the machine that they are from.
 *
 * @param {readonly Figure[]} figures
 * @param {Machine} machine
 */
export function formatTable(figures, machine) {
  const rows = [heading, ...figures.map(formatRow)];
  return [...formatMachine(machine), '', ...alignColumns(rows, (column) => numberColumns.has(column))].join('\n');
}

/**
 * How well something works, where milliseconds don't tell it.
 *
 * @typedef {object} QualityTable
 * @property {string} title
 * @property {readonly string[]} heading
 * @property {readonly (readonly string[])[]} rows what isn't a number stands in the first two columns
 */

/**
 * Writes a table of what works how well.
 *
 * @param {QualityTable} table
 */
export function formatQuality({ title, heading: columns, rows }) {
  return ['', title, '', ...alignColumns([columns, ...rows], (column) => column > 1)].join('\n');
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {(column: number) => boolean} isNumber whether a column ends where its heading ends
 */
function alignColumns(rows, isNumber) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** @param {Figure} figure */
function formatRow(figure) {
  const { name, samplesMs, against, aim } = figure;
  const ratio = ratioOf(figure);
  const isMet = meetsAim(figure);
  return [
    name,
    formatSamples(samplesMs),
    against?.name ?? '',
    against ? formatSamples(against.samplesMs) : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    aim ? ('ms' in aim ? `≤ ${aim.ms} ms` : `≤ ${aim.ratio} ×`) : '',
    isMet === undefined ? '' : isMet ? 'ok' : '✗ MISSED',
  ];
}

/** @param {readonly number[]} samplesMs */
function formatSamples(samplesMs) {
  const { medianMs, minMs, maxMs } = summarize(samplesMs);
  const range = samplesMs.length > 1 ? ` [${formatMs(minMs)}–${formatMs(maxMs)}]` : '';
  return formatMs(medianMs) + range;
}

/** @param {number} ms */
function formatMs(ms) {
  return ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}

/**
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
function formatMachine({ date, cores, cpu, platform, versions, loadAverage }) {
  const load = loadAverage.map((value) => value.toFixed(1)).join(', ');
  return [
    `${date} · VS Code ${versions.vscode} · Node ${versions.node} in its host · ${platform}`,
    `${cores} cores, ${cpu} · load average at the start, over 1, 5 and 15 minutes: ${load}`,
  ];
}

/**
 * The same for programs: every sample, and what is made of them.
 *
 * @param {readonly Figure[]} figures
 * @param {Machine} machine
 */
export function formatJson(figures, machine) {
  const rows = figures.map((figure) => ({
    ...figure,
    ...summarize(figure.samplesMs),
    ...(figure.against && { against: { ...figure.against, ...summarize(figure.against.samplesMs) } }),
    ratio: ratioOf(figure),
    meetsAim: meetsAim(figure),
  }));
  return `${JSON.stringify({ machine, figures: rows }, undefined, 2)}\n`;
}
