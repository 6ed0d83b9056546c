/** How many things evidence names; of more it says how many. */
const maxNamed = 3;

/** A command that was seen to succeed: "`npm test` exited 0". */
export function runFinding(command: string): string {
  return `\`${command}\` exited 0`;
}

/** Whether evidence that was kept says that a command succeeded. */
export function provesRun(evidence: string | undefined, command: string): boolean {
  return evidence?.includes(runFinding(command)) ?? false;
}

/**
 * Things that were counted: "5 notes: a, b, c and 2 more".
 *
 * @param found what each is called, at least one.
 */
export function listFindings(found: readonly string[], noun: string): string {
  const named = found.slice(0, maxNamed);
  const more = found.length - named.length;
  const count = `${found.length} ${noun}${found.length === 1 ? '' : 's'}`;
  return `${count}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
