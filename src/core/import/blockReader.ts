import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Table,
} from 'mdast';

import { type Block, type BlocksRead, type DraftTask, groupDepth, type LinkDefinition } from './block.js';
import { BlockList } from './blockList.js';
import type { Findings } from './findings.js';
import { FoundDefinitions } from './foundDefinitions.js';
import { draftOfItem, draftOfText, isExportData, leadOf } from './draftTask.js';
import { isGroupTitle } from './groupTitle.js';
import { groupHeading, isBareTag, readComment, readDisclosure, readExportData } from './htmlBlock.js';
import { plainTextOf } from './inlineText.js';
import { mayHoldBox } from './lookAlike.js';
import { MarkdownSource, rangeOf } from '../markdown/markdownSource.js';
import { OfferFinder } from './offerFinder.js';
import { takeQuickActions } from './quickActions.js';

/** Where in a text the reader is. */
interface Place {
  /** Directly in the document: only there, headings are titles. */
  readonly isTop: boolean;
  /** The task that whatever is no task belongs to. */
  readonly owner: DraftTask | undefined;
  readonly within: readonly string[];
}

/**
 * Reads a Markdown text into blocks. What is a task is the parser's to say; what only looks like one is offered, and is a
 * task where it was accepted.
 *
 * @param text with LF only.
 * @param linesBefore how many lines of the imported file stand before it.
 */
export function readBlocks(text: string, linesBefore: number, findings: Findings): BlocksRead {
  const reader = new BlockReader(new MarkdownSource(text, linesBefore, findings.budget), findings, false);
  reader.nameUnreadable();
  return { blocks: reader.readAll(), definitions: reader.definitions };
}

class BlockReader {
  readonly #definitions: FoundDefinitions;
  readonly #list: BlockList;
  readonly #source: MarkdownSource;
  readonly #findings: Findings;
  readonly #offers: OfferFinder;

  constructor(source: MarkdownSource, findings: Findings, isInCode: boolean) {
    this.#source = source;
    this.#findings = findings;
    this.#offers = new OfferFinder(findings, isInCode);
    this.#list = new BlockList(source, findings.budget);
    this.#definitions = new FoundDefinitions(findings);
    this.#definitions.read(source);
  }

  get definitions(): ReadonlyMap<string, LinkDefinition> {
    return this.#definitions.byIdentifier;
  }

  #holdsBox(node: Nodes): boolean {
    return mayHoldBox(this.#source.sliceOf(node));
  }

