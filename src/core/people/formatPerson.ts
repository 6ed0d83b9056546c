import { keysOf } from '../text/fieldTable.js';
import { formatAs } from '../text/formatFields.js';
import { type PersonFields, personFields } from './personFields.js';
import { formatPlaceLine } from './stepPlace.js';

export type NewPerson = Required<PersonFields>;

const explanation =
  '  # Each step has a place of its own here, so that git merges what is written below it on several branches.';

/**
 * Writes the file of a person who starts: nothing done yet, and prepared for one line per step.
 *
 * @param order the ids of the checklist's steps: a placeholder comment is written for each. For git, lines that two branches
 *   insert between the same two lines are a conflict; the placeholders separate any two steps.
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
