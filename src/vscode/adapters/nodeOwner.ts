import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

import { nodeErrorCode } from './nodeFailure.js';

/** Tells this machine (or container, whose processes have numbers of their own) from others that share a disk with it. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Numbers of processes are used again; the time at which one began tells it from its namesake. */
const began = Math.round(performance.timeOrigin).toString(36);

/** Marks what this process makes and must not survive it: temporary files, and its turns. */
export const owner = `${machine}p${process.pid}p${began}`;

/** Whether the process that a mark stands for runs no more; `undefined` where that can't be known: it's no mark, or of another machine. */
export function isGone(mark: string): boolean | undefined {
  const [, itsMachine, itsProcess, itsBegin] = /^([0-9a-f]{8})p(\d{1,10})p([0-9a-z]+)$/.exec(mark) ?? [];
  if (itsMachine !== machine) return undefined;
  if (Number(itsProcess) === process.pid) return itsBegin !== began;
  try {
    process.kill(Number(itsProcess), 0);
    return false;
  } catch (error) {
    return nodeErrorCode(error) === 'ESRCH';
  }
}
