import { isLocalDate, type LocalDate } from '../time/localDate.js';

/** A day as exports tell it: 24 November 2026. Another text stays as it is. */
export function dayLabel(day: LocalDate): string {
  if (!isLocalDate(day)) return day;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
