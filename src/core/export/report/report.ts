import type { RootContent } from 'mdast';

import type { Audience } from '../exportFacts.js';
import { redactTree } from '../redaction/redactTree.js';
import { redactText, type Redactor } from '../redaction/redactor.js';

/** A fact about an item: `Effort`, `weeks`. The term is one of our texts. */
export interface ReportFact {
  readonly term: string;
  readonly text: string;
}

/** An item as shown to a reader. */
export interface ReportItem {
  readonly title: string;
  /** Our own texts that show its progress at a glance. */
  readonly marks: readonly string[];
  readonly facts: readonly ReportFact[];
  /** `heading` is one of our texts; absent for the first part. */
  readonly parts: readonly { readonly heading?: string; readonly nodes: readonly RootContent[] }[];
}

/** Content below a heading: Markdown, or an item. */
export type ReportBlock =
  | { readonly kind: 'nodes'; readonly nodes: readonly RootContent[] }
  | { readonly kind: 'item'; readonly item: ReportItem };

export interface ReportSection {
  /** For links and styles, kebab-case. */
  readonly id: string;
  /** One of our texts. */
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

/** A roadmap for one audience, before it becomes Markdown or HTML. */
export interface Report {
  readonly audience: Audience;
  /** Our own texts, like all of these lines. */
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

/** Redacts everything in a report that comes from files. Nothing reaches a reader without passing through here. */
export function redactReport(report: Report, redactor: Redactor): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => redactBlock(block, redactor)),
  }));
  return { ...report, sections };
}

function redactBlock(block: ReportBlock, redactor: Redactor): ReportBlock {
  if (block.kind === 'nodes') return { ...block, nodes: redactTree(block.nodes, redactor) };
  const { title, facts, parts } = block.item;
  return {
    ...block,
    item: {
      ...block.item,
      title: redactText(redactor, title),
      facts: facts.map(({ term, text }) => ({ term, text: redactFact(text, redactor) })),
      parts: parts.map((part) => ({ ...part, nodes: redactTree(part.nodes, redactor) })),
    },
  };
}

/** A fact continues the sentence of its term: `Owner: an SRE`. */
function redactFact(text: string, redactor: Redactor): string {
  const term = ': ';
  return redactText(redactor, `${term}${text}`).slice(term.length);
}
