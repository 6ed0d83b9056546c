import { parseLocatedYaml, type LocatedYaml, type YamlPath } from '../text/locatedYaml.js';
import { LineIndex } from '../text/lineIndex.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { type Block, type BlocksRead, labelDepth } from './block.js';
import { readBlocks } from './blockReader.js';
import { draftOfText } from './draftTask.js';
import { Findings } from './findings.js';
import { FoundDefinitions } from './foundDefinitions.js';
import { importBlocks } from './importMarkdown.js';
import type { ImportOptions, ImportResult } from './importResult.js';
import { findBox } from './lookAlike.js';

/**
 * Reads a checklist from a GitHub issue form: each checkbox becomes a step, each group of them a phase, and Markdown in
 * between is read like a file of its own. Other fields are named in `leftOut`.
 *
 * @returns always a value; a form without boxes gives a checklist without phases.
 */
export function importIssueForm(text: string, options: ImportOptions): ImportResult {
  const located = parseLocatedYaml(text);
  const findings = new Findings(options.accept);
  const form = isPlainMap(located.value) ? located.value : {};
  if (!Array.isArray(form['body'])) findings.leaveOut({ line: 1, text, reason: 'unreadable' });
  const reader = new FormReader(text, located, findings);
  const read = reader.readAll(form);
  return importBlocks(read, findings, { ...options, fallbackTitle: textOf(form['name']) || options.fallbackTitle });
}

class FormReader {
  readonly #blocks: Block[] = [];
  readonly #definitions: FoundDefinitions;
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #located: LocatedYaml;
  readonly #findings: Findings;

  constructor(text: string, located: LocatedYaml, findings: Findings) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#located = located;
    this.#findings = findings;
    this.#definitions = new FoundDefinitions(findings);
  }

  readAll(form: PlainMap): BlocksRead {
    this.#addMarkdown(markdownOf(form['description']), ['description']);
    const body = Array.isArray(form['body']) ? form['body'] : [];
    for (const [index, element] of body.entries()) {
      if (isPlainMap(element)) this.#readElement(element, ['body', index]);
    }
    return { blocks: this.#blocks, definitions: this.#definitions.byIdentifier };
  }

  #readElement(element: PlainMap, path: YamlPath): void {
    const attributes = isPlainMap(element['attributes']) ? element['attributes'] : {};
    const at: YamlPath = [...path, 'attributes'];
    if (element['type'] === 'markdown') this.#addMarkdown(markdownOf(attributes['value']), [...at, 'value']);
    else if (element['type'] === 'checkboxes') this.#readBoxes(attributes, at);
    else this.#readField(attributes, at);
  }

  #readBoxes(attributes: PlainMap, path: YamlPath): void {
    const label = textOf(attributes['label']);
    const line = this.#lineOf([...path, 'label']);
    if (label !== '') this.#blocks.push({ type: 'heading', depth: labelDepth, line, markdown: label, plain: label });
    this.#addMarkdown(markdownOf(attributes['description']), [...path, 'description']);
    const options: readonly unknown[] = Array.isArray(attributes['options']) ? attributes['options'] : [];
    for (const [index, option] of options.entries()) {
      const whole = textOf(isPlainMap(option) ? option['label'] : option);
      const text = findBox(whole)?.text ?? whole;
      const box = { line: this.#lineOf([...path, 'options', index]), text, isChecked: false };
      if (text !== '') this.#blocks.push(draftOfText(box, [], this.#findings.budget));
    }
  }

  /** What a person fills in is no step, but its default text can hold a task list. */
  #readField(attributes: PlainMap, path: YamlPath): void {
    const { value, options, label, description, placeholder, render } = attributes;
    const choices: readonly unknown[] = Array.isArray(options) ? options : [];
    const text = [label, description, placeholder, ...choices]
      .map(textOf)
      .filter((part) => part !== '')
      .join('\n');
    if (text !== '') this.#findings.leaveOut({ line: this.#lineOf([...path, 'label']), text, reason: 'formField' });
    this.#addMarkdown(markdownOf(value), [...path, 'value'], render !== undefined);
  }

  /** `isCode`: git hosts show it as a block of code. */
  #addMarkdown(markdown: string, path: YamlPath, isCode = false): void {
    if (markdown.trim() === '') return;
    const { start } = this.#located.spanOf(path, 'value');
    const isBlock = /^[|>]/.test(this.#text.slice(start, start + 1));
    const line = this.#lines.positionAt(start).line + (isBlock ? 1 : 0);
    const fence = '~'.repeat(9);
    const text = isCode ? `${fence}\n${markdown}\n${fence}` : markdown;
    const read = readBlocks(text, isCode ? line - 1 : line, this.#findings);
    this.#blocks.push(...read.blocks);
    this.#definitions.add(read.definitions);
  }

  #lineOf(path: YamlPath): number {
    return this.#lines.positionAt(this.#located.spanOf(path, 'value').start).line + 1;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : markdownOf(value).trim();
}

/** A text with its indentation and its empty lines, which mean something in Markdown. */
function markdownOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}
