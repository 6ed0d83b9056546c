import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import { exportWords as words } from '../exportWords.js';
import { leadOf } from '../markdown/parseBody.js';
import { list, paragraph, strong, table, toPhrasing } from '../markdown/nodes.js';
import { heardFrom, type ItemView, partOf, reasonOf, wordConfidence } from './itemView.js';

/** How many characters of what users gain a row of the table takes: a page has room for some ten of them. */
const maxGainLength = 160;

/** What is decided or unblocked by others than the team: agreement, an owner, a concern. */
export function listAsks(views: readonly ItemView[]): readonly RootContent[] {
  const { asked } = words;
  const items = views.flatMap(({ item, confidence }) => [
    ...(item.status === 'proposed' && item.horizon !== 'later' ? [[asked.agree, item.title, '']] : []),
    ...(item.owner === undefined && item.horizon === 'now' ? [[asked.own, item.title, '']] : []),
    ...confidence.openConcerns.map(({ who, why }) => [asked.concern, item.title, asked.concernOf(who, why ?? '')]),
  ]);
  if (items.length === 0) return [paragraph(words.noAsks)];
  return [list(items.map(([ask = '', title = '', more = '']) => [paragraph(`${ask} `, strong(title), more)]))];
}

/** Items as the rows of a table: outcome, effort, confidence, status. */
export function tabulate(views: readonly ItemView[]): readonly RootContent[] {
  if (views.length === 0) return [];
  const { terms } = words;
  return [table([terms.outcome, terms.impact, terms.effort, terms.confidence, terms.status], views.map(rowOf))];
}

/** Titles alone: for what is not in sight yet, or is over. */
export function listTitles(views: readonly ItemView[]): readonly RootContent[] {
  return views.length === 0 ? [] : [list(views.map(({ item }) => [paragraph(item.title)]))];
}

function rowOf(view: ItemView): readonly (readonly PhrasingContent[])[] {
  const { item } = view;
  const gain = leadOf(partOf(view, 'What users gain')) ?? reasonOf(view)[0];
  const outcome = gain ? firstSentence(textOf(gain)) : '';
  const cells = [
    item.impact === undefined ? words.unknown : `${item.impact} of 5: ${words.impacts[item.impact] ?? ''}`,
    item.effort === undefined ? words.unknown : words.efforts[item.effort],
    `${wordConfidence(view)}; ${heardFrom(view)}`,
    words.statuses[item.status],
  ];
  return [
    outcome === '' ? [strong(item.title)] : [strong(item.title), toPhrasing(`: ${outcome}`)],
    ...cells.map((cell) => [toPhrasing(cell)]),
  ];
}

function firstSentence(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const [sentence = line] = /^.{20,}?[.!?](?=\s|$)/u.exec(line) ?? [];
  if (sentence.length <= maxGainLength) return sentence;
  const cut = sentence.lastIndexOf(' ', maxGainLength);
  return `${sentence.slice(0, cut > 0 ? cut : maxGainLength)}…`;
}
