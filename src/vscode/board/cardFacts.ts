import * as vscode from 'vscode';

import type { BoardEntry } from '../../app/readBoard.js';
import type { BoardFact } from '../../webview/boardProtocol.js';
import { wordDate } from '../words.js';
import { wordStatus } from './boardWords.js';
import { wordShortDate } from './progressWords.js';

/** What a card says below its title, what matters first. */
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
  return { icon, text, spoken, tone: 'plain' };
}

function statusFact({ item: { status } }: BoardEntry): BoardFact {
  const text = wordStatus(status);
  return { icon: '', text, spoken: text, tone: status === 'done' ? 'good' : 'plain' };
}

function evidenceFact({ strength: { notes, people, roles, customers } }: BoardEntry): BoardFact {
  const text = notes === 1 ? vscode.l10n.t('1 note') : vscode.l10n.t('{0} notes', notes);
  const spoken = vscode.l10n.t(
    'Evidence: {0} notes from {1} people in {2} roles, {3} of them customers',
    ...[notes, people, roles, customers],
  );
  return notes === 0
    ? { icon: 'note', text: vscode.l10n.t('no notes'), spoken: vscode.l10n.t('Evidence: no notes'), tone: 'warning' }
    : plain('note', text, spoken);
}

/** What people said who were asked; nothing while nobody was. */
function confidenceFacts({ confidence }: BoardEntry): readonly BoardFact[] {
  const { level, confirmed, contradicted, openConcerns } = confidence;
  const said = vscode.l10n.t('Confirmed by {0}, contradicted by {1}', confirmed, contradicted);
  const names = openConcerns.map(({ who }) => who).join(', ');
  return [
    ...(level === 'confirmed'
      ? [{ icon: 'verified', text: vscode.l10n.t('confirmed'), spoken: said, tone: 'good' } as const]
      : []),
    ...(level === 'contradicted' || level === 'mixed'
      ? [{ icon: 'question', text: vscode.l10n.t('disputed'), spoken: said, tone: 'warning' } as const]
      : []),
    ...(openConcerns.length > 0
      ? [
          {
            icon: 'comment-unresolved',
            text:
              openConcerns.length === 1
                ? vscode.l10n.t('1 concern')
                : vscode.l10n.t('{0} concerns', openConcerns.length),
            spoken: vscode.l10n.t('Concerned: {0}', names),
            tone: 'warning',
          } as const,
        ]
      : []),
  ];
}

function reviewFacts({ item: { reviewBy }, isReviewDue }: BoardEntry): readonly BoardFact[] {
  if (reviewBy === undefined) return [];
  const date = wordShortDate(reviewBy);
  return [
    {
      icon: isReviewDue ? 'bell-dot' : 'calendar',
      text: isReviewDue ? vscode.l10n.t('review due {0}', date) : date,
      spoken: isReviewDue
        ? vscode.l10n.t('Review due since {0}', wordDate(reviewBy))
        : vscode.l10n.t('Review by {0}', wordDate(reviewBy)),
      tone: isReviewDue ? 'warning' : 'plain',
    },
  ];
}
