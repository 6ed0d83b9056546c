/** How many things evidence names; of more it says how many. */
const maxNamed = 3;

/** A command that was seen to succeed: "`npm test` exited 0". */
export function runEvidence(command: string): string {
  return `\`${command}\` exited 0`;
}

/** Whether evidence that was kept says that a command succeeded. */
export function provesRun(evidence: string | undefined, command: string): boolean {
  return evidence?.includes(runEvidence(command)) ?? false;
}

/** Things that were counted: "5 notes: a, b, c and 2 more". */
export function listEvidence(found: readonly string[], noun: string): string {
  const named = found.slice(0, maxNamed).join(', ');
  const more = found.length > maxNamed ? ` and ${found.length - maxNamed} more` : '';
  return `${found.length} ${noun}${found.length === 1 ? '' : 's'}: ${named}${more}`;
}
