import { isLocalDate, type LocalDate } from '../time/localDate.js';
import { formatScalar } from '../text/yamlScalar.js';
import { formatPlaceLine } from './stepPlace.js';

/** Who a new file is for. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** First day. */
  readonly start: LocalDate;
}

const explanation =
  '  # Each step has a place of its own here, so that git merges what is written below it on several branches.';

/**
 * Writes the file of a person who begins: nothing done yet, and ready for one line per step.
 *
 * @param order the ids of the checklist's steps: a comment keeps the place of each. Two lines that two branches put into the same
 *   gap between lines are a conflict to git, and two comments part the lines of any two steps.
 */
export function formatPerson({ name, email, start }: NewPerson, order: readonly string[] = []): string {
  const startText = isLocalDate(start) ? start : formatScalar(start, 'block');
  const places = order.map(formatPlaceLine).filter(Boolean);
  return [
    `name: ${formatScalar(name, 'block')}`,
    `email: ${formatScalar(email, 'block')}`,
    `start: ${startText}`,
    'steps:',
    ...(places.length > 0 ? [explanation, ...places] : []),
    '',
  ].join('\n');
}
