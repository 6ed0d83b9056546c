import type { Random } from '../../app/ports.js';

/** Random enough for file names, which only have to differ. */
export const systemRandom: Random = {
  below: (limit) => Math.floor(Math.random() * limit),
};
