import * as vscode from 'vscode';

import type { Coverage } from '../../core/coverage/coverage.js';
import type { Saturation } from '../../core/coverage/saturation.js';
import { speakerLabel } from '../roadmap/speakerLabel.js';

export function unsortedLabel(): string {
  return vscode.l10n.t('Not sorted yet');
}

export function describeCoverage({ rows, silent }: Coverage): string {
  const blind = rows.flatMap(({ cells }) => cells).filter(({ isBlind }) => isBlind).length;
  const notes = rows.reduce((sum, row) => sum + row.notes, 0);
  const counted = vscode.l10n.t('Notes by theme and by who was heard: {0}. Blind spots: {1}.', notes, blind);
  if (silent.length === 0) return counted;
  const names = silent.map(speakerLabel).join(', ');
  return `${counted} ${vscode.l10n.t('Not heard at all: {0}.', names)}`;
}

/** Whether it is time to turn notes into roadmap items; empty if unknown. */
export function describeSaturation(saturation: Saturation): string {
  switch (saturation.kind) {
    case 'saturated':
      return vscode.l10n.t(
        'The last {0} conversations added no new theme: it’s time to turn notes into roadmap items.',
        saturation.sessionsSince,
      );
    case 'unsorted':
      return vscode.l10n.t(
        'Sort the notes of the last conversations to see whether they brought up a new theme ({0} are unsorted).',
        saturation.noteCount,
      );
    case 'growing':
    case 'too-few':
      return '';
  }
}
