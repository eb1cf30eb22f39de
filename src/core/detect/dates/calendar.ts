// The calendar: days as numbers, ISO 8601 in and out, the date line of an article, a date in plain words.
// Own arithmetic on the proleptic Gregorian calendar, no `Date` and no `Intl`: the same answer in each host, zone and locale.

import { monthNumbers, weekdayNumbers } from '../lexicon/dates';

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'] as const;
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
/** As EDTF counts them: 21 to 24. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** EDTF's quarters and half years. */
const PARTS: ReadonlyMap<string, string> = new Map([['33', 'first quarter'], ['34', 'second quarter'], ['35', 'third quarter'],
  ['36', 'fourth quarter'], ['40', 'first half'], ['41', 'second half']]);

/** A day of the calendar; `month` 1 to 12, `day` 1 to 31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of a day, counted from 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year; // years that begin in March: the leap day comes last
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The day of a number that `dayNumber` gave. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Monday 1 to Sunday 7, of a day's number. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for days that exist: 29 February only in leap years. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** With zeros in front; years before 0000 with a minus, as ISO 8601 has them. */
export function pad(number: number, digits = 2): string {
  return number < 0 ? `-${pad(-number, digits)}` : String(number).padStart(digits, '0');
}

/** `YYYY-MM-DD` */
export function isoDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** `YYYY-MM` */
export function isoMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

/** `YYYY-Www`: the week (Monday to Sunday) that the day with this number is in. Week 1 is the one with the first Thursday. */
export function isoWeek(number: number): string {
  const thursday = number - weekday(number) + 4;
  const { year } = dayOf(thursday);
  const week = Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The number of the Monday with which an ISO week begins. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber({ year, month: 1, day: 4 }); // always in week 1
  return fourth - weekday(fourth) + 1 + (week - 1) * 7;
}

/** The `nth` such weekday of a month (1 the first), counted from its end when negative (−1 the last); null when the month has no fifth. */
export function nthWeekday(year: number, month: number, named: number, nth: number): Day | null {
  const first = dayNumber({ year, month, day: 1 });
  const last = dayNumber({ year, month, day: daysInMonth(year, month) });
  const number = nth > 0 ? first + ((named - weekday(first) + 7) % 7) + (nth - 1) * 7 : last - ((weekday(last) - named + 7) % 7) + (nth + 1) * 7;
  return number >= first && number <= last ? dayOf(number) : null;
}

/** Easter Sunday of the western churches (the anonymous Gregorian algorithm, after J. Meeus, "Astronomical Algorithms"). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** Reads `YYYY-MM-DD`; null when it is something else or no day that exists. */
export function readDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

/** A date line is short; what is longer is prose with a date in it. */
const LONGEST_DATELINE = 120;
/** What may stand beside the date in its line ("Published on …", "Last updated … at 10:15 GMT"). */
const trimmings = new Set(`published updated posted created modified filed issued released release immediate for first last date on at am pm gmt utc bst est edt cst cdt
  mst mdt pst pdt cet cest eet eest ist jst the of`.split(/\s+/u));

/**
 * The day that a date line states: "28 September, 2015", "Wednesday, October 9, 2013", "Published: 2015-09-28 10:15 GMT",
 * "GENEVA, Sept. 28, 2015", "28/9/2015". Null when the text is not a date line: it says anything else than the date (a word
 * in capitals passes for a place), the day does not exist, or day and month cannot be told apart ("5/9/2015").
 * Of several dates the first counts.
 *
 * @param order which of day and month comes first in digits, where both could be; null when that is not known
 *
 * @returns `YYYY-MM-DD` or null
 */
