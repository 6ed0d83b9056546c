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

/** What was written down. */
export interface RecordedSteps {
  /** The steps that are done now, in the checklist's order; may be empty when only a run was kept. */
  readonly done: readonly StepOverview[];
  /** Empty where nothing could be written. Taking it back reopens the steps that are done. */
  readonly change: Change;
}

/**
 * Keeps what was seen in the person's file: steps whose checks all hold are done, with the evidence; of steps that are not
 * there yet, commands that succeeded, since nothing else remembers those. What the person said themselves stays.
 *
 * @returns `undefined` where there is nothing to keep. Rejects with `FileFailure` where it can't be written.
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

/** What the person said goes before what is seen. */
function isOpenToVerification(said: StepProgress | undefined): boolean {
  return said === undefined || said.status === 'in-progress';
}

/** The checklist has changed since it was looked: what was seen then is about other checks, and a new look is under way. */
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
    // What the person has said something else of in the same moment is left out.
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

/** What was seen would be seen again: only the person's word overrules it. */
function reopenedAt(at: string): (step: StepOverview) => StepMark {
  return ({ step }) => ({ stepId: step.id, progress: { status: 'reopened', at } });
}
