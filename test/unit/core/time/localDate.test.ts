import assert from 'node:assert/strict';

import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  weekdayOf,
  localDateOf,
} from '../../../../src/core/time/localDate.js';

/** The same date by the engine's own calendar, in UTC. */
function engineDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function write(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const years = [0, 1, 4, 99, 100, 400, 1582, 1900, 1969, 1970, 1999, 2000, 2024, 2026, 2100, 9999];

describe('localDateOf', () => {
  it('is the day on this machine’s calendar', () => {
    assert.equal(localDateOf(new Date(2026, 0, 9, 23, 59)), '2026-01-09');
  });
});

describe('isLocalDate', () => {
  it('takes exactly the dates there are', () => {
    for (const year of years) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const isReal =
            month > 0 && day > 0 && engineDate(year, month, day).getUTCMonth() === month - 1 && month <= 12;

          assert.equal(isLocalDate(write(year, month, day)), isReal, write(year, month, day));
        }
      }
    }
  });

  it('takes no other way to write one', () => {
    for (const text of [
      '',
      '2026-1-02',
      '26-01-02',
      '2026/01/02',
      '2026-01-02T00:00:00Z',
      ' 2026-01-02',
      '12026-01-02',
    ]) {
      assert.ok(!isLocalDate(text), text);
    }
  });
});

describe('addDays', () => {
  it('goes over the ends of months and years', () => {
    assert.equal(addDays('2026-11-22', 0), '2026-11-22');
    assert.equal(addDays('2026-11-22', 9), '2026-12-01');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });

  it('knows leap years', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
    assert.equal(addDays('1900-02-28', 1), '1900-03-01');
    assert.equal(addDays('2000-02-28', 1), '2000-02-29');
  });

  it('stays within years of four digits', () => {
    assert.equal(addDays('9999-12-30', 10_000), '9999-12-31');
    assert.equal(addDays('0000-01-02', -10_000), '0000-01-01');
  });

  it('goes from each day to the next as the engine does', () => {
    let date = '2023-12-01';
    for (let day = 1; day <= 1600; day++) {
      date = addDays(date, 1);

      assert.equal(
        date,
        engineDate(2023, 12, 1 + day)
          .toISOString()
          .slice(0, 10),
      );
    }
  });
});

describe('daysBetween', () => {
  it('is the inverse of addDays', () => {
    for (const days of [-100_000, -366, -1, 0, 1, 31, 365, 146_097]) {
      assert.equal(daysBetween('2026-11-22', addDays('2026-11-22', days)), days);
    }
  });
});

describe('weekdayOf', () => {
  it('is 0 on a Sunday and 6 on a Saturday', () => {
    assert.equal(weekdayOf('2026-11-22'), 0);
    assert.equal(weekdayOf('2026-11-28'), 6);
  });

  it('agrees with the engine, long ago and far ahead', () => {
    for (const year of years) {
      assert.equal(weekdayOf(write(year, 2, 28)), engineDate(year, 2, 28).getUTCDay(), String(year));
    }
  });
});

describe('addMonths', () => {
  it('keeps the day where the month has it, else takes its last one', () => {
    assert.equal(addMonths('2026-11-24', 3), '2027-02-24');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
    assert.equal(addMonths('2027-11-30', 3), '2028-02-29');
    assert.equal(addMonths('2026-12-31', 0), '2026-12-31');
    assert.equal(addMonths('2026-01-31', -2), '2025-11-30');
    assert.equal(addMonths('2026-10-31', 1), '2026-11-30');
  });

  it('is a date that exists, so many months on, for every day of four years', () => {
    for (let day = '2024-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const later = addMonths(day, 3);

      assert.ok(isLocalDate(later), day);
      assert.equal((Number(later.slice(5, 7)) - Number(day.slice(5, 7)) + 12) % 12, 3, day);
    }
  });
});
