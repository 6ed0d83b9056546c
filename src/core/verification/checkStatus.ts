import type { Check, Checklist, Step } from '../checklist/checklist.js';
import { listFindings, runFinding } from './findings.js';
import type { ExtensionFact, Facts } from './facts.js';
import { FactIndex } from './factIndex.js';

/** How one entry of `verify` stands. */
export interface CheckStatus {
  readonly check: Check;
  /** `unknown`: it can't be seen here, or was not looked at yet: a `run` that was not run. */
  readonly state: 'holds' | 'open' | 'unknown';
  /** How many there are of what is counted; may be more than the check wants. */
  readonly count?: number;
  /**
   * By what it was seen to hold, Markdown, in English since it goes into a file; only with `holds`, and absent there when
   * nothing was asked for: no extensions are recommended.
   */
  readonly finding?: string;
  /** It holds by what is private, so that only this screen says so; only with `holds`, and without finding. */
  readonly restsOnPrivate?: true;
  /** Extensions that are missing, or how a command ended; only with `open`. */
  readonly detail?: string;
}

/** How all entries of `verify` stand, by step id. Steps without any are not in it. */
export type Verification = ReadonlyMap<string, readonly CheckStatus[]>;

/** Looks at every check of a checklist. */
export function verifyChecklist(checklist: Checklist, facts: Facts): Verification {
  const steps = checklist.phases.flatMap((phase) => phase.steps);
  const index = new FactIndex(facts, new Set(steps.map(({ id }) => id)));
  return new Map(
    steps
      .filter(({ checks }) => checks.length > 0)
      .map((step) => [step.id, step.checks.map((check) => statusOf(check, step, index))]),
  );
}

/** Whether a step with these checks is seen to be done: all hold, and at least one has something to show for it. */
export function isVerified(statuses: readonly CheckStatus[] | undefined): boolean {
  if (statuses === undefined || statuses.some(({ state }) => state !== 'holds')) return false;
  return statuses.some(({ finding, restsOnPrivate }) => finding !== undefined || restsOnPrivate);
}

/** Whether that may be written where others see it: nothing private is needed for it, of which not even the number is told. */
export function isOpenlyVerified(statuses: readonly CheckStatus[] | undefined): boolean {
  return isVerified(statuses) && !statuses?.some(({ restsOnPrivate }) => restsOnPrivate);
}

/** What is kept with the person's progress when a step was seen to be done: the finding of each check. */
export function findingsOf(statuses: readonly CheckStatus[]): string {
  return statuses.flatMap(({ finding }) => finding ?? []).join('; ');
}

function statusOf(check: Check, step: Step, index: FactIndex): CheckStatus {
  switch (check.type) {
    case 'file':
      return statusOfFile(check, index.facts.file(check.glob));
    case 'run':
      return statusOfRun(check, index.facts);
    case 'extension':
      return statusOfExtension(check, index.facts.extension(check.id));
    case 'commits': {
      const commits = index.facts.commits(check.paths);
      return statusOfCount(
        check,
        commits?.map(({ hash, subject }) => `${hash.slice(0, 7)} “${subject}”`),
        'commit',
      );
    }
    case 'sessions':
      return statusOfCount(check, index.sessions(check, step.id), 'session');
    case 'notes':
      return statusOfCount(check, index.notes(check, step.id), 'note');
    case 'roadmap':
      return statusOfCount(check, index.facts.agreedItems, 'agreed roadmap item');
  }
}

function statusOfFile(check: Check, path: string | undefined): CheckStatus {
  if (path === undefined) return { check, state: 'unknown' };
  return path === '' ? { check, state: 'open' } : { check, state: 'holds', finding: `\`${path}\` exists` };
}

function statusOfRun(check: Check & { readonly type: 'run' }, facts: Facts): CheckStatus {
  const outcome = facts.run(check.command);
  if (outcome === undefined) return { check, state: 'unknown' };
  if (outcome.kind === 'stopped') return { check, state: 'open', detail: 'stopped' };
  if (outcome.code === 0) return { check, state: 'holds', finding: runFinding(check.command) };
  return { check, state: 'open', detail: String(outcome.code) };
}

function statusOfExtension(check: Check, fact: ExtensionFact | undefined): CheckStatus {
  if (fact === undefined) return { check, state: 'unknown' };
  if (fact.missing.length > 0) return { check, state: 'open', detail: fact.missing.join(', ') };
  if (fact.wanted.length === 0) return { check, state: 'holds' };
  return { check, state: 'holds', finding: `${fact.wanted.join(', ')} installed` };
}

/**
 * @param found what was found, each as {@link listFindings} names it, without a name what is private; `undefined` where it can't be
 *   seen.
 */
function statusOfCount(
  check: Check & { readonly count: number },
  found: readonly (string | undefined)[] | undefined,
  noun: string,
): CheckStatus {
  if (found === undefined) return { check, state: 'unknown' };
  const count = found.length;
  if (count < check.count) return { check, state: 'open', count };
  const named = found.filter((name) => name !== undefined);
  if (named.length < check.count) return { check, state: 'holds', count, restsOnPrivate: true };
  return { check, state: 'holds', count, finding: listFindings(named, noun) };
}
