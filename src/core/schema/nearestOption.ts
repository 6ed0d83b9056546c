/** Furthest that a word may be from what was meant: insertions, deletions and replacements of letters. */
const maxDistance = 2;

/**
 * Finds the option that a wrong value was probably meant to be: the only one that begins with it, else the closest one
 * that differs in at most two letters and in less than half of its own.
 */
export function nearestOption(value: string, options: readonly string[]): string | undefined {
  const wanted = value.trim().toLowerCase();
  const completions = options.filter((option) => wanted !== '' && option.toLowerCase().startsWith(wanted));
  if (completions.length === 1) return completions[0];
  const [closest] = options
    .map((option) => ({ option, distance: editDistance(wanted, option.toLowerCase()) }))
    .filter(({ option, distance }) => distance <= maxDistance && distance * 2 <= option.length)
    .toSorted((one, other) => one.distance - other.distance);
  return closest?.option;
}

/** Levenshtein's distance; `Infinity` where the lengths alone differ by more than {@link maxDistance}. */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > maxDistance) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(row, column - 1) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, at(row, column) + 1, at(next, column - 1) + 1));
    }
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
