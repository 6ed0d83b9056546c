import * as vscode from 'vscode';

import type { StepOverview } from '../../core/people/overview.js';
import type { StepProgress } from '../../core/people/progress.js';
import type { GuideModel, GuideTexts } from '../../webview/guideProtocol.js';
import { dateLabel, dueLabel, stateLabel } from '../kit/stepLabels.js';

/** The guide's fixed texts, in the window's language. */
export function guideTexts(): GuideTexts {
  return {
    answer: vscode.l10n.t('Answer'),
    verify: vscode.l10n.t('Verify'),
    verification: vscode.l10n.t('Done when'),
    questions: vscode.l10n.t('Questions worth asking'),
    otherNotes: vscode.l10n.t('Notes for this step'),
    sessions: vscode.l10n.t('Sessions'),
    recordSession: vscode.l10n.t('Record Session'),
    links: vscode.l10n.t('Further reading'),
    actions: vscode.l10n.t('Actions'),
    previous: vscode.l10n.t('Previous'),
    next: vscode.l10n.t('Next'),
    noGuide: vscode.l10n.t('The checklist has no further information about this step.'),
  };
}

type Badge = GuideModel['badges'][number];

/** State, due date, assignee and the like, each in a word or two. */
export function badgesOf(overview: StepOverview, isNext: boolean): readonly Badge[] {
  const others = [
    isNext ? vscode.l10n.t('next') : '',
    assigneeLabel(overview.owner),
    overview.step.optional ? vscode.l10n.t('optional') : '',
  ];
  return [
    stateBadge(overview),
    ...dueBadge(overview),
    ...others.filter(Boolean).map((text): Badge => ({ text, tone: 'plain' })),
  ];
}

function stateBadge({ state }: StepOverview): Badge {
  if (state === 'done') return { text: vscode.l10n.t('done'), tone: 'good' };
  return { text: stateLabel(state) || vscode.l10n.t('to do'), tone: state === 'blocked' ? 'warning' : 'plain' };
}

function dueBadge({ due, dueDate }: StepOverview): readonly Badge[] {
  if (!due || !dueDate) return [];
  const text = vscode.l10n.t('due {0} ({1})', dateLabel(dueDate), dueLabel(due));
  return [{ text, tone: due.kind === 'overdue' ? 'warning' : 'plain' }];
}

function assigneeLabel(owner: StepOverview['owner']): string {
  switch (owner) {
    case 'me':
      return '';
    case 'buddy':
      return vscode.l10n.t('your buddy does this');
    case 'manager':
      return vscode.l10n.t('your manager does this');
  }
}

/** The marks available in a step's state, most likely first. */
export function marksOf({ state, step }: StepOverview): GuideModel['marks'] {
  const complete = { mark: 'complete', title: vscode.l10n.t('Mark Done') } as const;
  const reopen = { mark: 'reopen', title: vscode.l10n.t('Reopen') } as const;
  const skip = { mark: 'skip', title: step.optional ? vscode.l10n.t('Skip') : vscode.l10n.t('Skip…') } as const;
  const block = { mark: 'block', title: vscode.l10n.t('Blocked…') } as const;
  switch (state) {
    case 'done':
      return [reopen];
    case 'skipped':
      return [complete, reopen];
    case 'blocked':
      return [complete, reopen, skip];
    case 'open':
    case 'in-progress':
    case 'reopened':
      return [complete, skip, block];
  }
}

/** Why a step is skipped or blocked, or what its verification found; empty if there is nothing to say. */
export function describeRemark(progress: StepProgress | undefined): string {
  const when = progress?.at === undefined ? '' : dateLabel(progress.at.slice(0, 10));
  const what = progress?.reason ?? progress?.evidence ?? '';
  if (what === '') return '';
  return when === '' ? what : `${what} (${when})`;
}
