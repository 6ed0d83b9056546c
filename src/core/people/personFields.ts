import type { FieldTable } from '../text/fieldTable.js';
import type { Person } from './progress.js';

/** A person's file without the steps. */
export type PersonFields = Omit<Person, 'steps'>;

/** Every field of a person except the steps, in the order of a new file. Writers and readers use this table. */
export const personFields = {
  name: { form: 'text', isMissed: true, absent: '' },
  email: { form: 'text', isMissed: true, absent: '' },
  start: { form: 'date', isMissed: true },
} as const satisfies FieldTable<PersonFields>;
