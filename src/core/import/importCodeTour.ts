import { createScanner, findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';

import type { Action, Link } from '../checklist/checklist.js';
import { LineIndex } from '../text/lineIndex.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import type { DraftStep } from './draftChecklist.js';
import { Findings } from './findings.js';
import { finishImport } from './finishImport.js';
import type { ImportOptions, ImportResult } from './importResult.js';
import { plainTextOf } from './inlineText.js';
import { MarkdownSource } from './markdownSource.js';
import { titleOf } from './stepTitle.js';

/** How many arrays and objects may stand in one another. */
const maxDepth = 100;

/**
 * Reads a checklist from a CodeTour file, JSON with comments: one phase, one step for each stop, with a link to the place in
 * the code. A stop without a title is titled by the first line of its description.
 *
 * @returns always a value; a text that is no tour gives a checklist without phases.
 */
export function importCodeTour(text: string, options: ImportOptions): ImportResult {
  const findings = new Findings(options.accept);
  const tooDeep = findTooDeep(text);
  const root = tooDeep === undefined ? parseTree(text, [], { allowTrailingComma: true }) : undefined;
  const tour = valueOf(root);
  const lines = new LineIndex(text);
  const stops = (root && findNodeAtLocation(root, ['steps'])?.children) ?? [];
  if (stops.length === 0) {
    findings.leaveOut({ line: lines.positionAt(tooDeep ?? 0).line + 1, text, reason: 'unreadable' });
  }
  const steps = stops.map((stop, index) => toStep(valueOf(stop), lines.positionAt(stop.offset).line + 1, index));
  const title = textOf(tour['title']) || options.fallbackTitle;
  const phase = { title, goal: textOf(tour['description']), steps, data: {} };
  return finishImport({ title, data: {}, phases: steps.length === 0 ? [] : [phase] }, findings);
}

/** Where more arrays and objects stand in one another than the parser, which is recursive, can be given. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth += 1;
    else if (first === '}' || first === ']') depth -= 1;
    if (depth > maxDepth) return scanner.getTokenOffset();
  }
  return undefined;
}

function valueOf(node: Node | undefined): PlainMap {
  const value: unknown = node && getNodeValue(node);
  return isPlainMap(value) ? value : {};
}

function toStep(stop: PlainMap, line: number, index: number): DraftStep {
  const description = textOf(stop['description']);
  const place = placeOf(stop);
  const title = [titleOfStop(stop, description), place?.title ?? ''].find((text) => text !== '') ?? `${index + 1}`;
  return {
    line,
    isChecked: false,
    fields: {
      title: titleOf(title),
      guide: guideOf(textOf(stop['title']), description),
      links: place ? [place] : [],
      actions: actionsOf(stop['commands']),
    },
    data: {},
  };
}

function titleOfStop(stop: PlainMap, description: string): string {
  const title = textOf(stop['title']);
  if (title !== '' || description === '') return title;
  const [first] = new MarkdownSource(description, 0).root.children;
  return first ? plainTextOf(first) : '';
}

/** A title that is cut stands in the guide as a whole. */
function guideOf(title: string, description: string): string {
  const whole = titleOf(title) === title ? '' : title;
  const guide = [whole, description].filter((part) => part !== '').join('\n\n');
  return guide === '' ? '' : `${guide}\n`;
}

/** Where a stop is: `src/a.ts:12`. The line is the link's fragment, as VS Code and git hosts read it: `src/a.ts#L12`. */
function placeOf({ file, directory, uri, line }: PlainMap): Link | undefined {
  if (typeof uri === 'string') return { title: uri, url: uri };
  const path = textOf(file) || textOf(directory);
  if (path === '') return undefined;
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
