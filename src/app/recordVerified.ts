import { readPersonFast } from '../core/progress/fastPerson.js';
import type { StepOverview } from '../core/progress/overview.js';
import type { StepProgress } from '../core/progress/progress.js';
import { formatInstant } from '../core/time/instant.js';
import { evidenceOf, isOpenlyVerified } from '../core/verification/checkStatus.js';
import { type EditResult, editFile } from './editFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';
import { readStanding } from './standing.js';
import { readStepOrder } from './stepOrder.js';

/** What was written down. */
export interface RecordedSteps {
  /** The person's file. */
  readonly path: FilePath;
  /** The steps that are done now, in the checklist's order; may be empty when only a run was kept. */
  readonly done: readonly StepOverview[];
  readonly edit: EditResult;
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
  const { edit, written } = await writeNews(folder, me.path, news);
  const done = written.filter(({ status }) => status === 'done').map(({ step }) => step);
  return { path: me.path, done, edit };
}

interface News {
  readonly step: StepOverview;
  readonly status: 'done' | 'in-progress';
  readonly evidence: string;
}

function newsOf(step: StepOverview, said: StepProgress | undefined): readonly News[] {
  if (!isOpenToEvidence(said) || isOutdated(step)) return [];
  if (isOpenlyVerified(step.checks)) return [{ step, status: 'done', evidence: evidenceOf(step.checks) }];
  const evidence = evidenceOf(step.checks.filter(({ check }) => check.type === 'run'));
  return evidence === '' || evidence === said?.evidence ? [] : [{ step, status: 'in-progress', evidence }];
}

/** What the person said goes before what is seen. */
function isOpenToEvidence(said: StepProgress | undefined): boolean {
  return said === undefined || said.status === 'in-progress';
}

/** The checklist has changed since it was looked: what was seen then is about other checks, and a new look is under way. */
function isOutdated({ step, checks }: StepOverview): boolean {
  return JSON.stringify(checks.map(({ check }) => check)) !== JSON.stringify(step.checks);
}

/** @returns also what of the news was written: not what the person has said something else of in the same moment. */
async function writeNews(
  folder: OnboardingFolder,
  path: FilePath,
  news: readonly News[],
): Promise<{ readonly edit: EditResult; readonly written: readonly News[] }> {
  const [{ setStep }, { parsePerson }] = await Promise.all([
    import('../core/progress/editPerson.js'),
    import('../core/progress/parsePerson.js'),
  ]);
  const order = await readStepOrder(folder);
  const at = formatInstant(folder.ports.clock.now());
  let written: readonly News[] = [];
  const edit = await editFile(folder.ports.files, path, (original) => {
    const said = (readPersonFast(original) ?? parsePerson(original).person)?.steps;
    written = news.filter(({ step }) => isOpenToEvidence(said?.get(step.step.id)));
    let text = original;
    for (const { step, status, evidence } of written) {
      const next = setStep(text, step.step.id, { status, at, evidence }, order);
      if (next.kind === 'unreadable') return undefined;
      text = next.text;
    }
    return text;
  });
  await folder.refresh(new Set([path]));
  return { edit, written };
}
