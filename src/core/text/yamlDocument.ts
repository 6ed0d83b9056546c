import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

import { nextLineAt } from './lines.js';
import type { Span } from './span.js';

/** What a text has more of than is read: constructs in one another, parts at all, nodes that its aliases stand for. */
export type YamlLimit = 'depth' | 'parts' | 'aliases';

/** What kept a text from being read as YAML, and where. */
export interface YamlFault {
  /** A sentence in English, without its full stop. */
  readonly detail: string;
  readonly span: Span;
  /** There where the text may be YAML, but is more than is read. */
  readonly limit?: YamlLimit;
}

/** A text read as YAML: its document model, or the first thing wrong with it. */
export type YamlReading =
  | { readonly kind: 'document'; readonly document: Document.Parsed }
  | { readonly kind: 'faulty'; readonly fault: YamlFault };

/**
 * How many constructs may stand in one another. The composer is recursive: where it runs out of stack in the middle of a
 * regular expression, the whole process ends, which nothing can catch.
 */
const maxDepth = 100;

/**
 * How many words, signs and line endings may be in a text: those of 2,500 steps in a person's file. Some texts of 1 MB take the
 * library many seconds; this many take it a fraction of one, whatever they are.
 */
const maxParts = 60_000;

/**
 * Reads one YAML document. Keys are texts whatever they look like; whether they are unique is left to the caller.
 *
 * @returns always a value. Only the first fault is told: those behind it are mostly its consequences.
 */
export function readYamlDocument(text: string): YamlReading {
  const tokens: CST.Token[] = [];
  const beyond = parseTokens(text, tokens);
  if (beyond) return { kind: 'faulty', fault: beyond };
  const composer = new Composer({ stringKeys: true, uniqueKeys: false, logLevel: 'silent' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the composer was made to give a document, but gave none');
  const [error] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
  if (error) return faulty(text, firstSentence(error.message), { start: error.pos[0], end: error.pos[1] });
  if (!second) return { kind: 'document', document };
  const [start, , end] = second.range;
  return faulty(text, 'The file holds more than one document', { start, end });
}

/** Adds the text's tokens, up to the first that is an error; stops where the text is more than is read. */
function parseTokens(text: string, tokens: CST.Token[]): YamlFault | undefined {
  const parser = new Parser();
  let partCount = 0;
  for (const lexeme of new Lexer().lex(text)) {
    partCount += 1;
    for (const token of parser.next(lexeme)) tokens.push(token);
    const limit = parser.stack.length > maxDepth ? 'depth' : partCount > maxParts ? 'parts' : undefined;
    if (limit) return limitFaultAt(text, parser.offset, limit);
    if (tokens.at(-1)?.type === 'error') break;
  }
  tokens.push(...parser.end());
  const deep = partCount > maxDepth ? findTooDeep(tokens) : undefined;
  return deep && limitFaultAt(text, deep.offset, 'depth');
}

/** Finds a token that stands in too many others: pairs in a flow list can do so without the parser's stack showing it. */
function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return token;
    for (const part of partsOf(token)) open.push({ token: part, depth: depth + 1 });
  }
  return undefined;
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part !== undefined && part !== null));
}

const limitDetails: Readonly<Record<YamlLimit, string>> = {
  depth: 'This is nested too deeply',
  parts: 'The file has too many parts',
  aliases: 'The aliases stand for too much',
};

function limitFaultAt(text: string, start: number, limit: YamlLimit): YamlFault {
  return limitFault(visibleSpan(text, { start, end: text.length }), limit);
}

/** A text that is more than is read. */
export function limitFault(span: Span, limit: YamlLimit): YamlFault {
  return { detail: limitDetails[limit], span, limit };
}

function faulty(text: string, detail: string, span: Span): YamlReading {
  return { kind: 'faulty', fault: { detail, span: visibleSpan(text, span) } };
}

/** How much of a message is shown: some quote what is wrong, however long it is. */
const maxDetailLength = 200;

/** The library's messages go on with advice for programmers. */
function firstSentence(message: string): string {
  const [sentence = ''] = message.slice(0, maxDetailLength).split(/[.;](?:\s|$)|\n/, 1);
  return sentence.length < maxDetailLength ? sentence : `${sentence}…`;
}

/** What the span has to show on its first line; where that is blank, the last thing before it. */
function visibleSpan(text: string, { start, end }: Span): Span {
  const [shown = ''] = text.slice(start, Math.min(end, nextLineAt(text, start))).split(/\r?\n/, 1);
  if (shown.trim() !== '') return { start, end: start + shown.trimEnd().length };
  const before = text.slice(0, start).trimEnd().length;
  return { start: Math.max(0, before - 1), end: before };
}
