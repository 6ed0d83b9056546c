import { isLocalDate, type LocalDate } from '../time/localDate.js';

/** A day as shown in exports: 24 November 2026. Any other text stays unchanged. */
export function dayLabel(day: LocalDate): string {
  if (!isLocalDate(day)) return day;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