export function parseDateline(text: string, order: 'day' | 'month' | null = null): string | null {
  if (text.length > LONGEST_DATELINE) return null;
  let found: string | null = null;
  let day = 0;
  let month = 0;
  for (const piece of text.split(/[\s,;|()[\]–—]+/u)) {
    const bare = piece.replace(/[.:]+$/u, '').toLowerCase();
    const year = /^[12]\d{3}$/u.test(bare) ? Number(bare) : 0;
    if (bare === '' || bare === '-' || bare === '/') continue;
    if (weekdayNumbers.has(bare) && bare.length > 0) continue;
    if (monthNumbers.has(bare)) {
      month = monthNumbers.get(bare) ?? 0;
    } else if (/^\d{1,2}(?:st|nd|rd|th)?$/u.test(bare)) {
      day = Number.parseInt(bare, 10);
    } else if (year > 0) {
      const whole = { year, month, day };
      if (!found && isDay(whole)) found = isoDay(whole);
      day = month = 0;
    } else if (/^[\d/.-]+$/u.test(bare) && numericDay(bare, order)) {
      found ??= numericDay(bare, order);
    } else if (/^\d{4}-\d\d-\d\dt\d/u.test(bare)) {
      found ??= numericDay(bare.slice(0, 10), null);
    } else if (!trimmings.has(bare.replaceAll('.', '')) && !/^\d{1,2}[:.]\d\d(?::\d\d)?(?:[ap]\.?m)?z?$|^\d{1,2}[ap]\.?m$/u.test(bare)
      && !/^[\p{Lu}./'’-]+$/u.test(piece)) {
      return null;
    }
  }
  return found;
}

/** A day in digits: year first, or last with day and month in the order that alone is possible, else in the given one. */
function numericDay(text: string, order: 'day' | 'month' | null): string | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text);
  if (match) {
    const day = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
    return isDay(day) ? isoDay(day) : null;
  }
  const last = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(text);
  if (!last) return null;
  const year = Number(last[4]);
  const dayFirst = { year, month: Number(last[3]), day: Number(last[1]) };
  const monthFirst = { year, month: Number(last[1]), day: Number(last[3]) };
  if (isDay(dayFirst) && isDay(monthFirst) && dayFirst.day !== dayFirst.month) return order === null ? null : isoDay(order === 'day' ? dayFirst : monthFirst);
  const day = isDay(dayFirst) ? dayFirst : monthFirst;
  return isDay(day) ? isoDay(day) : null;
}

/** The order of day and month that a text's days in digits show ("28/9/2015"); null when none does, or they are at odds. */
export function digitOrder(text: string): 'day' | 'month' | null {
  let votes = 0;
  for (const [, first, , second] of text.matchAll(/(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/gu)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && a <= 31 && b >= 1 && b <= 12) votes++;
    else if (b > 12 && b <= 31 && a >= 1 && a <= 12) votes--;
  }
  return votes === 0 ? null : votes > 0 ? 'day' : 'month';
}

/**
 * A date in plain English: "2015-09-28" → "Monday 28 September 2015", "2015-10" → "October 2015", "199X" → "the 1990s",
 * "2015-09-28T16:00Z" → "Monday 28 September 2015, 16:00 UTC", "2013/2015" → "2013 to 2015", "2015-W40" → "the week of Monday
 * 28 September 2015", "2015-22" → "summer 2015", "2015-35" → "the third quarter of 2015", "2000~/2004~" → "about 2000 to 2004", "XXXX-10" → "October", "T16:00" → "16:00".
 *
 * @param iso a value as `findDates` gives it; anything else comes back as it is
 */
export function describeDate(iso: string): string {
  const slash = iso.indexOf('/');
  if (slash >= 0) return describeInterval(iso.slice(0, slash), iso.slice(slash + 1));
  if (iso.endsWith('~')) return `about ${describeDate(iso.slice(0, -1))}`;
  const tee = iso.indexOf('T');
  const date = tee < 0 ? iso : iso.slice(0, tee);
  const time = tee < 0 ? '' : iso.slice(tee + 1).replace(/Z$/u, ' UTC').replace(/([+-]\d\d:\d\d)$/u, ' UTC$1');
  return [describeDay(date), time].filter((part) => part !== '').join(', ');
}

function describeInterval(from: string, to: string): string {
  if (from === '' || from === '..') return `until ${describeDate(to)}`;
  if (to === '' || to === '..') return `since ${describeDate(from)}`;
  // Both ends of a part of a period are approximate: once is enough to say it.
  return `${describeDate(from)} to ${describeDate(from.endsWith('~') ? to.replace('~', '') : to)}`;
}

function describeDay(date: string): string {
  const day = readDay(date);
  if (day) return `${WEEKDAYS[weekday(dayNumber(day)) - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
  const [, year = '', second = '', third = ''] = /^([\dX]{4})(?:-(\d\d|W\d\d))?(?:-(\d\d))?$/u.exec(date) ?? [];
  if (year === '') return date;
  const named = year === 'XXXX' ? '' : /^\d{3}X$/u.test(year) ? `the ${year.slice(0, 3)}0s` : /^\d\dXX$/u.test(year) ? `the ${year.slice(0, 2)}00s` : year;
  if (second === '') return named;
  if (second.startsWith('W')) return `the week of ${describeDay(isoDay(dayOf(mondayOfWeek(Number(year), Number(second.slice(1))))))}`;
  const part = PARTS.get(second);
  if (part !== undefined) return `the ${part} of ${named}`;
  const name = MONTHS[Number(second) - 1] ?? SEASONS[Number(second) - 21];
  if (!name) return date;
  return [third.replace(/^0/u, ''), name, named].filter((part) => part !== '').join(' ');
}
