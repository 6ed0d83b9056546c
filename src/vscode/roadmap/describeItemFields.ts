import * as vscode from 'vscode';

import type { RoadmapItem } from '../../core/roadmap/roadmapItem.js';
import { dateLabel } from '../kit/stepLabels.js';
import { effortLabel, horizonLabel, statusLabel } from './roadmapLabels.js';

/** How to show each field at a glance, in this order; `undefined` for fields shown elsewhere or only in the file. */
const fieldWords: Readonly<Record<keyof RoadmapItem, ((item: RoadmapItem) => string | undefined) | undefined>> = {
  status: ({ status }) => statusLabel(status),
  horizon: ({ horizon }) => horizon && horizonLabel(horizon),
  theme: ({ theme }) => theme,
  impact: ({ impact }) => (impact ? vscode.l10n.t('impact {0} of 5', impact) : undefined),
  effort: ({ effort }) => effort && vscode.l10n.t('effort {0} ({1})', effort, effortLabel(effort)),
  owner: ({ owner }) => (owner ? vscode.l10n.t('owned by {0}', owner) : vscode.l10n.t('no owner')),
  reviewBy: ({ reviewBy }) => reviewBy && vscode.l10n.t('review by {0}', dateLabel(reviewBy)),
  title: undefined,
  evidence: undefined,
  validation: undefined,
  buyIn: undefined,
  reviews: undefined,
  tracker: undefined,
  body: undefined,
};

/** An item's fields in one line. */
export function describeItemFields(item: RoadmapItem): string {
  return Object.values(fieldWords)
    .map((word) => word?.(item))
    .filter(Boolean)
    .join(' · ');
}
