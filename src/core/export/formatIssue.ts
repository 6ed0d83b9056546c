import type { RootContent } from 'mdast';

import { roadmapHeadings } from '../roadmap/formatRoadmapItem.js';
import type { RoadmapEntry } from '../roadmap/roadmapItem.js';
import type { ExportFacts, NamePolicy } from './exportFacts.js';
import { formatTree } from '../markdown/formatTree.js';
import { heading, paragraph } from '../markdown/nodes.js';
import { redactTree } from './redaction/redactTree.js';
import { redactAs } from './redaction/redactAs.js';
import { redactText } from './redaction/redactor.js';
import { itemForEngineers } from './report/engineersReport.js';
import { heardFrom, type ItemView, partOf, viewItem } from './report/itemView.js';
import { exportTexts as words } from './exportTexts.js';

export interface Issue {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** Writes an item as an issue: its body, how many people support it, and the code locations. */
export function formatIssue(entry: RoadmapEntry, facts: ExportFacts, names: NamePolicy): Issue {
  const view = viewItem(entry, facts);
  const nodes = issueNodes(view, facts);
  return redactAs(names, facts.names, (redactor) => ({
    title: redactText(redactor, entry.item.title).replaceAll(/\s+/g, ' '),
    body: formatTree(redactTree(nodes, redactor)),
  }));
}

function issueNodes(view: ItemView, facts: ExportFacts): readonly RootContent[] {
  const places = itemForEngineers(view, facts).parts.filter((part) => part.heading === words.parts.code);
  const parts = [...roadmapHeadings.map((title) => ({ heading: title, nodes: partOf(view, title) })), ...places];
  const evidence = view.notes.length === 0 ? [] : [paragraph(`${words.terms.evidence}: ${heardFrom(view)}.`)];
  return [
    ...parts.flatMap((part) => (part.nodes.length === 0 ? [] : [heading(2, part.heading ?? ''), ...part.nodes])),
    ...evidence,
  ];
}
