import { exportChecklist } from '../../core/checklist/exportMarkdown.js';
import type { Standing } from '../standing.js';

/**
 * Writes the checklist as a Markdown task list, with what the person at the keyboard has done checked.
 *
 * @returns `undefined` while there is no readable checklist.
 */
export function exportStanding({ state, overview }: Standing): string | undefined {
  if (!state.checklist) return undefined;
  const steps = (overview?.phases ?? []).flatMap((phase) => phase.steps);
  const done = steps.filter((step) => step.state === 'done').map(({ step }) => step.id);
  return exportChecklist(state.checklist, new Set(done));
}
