import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';

import { isWebAddress } from '../../markdown/cleanTree.js';
import type { Report, ReportBlock, ReportFact, ReportItem, ReportSection } from './report.js';
import { reportStyle } from './reportStyle.js';

/** Nothing is fetched or run, whatever the file contains. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes a report as one self-contained HTML page: no script, font, picture or network. It has a dark and a light theme and
 * prints on A4 and Letter.
 */
export function formatReportHtml(report: Report): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', report.title),
          h('style', reportStyle),
        ]),
        h('body', { className: [report.audience] }, [
          h('header', [h('h1', report.title), ...report.lead.map((line) => h('p', line))]),
          h('main', report.sections.map(sectionElement)),
          h('footer', [h('p', report.footer)]),
        ]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

function sectionElement({ id, heading, blocks }: ReportSection): Element {
  return h('section', { className: [id], ariaLabelledBy: [id] }, [
    h('h2', { id }, heading),
    ...blocks.flatMap((block) => blockElements(block)),
  ]);
}

function blockElements(block: ReportBlock): readonly ElementContent[] {
  return block.kind === 'nodes' ? markdownElements(block.nodes) : [itemElement(block.item)];
}

function itemElement({ title, marks, facts, parts }: ReportItem): Element {
  return h('article', [
    h('h3', title),
    h(
      'ul',
      { className: ['marks'] },
      marks.map((mark) => h('li', mark)),
    ),
    ...(facts.length === 0 ? [] : [h('dl', facts.map(factElement))]),
    ...parts.flatMap(({ heading, nodes }) => [
      ...(heading === undefined ? [] : [h('h4', heading)]),
      ...markdownElements(nodes),
    ]),
  ]);
}

function factElement({ term, text }: ReportFact): Element {
  const value = isWebAddress(text) ? h('a', { href: text, rel: 'noreferrer' }, text) : text;
  return h('div', [h('dt', term), h('dd', value)]);
}

const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'picture' && name !== 'source'),
};

/** Content from files as HTML, without anything that could run, be fetched, or be mistaken for a part of the page. */
function markdownElements(nodes: readonly RootContent[]): readonly ElementContent[] {
  const tree = toHast({ type: 'root', children: [...nodes] });
  const clean = sanitize(tree, schema);
  const children = clean.type === 'root' ? clean.children : [clean];
  return children.filter((child): child is ElementContent => child.type !== 'doctype').flatMap(withScopes);
}

/** A table that scrolls separately on a small screen, with the scopes of its header cells. */
function withScopes(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'table') return [node];
  for (const cell of headCells(node)) cell.properties['scope'] = 'col';
  return [h('div', { className: ['table'], tabIndex: 0, role: 'group' }, node)];
}

function headCells(node: ElementContent): readonly Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'th' ? [node] : node.children.flatMap(headCells);
}
