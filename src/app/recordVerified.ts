import { readPersonFast } from '../core/progress/fastPerson.js';
import type { StepOverview } from '../core/progress/overview.js';
import type { StepProgress } from '../core/progress/progress.js';
import { formatInstant } from '../core/time/instant.js';
import { evidenceOf, isVerified } from '../core/verification/checkStatus.js';
import { type EditResult, editFile } from './editFile.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';
import { readStanding } from './standing.js';

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
  const at = formatInstant(folder.ports.clock.now());
  const edit = await writeNews(
    folder,
    me.path,
    news.map((one) => ({ ...one, at })),
  );
  const done = news.filter(({ status }) => status === 'done').map(({ step }) => step);
  return { path: me.path, done, edit };
}

interface News {
  readonly step: StepOverview;
  readonly status: 'done' | 'in-progress';
  readonly evidence: string;
}

function newsOf(step: StepOverview, said: StepProgress | undefined): readonly News[] {
  if (!isOpenToEvidence(said)) return [];
  if (isVerified(step.checks)) return [{ step, status: 'done', evidence: evidenceOf(step.checks) }];
  const evidence = evidenceOf(step.checks.filter(({ check }) => check.type === 'run'));
  return evidence === '' || evidence === said?.evidence ? [] : [{ step, status: 'in-progress', evidence }];
}

/** What the person said goes before what is seen. */
function isOpenToEvidence(said: StepProgress | undefined): boolean {
  return said === undefined || said.status === 'in-progress';
}

async function writeNews(
  folder: OnboardingFolder,
  path: FilePath,
  news: readonly (News & { readonly at: string })[],
): Promise<EditResult> {
  const [{ setStep }, { parsePerson }] = await Promise.all([
    import('../core/progress/editPerson.js'),
    import('../core/progress/parsePerson.js'),
  ]);
  const result = await editFile(folder.ports.files, path, (original) => {
    const said = (readPersonFast(original) ?? parsePerson(original).person)?.steps;
    let text = original;
    for (const { step, status, at, evidence } of news) {
      if (!isOpenToEvidence(said?.get(step.step.id))) continue;
      const edit = setStep(text, step.step.id, { status, at, evidence });
      if (edit.kind === 'unreadable') return undefined;
      text = edit.text;
    }
    return text;
  });
  await folder.refresh(new Set([path]));
  return result;
}
