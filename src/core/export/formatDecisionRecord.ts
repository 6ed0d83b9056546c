import type { BlockContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

import type { RoadmapEntry, RoadmapStatus } from '../roadmap/roadmapItem.js';
import { slugify } from '../text/slug.js';
import { formatScalar } from '../text/yamlScalar.js';
import type { ExportFacts, NamePolicy } from './exportFacts.js';
import { exportTexts } from './exportTexts.js';
import { isWebAddress } from '../markdown/cleanTree.js';
import { formatTree } from '../markdown/formatTree.js';
import { heading, linkTo, list, paragraph } from '../markdown/nodes.js';
import { leadOf } from './parseBody.js';
import { redactTree } from './redaction/redactTree.js';
import { redactAs } from './redaction/redactAs.js';
import { redactText, type Redactor } from './redaction/redactor.js';
import { heardFrom, type ItemView, partOf, viewItem } from './report/itemView.js';

export interface DecisionRecord {
  /** The part between the number and `.md`; may be empty for a title without letters. */
  readonly slug: string;
  readonly text: string;
}

/** Longest part of the file name that comes from the title, in UTF-16 code units. */
const maxSlugLength = 60;

const statuses: Readonly<Record<RoadmapStatus, string>> = {
  proposed: 'proposed',
  agreed: 'accepted',
  started: 'accepted',
  done: 'accepted',
  dropped: 'rejected',
};

/** Writes the decision behind an item as a record in MADR 4 format. What the item doesn't contain is left to be filled in. */
export function formatDecisionRecord(entry: RoadmapEntry, facts: ExportFacts, names: NamePolicy): DecisionRecord {
  const view = viewItem(entry, facts);
  return redactAs(names, facts.names, (redactor) => {
    const title = redactText(redactor, entry.item.title);
    const body = formatTree(redactTree(recordNodes(view), redactor));
    return { slug: slugify(title, maxSlugLength), text: `${formatHead(view, facts, redactor)}\n${body}` };
  });
}

function formatHead({ item }: ItemView, { today }: ExportFacts, redactor: Redactor): string {
  const supporters = item.buyIn.filter(({ stance }) => stance === 'supports').map(({ who }) => who);
  const makers = [...new Set([...(item.owner === undefined ? [] : [item.owner]), ...supporters])];
  const consulted = [...new Set(item.validation.map(({ who }) => who))];
  const line = (key: string, people: readonly string[]): string => {
    const called = redactText(redactor, people.join(', '));
    return people.length === 0 ? '' : `${key}: ${formatScalar(called, 'block')}\n`;
  };
  const lines = [
    `status: ${statuses[item.status]}\n`,
    `date: ${today}\n`,
    line('decision-makers', makers),
    line('consulted', consulted),
  ];
  return `---\n${lines.join('')}---\n`;
}

function recordNodes(view: ItemView): readonly RootContent[] {
  const { item } = view;
  const gain = leadOf(partOf(view, 'What users gain'));
  const because = gain ? textOf(gain).trim() : '';
  return [
    heading(1, item.title),
    ...section('Context and Problem Statement', partOf(view, 'Problem')),
    ...section('Decision Drivers', driverNodes(view)),
    ...section('Considered Options', [list([[paragraph(item.title)], [paragraph(leaveIt)]])]),
    heading(2, 'Decision Outcome'),
    paragraph(`Chosen option: “${item.title}”, because ${because === '' ? notWritten : `users gain this: ${because}`}`),
    ...partOf(view, 'Approach'),
    ...section('Consequences', consequenceNodes(view, because), 3),
    ...section('Confirmation', partOf(view, 'How we will know'), 3),
    heading(2, 'Pros and Cons of the Options'),
    ...section(item.title, consequenceNodes(view, because), 3),
    ...section(
      leaveIt,
      [list([[paragraph('Good, because it takes no effort now.')], [paragraph('Bad, because the problem stays.')]])],
      3,
    ),
    ...section('More Information', informationNodes(view)),
  ];
}

const leaveIt = 'Leave it as it is';

const notWritten = '…';

function section(title: string, nodes: readonly RootContent[], depth: 2 | 3 = 2): readonly RootContent[] {
  return [heading(depth, title), ...(nodes.length === 0 ? [paragraph(notWritten)] : nodes)];
}

function driverNodes(view: ItemView): readonly RootContent[] {
  const { item } = view;
  const drivers = [
    view.notes.length === 0 ? '' : `${exportTexts.terms.evidence}: ${heardFrom(view)}`,
    item.impact === undefined ? '' : `${exportTexts.terms.impact}: ${exportTexts.ofFive(item.impact)}`,
    item.effort === undefined ? '' : `${exportTexts.terms.effort}: ${exportTexts.efforts[item.effort]}`,
  ].filter((driver) => driver !== '');
  return drivers.length === 0 ? [] : [list(drivers.map((driver) => [paragraph(driver)]))];
}

function consequenceNodes({ confidence }: ItemView, because: string): readonly RootContent[] {
  const concerns = confidence.openConcerns.flatMap(({ who, why }) => (why ? [`Bad, because ${why} (${who})`] : []));
  const lines = [...(because === '' ? [] : [`Good, because users gain this: ${because}`]), ...concerns];
  return lines.length === 0 ? [] : [list(lines.map((line): readonly BlockContent[] => [paragraph(line)]))];
}

function informationNodes({ item, notes }: ItemView): readonly RootContent[] {
  const { tracker } = item;
  const lines = [
    ...notes.map(({ note }) => paragraph(`${exportTexts.kinds[note.kind]}: ${note.title}`)),
    ...(tracker !== undefined && isWebAddress(tracker)
      ? [paragraph(`${exportTexts.terms.tracker}: `, linkTo(tracker))]
      : []),
  ];
  return lines.length === 0 ? [] : [list(lines.map((line) => [line]))];
}
