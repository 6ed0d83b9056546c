import type { Nodes } from 'mdast';

import type { Block, DraftTask } from './block.js';
import { draftOfText } from './draftTask.js';
import { plainTextOf } from './inlineText.js';
import type { MarkdownBudget } from '../markdown/markdownBudget.js';
import type { MarkdownSource } from '../markdown/markdownSource.js';
import type { AcceptedBox } from './offerFinder.js';

/** What is found of a text while it is read, in its order. */
export class BlockList {
  readonly #blocks: Block[] = [];
  readonly #source: MarkdownSource;

  readonly #budget: MarkdownBudget;

  constructor(source: MarkdownSource, budget: MarkdownBudget) {
    this.#source = source;
    this.#budget = budget;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  add(...blocks: readonly Block[]): void {
    this.#blocks.push(...blocks);
  }

  /** Adds a title. `markdown`: what of the node is to be shown. */
  addHeading(node: Nodes, depth: number, markdown: string): void {
    const read = plainTextOf(node);
    const plain = read.endsWith(markdown) ? markdown : read;
    this.add({ type: 'heading', depth, line: this.#source.lineOf(node), markdown, plain: plain || markdown });
  }

  /** Adds a text: to its owner where it has one. `markdown`: what of the node is to be shown. */
  addProse(
    node: Nodes,
    { owner }: { readonly owner: DraftTask | undefined },
    markdown = this.#source.markdownOf(node),
  ): void {
    if (owner) {
      owner.details.push(markdown);
      owner.nodes.push(node);
    } else {
      const goesOn = node.type !== 'paragraph' && node.type !== 'heading';
      this.add({ type: 'prose', line: this.#source.lineOf(node), markdown, nodes: [node], goesOn });
    }
  }

  /** Adds look-alikes that were accepted. `within`: what people read at the items around them. */
  addTasks(boxes: readonly AcceptedBox[], { within }: Pick<DraftTask, 'within'>): void {
    this.add(...boxes.map((box) => draftOfText(box, within, this.#budget)));
  }
}
