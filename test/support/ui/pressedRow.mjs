// @ts-check

/**
 * Begins to look where the next click of the mouse goes.
 *
 * @param {import('playwright-core').Locator} locator anything in the window
 * @param {string} part a selector of a part of a tree's rows
 * @returns {Promise<() => Promise<string>>} gives, after the click, the label of the row whose part got it; empty where something
 *   else did
 */
export async function watchNextPress(locator, part) {
  const watch = await locator.evaluateHandle((element, selector) => {
    const seen = { label: '' };
    const labelAt = (/** @type {typeof element} */ target) =>
      target.closest(selector)?.closest('.monaco-list-row')?.querySelector('.label-name')?.textContent ?? '';
    const take = (/** @type {{ target: unknown }} */ { target }) => {
      seen.label = labelAt(/** @type {typeof element} */ (target)).trim();
    };
    element.ownerDocument.addEventListener('click', take, { capture: true, once: true });
    return seen;
  }, part);
  return () => watch.evaluate(({ label }) => label);
}
