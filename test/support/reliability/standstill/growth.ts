import { type HostileText, textOf } from './hostileTexts.js';

/** What a reader took for a text. */
export interface Effort {
  /** The length of the longest text that it was given, in UTF-16 code units. */
  readonly length: number;
  /** What that took of the process's time on the processor. */
  readonly cpuMs: number;
  /** How many times as long as a text of half the length; absent where both are too short to tell. */
  readonly growth?: number;
}

/** What is too short to be compared. */
const tellingMs = 60;

/** How much time on the processor some work takes. */
export function cpuMsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How far a reader is tried. */
export interface EffortLimits {
  /** How long the longest text is, in UTF-16 code units. */
  readonly length: number;
  /** What takes longer ends it early: so a reader that takes minutes is seen in seconds. */
  readonly limitMs: number;
}

/** Gives a reader a text of growing length. */
export function effortOf(
  read: (text: string) => unknown,
  hostile: HostileText,
  { length: longest, limitMs }: EffortLimits,
): Effort {
  let before = 0;
  for (let length = longest / 16; ; length *= 2) {
    const text = textOf(hostile, length);
    const cpuMs = cpuMsOf(() => read(text));
    if (length >= longest || cpuMs > limitMs) {
      return { length, cpuMs, ...(before > tellingMs && { growth: cpuMs / before }) };
    }
    before = cpuMs;
  }
}
