import { exportChecklist } from '../../core/import/exportMarkdown.js';
import type { StepOverview } from '../../core/people/overview.js';
import { isOpenlyVerified } from '../../core/verification/checkStatus.js';
import type { Standing } from '../people/standing.js';

/**
 * Writes the checklist as a Markdown task list in which the current person's done steps are ticked, except those verified only by
 * private notes and sessions.
 *
 * @returns `undefined` if there is no readable checklist.
 */
export function exportStanding({ state, me, overview }: Standing): string | undefined {
  if (!state.checklist) return undefined;
  const isOpen = ({ step, checks }: StepOverview): boolean =>
    me?.person?.steps.get(step.id)?.status === 'done' || isOpenlyVerified(checks);
  const steps = (overview?.phases ?? []).flatMap((phase) => phase.steps);
  const done = steps.filter((step) => step.state === 'done' && isOpen(step)).map(({ step }) => step.id);
  return exportChecklist(state.checklist, new Set(done));
}
