import type { RootContent } from 'mdast';

import { mostWorthFirst } from '../../roadmap/arrangeItems.js';
import { type RoadmapHorizon, roadmapHorizons } from '../../roadmap/roadmapItem.js';
import { type Change, changesSince } from '../changesSince.js';
import type { Audience, ExportChoice, ExportFacts } from '../exportFacts.js';
import { type ExportedItem, type ExportStamp, toExportedItem } from '../exportStamp.js';
import { exportTexts as words } from '../exportTexts.js';
import { list, paragraph, strong } from '../../markdown/nodes.js';
import { dayLabel } from '../dayLabel.js';
import { itemForEngineers } from './engineersReport.js';
import { itemForEveryone } from './everyoneReport.js';
import { type ItemView, viewItem } from './itemView.js';
import { listAsks, listTitles, tabulate } from './leadershipReport.js';
import type { Report, ReportBlock, ReportItem, ReportSection } from './report.js';

/**
 * Builds the roadmap for an audience, with names; see `redactReport`.
 *
 * @param last the items of the export being replaced; without it no changes are listed.
 */
export function buildReport(facts: ExportFacts, choice: ExportChoice, last: ExportStamp | undefined): Report {
  const views = mostWorthFirst(facts.entries).map((entry) => viewItem(entry, facts));
  const { audience } = choice;
  const { lead, footerNames, footerRoles } = words;
  return {
    audience,
    title: words.title,
    lead: [lead[audience], words.asOf(dayLabel(facts.today))],
    sections: [
      ...(last ? [changesSection(facts, last)] : []),
      ...(audience === 'leadership' ? [sectionOf('asks', words.asks, listAsks(views.filter(isOpen)))] : []),
      ...(views.length === 0 ? [sectionOf('empty', words.horizons.now, [paragraph(words.empty)])] : []),
      ...[...roadmapHorizons, undefined].map((horizon) => horizonSection(horizon, views, { facts, audience })),
      sectionOf('done', words.done, listTitles(views.filter(({ item }) => item.status === 'done'))),
      ...(audience === 'engineers'
        ? [sectionOf('dropped', words.dropped, listTitles(views.filter(({ item }) => item.status === 'dropped')))]
        : []),
    ].filter(({ blocks }) => blocks.length > 0),
    footer: choice.names === 'roles' ? footerRoles : footerNames,
  };
}

interface Reader {
  readonly facts: ExportFacts;
  readonly audience: Audience;
}

function horizonSection(
  horizon: RoadmapHorizon | undefined,
  views: readonly ItemView[],
  { facts, audience }: Reader,
): ReportSection {
  const id = horizon ?? 'unplaced';
  const title = horizon ? words.horizons[horizon] : words.unplaced;
  const mine = views.filter((view) => isOpen(view) && view.item.horizon === horizon);
  if (mine.length === 0) return { id, heading: title, blocks: [] };
  const help: RootContent = paragraph(horizon ? words.horizonHelp[horizon] : words.unplacedHelp);
  switch (audience) {
    case 'leadership':
      return sectionOf(id, title, horizon === 'later' || !horizon ? listTitles(mine) : tabulate(mine));
    case 'everyone':
      return withItems(
        { id, heading: title, help },
        mine.map((view) => itemForEveryone(view, facts)),
      );
    case 'engineers':
      return withItems(
        { id, heading: title, help },
        mine.map((view) => itemForEngineers(view, facts)),
      );
  }
}

function withItems(
  { id, heading, help }: { readonly id: string; readonly heading: string; readonly help: RootContent },
  items: readonly ReportItem[],
): ReportSection {
  const blocks = items.map((item): ReportBlock => ({ kind: 'item', item }));
  return { id, heading, blocks: [{ kind: 'nodes', nodes: [help] }, ...blocks] };
}

function sectionOf(id: string, heading: string, nodes: readonly RootContent[]): ReportSection {
  return { id, heading, blocks: nodes.length === 0 ? [] : [{ kind: 'nodes', nodes }] };
}

function changesSection({ entries }: ExportFacts, last: ExportStamp): ReportSection {
  const now = mostWorthFirst(entries).map((entry) => toExportedItem(entry, entry.item.title));
  const changed = changesSince(last.items, now);
  const items = changed.map(({ item, changes }) => [
    paragraph(strong(changes.map((change) => wordChange(change, item)).join(', ')), `: ${item.title}`),
  ]);
  const nodes = items.length === 0 ? [paragraph(words.nothingChanged)] : [list(items)];
  return sectionOf('changes', words.changes(dayLabel(last.date)), nodes);
}

function wordChange(change: Change, { horizon }: ExportedItem): string {
  const { change: changeWords } = words;
  switch (change.kind) {
    case 'new':
      return horizon ? `${changeWords.new} (${words.horizons[horizon].toLowerCase()})` : changeWords.new;
    case 'moved':
      return changeWords.moved(horizonLabel(change.from), horizonLabel(change.to));
    case 'reopened':
      return changeWords.reopened(words.statuses[change.to]);
    case 'agreed':
    case 'started':
    case 'done':
    case 'dropped':
    case 'changed':
    case 'removed':
      return changeWords[change.kind];
  }
}

function horizonLabel(horizon: RoadmapHorizon | undefined): string {
  return (horizon ? words.horizons[horizon] : words.unplaced).toLowerCase();
}

function isOpen({ item }: ItemView): boolean {
  return item.status !== 'done' && item.status !== 'dropped';
}
