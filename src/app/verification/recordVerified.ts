import { readPersonFast } from '../../core/people/fastPerson.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { StepProgress } from '../../core/people/progress.js';
import { formatInstant } from '../../core/time/instant.js';
import { findingsOf, isOpenlyVerified } from '../../core/verification/checkStatus.js';
import type { Change } from '../changes/change.js';
import { editFile } from '../changes/editFile.js';
import { readyToMark, type StepMark } from '../people/markStep.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readStanding } from '../people/standing.js';

export interface RecordedSteps {
  /** The steps that are now done, in the checklist's order; may be empty if only a run was recorded. */
  readonly done: readonly StepOverview[];
  /** Empty if nothing could be written. Undoing it reopens the steps that are done. */
  readonly change: Change;
}

/**
 * Records verified steps in the person's file: steps whose checks all hold are done, with their findings; for other steps,
 * commands that succeeded, since that is recorded nowhere else. The person's own marks stay.
 *
 * @returns `undefined` if there is nothing to record. Rejects with `FileFailure` if it can't be written.
 */
export async function recordVerified(folder: OnboardingFolder): Promise<RecordedSteps | undefined> {
  const { me, overview } = await readStanding(folder);
  if (!me?.person || !overview) return undefined;
  const person = me.person;
  const steps = overview.phases.flatMap((phase) => phase.steps);
  const news = steps.flatMap((step) => newsOf(step, person.steps.get(step.step.id)));
  if (news.length === 0) return undefined;
  return writeNews(folder, me.path, news);
}

interface News {
  readonly step: StepOverview;
  readonly status: 'done' | 'in-progress';
  readonly evidence: string;
}

function newsOf(step: StepOverview, said: StepProgress | undefined): readonly News[] {
  if (!isOpenToVerification(said) || isOutdated(step)) return [];
  if (isOpenlyVerified(step.checks)) return [{ step, status: 'done', evidence: findingsOf(step.checks) }];
  const evidence = findingsOf(step.checks.filter(({ check }) => check.type === 'run'));
  return evidence === '' || evidence === said?.evidence ? [] : [{ step, status: 'in-progress', evidence }];
}

/** The person's own mark takes precedence over verification. */
function isOpenToVerification(said: StepProgress | undefined): boolean {
  return said === undefined || said.status === 'in-progress';
}

/** The checklist has changed since the verification, whose results are about other checks. A new one is in progress. */
function isOutdated({ step, checks }: StepOverview): boolean {
  return JSON.stringify(checks.map(({ check }) => check)) !== JSON.stringify(step.checks);
}

async function writeNews(folder: OnboardingFolder, path: FilePath, news: readonly News[]): Promise<RecordedSteps> {
  const [markText, { parsePerson }] = await Promise.all([
    readyToMark(folder),
    import('../../core/people/parsePerson.js'),
  ]);
  const now = (): string => formatInstant(folder.ports.clock.now());
  const at = now();
  let written: readonly News[] = [];
  const edit = await editFile(folder.ports.files, path, (text) => {
    const said = (readPersonFast(text) ?? parsePerson(text).person)?.steps;
    // Leaves out steps that the person has marked at the same moment.
    written = news.filter(({ step }) => isOpenToVerification(said?.get(step.step.id)));
    return markText(text, written.map(markOf(at)));
  });
  await folder.refresh(new Set([path]));
  if (edit.kind !== 'edited') return { done: [], change: [] };
  const done = written.filter(({ status }) => status === 'done').map(({ step }) => step);
  const without = (text: string): string | undefined => markText(text, done.map(reopenedAt(now())));
  return { done, change: [{ kind: 'passage', path, without }] };
}

function markOf(at: string): (news: News) => StepMark {
  return ({ step, status, evidence }) => ({ stepId: step.step.id, progress: { status, at, evidence } });
}

/** The checks still hold and would be recorded again: only the person's own mark overrules them. */
function reopenedAt(at: string): (step: StepOverview) => StepMark {
  return ({ step }) => ({ stepId: step.id, progress: { status: 'reopened', at } });
}
