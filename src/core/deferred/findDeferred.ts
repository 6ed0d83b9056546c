import { comparableLine, splitLines } from '../codeNotes/codeText.js';
import { withoutTail } from '../text/textEnd.js';
import type { LineExpression } from './deferredPatterns.js';

/** A line in which something is put off. */
export interface DeferredLine {
  /** From 1. */
  readonly line: number;
  /** The line without its indentation. */
  readonly quote: string;
  /** What it says, without the signs that make it a comment: the title of its note. */
  readonly title: string;
}

/** How many characters of a line are looked at: in longer ones, which tools write, nobody puts anything off. */
const maxLineLength = 400;

/** How long a title may be. */
const maxTitleLength = 120;

/** What comments begin and end with in any language. */
const commentStart = /^(?:\/\/+!?|\/\*+|\*+(?!\/)|#+!?|--+|<!--+|;+|%+|"""|'''|\(\*|\{-|REM\b|@REM\b)\s*/;
const commentEnd = /(?:\*\/|-->|"""|'''|\*\)|-\})$/;

/** Finds the lines of a text that a pattern is found in. One without words of its own is left out. */
export function findDeferred(text: string, expressions: readonly LineExpression[]): readonly DeferredLine[] {
  return splitLines(text).flatMap((whole, index): DeferredLine[] => {
    const line = whole.slice(0, maxLineLength);
    if (!expressions.some((expression) => expression.test(line))) return [];
    const title = titleOf(line);
    return title === '' ? [] : [{ line: index + 1, quote: comparableLine(line), title }];
  });
}

/** Without what ends a comment, and the further stars or hyphens of it. */
function withoutEnd(comment: string): string {
  const [end = ''] = commentEnd.exec(comment) ?? [];
  const words = comment.slice(0, comment.length - end.length);
  return end === '*/' || end === '-->' ? withoutTail(words, end === '*/' ? /\*/ : /-/) : words;
}

function titleOf(line: string): string {
  const text = comparableLine(line);
  const at = text.search(/(?:^|\s)(?:\/\/|\/\*|#|--|<!--|;)\s/);
  // Of code with a comment behind it, the comment is what says that something is put off.
  const comment = at > 0 ? text.slice(at).trim() : text;
  const words = withoutEnd(comment.replace(commentStart, '')).trim();
  const title = /[\p{L}\p{N}]/u.test(words) ? words : text;
  return title.length <= maxTitleLength ? title : `${title.slice(0, maxTitleLength - 1).trimEnd()}…`;
}
