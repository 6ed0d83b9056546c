import type { Nodes, Paragraph } from 'mdast';

import { plainTextOf } from './inlineText.js';
import { findAll } from '../markdown/markdownSource.js';

/**
 * Says whether a paragraph is a title to people: bold from end to end, directly above a list of tasks.
 *
 * @param next what follows it; a comment may stand between.
 */
export function isGroupTitle({ children: [first, second, ...others] }: Paragraph, next: readonly Nodes[]): boolean {
  const isBold = first?.type === 'strong' && others.length === 0;
  if (!isBold || (second && !/^[:：]?$/.test(plainTextOf(second).trim()))) return false;
  const list = next.find(({ type }) => type !== 'html');
  return list?.type === 'list' && findAll(list, 'listItem').some(({ checked }) => typeof checked === 'boolean');
}
