import { exportChecklist } from '../../core/import/exportMarkdown.js';
import type { StepOverview } from '../../core/people/overview.js';
import { isOpenlyVerified } from '../../core/verification/checkStatus.js';
import type { Standing } from '../people/standing.js';

/**
 * Writes the checklist as a Markdown task list, with what the person at the keyboard has done checked; not what only their
 * private notes and sessions show.
 *
 * @returns `undefined` while there is no readable checklist.
 */
export function exportStanding({ state, me, overview }: Standing): string | undefined {
  if (!state.checklist) return undefined;
  const isOpen = ({ step, checks }: StepOverview): boolean =>
    me?.person?.steps.get(step.id)?.status === 'done' || isOpenlyVerified(checks);
  const steps = (overview?.phases ?? []).flatMap((phase) => phase.steps);
  const done = steps.filter((step) => step.state === 'done' && isOpen(step)).map(({ step }) => step.id);
  return exportChecklist(state.checklist, new Set(done));
}
