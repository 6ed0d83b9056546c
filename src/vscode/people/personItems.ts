import * as vscode from 'vscode';

import type { PersonFile } from '../../app/people/peopleStore.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { PersonOverview } from '../../core/people/personOverview.js';
import type { Person } from '../../core/people/progress.js';
import { formatProgressBar } from '../../core/people/progressBar.js';
import { dateLabel, dueLabel } from '../kit/stepLabels.js';
import { unreadableRow } from '../kit/unreadableRow.js';
import { joinMarkdown, ownMarkdown, plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf, type ShownMarkdown } from '../kit/markdown.js';

/** Why a step is listed below its person. */
export type ConcernType = 'overdue' | 'blocked' | 'upcoming';

/** Somebody's step that others may want to know about. */
export interface Concern {
  readonly type: ConcernType;
  readonly step: StepOverview;
  /** Empty except for blocked steps. */
  readonly reason: string;
}

const concernIcons: Readonly<Record<ConcernType, vscode.ThemeIcon>> = {
  overdue: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  blocked: new vscode.ThemeIcon('circle-slash'),
  upcoming: new vscode.ThemeIcon('calendar'),
};

/** The steps to list below a person: overdue, blocked, and due next. */
export function concernsOf({ overdue, blocked, upcoming }: PersonOverview): readonly Concern[] {
  return [
    ...overdue.map((step): Concern => ({ type: 'overdue', step, reason: '' })),
    ...blocked.map(({ step, reason }): Concern => ({ type: 'blocked', step, reason })),
    ...upcoming.map((step): Concern => ({ type: 'upcoming', step, reason: '' })),
  ];
}

/** A person's name; the file's name if the file doesn't contain one. */
export function nameOf({ person, slug }: PersonFile): string {
  return person && person.name !== '' ? person.name : slug;
}

/** The row of an unreadable file; a click opens it. */
export function unreadablePersonItem({ path, slug }: PersonFile): vscode.TreeItem {
  const item = new vscode.TreeItem(slug);
  item.id = `person:${path}`;
  item.contextValue = 'person.unreadable';
  return unreadableRow(item, path, vscode.l10n.t('{0} can’t be read. See the Problems panel.', path));
}

/** A person's row: their progress and the most urgent fact. `overview` is absent without a readable checklist. */
export function personItem(file: PersonFile, overview: PersonOverview | undefined, page: vscode.Uri): vscode.TreeItem {
  const name = nameOf(file);
  const { overdue = [], blocked = [], upcoming = [] } = overview ?? {};
  const hasConcerns = overdue.length + blocked.length + upcoming.length > 0;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, hasConcerns ? Collapsed : None);
  item.id = `person:${file.path}`;
  item.contextValue = 'person';
  item.command = openPage(page);
  if (!overview) return item;
  const { overview: count } = overview;
  const pressing = describePressing(overview);
  item.description = [`${formatProgressBar(count)} ${count.done}/${count.total}`, ...pressing.slice(0, 1)].join(' · ');
  const spoken = vscode.l10n.t('{0} of {1} steps done', count.done, count.total);
  item.accessibilityInformation = { label: [name, spoken, ...pressing].join(', ') };
  return item;
}

/** The most urgent facts first, of which a row has room for one: troubles, else what comes next. */
function describePressing({ overview, overdue, blocked, upcoming }: PersonOverview): readonly string[] {
  const troubles = [
    ...(overdue.length > 0 ? [vscode.l10n.t('{0} overdue', overdue.length)] : []),
    ...(blocked.length > 0 ? [vscode.l10n.t('{0} blocked', blocked.length)] : []),
  ];
  if (troubles.length > 0) return troubles;
  const [next] = upcoming;
  if (next?.due) return [vscode.l10n.t('next {0}', dueLabel(next.due))];
  return overview.done > 0 && overview.done === overview.total ? [vscode.l10n.t('complete')] : [];
}

export function personTooltip(file: PersonFile, overview: PersonOverview | undefined): ShownMarkdown {
  const concerns = overview ? concernsOf(overview) : [];
  return markdownOf(
    strongMarkdown(nameOf(file)),
    file.person && plainMarkdown(personFacts(file.person, overview).join(' · ')),
    joinMarkdown(
      concerns.map((concern) => joinMarkdown([ownMarkdown('-'), plainMarkdown(concernLabel(concern))], ' ')),
      '\n',
    ),
  );
}

/** A person's progress, start date and contact. */
export function personFacts(person: Person, overview: PersonOverview | undefined): readonly string[] {
  const count = overview?.overview;
  return [
    ...(count ? [vscode.l10n.t('{0} of {1} steps done', count.done, count.total)] : []),
    ...Object.values(fieldWords)
      .map((word) => word?.(person) ?? '')
      .filter((text) => text !== ''),
  ];
}

/** How to show each field of a person, in this order; `undefined` for fields shown elsewhere. */
const fieldWords: Readonly<Record<keyof Person, ((person: Person) => string | undefined) | undefined>> = {
  start: ({ start }) => start && vscode.l10n.t('first day {0}', dateLabel(start)),
  email: ({ email }) => email,
  name: undefined,
  steps: undefined,
};

/** The row of a step below its person. */
export function concernItem(concern: Concern, file: PersonFile, page: vscode.Uri): vscode.TreeItem {
  const { step, type } = concern;
  const item = new vscode.TreeItem(step.step.title);
  item.id = `person:${file.path}:${step.step.id}`;
  item.description = describeConcern(concern);
  item.iconPath = concernIcons[type];
  item.tooltip = markdownOf(plainMarkdown(concernLabel(concern)));
  item.accessibilityInformation = { label: concernLabel(concern) };
  item.command = openPage(page);
  return item;
}

/** What fits; the icon and the tooltip show the rest. */
function describeConcern({ step: { due }, reason }: Concern): string {
  if (reason) return reason;
  return due ? dueLabel(due) : '';
}

function concernLabel({ type, step: { step, due }, reason }: Concern): string {
  return [
    step.title,
    type === 'blocked' && (reason ? vscode.l10n.t('blocked: {0}', reason) : vscode.l10n.t('blocked')),
    type === 'upcoming' && due ? vscode.l10n.t('due {0}', dueLabel(due)) : due && dueLabel(due),
  ]
    .filter(Boolean)
    .join(' · ');
}

function openPage(page: vscode.Uri): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open Progress'), arguments: [page] };
}
