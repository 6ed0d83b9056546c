import type { BlockContent, PhrasingContent, RootContent, Table } from 'mdast';

/** A paragraph of texts and of Markdown's own marks. */
export function paragraph(...children: readonly (string | PhrasingContent)[]): BlockContent {
  return { type: 'paragraph', children: children.map(toPhrasing) };
}

/** A text set in bold. */
export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [toPhrasing(text)] };
}

/** A piece of code within a text. */
export function inlineCode(value: string): PhrasingContent {
  return { type: 'inlineCode', value: value.replaceAll(/\s+/g, ' ') };
}

/** A link that shows where it leads. */
export function linkTo(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}

/** A heading. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, text: string): RootContent {
  return { type: 'heading', depth, children: [toPhrasing(text)] };
}

/** A list with marks, one item each. */
export function list(items: readonly (readonly BlockContent[])[]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [...children] })),
  };
}

/** A table; each cell holds what a paragraph could. */
export function table(head: readonly string[], rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  const cells = [head.map((text) => [toPhrasing(text)]), ...rows];
  return {
    type: 'table',
    children: cells.map((row) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children: [...children] })),
    })),
  };
}

/** A text as Markdown's node of it, on one line. */
export function toPhrasing(text: string | PhrasingContent): PhrasingContent {
  return typeof text === 'string' ? { type: 'text', value: text.replaceAll(/\s+/g, ' ') } : text;
}
