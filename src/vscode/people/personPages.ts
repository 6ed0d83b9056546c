import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { PeopleOverviews } from '../../app/people/peopleOverviews.js';
import type { PersonFile } from '../../app/people/peopleStore.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { StepProgress } from '../../core/people/progress.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { ReadOnlyPages } from '../pages/readOnlyPages.js';
import { nameOf, personFacts } from './personItems.js';
import { dateLabel, dueLabel, stateLabel } from '../kit/stepLabels.js';

const scheme = 'sre-onboarding-person';

/** The address of a person's read-only checklist page, in Markdown. */
export function personPage({ slug }: PersonFile): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${slug}.md` });
}

export function personPages(current: CurrentFolder): ReadOnlyPages {
  return new ReadOnlyPages(current, scheme, async (folder, page) => {
    const people = [...(await folder.people.all()).values()];
    const file = people.find((candidate) => personPage(candidate).toString() === page.toString());
    return file ? writePage(folder, file) : `${vscode.l10n.t('This person’s file no longer exists.')}\n`;
  });
}

async function writePage(folder: OnboardingFolder, file: PersonFile): Promise<string> {
  const { person } = file;
  const overview = person && (await new PeopleOverviews(folder).of(person));
  if (!person || !overview) {
    const path = person ? folder.layout.checklist : file.path;
    return `${vscode.l10n.t('{0} can’t be read. See the Problems panel.', path)}\n`;
  }
  const { formatProgressPage } = await import('../../core/people/progressPage.js');
  return formatProgressPage({
    title: nameOf(file),
    facts: personFacts(person, overview),
    overview: overview.overview,
    describe: (step) => describeStep(step, person.steps.get(step.step.id)),
    evidenceOf: ({ step }) => person.steps.get(step.id)?.evidence ?? '',
  });
}

/** A step's state, since when, why, and its due date. */
function describeStep(
  { state, step, owner, due }: StepOverview,
  progress: StepProgress | undefined,
): readonly string[] {
  const at = progress?.at?.slice(0, 10);
  return [
    owner === 'buddy' && vscode.l10n.t('buddy'),
    owner === 'manager' && vscode.l10n.t('manager'),
    step.optional && vscode.l10n.t('optional'),
    state === 'done' ? at && dateLabel(at) : describeReason(state, progress),
    due && dueLabel(due),
  ].filter((part) => typeof part === 'string');
}

function describeReason(state: StepOverview['state'], progress: StepProgress | undefined): string {
  const word = stateLabel(state);
  return word && progress?.reason ? `${word}: ${progress.reason}` : word;
}
