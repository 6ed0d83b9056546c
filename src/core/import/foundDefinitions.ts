import type { LinkDefinition } from './block.js';
import type { Findings } from './findings.js';
import { findAll, type MarkdownSource } from '../markdown/markdownSource.js';

/** The targets of reference links and the footnotes of a text, the first of each identifier; others are named. */
export class FoundDefinitions {
  /** A footnote's identifier begins with `^`. */
  readonly byIdentifier = new Map<string, LinkDefinition>();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Takes those of a Markdown text. */
  read(source: MarkdownSource): void {
    for (const node of findAll(source.root, 'definition')) {
      const { identifier, url } = node;
      this.#define(identifier, { url, markdown: source.markdownOf(node), line: source.lineOf(node) });
    }
    for (const node of findAll(source.root, 'footnoteDefinition')) {
      const found = { url: '', markdown: source.markdownOf(node), line: source.lineOf(node) };
      this.#define(`^${node.identifier}`, found);
    }
  }

  /** Takes those of a text inside of this one. */
  add(others: ReadonlyMap<string, LinkDefinition>): void {
    for (const [identifier, definition] of others) this.#define(identifier, definition);
  }

  #define(identifier: string, definition: LinkDefinition): void {
    const { line, markdown: text } = definition;
    if (!this.byIdentifier.has(identifier)) this.byIdentifier.set(identifier, definition);
    else this.#findings.leaveOut({ line, text, reason: 'unusedDefinition' });
  }
}
