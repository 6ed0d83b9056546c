// @ts-check

/**
 * Runs a phase that may take long, and says so: a line when it begins, a line with the elapsed time when it ends.
 *
 * @template T
 * @param {string} title what is done, in the words of the person who waits
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function phase(title, action) {
  const start = performance.now();
  console.log(`· ${title} …`);
  const result = await action();
  console.log(`· ${title}: ${formatSeconds(performance.now() - start)}`);
  return result;
}

/**
 * Writes a duration as people read it: "3.2 s".
 *
 * @param {number} durationMs
 */
export function formatSeconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`;
}

/** What stands in the way, worded for the person at the terminal: printed without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function: a plain error is printed as its sentence, any other with its stack, and both end the
 * process with code 1.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code; nothing means 0.
 */
export async function runMain(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(error instanceof PlainError ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}
