import * as vscode from 'vscode';

import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';
import { wordDate } from '../words.js';

/** What should be looked at in an item; nothing for what the board says otherwise. */
export function wordWarning({ code, data }: RoadmapWarning): readonly string[] {
  const { date = '', count = 0, id = '', who = '', title = '' } = data;
  switch (code) {
    case 'roadmap.noEvidence':
    case 'roadmap.reviewOverdue':
    case 'roadmap.mostlyLater':
      return [];
    case 'roadmap.noOwner':
      return [vscode.l10n.t('For now, and nobody owns it')];
    case 'roadmap.newEvidence':
      return [vscode.l10n.t('{0} notes came after its last review ({1})', count, wordDate(String(date)))];
    case 'roadmap.oldEvidence':
      return [vscode.l10n.t('No new evidence since its last review ({0})', wordDate(String(date)))];
    case 'roadmap.evidenceGone':
      return [vscode.l10n.t('Its evidence names a note that is not there: {0}', id)];
    case 'roadmap.evidencePrivate':
      return [vscode.l10n.t('Its evidence names a private note: {0}', id)];
    case 'roadmap.evidenceRepeated':
      return [vscode.l10n.t('Its evidence names a note twice: {0}', id)];
    case 'roadmap.contradicted':
      return [vscode.l10n.t('{0} says it is not the problem they have', who)];
    case 'roadmap.sameAsOther':
      return [vscode.l10n.t('Like another item: {0}', title)];
  }
}

/** More than half of the roadmap lies far ahead. */
export function wordMostlyLater({ data: { laterCount = 0, openCount = 0 } }: RoadmapWarning): string {
  return vscode.l10n.t(
    '{0} of {1} open items are for later: the plan has grown past a near horizon.',
    laterCount,
    openCount,
  );
}
