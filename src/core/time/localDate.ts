/** A calendar date without a time zone: `YYYY-MM-DD`, Gregorian. */
export type LocalDate = string;

const dayMs = 24 * 60 * 60 * 1000;

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
  const [year, month, day] = partsOf(date);
  const next = numberOf(year, month + months + 1, 1);
  return formatDay(Math.min(numberOf(year, month + months, day), next - 1));
}

/** How many days `to` is after `from`; negative if before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, 0 (Sunday) to 6. */
export function weekdayOf(date: LocalDate): number {
  return new Date(dayNumber(date) * dayMs).getUTCDay();
}

/** The day of an instant in this machine's time zone. */
export function localDateOf(time: Date): LocalDate {
  return formatDay(numberOf(time.getFullYear(), time.getMonth() + 1, time.getDate()));
}

/** Year, month and day; those of the first date there is for a text that isn't written like one. */
function partsOf(date: LocalDate): readonly [year: number, month: number, day: number] {
  // Parts are cut out: that is quicker than groups, and long lists have many dates.
  return pattern.test(date) ? [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))] : [0, 1, 1];
}

/** Days from 1970-01-01. */
function dayNumber(date: LocalDate): number {
  return numberOf(...partsOf(date));
}

/** @param month from 1; what is beyond a year or a month goes on into the next. */
function numberOf(year: number, month: number, day: number): number {
  // Not `Date.UTC`, which takes the years 0 to 99 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs;
}

const [firstDay, lastDay] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')];

/** The inverse of {@link dayNumber}, kept within four digits of a year. */
function formatDay(number: number): LocalDate {
  return new Date(Math.max(firstDay, Math.min(number, lastDay)) * dayMs).toISOString().slice(0, 10);
}
