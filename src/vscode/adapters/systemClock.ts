import type { Clock } from '../../app/ports.js';

/** The machine's clock and its local calendar. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => {
    const now = new Date();
    const month = String(now.getMonth() + 1).padStart(2, '0');
    const day = String(now.getDate()).padStart(2, '0');
    return `${now.getFullYear()}-${month}-${day}`;
  },
};
