import type { Clock } from '../../app/ports.js';

/** The machine's clock and its local calendar. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};

/** The day, `YYYY-MM-DD`, that a moment is on where the machine is; empty for a time that isn't one. */
export function localDateOf(time: Date): string {
  if (Number.isNaN(time.getTime())) return '';
  const month = String(time.getMonth() + 1).padStart(2, '0');
  const day = String(time.getDate()).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${day}`;
}
