import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

import { nodeErrorCode } from './nodeFailure.js';

/** Distinguishes this machine, or a container with its own process ids, from others that share a disk with it. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Process ids are reused; the start time distinguishes processes with the same id. */
const began = Math.round(performance.timeOrigin).toString(36);

/** Marks files that must not outlive this process: temporary files and turns. */
export const owner = `${machine}p${process.pid}p${began}`;

/** Whether the process that a mark stands for has ended; `undefined` if the mark is invalid or from another machine. */
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
