import { escapeMarkdown } from '../text/plainMarkdown.js';
import type { Coverage, CoverageCell, CoverageRow } from './coverage.js';
import type { Speaker } from './voice.js';

/** The page's texts, in the reader's language. */
export interface CoverageTexts {
  readonly title: string;
  /** An explanation of the table and its counts, in paragraphs. */
  readonly introduction: readonly string[];
  /** The heading of the voices' column. */
  readonly voice: string;
  readonly unsorted: string;
  /** Above the table of themes that are not in the checklist. */
  readonly otherThemes: string;
  readonly all: string;
  readonly blindSpots: string;
  readonly speaker: (speaker: Speaker) => string;
  /** A voice that was not heard at all. */
  readonly silent: (voice: string) => string;
  /** A voice that was not heard on these themes. */
  readonly notHeardOn: (voice: string, themes: string) => string;
}

/** Marks a blind spot in the table. */
export const blindMark = '○';

/** Writes the table of themes and voices, followed by the blind spots, as Markdown that is readable as plain text too. */
export function coveragePage(coverage: Coverage, words: CoverageTexts): string {
  const spots = listBlindSpots(coverage, words);
  const main = coverage.rows.filter((row) => !isOther(row));
  const others = coverage.rows.filter(isOther);
  const parts = [
    `# ${words.title}`,
    ...words.introduction,
    formatTable(coverage.speakers, main, words),
    ...(others.length === 0 ? [] : [`## ${words.otherThemes}`, formatTable(coverage.speakers, others, words)]),
    ...(spots.length === 0 ? [] : [`## ${words.blindSpots}`, spots.map((spot) => `- ${spot}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function isOther({ theme, isKnown }: CoverageRow): boolean {
  return theme !== undefined && !isKnown;
}

/** One row per voice: an editor is wide enough for the checklist's themes, but rarely for all voices. */
function formatTable(speakers: readonly Speaker[], rows: readonly CoverageRow[], words: CoverageTexts): string {
  const cells = [
    [words.voice, ...rows.map((row) => titleOf(row, words))],
    ...speakers.map((speaker, index) => [words.speaker(speaker), ...rows.map((row) => formatCell(row.cells[index]))]),
    [words.all, ...rows.map(({ notes }) => String(notes))],
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head = [], ...body] = cells;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

/** The number of notes, followed by that of people if it is smaller. */
function formatCell(cell: CoverageCell | undefined): string {
  if (!cell) return '';
  const { notes, people, isBlind } = cell;
  if (notes === 0) return isBlind ? blindMark : '';
  return people < notes ? `${notes} (${people})` : String(notes);
}

function listBlindSpots({ speakers, rows, silent }: Coverage, words: CoverageTexts): readonly string[] {
  const isSilent = new Set<Speaker>(silent);
  return speakers.flatMap((speaker, column) => {
    if (isSilent.has(speaker)) return words.silent(words.speaker(speaker));
    const themes = rows.filter(({ cells }) => cells[column]?.isBlind).map((row) => titleOf(row, words));
    return themes.length === 0 ? [] : words.notHeardOn(words.speaker(speaker), themes.join(', '));
  });
}

function titleOf({ theme, title }: CoverageRow, words: CoverageTexts): string {
  return theme === undefined ? words.unsorted : escapeMarkdown(title);
}

function widthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number, isLeft: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isLeft ? text + gap : gap + text;
}
