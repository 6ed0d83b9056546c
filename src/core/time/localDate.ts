/** A calendar date without a time zone: `YYYY-MM-DD`, Gregorian. */
export type LocalDate = string;

/** Days from 0000-03-01, the arithmetic's origin, to 1970-01-01. */
const daysBefore1970 = 719_468;

/** 9999-12-31, the last four-digit date, in days from 1970-01-01. */
const lastDay = 2_932_896;

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an existing date in the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  return pattern.test(text) && formatDay(dayNumber(text)) === text;
}

/**
 * Adds days to a date, or subtracts them if negative.
 *
 * @returns at least 0000-01-01 and at most 9999-12-31.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return formatDay(dayNumber(date) + days);
}

/** Adds months to a date, limited to the last day of the month: three months after November 30 is February 28 or 29. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
  const next = `${pad(Math.floor((index + 1) / 12), 4)}-${pad(((index + 1) % 12) + 1, 2)}-01`;
  return addDays(first, Math.min(Number(date.slice(8)), daysBetween(first, next)) - 1);
}

/** How many days `to` is after `from`; negative if before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 (Sunday) to 6. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday; the second modulo makes earlier days positive.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Days from 1970-01-01. Years start in March, so that the leap day is the last one. */
function dayNumber(date: LocalDate): number {
  const isWritten = pattern.test(date); // Slicing is faster than groups, and long lists have many dates.
  const year = isWritten ? Number(date.slice(0, 4)) : 0;
  const month = isWritten ? Number(date.slice(5, 7)) : 1;
  const day = isWritten ? Number(date.slice(8)) : 1;
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - daysBefore1970;
}

/** The inverse of {@link dayNumber}, limited to four-digit years. */
function formatDay(number: number): LocalDate {
  const days = Math.max(-daysBefore1970 - 60, Math.min(number, lastDay)) + daysBefore1970;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** The day of an instant in this machine's time zone. */
export function localDateOf(time: Date): LocalDate {
  const month = String(time.getMonth() + 1).padStart(2, '0');
  const day = String(time.getDate()).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${day}`;
}
