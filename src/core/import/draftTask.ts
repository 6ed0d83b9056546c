import type { ListItem, Nodes, Paragraph, Root } from 'mdast';

import type { DraftTask } from './block.js';
import { readExportData } from './htmlBlock.js';
import { plainTextOf } from './inlineText.js';
import type { MarkdownBudget } from '../markdown/markdownBudget.js';
import { MarkdownSource } from '../markdown/markdownSource.js';
import type { AcceptedBox } from './offerFinder.js';

/** The paragraph that an item's box stands in. */
export function leadOf(item: ListItem): Paragraph | undefined {
  return item.children.find((node) => node.type === 'paragraph');
}

/** Makes a task of an accepted look-alike, whose text the parser knows as something else. */
export function draftOfText(box: AcceptedBox, within: readonly string[], budget: MarkdownBudget): DraftTask {
  const root = parseInline(box.text, budget);
  return draftOf(box, within, { plain: plainTextOf(root), nodes: [root], data: undefined });
}

/** Most texts hold nothing that the parser would find, and it takes long to begin. */
function parseInline(text: string, budget: MarkdownBudget): Root {
  if (!/[\n\\`*_[\]<>&~|:#@!+=]|^[ \t]|[-.)] |www/.test(text)) {
    return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
  }
  return new MarkdownSource(text, 0, budget).root;
}

/** Makes a task of a list item. `lead`: its paragraph as Markdown, which is all that the task has of it. */
export function draftOfItem(item: ListItem, box: AcceptedBox, within: readonly string[]): DraftTask {
  const lead = leadOf(item);
  const [data] = item.children.flatMap((node) =>
    node.type === 'html' ? (readExportData(node.value)?.yaml ?? []) : [],
  );
  return draftOf(box, within, { plain: lead ? plainTextOf(lead) : '', nodes: lead ? [lead] : [], data });
}

function draftOf(
  { line, text, isChecked }: AcceptedBox,
  within: readonly string[],
  { plain, nodes, data }: Pick<DraftTask, 'plain' | 'nodes' | 'data'>,
): DraftTask {
  return { type: 'task', line, lead: text, plain: plain || text, isChecked, within, details: [], nodes, data };
}

/** Says whether a node is the comment that our own export writes beside a step. */
export function isExportData(node: Nodes): boolean {
  return node.type === 'html' && readExportData(node.value) !== undefined;
}
