import type { FieldTable } from '../text/fieldTable.js';
import type { Person } from './progress.js';

/** What a person's file has beside the steps. */
export type PersonFields = Omit<Person, 'steps'>;

/** Every field of a person but the steps, in the order in which a new file has them: what writes and reads people goes by it. */
export const personFields = {
  name: { form: 'text', isMissed: true, absent: '' },
  email: { form: 'text', isMissed: true, absent: '' },
  start: { form: 'date', isMissed: true },
} as const satisfies FieldTable<PersonFields>;