  /** Names what stands too deep. Not for code that stays code: it keeps that too. */
  nameUnreadable(): void {
    for (const { line, text } of this.#source.tooDeep) this.#findings.leaveOut({ line, text, reason: 'unreadable' });
  }

  readAll(): readonly Block[] {
    const nodes = this.#source.root.children;
    for (const [index, node] of nodes.entries()) {
      if (node.type === 'paragraph' && isGroupTitle(node, nodes.slice(index + 1, index + 3))) {
        this.#list.addHeading(node, groupDepth, this.#source.contentOf(node));
      } else this.#read(node, { isTop: true, owner: undefined, within: [] });
    }
    return this.#list.blocks;
  }

  #read(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'list':
        return this.#holdsBox(node) ? this.#readList(node, place) : this.#list.addProse(node, place);
      case 'paragraph':
        return this.#readParagraph(node, place);
      case 'heading':
        return this.#readHeading(node, place);
      case 'code':
        return this.#readCode(node, place);
      case 'html':
        return this.#readHtml(node, place);
      case 'table':
        return this.#readTable(node, place);
      case 'blockquote':
        return this.#holdsBox(node) ? this.#readChildren(node, place) : this.#list.addProse(node, place);
      case 'footnoteDefinition':
        return this.#holdsBox(node) ? this.#readChildren(node, place) : undefined;
      case 'definition':
      case 'thematicBreak':
        return undefined;
      default:
        return this.#list.addProse(node, place);
    }
  }

  #readChildren({ children }: Blockquote | FootnoteDefinition, place: Place): void {
    for (const child of children) this.#read(child, { ...place, isTop: false });
  }

  #readList(list: List, place: Place): void {
    for (const item of list.children) {
      const task = this.#taskAt(item, place);
      if (task) this.#readTask(task, item);
      else if (task === null) this.#readRefused(item, place);
      else if (this.#holdsBox(item)) this.#readGroupItem(item, place);
      else this.#list.addProse(item, place);
    }
  }

  /** @returns `undefined` for an item without a box, `null` for one whose box is only offered. */
  #taskAt(item: ListItem, { within }: Place): DraftTask | null | undefined {
    const content = this.#source.contentOf(leadOf(item));
    const line = this.#source.lineOf(item);
    if (typeof item.checked === 'boolean') {
      if (!this.#offers.admits(line, content)) return null;
      return draftOfItem(item, { line, text: content, isChecked: item.checked }, within);
    }
    const box = this.#offers.inItem(content, line);
    return box === 'refused' ? null : box && draftOfText(box, within, this.#findings.budget);
  }

  #readTask(task: DraftTask, item: ListItem): void {
    const { first, kept, accepted } = this.#offers.inParagraph(task.lead, task.line, 1);
    const isWhole = first === task.lead;
    const own = isWhole
      ? task
      : { ...draftOfText({ ...task, text: first }, task.within, this.#findings.budget), lead: kept };
    this.#list.add(own);
    const within = [...task.within, own.plain];
    this.#readOthers(item, { isTop: false, owner: own, within });
    this.#list.addTasks(accepted, task);
  }

  /** An item whose box is only offered: its text is named there, what is further in it is read. */
  #readRefused(item: ListItem, place: Place): void {
    const lead = leadOf(item);
    const { accepted } = this.#offers.inParagraph(this.#source.contentOf(lead), this.#source.lineOf(item), 1);
    const within = lead ? [...place.within, plainTextOf(lead)] : place.within;
    this.#list.addTasks(accepted, place);
    this.#readOthers(item, { ...place, isTop: false, within });
  }

  /** An item that is no task, with boxes in it. What it says is told at the tasks below it, where there are any. */
  #readGroupItem(item: ListItem, place: Place): void {
    const lead = leadOf(item);
    const content = this.#source.contentOf(lead);
    const { kept, accepted } = this.#offers.inParagraph(content, this.#source.lineOf(item), 0);
    const plain = lead && kept === content ? plainTextOf(lead) : kept.replaceAll('\n', ' ');
    const isTold = place.owner === undefined && plain === content;
    const blocksBefore = this.#list.blocks.length;
    if (lead && !isTold) this.#list.addProse(lead, place, kept);
    const within = plain === '' ? place.within : [...place.within, plain];
    this.#list.addTasks(accepted, { within });
    this.#readOthers(item, { ...place, isTop: false, within });
    const hasTask = this.#list.blocks.slice(blocksBefore).some(({ type }) => type === 'task');
    if (lead && isTold && !hasTask) this.#list.addProse(lead, place);
  }

  #readOthers(item: ListItem, place: Place): void {
    const lead = leadOf(item);
    const others = item.children.filter((node) => node !== lead && !isExportData(node));
    const [first] = others;
    const last = others.at(-1);
    if (!first || !last) return;
    if (place.owner?.data === undefined) others.forEach((node) => this.#read(node, place));
    else this.#readOwn(place.owner, { ...item, children: others, position: rangeOf(first, last) });
  }

  /** A step of our own export keeps its guide as it stands. What was added to it since is read like any other text. */
  #readOwn(owner: DraftTask, rest: ListItem): void {
    if (owner.data?.includes('\nguide:')) return;
    if (mayHoldBox(this.#source.sliceOf(rest))) {
      const place = { isTop: false, owner, within: [...owner.within, owner.plain] };
      rest.children.forEach((node) => this.#read(node, place));
    } else this.#list.addProse(rest, { owner });
  }

  #readParagraph(node: Paragraph, place: Place): void {
    const line = this.#source.lineOf(node);
    const content = this.#source.contentOf(node);
    const { kept, accepted } = this.#offers.inParagraph(content, line, 0);
    const prose = place.isTop ? takeQuickActions(kept, line, this.#findings) : kept;
    if (prose.trim() !== '') this.#list.addProse(node, place, prose);
    this.#list.addTasks(accepted, place);
  }

  /** Only directly in the document, headings are titles. */
  #readHeading(node: Heading, place: Place): void {
    const { text, accepted } = this.#offers.inHeading(this.#source.contentOf(node), this.#source.lineOf(node));
    if (place.isTop) this.#list.addHeading(node, node.depth, text);
    else this.#list.addProse(node, place);
    this.#list.addTasks(accepted, place);
  }

  #readTable(table: Table, place: Place): void {
    this.#list.addProse(table, place);
    for (const row of table.children) {
      const cells = row.children.map((cell) => this.#source.contentOf(cell));
      this.#list.addTasks(this.#offers.inRow(cells, this.#source.lineOf(row)), place);
    }
  }

  /** What looks like tasks in a block of code is read like a text of its own; accepted, it takes the code's place. */
  #readCode(node: Code, place: Place): void {
    if (!mayHoldBox(node.value)) return this.#list.addProse(node, place);
    const isFence = /^[`~]/.test(this.#source.sliceOf(node));
    const linesBefore = this.#source.lineOf(node) - (isFence ? 0 : 1);
    const inner = new MarkdownSource(node.value, linesBefore, this.#findings.budget);
    const reader = new BlockReader(inner, this.#findings, true);
    const blocks = reader.readAll();
    if (!blocks.some(({ type }) => type === 'task')) return this.#list.addProse(node, place);
    reader.nameUnreadable();
    this.#list.add(...blocks);
    this.#definitions.add(reader.definitions);
  }

  #readHtml(node: Html, place: Place): void {
    const line = this.#source.lineOf(node);
    if (readComment(node.value) !== undefined) return this.#readComment(node, place);
    const disclosure = place.isTop ? readDisclosure(node.value) : undefined;
    if (disclosure?.summary) this.#list.add(groupHeading(disclosure.summary, line));
    const text = disclosure?.rest ?? node.value;
    if (!isBareTag(text)) this.#list.addProse(node, place, text);
    this.#list.addTasks(this.#offers.inHtml(node.value, line), place);
  }

  #readComment(node: Html, { isTop }: Place): void {
    const data = isTop ? readExportData(node.value) : undefined;
    if (data) this.#list.add({ type: 'data', ...data });
    else this.#offers.inComment(node.value, this.#source.lineOf(node));
  }
}
