import type { Timer } from '../../app/kit/burst.js';

export const hostTimer: Timer = {
  now: () => performance.now(),
  after: (delayMs, callback) => {
    const timeout = setTimeout(callback, delayMs);
    return { dispose: () => clearTimeout(timeout) };
  },
};
