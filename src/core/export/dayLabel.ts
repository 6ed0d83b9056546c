import type { LocalDate } from '../time/localDate.js';

/** A day as shown in exports: 24 November 2026. Any other text stays unchanged. */
export function dayLabel(day: LocalDate): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}
