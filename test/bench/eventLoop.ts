import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the event loop is looked at, in milliseconds; a block is known to about as much. */
const resolutionMs = 1;

/** Long enough for the monitor's timer to have fired before and after what is measured. */
const settleMs = 10;

/** What a piece of work took, in milliseconds. */
export interface Timed {
  readonly durationMs: number;
  /** Of that, how long the host's thread was at work: it does not count what other processes had of the processor. */
  readonly cpuMs: number;
  /** The longest that the event loop was not served, by whatever kept it: the work, the collector, or another process. */
  readonly longestBlockMs: number;
}

/** Runs a piece of work and times it and the blocks of the event loop meanwhile. */
export async function timeWork(work: () => unknown): Promise<Timed> {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  await pause(settleMs);
  const cpuBegan = threadCpuMs();
  const began = performance.now();
  await work();
  const durationMs = performance.now() - began;
  const cpuMs = threadCpuMs() - cpuBegan;
  await pause(settleMs);
  delays.disable();
  return { durationMs, cpuMs, longestBlockMs: delays.max / 1e6 };
}

/** Waits until the host has nothing left to do from its start: half a second without a block, ten seconds at most. */
export async function untilQuiet(): Promise<void> {
  const maxTries = 20;
  for (let tries = 0; tries < maxTries; tries++) {
    const { longestBlockMs } = await timeWork(() => pause(500));
    if (longestBlockMs < 10) return;
  }
}

/** The time that this thread has been at work, in milliseconds; in Node before 23.9, that all of the process has. */
function threadCpuMs(): number {
  const { threadCpuUsage = () => process.cpuUsage() } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}
