import { toString as textOf } from 'mdast-util-to-string';

import { arrangeByHorizon } from '../roadmap/arrangeItems.js';
import { roadmapFields, type RoadmapListKey } from '../roadmap/roadmapFields.js';
import { keysOf } from '../text/fieldTable.js';
import type { ExportFacts, NamePolicy } from './exportFacts.js';
import { redactAs } from './redaction/redactAs.js';
import { redactText } from './redaction/redactor.js';
import { heardFrom, type ItemView, partOf, viewItem, themeLabel } from './report/itemView.js';

/** A column: its name, in English like the files' keys, and an item's value. */
type Column = readonly [name: string, cell: (view: ItemView, facts: ExportFacts) => string];

/** The columns computed from an item's lists. */
const listColumns: Readonly<Record<RoadmapListKey, readonly Column[]>> = {
  evidence: [
    ['notes', ({ notes }) => String(notes.length)],
    ['heard from', heardFrom],
  ],
  validation: [['confidence', ({ confidence }) => confidence.level]],
  buyIn: [
    ['supports', ({ confidence }) => String(confidence.supports)],
    [
      'concerns',
      ({ confidence }) => confidence.openConcerns.map(({ who, why }) => (why ? `${who}: ${why}` : who)).join('; '),
    ],
  ],
  reviews: [],
};

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ...keysOf(roadmapFields).flatMap(columnsOf),
  ['problem', (view) => textOfPart(view, 'Problem')],
  ['what users gain', (view) => textOfPart(view, 'What users gain')],
];

function columnsOf(key: keyof typeof roadmapFields): readonly Column[] {
  if (isListKey(key)) return listColumns[key];
  const { column } = roadmapFields[key];
  return [[column, key === 'theme' ? themeLabel : ({ item }) => String(item[key] ?? '')]];
}

function isListKey(key: keyof typeof roadmapFields): key is RoadmapListKey {
  return Object.hasOwn(listColumns, key);
}

/** Spreadsheets recognize UTF-8 only with this mark. */
const byteOrderMark = '\uFEFF';

/** Writes all items as a table for spreadsheets (RFC 4180): now, next, later, unplanned, then done or dropped. */
export function formatCsv(facts: ExportFacts, names: NamePolicy): string {
  const entries = arrangeByHorizon(facts.entries).flatMap((group) => group.entries);
  const views = entries.map((entry) => viewItem(entry, facts));
  const rows = views.map((view) => columns.map(([, cell]) => cell(view, facts)));
  const redacted = redactAs(names, facts.names, (redactor) =>
    rows.map((row) => row.map((cell) => redactText(redactor, cell))),
  );
  return byteOrderMark + [columns.map(([name]) => name), ...redacted].map(formatRow).join('');
}

function formatRow(cells: readonly string[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

/** Spreadsheets evaluate text that looks like a formula, even after spaces; an apostrophe prevents that. */
function formatCell(text: string): string {
  const guarded = /^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function textOfPart(view: ItemView, title: 'Problem' | 'What users gain'): string {
  return partOf(view, title)
    .map((node) => textOf(node))
    .join('\n');
}
