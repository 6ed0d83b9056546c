declare const markdownMark: unique symbol;

/** Markdown in which no file's text is a mark: neither a link nor a picture nor HTML comes of it. */
export type Markdown = string & { readonly [markdownMark]: true };

/** What Markdown may take for a mark within a line; the colon since GFM makes links of addresses. */
const inlineMarks = /[\\`*_{}[\]()#+\-.!|<>~&$]|:(?=\/\/)/g;

/** What is a mark wherever it stands, and underscores but within words. */
const sparseMarks = /[\\`*[\]<>&~#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** What makes an item of a list of the rest of a line. */
const firstMark = /^(?:[-+]|\d{1,9}[.)])(?= |$)/;

/** Blanks around a line, which Markdown drops or takes for code, and the rule that makes a heading of the line above. */
const edges = /^[ \t]+|(?<![ \t])[ \t]+$|^=/g;

/** A text of anybody's as Markdown that shows just that text, line by line. */
export function plainMarkdown(text: string): Markdown {
  const lines = text.replaceAll('\0', '\ufffd').split(/\r\n?|\n/);
  return asMarkdown(lines.map(escapeLine).join('  \n'));
}

/**
 * A text of anybody's on one line, for documents that are read as they are written, too: only what would be a mark is escaped.
 * It follows something on its line, or begins a heading, an item or a cell.
 */
export function escapeMarkdown(text: unknown): Markdown {
  const line = String(text).replaceAll(/\s+/g, ' ').trim();
  return asMarkdown(line.replaceAll(sparseMarks, String.raw`\$&`).replace(firstMark, escapeFirst));
}

/** A text of anybody's in bold, on one line; empty where there is none. */
export function strongMarkdown(text: string): Markdown {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return asMarkdown(line === '' ? '' : `**${plainMarkdown(line)}**`);
}

/** Markdown that the extension itself brings along: a description of a schema, a rule between paragraphs. */
export function ownMarkdown(markdown: string): Markdown {
  return asMarkdown(markdown);
}

/** Puts together what is there. */
export function joinMarkdown(parts: readonly (Markdown | '' | false | undefined)[], separator: string): Markdown {
  return asMarkdown(parts.filter((part) => typeof part === 'string' && part !== '').join(separator));
}

/** A backslash goes before the mark: after the number, where there is one. */
function escapeFirst(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}

function escapeLine(line: string): string {
  const escaped = line.replaceAll(inlineMarks, String.raw`\$&`);
  return escaped.replaceAll(edges, (edge) => [...edge].map((character) => `&#${character.charCodeAt(0)};`).join(''));
}

function asMarkdown(text: string): Markdown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only functions of this file give out the type
  return text as Markdown;
}
