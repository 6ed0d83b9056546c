import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';

import type { Action, Link } from '../checklist/checklist.js';
import { findTooDeep } from '../text/jsonDepth.js';
import { LineIndex } from '../text/lineIndex.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import type { Span } from '../text/span.js';
import type { DraftStep } from './draftChecklist.js';
import { Findings } from './findings.js';
import { finishImport } from './finishImport.js';
import type { ImportOptions, ImportResult } from './importResult.js';
import { plainTextOf } from './inlineText.js';
import type { MarkdownBudget } from '../markdown/markdownBudget.js';
import { MarkdownSource } from '../markdown/markdownSource.js';
import { titleOf } from './stepTitle.js';

/** How much of a description is looked at for its title, in UTF-16 code units; the guide holds all of it. */
const maxTitleSource = 2000;

/**
 * Reads a checklist from a CodeTour file, JSON with comments: one phase, one step for each stop, with a link to the place in
 * the code. A stop without a title is titled by the first line of its description.
 *
 * @returns always a value; a text that is no tour gives a checklist without phases.
 */
export function importCodeTour(text: string, options: ImportOptions): ImportResult {
  const findings = new Findings(options.accept);
  const lines = new LineIndex(text);
  const { root, brokenAt, entries } = parseTour(text);
  const tour = valueOf(root);
  const stops = entries.filter(({ type }) => type === 'object');
  if (stops.length === 0) {
    findings.leaveOut({ line: lines.positionAt(root ? 0 : brokenAt).line + 1, text, reason: 'unreadable' });
  } else {
    for (const { start, end } of unreadSpans(entries, { start: brokenAt, end: text.length })) {
      findings.leaveOut({ line: lines.positionAt(start).line + 1, text: text.slice(start, end), reason: 'unreadable' });
    }
  }
  const steps = stops.map((stop, index) =>
    toStep(valueOf(stop), { line: lines.positionAt(stop.offset).line + 1, index, budget: findings.budget }),
  );
  const title = textOf(tour['title']) || options.fallbackTitle;
  const phase = { title, goal: textOf(tour['description']), steps, data: {} };
  return finishImport({ title, data: {}, phases: steps.length === 0 ? [] : [phase] }, findings);
}

/** What can't be a stop: entries that aren't objects, and what stands behind the place where the JSON breaks. */
function unreadSpans(entries: readonly Node[], broken: Span): readonly Span[] {
  const others = entries.filter(({ type }) => type !== 'object');
  const odd = others.map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return broken.start < broken.end ? [...odd, broken] : odd;
}

interface ParsedTour {
  readonly root: Node | undefined;
  /** Where the text stops to be JSON, or is too deep to be read; its end where all is well. */
  readonly brokenAt: number;
  /** What the tour has for stops. */
  readonly entries: readonly Node[];
}

function parseTour(text: string): ParsedTour {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return { root: undefined, brokenAt: tooDeep, entries: [] };
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['steps']);
  return { root, brokenAt: errors[0]?.offset ?? text.length, entries: (list?.type === 'array' && list.children) || [] };
}

function valueOf(node: Node | undefined): PlainMap {
  const value: unknown = node && getNodeValue(node);
  return isPlainMap(value) ? value : {};
}

/** Where a stop is in its file and among the others, and what may be spent on reading its description. */
interface StopPlace {
  readonly line: number;
  readonly index: number;
  readonly budget: MarkdownBudget;
}

function toStep(stop: PlainMap, { line, index, budget }: StopPlace): DraftStep {
  const description = textOf(stop['description']);
  const place = placeOf(stop);
  const title =
    [titleOfStop(stop, description, budget), place?.title ?? ''].find((text) => text !== '') ?? `${index + 1}`;
  return {
    line,
    isChecked: false,
    fields: {
      title: titleOf(title),
      guide: guideOf(textOf(stop['title']), description, textOf(stop['contents'])),
      links: place ? [place] : [],
      actions: actionsOf(stop['commands']),
    },
    data: {},
  };
}

function titleOfStop(stop: PlainMap, description: string, budget: MarkdownBudget): string {
  const title = textOf(stop['title']);
  if (title !== '' || description === '') return title;
  const [first] = new MarkdownSource(description.slice(0, maxTitleSource), 0, budget).root.children;
  return first ? plainTextOf(first) : '';
}

/** A title that is cut stands in the guide as a whole. `contents`: of a file that is in the tour alone. */
function guideOf(title: string, description: string, contents: string): string {
  const whole = titleOf(title) === title ? '' : title;
  const fence = '`'.repeat(Math.max(3, ...[...contents.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const file = contents === '' ? '' : `${fence}\n${contents}\n${fence}`;
  const guide = [whole, description, file].filter((part) => part !== '').join('\n\n');
  return guide === '' ? '' : `${guide}\n`;
}

/** Where a stop is: `src/a.ts:12`. The line is the link's fragment, as VS Code and git hosts read it: `src/a.ts#L12`. */
function placeOf(stop: PlainMap): Link | undefined {
  const { uri, selection } = stop;
  if (typeof uri === 'string') return { title: uri, url: uri };
  const path = textOf(stop['file']) || textOf(stop['directory']);
  if (path === '') return undefined;
  const start = isPlainMap(selection) && isPlainMap(selection['start']) ? selection['start']['line'] : undefined;
  const line = stop['line'] ?? start;
  return typeof line === 'number'
    ? { title: `${path}:${line}`, file: `${path}#L${line}` }
    : { title: path, file: path };
}

function actionsOf(commands: unknown): readonly Action[] | undefined {
  const ids = Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [];
  return ids.length === 0 ? undefined : ids.map((command) => ({ title: command, command }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}
