// @ts-check
// The reliability tests with many more rounds than `npm test` has time for.
import './dependencies.mjs';

import { parseArgs } from 'node:util';

import { exitOnSignals } from './vscode/childProcess.mjs';
import { formatSeconds, PlainError, runMain } from './vscode/phase.mjs';

const usage = `npm run soak [-- PART] [--suite unit] [--seed N]
  PART     only tests whose path below reliability/ holds this, such as fuzz or simulation
  --suite  unit (the default), host or ui
  --seed   repeats a run; every run prints its seed`;

exitOnSignals();
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      suite: { type: 'string', default: 'unit' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  process.env.SRE_ONBOARDING_SOAK = '1';
  process.env.SRE_ONBOARDING_SEED = values.seed;
  const { runSuite, suites } = await import('./testing/suites.mjs');
  const suite = suites.find(({ name }) => name === values.suite);
  if (!suite) throw new PlainError(`There is no suite "${values.suite}".\n${usage}`);
  console.log(`Seed ${values.seed}`);
  const files = `reliability/${positionals[0] ?? ''}`;
  const { passed, failed, problem, durationMs } = await runSuite(suite, { files, grep: '', desktop: false });
  if (problem) console.log(`✗ ${problem}`);
  console.log(`\nSeed ${values.seed}, ${formatSeconds(durationMs)}\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
