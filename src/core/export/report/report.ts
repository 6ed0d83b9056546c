import type { RootContent } from 'mdast';

import type { Audience } from '../exportFacts.js';
import { redactTree } from '../redaction/redactTree.js';
import { redactText, type Redactor } from '../redaction/redactor.js';

/** A fact about an item: `Effort`, `weeks`. The term is a word of ours. */
export interface ReportFact {
  readonly term: string;
  readonly text: string;
}

/** One item of the roadmap, as a reader is shown it. */
export interface ReportItem {
  readonly title: string;
  /** Words of ours that say at a glance how far it is. */
  readonly marks: readonly string[];
  readonly facts: readonly ReportFact[];
  /** `heading` is a word of ours; absent for what is said first. */
  readonly parts: readonly { readonly heading?: string; readonly nodes: readonly RootContent[] }[];
}

/** What stands below a heading: Markdown, or an item. */
export type ReportBlock =
  | { readonly kind: 'nodes'; readonly nodes: readonly RootContent[] }
  | { readonly kind: 'item'; readonly item: ReportItem };

/** A part of the report. */
export interface ReportSection {
  /** For links and styles, kebab-case. */
  readonly id: string;
  /** Words of ours. */
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

/** A roadmap as one audience is shown it, before it becomes Markdown or HTML. */
export interface Report {
  readonly audience: Audience;
  /** Words of ours, as all of these lines. */
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

/** Redacts all of a report that comes from files. Nothing reaches a reader that has not been through here. */
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

/** A fact goes on where its term ends: `Owner: an SRE`. */
function redactFact(text: string, redactor: Redactor): string {
  const term = ': ';
  return redactText(redactor, `${term}${text}`).slice(term.length);
}
