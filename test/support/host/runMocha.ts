import type Mocha from 'mocha';
import 'mocha/mocha.js';

import { reportResult, takeOverConsole } from './hostConsole';

/** How the tests of one bundle are run; fixed when it's bundled. */
export interface HostSuiteOptions {
  /** Only tests whose full title matches this regular expression run; empty for all. */
  readonly grep: string;
  readonly timeoutMs: number;
}

/**
 * Runs mocha inside an extension host, with its browser build, which works in Node hosts and in the web worker alike.
 *
 * @param load requires the test files, which find `describe` and `it` as globals.
 * @returns rejects when a test failed or there were none, which ends VS Code with code 1.
 */
export async function runMocha(load: () => void, options: HostSuiteOptions): Promise<void> {
  takeOverConsole();
  const BrowserMocha = (globalThis as unknown as { Mocha: typeof Mocha }).Mocha;
  const mocha = new BrowserMocha({ reporter: 'spec', ui: 'bdd', timeout: options.timeoutMs });
  BrowserMocha.reporters.Base.consoleLog = console.log; // it keeps the one that it found when it was loaded
  if (options.grep) mocha.grep(new RegExp(options.grep));
  mocha.suite.emit('pre-require', globalThis as never, '', mocha);
  load();

  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 0, pending: 0 };
      reportResult({ passed: passes, failed: failures, skipped: pending });
    });
  });

  if (failed > 0) throw Object.assign(new Error(`${failed} failed`), { stack: '' }); // the tests' own stacks are printed
}
