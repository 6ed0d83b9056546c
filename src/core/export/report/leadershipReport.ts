import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import { exportTexts as words } from '../exportTexts.js';
import { leadOf } from '../parseBody.js';
import { list, paragraph, strong, table, toPhrasing } from '../../markdown/nodes.js';
import { heardFrom, type ItemView, partOf, reasonOf, describeConfidence } from './itemView.js';

/** How many characters of the users' gain fit in a table row: a page has room for about ten rows. */
const maxGainLength = 160;

/** What others than the team must decide or unblock: agreement, an owner, a concern. */
export function listAsks(views: readonly ItemView[]): readonly RootContent[] {
  const { asked } = words;
  const proposed = views.filter(({ item }) => item.status === 'proposed' && item.horizon !== 'later');
  const unowned = views.filter(({ item }) => item.owner === undefined && item.horizon === 'now');
  const items = [
    ...(proposed.length === 0 ? [] : [paragraph(`${asked.agree} `, ...joinTitles(proposed))]),
    ...(unowned.length === 0 ? [] : [paragraph(`${asked.own} `, ...joinTitles(unowned))]),
    ...views.flatMap(({ item, confidence }) =>
      confidence.openConcerns.map(({ who, why }) =>
        paragraph(`${asked.concern} `, strong(item.title), asked.concernOf(who, why ?? '')),
      ),
    ),
  ];
  return items.length === 0 ? [paragraph(words.noAsks)] : [list(items.map((item) => [item]))];
}

function joinTitles(views: readonly ItemView[]): readonly (string | PhrasingContent)[] {
  return views.flatMap(({ item }, index) => [...(index === 0 ? [] : [', ']), strong(item.title)]);
}

/** Items as table rows: outcome, effort, confidence, status. */
export function tabulate(views: readonly ItemView[]): readonly RootContent[] {
  if (views.length === 0) return [];
  const { terms } = words;
  return [table([terms.outcome, terms.impact, terms.effort, terms.confidence, terms.status], views.map(rowOf))];
}

/** Titles only, for items that are not planned yet or are closed. */
export function listTitles(views: readonly ItemView[]): readonly RootContent[] {
  return views.length === 0 ? [] : [list(views.map(({ item }) => [paragraph(item.title)]))];
}

function rowOf(view: ItemView): readonly (readonly PhrasingContent[])[] {
  const { item } = view;
  const gain = leadOf(partOf(view, 'What users gain')) ?? reasonOf(view).find(({ type }) => type !== 'blockquote');
  const outcome = gain ? firstSentence(textOf(gain)) : '';
  const cells = [
    item.impact === undefined ? words.unknown : words.ofFive(item.impact),
    item.effort === undefined ? words.unknown : words.efforts[item.effort],
    `${words.heard(heardFrom(view), view.notes.length)}; ${describeConfidence(view)}`,
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
