import type { Nodes } from 'mdast';

/** A box with its text, before it is a step. */
export interface DraftTask {
  readonly type: 'task';
  readonly line: number;
  /** The Markdown behind the box, on one line or more. */
  readonly lead: string;
  /** What a person reads there. */
  readonly plain: string;
  readonly isChecked: boolean;
  /** What people read at the items around it, the outermost first. */
  readonly within: readonly string[];
  /** Whatever belongs to it and is no task, as Markdown; grows while the text is read. */
  readonly details: string[];
  /** Where its links are looked for; grows with the details. */
  readonly nodes: Nodes[];
  /** What our own export wrote beside it, as YAML. */
  readonly data: string | undefined;
}

/** A title of what follows it. */
export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 to 6; {@link groupDepth} for the titles that aren't headings. */
  readonly depth: number;
  readonly line: number;
  readonly markdown: string;
  readonly plain: string;
}

/** Text that belongs to no step by itself. */
export interface ProseBlock {
  readonly type: 'prose';
  readonly line: number;
  readonly markdown: string;
  readonly nodes: readonly Nodes[];
  /** It is code, a list or a table: it goes on with what stands before it. A paragraph begins something. */
  readonly goesOn: boolean;
}

/** A Markdown text in reading order. */
export type Block =
  | DraftTask
  | HeadingBlock
  | ProseBlock
  /** What our own export wrote about the checklist or the phase it stands in, as YAML. */
  | { readonly type: 'data'; readonly about: string; readonly yaml: string };

/** The depth of a bold line or a `<summary>` that stands above a list. */
export const groupDepth = 7;

/** The depth of the label of an issue form's boxes: below each of the form's headings. */
export const labelDepth = 6.5;

/** The blocks of a text, and where its reference links and footnotes lead. */
export interface BlocksRead {
  readonly blocks: readonly Block[];
  /** By identifier, as the parser normalises it; a footnote's begins with `^`. */
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
}

/** The target of reference links, or a footnote. */
export interface LinkDefinition {
  /** Empty for a footnote. */
  readonly url: string;
  readonly markdown: string;
  readonly line: number;
}
