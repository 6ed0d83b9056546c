import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { ReadCoverage } from '../../app/coverage/readCoverage.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { ReadOnlyPages } from '../pages/readOnlyPages.js';
import { showRendered } from '../pages/showRendered.js';
import { plainMarkdown } from '../../core/text/plainMarkdown.js';
import { speakerLabel } from '../roadmap/speakerLabel.js';

const scheme = 'sre-onboarding-coverage';

export function coveragePages(current: CurrentFolder): ReadOnlyPages {
  return new ReadOnlyPages(current, scheme, writeCoverage);
}

/** Show Coverage: who was heard on which theme, as a rendered page, since its table is too wide for a text editor. */
export async function showCoverage(current: CurrentFolder): Promise<void> {
  current.require();
  await showRendered(vscode.Uri.from({ scheme, path: '/coverage.md' }));
}

async function writeCoverage(folder: OnboardingFolder): Promise<string> {
  const { readCoverage } = await import('../../app/coverage/readCoverage.js');
  const { blindMark, coveragePage } = await import('../../core/coverage/coveragePage.js');
  const read = await readCoverage(folder);
  return coveragePage(read.coverage, {
    title: vscode.l10n.t('Coverage'),
    introduction: [
      describeSaturation(read),
      `${describeCounts(read)} ${vscode.l10n.t(
        'Each cell counts notes and, in brackets, the people they come from if there are fewer. {0} is a blind spot: nobody was heard.',
        blindMark,
      )}`,
    ],
    voice: vscode.l10n.t('Voice'),
    unsorted: vscode.l10n.t('Unsorted'),
    otherThemes: vscode.l10n.t('Themes not in the checklist'),
    all: vscode.l10n.t('All'),
    blindSpots: vscode.l10n.t('Blind spots'),
    speaker: speakerLabel,
    silent: (voice) => vscode.l10n.t('{0}: not heard at all', voice),
    notHeardOn: (voice, themes) => vscode.l10n.t('{0}: not heard on {1}', voice, themes),
  });
}

function describeSaturation({ saturation, newestFrom }: ReadCoverage): string {
  switch (saturation.kind) {
    case 'saturated':
      return vscode.l10n.t(
        'The last {0} conversations added no new theme: it’s time to turn notes into roadmap items.',
        saturation.sessionsSince,
      );
    case 'growing':
      return vscode.l10n.t(
        'Conversations still bring up new themes, most recently “{0}” in “{1}”.',
        plainMarkdown(saturation.theme),
        plainMarkdown(newestFrom),
      );
    case 'unsorted':
      return vscode.l10n.t(
        'Sort the notes of the last conversations to see whether they brought up a new theme ({0} are unsorted).',
        saturation.noteCount,
      );
    case 'too-few':
      return vscode.l10n.t('Too few conversations have been recorded to tell whether new themes still come up.');
  }
}

function describeCounts({ noteCount, unusedCount }: ReadCoverage): string {
  return unusedCount === noteCount
    ? vscode.l10n.t('{0} shared notes.', noteCount)
    : vscode.l10n.t('{0} shared notes, {1} of which are not evidence for a roadmap item yet.', noteCount, unusedCount);
}
