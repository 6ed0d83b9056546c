import { insertLines, nextLineAt } from '../text/lines.js';
import { isPlainMap } from '../text/plainMap.js';
import { readPlainMap } from '../text/yamlMeaning.js';
import { formatQuoted, formatScalar } from '../text/yamlScalar.js';

/** Deferred work that somebody decided not to capture, identified by its words rather than its line. */
export interface Dismissal {
  /** Path inside the workspace folder. */
  readonly file: string;
  readonly quote: string;
}

const heading =
  '# Deferred work that is to be no note. Find Deferred Work leaves it out; delete a line to have it offered again.';

/**
 * Parses the file of dismissals.
 *
 * @returns `undefined` for an invalid text, which must not be overwritten. Entries without file or quote are left out.
 */
export function parseDismissals(text: string): readonly Dismissal[] | undefined {
  const root = readPlainMap(text);
  if (!root) return undefined;
  const entries: unknown = root['dismissed'] ?? [];
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown): Dismissal[] => {
    if (!isPlainMap(entry)) return [];
    const { file, quote } = entry;
    return typeof file === 'string' && typeof quote === 'string' ? [{ file, quote }] : [];
  });
}

/**
 * Adds a dismissal to the file's text: one line, ordered by file, so that git merges additions of several people.
 *
 * @param text the whole file; empty for a new one.
 * @returns the new text, unchanged if the dismissal exists; `undefined` if nothing can be inserted safely.
 */
export function addDismissal(text: string, dismissal: Dismissal): string | undefined {
  const known = parseDismissals(text);
  if (!known) return undefined;
  if (known.some(({ file, quote }) => file === dismissal.file && quote === dismissal.quote)) return text;
  const edited =
    text.trim() === ''
      ? `${text.startsWith('\ufeff') ? '\ufeff' : ''}${heading}\ndismissed:\n${formatLine(dismissal)}\n`
      : insertInOrder(text, dismissal);
  const count = edited === undefined ? undefined : parseDismissals(edited)?.length;
  return count === known.length + 1 ? edited : undefined;
}

function insertInOrder(text: string, dismissal: Dismissal): string | undefined {
  const line = formatLine(dismissal);
  const entries = [...text.matchAll(/^ *- \{ file: .*$/gm)];
  const next = entries.find(([entry]) => entry.trim() > line.trim());
  const last = entries.at(-1);
  const key = /^dismissed:[ \t]*(?:\[\][ \t]*)?$/m.exec(text);
  if (next) return insertLines(text, next.index, line);
  if (last) return insertLines(text, nextLineAt(text, last.index), line);
  if (!key) return undefined;
  const opened = `${text.slice(0, key.index)}dismissed:${text.slice(key.index + key[0].length)}`;
  return insertLines(opened, nextLineAt(opened, key.index), line);
}

function formatLine({ file, quote }: Dismissal): string {
  return `  - { file: ${formatScalar(file, 'flow')}, quote: ${formatQuoted(quote)} }`;
}
