import * as vscode from 'vscode';

import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';
import { dateLabel } from '../kit/stepLabels.js';

/** One sentence about what to look at, as plain text; titles and names in it are the users'. */
export function describeWarning({ code, data }: Pick<RoadmapWarning, 'code' | 'data'>): string {
  const date = typeof data['date'] === 'string' ? dateLabel(data['date']) : '';
  switch (code) {
    case 'roadmap.noEvidence':
      return vscode.l10n.t('No notes support this item.');
    case 'roadmap.noOwner':
      return vscode.l10n.t('This item is for now, but nobody owns it.');
    case 'roadmap.mostlyLater':
      return vscode.l10n.t(
        '{0} of {1} open items are for later. A roadmap should cover the near future.',
        ...counts(data, 'laterCount', 'openCount'),
      );
    case 'roadmap.reviewOverdue':
      return vscode.l10n.t('Its review was due on {0}.', date);
    case 'roadmap.newEvidence':
      return data['count'] === 1
        ? vscode.l10n.t('One of its notes is newer than its last review on {0}.', date)
        : vscode.l10n.t('{0} of its notes are newer than its last review on {1}.', ...counts(data, 'count'), date);
    case 'roadmap.oldEvidence':
      return vscode.l10n.t('All of its notes are older than its last review on {0}. Is it still right?', date);
    case 'roadmap.evidenceGone':
      return vscode.l10n.t('There is no note "{0}".', String(data['id']));
    case 'roadmap.evidencePrivate':
      return vscode.l10n.t('The note "{0}" is private: nobody else can read it.', String(data['id']));
    case 'roadmap.evidenceRepeated':
      return vscode.l10n.t('The note "{0}" is listed twice.', String(data['id']));
    case 'roadmap.contradicted':
      return vscode.l10n.t('{0} said that they don’t have this problem.', String(data['who']));
    case 'roadmap.sameAsOther':
      return vscode.l10n.t('“{0}” has the same title or the same evidence.', String(data['title']));
  }
}

function counts(data: RoadmapWarning['data'], ...keys: readonly string[]): readonly number[] {
  return keys.map((key) => Number(data[key]));
}
