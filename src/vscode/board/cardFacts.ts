import * as vscode from 'vscode';

import type { BoardEntry } from '../../app/board/readBoard.js';
import type { BoardFact } from '../../webview/boardProtocol.js';
import { dateLabel } from '../kit/stepLabels.js';
import { describeConfidence, noteCountLabel, statusLabel, describeEvidence } from '../roadmap/roadmapLabels.js';
import { shortDateLabel } from './describeProgress.js';

/** The facts below a card's title, most important first. */
export function factsOf(entry: BoardEntry): readonly BoardFact[] {
  const { impact, effort, owner } = entry.item;
  return [
    statusFact(entry),
    evidenceFact(entry),
    ...(impact === undefined
      ? []
      : [plain('', vscode.l10n.t('impact {0}', impact), vscode.l10n.t('Impact {0} of 5', impact))]),
    ...(effort === undefined ? [] : [plain('', vscode.l10n.t('effort {0}', effort))]),
    ...(owner === undefined ? [] : [plain('person', owner, vscode.l10n.t('Owner: {0}', owner))]),
    ...confidenceFacts(entry),
    ...reviewFacts(entry),
  ];
}

function plain(icon: string, text: string, spoken = text): BoardFact {
  return fact(icon, text, spoken, 'plain');
}

function fact(icon: string, text: string, spoken: string, tone: BoardFact['tone']): BoardFact {
  return { icon, text, spoken, tone };
}

function statusFact({ item: { status } }: BoardEntry): BoardFact {
  const text = statusLabel(status);
  return { icon: '', text, spoken: text, tone: status === 'done' ? 'good' : 'plain' };
}

function evidenceFact({ strength }: BoardEntry): BoardFact {
  const { notes } = strength;
  return fact('note', noteCountLabel(notes), describeEvidence(strength), notes === 0 ? 'warning' : 'plain');
}

/** The answers of people who were asked; none if nobody was. */
function confidenceFacts({ confidence }: BoardEntry): readonly BoardFact[] {
  const { level, openConcerns } = confidence;
  const spoken = describeConfidence(confidence).join('. ');
  const concerns =
    openConcerns.length === 1 ? vscode.l10n.t('1 concern') : vscode.l10n.t('{0} concerns', openConcerns.length);
  return [
    ...(level === 'confirmed' ? [fact('verified', vscode.l10n.t('confirmed'), spoken, 'good')] : []),
    ...(level === 'contradicted' || level === 'mixed'
      ? [fact('question', vscode.l10n.t('disputed'), spoken, 'warning')]
      : []),
    ...(openConcerns.length > 0 ? [fact('comment-unresolved', concerns, spoken, 'warning')] : []),
  ];
}

function reviewFacts({ item: { reviewBy }, isReviewDue }: BoardEntry): readonly BoardFact[] {
  if (reviewBy === undefined) return [];
  const date = shortDateLabel(reviewBy);
  const dueSince = vscode.l10n.t('Review due since {0}', dateLabel(reviewBy));
  return isReviewDue
    ? [fact('bell-dot', vscode.l10n.t('review due {0}', date), dueSince, 'warning')]
    : [plain('calendar', date, vscode.l10n.t('Review by {0}', dateLabel(reviewBy)))];
}
