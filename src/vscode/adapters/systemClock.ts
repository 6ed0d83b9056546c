import type { Clock } from '../../app/ports.js';
import { localDateOf } from '../../core/time/localDate.js';

/** The machine's clock and its local calendar. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};
