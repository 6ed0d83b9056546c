/** How many things a finding lists; beyond that it gives their number. */
const maxNamed = 3;

/** A successful command: "`npm test` exited 0". */
export function runFinding(command: string): string {
  return `\`${command}\` exited 0`;
}

/** Whether a recorded finding says that a command succeeded. */
export function provesRun(evidence: string | undefined, command: string): boolean {
  return evidence?.includes(runFinding(command)) ?? false;
}

/**
 * Counted things: "5 notes: a, b, c and 2 more".
 *
 * @param found their names, at least one.
 */
export function listFindings(found: readonly string[], noun: string): string {
  const named = found.slice(0, maxNamed);
  const more = found.length - named.length;
  const count = `${found.length} ${noun}${found.length === 1 ? '' : 's'}`;
  return `${count}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
