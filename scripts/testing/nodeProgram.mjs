// @ts-check
// Runs mocha over compiled test modules in plain Node; options as JSON in the first argument. A process of its own, so that it
// can be timed and ended as one.
import inspector from 'node:inspector';

import Mocha from 'mocha';

import { exitOnSignals } from '../vscode/childProcess.mjs';
import { runMain } from '../vscode/phase.mjs';
import { resultMark } from '../vscode/runProgram.mjs';

exitOnSignals();
await runMain(async () => {
  /** @type {{ modules: string[], grep: string, timeoutMs: number }} */
  const { modules, grep, timeoutMs } = JSON.parse(process.argv[2] ?? '');
  // Whoever stands at a breakpoint takes their time.
  const timeout = inspector.url() === undefined ? timeoutMs : 0;
  const mocha = new Mocha({ reporter: 'spec', ui: 'bdd', timeout, color: Boolean(process.env.FORCE_COLOR) });
  if (grep) mocha.grep(new RegExp(grep));
  for (const module of modules) mocha.addFile(module);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve(failures > 0 ? 1 : 0));
    runner.on('end', () => report(runner));
    /** @type {Mocha.Test[]} */
    const failed = [];
    runner.on('fail', (test) => failed.push(test));
    // Sent when the suite takes too long: what is known by then is told.
    process.prependOnceListener('SIGTERM', () => {
      Mocha.reporters.Base.list(failed);
      report(runner);
    });
  });
});

/** @param {Mocha.Runner} runner */
function report({ stats }) {
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  console.log(resultMark + JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
}
