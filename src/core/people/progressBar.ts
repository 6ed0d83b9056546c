import type { StepCount } from './overview.js';

const cellCount = 5;

/**
 * Draws a count as five cells: `▰▰▱▱▱`. The first cell is filled with the first done step, the last one only with the last step.
 */
export function formatProgressBar({ done, total }: StepCount): string {
  const exact = total === 0 ? 0 : Math.floor((done * cellCount) / total);
  const filled = done === 0 ? 0 : Math.max(1, exact);
  return '▰'.repeat(filled) + '▱'.repeat(cellCount - filled);
}
