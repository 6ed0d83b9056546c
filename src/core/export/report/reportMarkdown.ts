import type { PhrasingContent, RootContent } from 'mdast';

import { isWebAddress } from '../../markdown/cleanTree.js';
import { formatTree } from '../../markdown/formatTree.js';
import { heading, linkTo, list, paragraph, strong } from '../../markdown/nodes.js';
import type { Report, ReportBlock, ReportFact, ReportItem, ReportSection } from './report.js';

/** Writes a report as Markdown for GitHub. */
export function formatReportMarkdown({ title, lead, sections, footer }: Report): string {
  return formatTree([
    heading(1, title),
    ...lead.map((line) => paragraph(line)),
    ...sections.flatMap(sectionNodes),
    { type: 'thematicBreak' },
    paragraph({ type: 'emphasis', children: [{ type: 'text', value: footer }] }),
  ]);
}

function sectionNodes({ heading: title, blocks }: ReportSection): readonly RootContent[] {
  return [heading(2, title), ...blocks.flatMap(blockNodes)];
}

function blockNodes(block: ReportBlock): readonly RootContent[] {
  return block.kind === 'nodes' ? block.nodes : itemNodes(block.item);
}

function itemNodes({ title, marks, facts, parts }: ReportItem): readonly RootContent[] {
  return [
    heading(3, title),
    paragraph(strong(marks.join(' · '))),
    ...(facts.length === 0 ? [] : [list(facts.map((fact) => [paragraph(`${fact.term}: `, valueOf(fact))]))]),
    ...parts.flatMap((part) => [...(part.heading === undefined ? [] : [heading(4, part.heading)]), ...part.nodes]),
  ];
}

/** Addresses become links. */
function valueOf({ text }: ReportFact): string | PhrasingContent {
  return isWebAddress(text) ? linkTo(text) : text;
}
