import { isNoteTime } from '../notes/noteTime.js';
import { presentFields } from '../text/presentFields.js';
import { isPlainScalar } from '../text/yamlScalar.js';
import { isLocalDate } from '../time/localDate.js';
import { type Person, type StepProgress, type StepStatus, stepStatuses } from './progress.js';

const headPattern = /^name: (.+)\nemail: (.+)\nstart: (.+)\nsteps:\n/;

/** A text in quotes, or as plain as it can be between braces. */
const scalar = String.raw`"(?:[^"\\]|\\.)*"|[^",[\]{}][^,[\]{}]*`;

/** A step's line, its fields in the order in which a new one has them. */
const stepPattern = new RegExp(
  String.raw`^ {2}([A-Za-z][\w-]*): \{ status: ([a-z-]+)(?:, at: ([^,]+))?(?:, reason: (${scalar}))?(?:, evidence: (${scalar}))? \}$`,
);

/** A comment of a line of its own, such as one that keeps a step's place. */
const commentPattern = /^ {2}# [ -~]*$/;

const statuses: ReadonlyMap<string, StepStatus> = new Map(stepStatuses.map((status) => [status, status]));

/**
 * Reads a person's file that is in the form `formatPerson` and `setStep` write, one line a step, without the YAML library and
 * many times as fast as `parsePerson`.
 *
 * @returns what `parsePerson` would return, or `undefined` for all that is unusual or wrong: then `parsePerson` is to be asked.
 */
export function readPersonFast(text: string): Person | undefined {
  const [head = '', writtenName = '', writtenEmail = '', start = ''] = headPattern.exec(text) ?? [];
  const name = readText(writtenName, 'block');
  const email = readText(writtenEmail, 'block');
  if (name === null || email === null || !isLocalDate(start)) return undefined;
  const steps = readSteps(text.slice(head.length));
  return steps && { name, email, start, steps };
}

/** @param lines end with a line ending, if there are any. */
function readSteps(lines: string): ReadonlyMap<string, StepProgress> | undefined {
  const steps = new Map<string, StepProgress>();
  for (let next = 0; next < lines.length;) {
    const end = lines.indexOf('\n', next);
    const line = lines.slice(next, Math.max(next, end));
    next = end + 1;
    if (commentPattern.test(line)) continue;
    const parts = stepPattern.exec(line);
    const [, id = ''] = parts ?? [];
    const progress = parts && isPlainScalar(id, 'block') && !steps.has(id) ? readEntry(parts) : undefined;
    if (!progress) return undefined;
    steps.set(id, progress);
  }
  return steps;
}

function readEntry([, , written = '', at, writtenReason, writtenEvidence]: RegExpExecArray): StepProgress | undefined {
  const status = statuses.get(written);
  const reason = writtenReason === undefined ? undefined : readText(writtenReason, 'flow');
  const evidence = writtenEvidence === undefined ? undefined : readText(writtenEvidence, 'flow');
  const isWhole = (at === undefined || isNoteTime(at)) && reason !== null && evidence !== null;
  return status && isWhole ? presentFields<StepProgress>({ status, at, reason, evidence }) : undefined;
}

/**
 * What JSON takes as a string, YAML takes as the same one.
 *
 * @returns `null` for what is left to the careful reader; blank texts are.
 */
function readText(written: string, place: 'block' | 'flow'): string | null {
  if (!written.startsWith('"')) return isPlainScalar(written, place) ? written : null;
  try {
    const read = String(JSON.parse(written));
    return read.trim() === '' ? null : read;
  } catch {
    return null;
  }
}
