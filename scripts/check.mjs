// @ts-check
import './dependencies.mjs';

import { PlainError, formatSeconds, runMain } from './vscode/phase.mjs';

const { steps } = await import('./check/steps.mjs');

/** @typedef {import('./check/steps.mjs').Step} Step */

/** @param {readonly string[]} names those to run; none means all */
function selectSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    throw new PlainError(`There is no check "${unknown}". There are: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}

/**
 * Runs a step and prints how it went.
 *
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function runStep({ name, title, run }) {
  const start = performance.now();
  const { passed, details, remarks } = await run();
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(10)} ${title}: ${formatSeconds(performance.now() - start)}`);
  for (const text of [remarks, passed ? '' : details]) {
    if (text) console.log(text.replace(/^/gm, '    '));
  }
  return passed;
}

await runMain(async () => {
  const start = performance.now();
  const selected = selectSteps(process.argv.slice(2));
  const results = await Promise.all(selected.map(runStep));
  const failed = results.filter((passed) => !passed).length;
  const time = formatSeconds(performance.now() - start);
  console.log(
    failed === 0 ? `\n${selected.length} checks passed in ${time}` : `\n${failed} of ${selected.length} checks failed`,
  );
  return failed === 0 ? 0 : 1;
});
