import * as vscode from 'vscode';

import type { Phase, StepAssignee } from '../../core/checklist/checklist.js';
import type { PhaseOverview, StepOverview } from '../../core/people/overview.js';
import type { StepProgress } from '../../core/people/progress.js';
import type { CommandId } from '../../generated/manifest.js';
import { describeSessionCounts } from './describeCheck.js';
import { dateLabel, dueLabel, stateLabel } from '../kit/stepLabels.js';
import {
  joinMarkdown,
  type Markdown,
  ownMarkdown,
  plainMarkdown,
  strongMarkdown,
} from '../../core/text/plainMarkdown.js';
import { markdownOf, type ShownMarkdown } from '../kit/markdown.js';

/** The first row of the list until the person has started. */
export function startItem(): vscode.TreeItem {
  const command: CommandId = 'sreOnboarding.start';
  const item = new vscode.TreeItem(vscode.l10n.t('Start Onboarding'));
  item.id = 'start';
  item.iconPath = new vscode.ThemeIcon('rocket', new vscode.ThemeColor('charts.blue'));
  item.tooltip = vscode.l10n.t('Start today to see due dates and record your progress in a file of this workspace.');
  item.command = { command, title: vscode.l10n.t('Start Onboarding') };
  return item;
}

/** A phase's row, with "3/7" after the title. The phase with the next step is initially open. */
export function phaseItem({ phase, done, total, isComplete }: PhaseOverview, holdsNext: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(phase.title, holdsNext ? Expanded : Collapsed);
  item.id = `phase:${phase.id}`;
  item.description = `${done}/${total}`;
  item.contextValue = 'phase';
  const count = vscode.l10n.t('{0} of {1} steps done', done, total);
  item.tooltip = markdownOf(strongMarkdown(phase.title), plainMarkdown(phase.goal), plainMarkdown(count));
  const state = isComplete ? vscode.l10n.t('complete') : count;
  item.accessibilityInformation = { label: `${phase.title}, ${state}` };
  return item;
}

/** The row for a phase's steps that the buddy or manager does. */
export function ownerItem(
  owner: Exclude<StepAssignee, 'me'>,
  steps: readonly StepOverview[],
  phase: Phase,
): vscode.TreeItem {
  const title = owner === 'buddy' ? vscode.l10n.t('Your buddy does this') : vscode.l10n.t('Your manager does this');
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  const done = steps.filter(({ state }) => state === 'done').length;
  item.id = `owner:${phase.id}:${owner}`;
  item.description = `${done}/${steps.length}`;
  item.contextValue = 'owner';
  item.iconPath = new vscode.ThemeIcon('person');
  item.accessibilityInformation = { label: `${title}, ${vscode.l10n.t('{0} of {1} steps done', done, steps.length)}` };
  return item;
}

/** A step's row: checkbox, title, and the most urgent fact about it. */
export function stepItem(overview: StepOverview, isNext: boolean): vscode.TreeItem {
  const { step, state } = overview;
  const item = new vscode.TreeItem(isNext ? { label: step.title, highlights: [[0, step.title.length]] } : step.title);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const isDone = state === 'done';
  item.id = `step:${step.id}`;
  item.checkboxState = {
    state: isDone ? Checked : Unchecked,
    tooltip: isDone ? vscode.l10n.t('Untick to reopen it') : vscode.l10n.t('Tick when it is done'),
    accessibilityInformation: { label: step.title, role: 'checkbox' },
  };
  item.description = describe(overview, isNext);
  const command: CommandId = 'sreOnboarding.openStep';
  item.command = { command, title: vscode.l10n.t('Open Step'), arguments: [{ type: 'step', step: overview }] };
  item.contextValue = `step.${state}${step.checks.length > 0 ? '.checked' : ''}`;
  const spoken = [item.description, ...unsaid(overview), step.optional && vscode.l10n.t('optional')];
  item.accessibilityInformation = { label: [step.title, ...spoken].filter(Boolean).join(', ') };
  return item;
}

/** What a narrow side bar may cut off comes last: the title's highlight also shows that the step is next. */
function describe({ state, due, checks }: StepOverview, isNext: boolean): string {
  if (state === 'done') return '';
  if (state === 'blocked') return stateLabel(state);
  const next = isNext && vscode.l10n.t('next');
  const facts = [due?.kind !== 'overdue' && stateLabel(state), due && dueLabel(due), describeSessionCounts(checks)];
  return (due?.kind === 'overdue' ? [...facts, next] : [next, ...facts]).filter(Boolean).join(' · ');
}

/** What the row has no room for because something else is more urgent. */
function unsaid({ state, due, checks }: StepOverview): readonly (string | undefined)[] {
  if (state === 'blocked') return [due && dueLabel(due), describeSessionCounts(checks)];
  return state === 'in-progress' && due?.kind === 'overdue' ? [stateLabel(state)] : [];
}

/** A step's guide, questions, due date and recorded state. */
export async function stepTooltip(
  { step, dueDate }: StepOverview,
  progress: StepProgress | undefined,
): Promise<ShownMarkdown> {
  const facts = [
    progress && describeProgress(progress),
    dueDate && vscode.l10n.t('due {0}', dateLabel(dueDate)),
    step.optional && vscode.l10n.t('optional'),
  ];
  const questions = step.prompts.map(({ ask, kind }) =>
    joinMarkdown([ownMarkdown('-'), plainMarkdown(ask), ownMarkdown(`*(${kind})*`)], ' '),
  );
  return markdownOf(
    strongMarkdown(step.title),
    plainMarkdown(facts.filter(Boolean).join(' · ')),
    await readGuide(step.guide),
    questions.length > 0 && strongMarkdown(vscode.l10n.t('Questions worth asking')),
    joinMarkdown(questions, '\n'),
  );
}

/** The guide as Markdown, without anything that could be fetched or run. The parser is loaded with the first tooltip. */
async function readGuide(guide: string): Promise<Markdown | ''> {
  if (guide.trim() === '') return '';
  const { cleanMarkdown } = await import('../../core/markdown/cleanMarkdown.js');
  return cleanMarkdown(guide);
}

/** The state that the person set, and when: "done Tue, Nov 24, 2026". */
function describeProgress({ status, at, reason }: StepProgress): string {
  const said = status === 'done' ? vscode.l10n.t('done') : stateLabel(status);
  const when = at && !Number.isNaN(Date.parse(at)) ? dateLabel(at.slice(0, 10)) : undefined;
  return [said, when, reason && `(${reason})`].filter(Boolean).join(' ');
}
