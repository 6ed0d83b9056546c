import { isLocalDate, type LocalDate } from '../time/localDate.js';
import { formatScalar } from '../text/yamlScalar.js';

/** Who a new file is for. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** First day. */
  readonly start: LocalDate;
}

/** Writes the file of a person who begins: nothing done yet, and ready for one line per step. */
export function formatPerson({ name, email, start }: NewPerson): string {
  const startText = isLocalDate(start) ? start : formatScalar(start, 'block');
  return [
    `name: ${formatScalar(name, 'block')}`,
    `email: ${formatScalar(email, 'block')}`,
    `start: ${startText}`,
    'steps:',
    '',
  ].join('\n');
}
