import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

import { reportResult, takeOverConsole } from '../support/host/hostConsole';
import { timeWork, untilQuiet } from './eventLoop';

/** How long the host is watched after activation, for what the extension does then. */
const afterwardsMs = 1000;

/** What the generated extension's main script says of itself. */
interface LoadTimes {
  readonly loadMs: number;
  readonly callMs: number;
  /** How long the thread was at work for both. */
  readonly cpuMs: number;
}

/** Activates the one extension under measurement, in a host that has come to rest, and reports what it took. */
export async function run(): Promise<void> {
  takeOverConsole();
  const extension = vscode.extensions.getExtension<LoadTimes>('bench.measured');
  if (!extension || extension.isActive) throw new Error('There is no extension bench.measured that is not active yet.');
  await untilQuiet();
  const answered = { ms: 0 };

  const { longestBlockMs } = await timeWork(async () => {
    const began = performance.now();
    await extension.activate();
    answered.ms = performance.now() - began;
    await pause(afterwardsMs);
  });

  const { loadMs, callMs, cpuMs } = extension.exports;
  reportResult({
    host: { vscode: vscode.version, node: process.versions.node },
    samples: { loadMs, callMs, cpuMs, answeredMs: answered.ms, longestBlockMs },
  });
}
