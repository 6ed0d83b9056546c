import { insertLines, nextLineAt } from '../text/lines.js';
import { isPlainMap } from '../text/plainMap.js';
import { readPlainMap } from '../text/yamlMeaning.js';
import { formatQuoted, formatScalar } from '../text/yamlScalar.js';

/** Something put off that somebody looked at, and that is to be no note. It is known by its words, not by its line. */
export interface Dismissal {
  /** Path inside the workspace folder. */
  readonly file: string;
  readonly quote: string;
}

const heading =
  '# Deferred work that is to be no note. Find Deferred Work leaves it out; delete a line to have it offered again.';

/**
 * Reads the file of dismissals.
 *
 * @returns `undefined` for a text that isn't one: it must not be written over. Entries without file or quote are left out.
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
 * Puts a dismissal into the file's text: one line, in the order of the files, so that what several people add is merged by git.
 *
 * @param text the whole file; empty for a new one.
 * @returns the new text, the same one where it is there already; `undefined` where nothing can be put in safely.
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
