import { MarkdownSource } from './markdownSource.js';
import { type Markdown, ownMarkdown } from '../text/plainMarkdown.js';
import { cleanTree } from './cleanTree.js';
import { formatTree } from './formatTree.js';

/** How many characters are read: enough for any page or tooltip. */
const maxLength = 20_000;

/** What a picture, a link or HTML begins with, in any Markdown; the boxes of task lists do no harm. */
const risky = /\[(?![ xX]\] )|</;

/**
 * A file's formatted text as Markdown that can be shown and sent: pictures are what they show, HTML is its text, and links lead to
 * the web only. Where it may contain any of those it is written anew from what the parser saw, so that another parser sees nothing
 * else in it.
 */
export function cleanMarkdown(markdown: string): Markdown {
  const text = markdown.slice(0, maxLength).replaceAll(/\r\n?/g, '\n');
  if (!risky.test(markdown) && markdown.length <= maxLength) return ownMarkdown(markdown.trim());
  const nodes = cleanTree(new MarkdownSource(text, 0).root, { keepsIds: true });
  const isCut = markdown.length > maxLength;
  return ownMarkdown(`${formatTree(nodes).trim()}${isCut ? '\n\n…' : ''}`);
}
