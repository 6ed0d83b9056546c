import { comparableLine, splitLines } from '../codeNotes/codeText.js';
import { withoutTail } from '../text/textEnd.js';
import type { LineExpression } from './deferredPatterns.js';

export interface DeferredLine {
  /** From 1. */
  readonly line: number;
  /** The line without its indentation. */
  readonly quote: string;
  /** Its text without comment markers: the title of its note. */
  readonly title: string;
}

/** How many characters of a line are searched: longer lines are generated and contain no deferred work. */
const maxLineLength = 400;

/** The longest title. */
const maxTitleLength = 120;

/** The start and end of comments in any language. */
const commentStart = /^(?:\/\/+!?|\/\*+|\*+(?!\/)|#+!?|--+|<!--+|;+|%+|"""|'''|\(\*|\{-|REM\b|@REM\b)\s*/;
const commentEnd = /(?:\*\/|-->|"""|'''|\*\)|-\})$/;

/** Finds the lines that match a pattern, except those without words of their own. */
export function findDeferred(text: string, expressions: readonly LineExpression[]): readonly DeferredLine[] {
  return splitLines(text).flatMap((whole, index): DeferredLine[] => {
    const line = whole.slice(0, maxLineLength);
    if (!expressions.some((expression) => expression.test(line))) return [];
    const title = titleOf(line);
    return title === '' ? [] : [{ line: index + 1, quote: comparableLine(line), title }];
  });
}

/** Removes the end of a comment, and further stars or hyphens. */
function withoutEnd(comment: string): string {
  const [end = ''] = commentEnd.exec(comment) ?? [];
  const words = comment.slice(0, comment.length - end.length);
  return end === '*/' || end === '-->' ? withoutTail(words, end === '*/' ? /\*/ : /-/) : words;
}

function titleOf(line: string): string {
  const text = comparableLine(line);
  const at = text.search(/(?:^|\s)(?:\/\/|\/\*|#|--|<!--|;)\s/);
  // For code followed by a comment, only the comment is the title.
  const comment = at > 0 ? text.slice(at).trim() : text;
  const words = withoutEnd(comment.replace(commentStart, '')).trim();
  const title = /[\p{L}\p{N}]/u.test(words) ? words : text;
  return title.length <= maxTitleLength ? title : `${title.slice(0, maxTitleLength - 1).trimEnd()}…`;
}
