import type { Check, Checklist, Step } from '../checklist/checklist.js';
import { listFindings, runFinding } from './findings.js';
import type { ExtensionFact, Facts } from './facts.js';
import { FactIndex } from './factIndex.js';

/** The status of one entry of `verify`. */
export interface CheckStatus {
  readonly check: Check;
  /** `unknown`: it can't be determined here, or not yet, such as a `run` that was not run. */
  readonly state: 'holds' | 'open' | 'unknown';
  /** The number of counted things; may exceed the required number. */
  readonly count?: number;
  /**
   * What the check found, as Markdown, in English since it is written to a file; only with `holds`, and absent if nothing was
   * required, such as with no recommended extensions.
   */
  readonly finding?: string;
  /** It holds only because of private files, so that only this screen shows it; only with `holds`, and without a finding. */
  readonly restsOnPrivate?: true;
  /** Missing extensions, or how a command ended; only with `open`. */
  readonly detail?: string;
}

/** The status of all entries of `verify`, by step id. Steps without any are absent. */
export type Verification = ReadonlyMap<string, readonly CheckStatus[]>;

/** Evaluates every check of a checklist. */
export function verifyChecklist(checklist: Checklist, facts: Facts): Verification {
  const steps = checklist.phases.flatMap((phase) => phase.steps);
  const index = new FactIndex(facts, new Set(steps.map(({ id }) => id)));
  return new Map(
    steps
      .filter(({ checks }) => checks.length > 0)
      .map((step) => [step.id, step.checks.map((check) => statusOf(check, step, index))]),
  );
}

/** Whether a step is verified: all checks hold, and at least one has a finding. */
export function isVerified(statuses: readonly CheckStatus[] | undefined): boolean {
  if (statuses === undefined || statuses.some(({ state }) => state !== 'holds')) return false;
  return statuses.some(({ finding, restsOnPrivate }) => finding !== undefined || restsOnPrivate);
}

/** Whether that may be written where others see it: it needs nothing private, not even as a number. */
export function isOpenlyVerified(statuses: readonly CheckStatus[] | undefined): boolean {
  return isVerified(statuses) && !statuses?.some(({ restsOnPrivate }) => restsOnPrivate);
}

/** The findings of all checks, recorded with the person's progress when a step is verified. */
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

/** @param found what was found, as listed by {@link listFindings}; private things without a name; `undefined` if unknown. */
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
