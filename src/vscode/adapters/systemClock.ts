import type { Clock } from '../../app/ports.js';
import { localDateOf } from '../../core/time/localDate.js';

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};
