import { keysOf } from '../text/fieldTable.js';
import { formatAs } from '../text/formatFields.js';
import { type PersonFields, personFields } from './personFields.js';
import { formatPlaceLine } from './stepPlace.js';

/** Who a new file is for. */
export type NewPerson = Required<PersonFields>;

const explanation =
  '  # Each step has a place of its own here, so that git merges what is written below it on several branches.';

/**
 * Writes the file of a person who begins: nothing done yet, and ready for one line per step.
 *
 * @param order the ids of the checklist's steps: a comment keeps the place of each. Two lines that two branches put into the same
 *   gap between lines are a conflict to git, and two comments part the lines of any two steps.
 */
export function formatPerson(person: NewPerson, order: readonly string[] = []): string {
  const places = order.map(formatPlaceLine).filter(Boolean);
  return [
    ...keysOf(personFields).map((key) => `${key}: ${formatAs(personFields[key].form, person[key], 'block')}`),
    'steps:',
    ...(places.length > 0 ? [explanation, ...places] : []),
    '',
  ].join('\n');
}
