// @ts-check

const pollMs = 50;

/**
 * Waits until something can be seen: looks again and again, and fails with what was seen last when it doesn't come.
 *
 * @template T
 * @param {string} what for the message when it never comes
 * @param {() => Promise<T> | T} look
 * @param {(seen: T) => boolean} isWanted
 * @param {number} [timeoutMs]
 * @returns {Promise<T>} what was seen at last
 */
export async function eventually(what, look, isWanted, timeoutMs = 60_000) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (isWanted(seen)) return seen;
    if (performance.now() > deadline)
      throw new Error(`Not seen within ${timeoutMs / 1000} s: ${what}. Seen instead: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
