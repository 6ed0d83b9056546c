import type { RoadmapEntry, RoadmapHorizon, RoadmapStatus } from '../roadmap/roadmapItem.js';
import { roadmapHorizons, roadmapStatuses } from '../roadmap/roadmapItem.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { withoutTail } from '../text/textEnd.js';
import { type Audience, audiences } from './exportFacts.js';
import { hashText } from './textHash.js';
import { compareTexts } from '../text/compareTexts.js';

/** An item at the time of an export. */
export interface ExportedItem {
  /** A hash of the item's id, which may contain a name. */
  readonly key: string;
  /** As it was exported. */
  readonly title: string;
  readonly horizon: RoadmapHorizon | undefined;
  readonly status: RoadmapStatus;
  /** A hash of everything else. */
  readonly fingerprint: string;
}

/** An export's own data, in a comment at its end. */
export interface ExportStamp {
  /** When it was made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly audience: Audience;
  readonly items: readonly ExportedItem[];
}

export interface StampedText {
  readonly stamp: ExportStamp;
  /** Whether the text is unchanged since. */
  readonly isUntouched: boolean;
}

const begin = '<!-- sre-onboarding:roadmap';

/** The longest accepted hash; ours have 14 digits. */
const maxHashLength = 64;

/** Appends the stamp to an export. {@link readStamp} returns the unchanged text unless somebody has edited it. */
export function stampText(text: string, { date, audience, items }: ExportStamp): string {
  const lines = [{ version: 1, date, audience }, ...items.toSorted(byKey).map(toLine)].map(formatLine).join('\n');
  return `${text.trimEnd()}\n\n${begin} ${hashOf(text, lines)}\n${lines}\n-->\n`;
}

/**
 * Reads the stamp of an export.
 *
 * @returns `undefined` for a text without a valid one: it was written by hand.
 */
export function readStamp(text: string): StampedText | undefined {
  const found = findStamp(text.replaceAll('\r\n', '\n'));
  if (!found) return undefined;
  const { written, hash, lines } = found;
  const [head, ...entries] = lines.split('\n').map(parseLine);
  const audience = audiences.find((name) => name === head?.['audience']);
  const date = head?.['date'];
  if (!audience || typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const items = entries.flatMap((entry) => toItem(entry) ?? []);
  return { stamp: { date, audience, items }, isUntouched: hashOf(written, lines) === hash };
}

/** The first comment that can be a stamp and ends the text. */
function findStamp(
  text: string,
): { readonly written: string; readonly hash: string; readonly lines: string } | undefined {
  const whole = text.trimEnd();
  if (!whole.endsWith('\n-->')) return undefined;
  const beginning = `${begin} `;
  for (let at = whole.indexOf(beginning); at >= 0; at = whole.indexOf(beginning, at + 1)) {
    const hash = /^[\da-f]+(?=\n)/.exec(whole.slice(at + beginning.length, at + beginning.length + maxHashLength))?.[0];
    const start = at + beginning.length + (hash?.length ?? 0) + 1;
    const end = whole.length - '\n-->'.length;
    if (hash !== undefined && start <= end) {
      return { written: withoutTail(whole.slice(0, at), /\n/), hash, lines: whole.slice(start, end) };
    }
  }
  return undefined;
}

/** An item as the stamp stores it. @param title as exported. */
export function toExportedItem({ id, item }: RoadmapEntry, title: string): ExportedItem {
  const { horizon, status, body, theme, impact, effort } = item;
  const fingerprint = hashText(JSON.stringify([item.title, body, theme, impact, effort]));
  return { key: keyOf(id), title, horizon, status, fingerprint };
}

/** The hash of an item's id in the stamp. */
export function keyOf(id: string): string {
  return hashText(id).slice(-10);
}

function hashOf(text: string, lines: string): string {
  return hashText(`${text.trimEnd()}\n${lines}`);
}

function toLine({ key, title, horizon, status, fingerprint }: ExportedItem): PlainMap {
  return { key, status, horizon, fingerprint, title };
}

/** One line of JSON that can't end a comment. */
function formatLine(line: PlainMap): string {
  return JSON.stringify(line)
    .replaceAll('--', String.raw`-\u002d`)
    .replaceAll('>', String.raw`\u003e`);
}

function parseLine(line: string): PlainMap | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isPlainMap(value) ? value : undefined;
  } catch {
    // Somebody changed the line: the text counts as edited, and the item as new.
    return undefined;
  }
}

function toItem(line: PlainMap | undefined): ExportedItem | undefined {
  const { key, title, fingerprint } = line ?? {};
  const status = roadmapStatuses.find((name) => name === line?.['status']);
  const horizon = roadmapHorizons.find((name) => name === line?.['horizon']);
  if (typeof key !== 'string' || typeof title !== 'string' || typeof fingerprint !== 'string' || !status)
    return undefined;
  return { key, title, horizon, status, fingerprint };
}

function byKey(one: ExportedItem, other: ExportedItem): number {
  return compareTexts(one.key, other.key);
}
