import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

import type { Span } from './span.js';

/** What kept a text from being read as YAML: a sentence without its full stop, and where. */
export interface YamlFault {
  readonly detail: string;
  readonly span: Span;
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
 * Reads one YAML document. Keys are texts whatever they look like; whether they are unique is left to the caller.
 *
 * @returns always a value. Only the first fault is told: those behind it are mostly its consequences.
 */
export function readYamlDocument(text: string): YamlReading {
  const tokens: CST.Token[] = [];
  const depthFault = parseTokens(text, tokens);
  if (depthFault) return { kind: 'faulty', fault: depthFault };
  const composer = new Composer({ stringKeys: true, uniqueKeys: false, logLevel: 'silent' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error('the composer was made to give a document, but gave none');
  const [error] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
  if (error) return faulty(text, firstSentence(error.message), { start: error.pos[0], end: error.pos[1] });
  if (!second) return { kind: 'document', document };
  const [start, , end] = second.range;
  return faulty(text, 'The file holds more than one document', { start, end });
}

/** Adds the text's tokens; stops where they stand in one another too deeply. */
function parseTokens(text: string, tokens: CST.Token[]): YamlFault | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > maxDepth) {
      return {
        detail: 'This is nested too deeply',
        span: visibleSpan(text, { start: parser.offset, end: text.length }),
      };
    }
  }
  tokens.push(...parser.end());
  return undefined;
}

function faulty(text: string, detail: string, span: Span): YamlReading {
  return { kind: 'faulty', fault: { detail, span: visibleSpan(text, span) } };
}

/** The library's messages go on with advice for programmers. */
function firstSentence(message: string): string {
  return message.split(/[.;](?:\s|$)|\n/, 1)[0] ?? message;
}

/** What the span has to show on its first line; where that is blank, the last thing before it. */
function visibleSpan(text: string, { start, end }: Span): Span {
  const [shown = ''] = text.slice(start, end).split(/\r?\n/, 1);
  if (shown.trim() !== '') return { start, end: start + shown.trimEnd().length };
  const before = text.slice(0, start).trimEnd().length;
  return { start: Math.max(0, before - 1), end: before };
}
