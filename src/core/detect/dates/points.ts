// Places what is named by parts of the calendar: a day, a month, a weekday, a season, with whatever it does not say.

import { dayNumber, dayOf, easterSunday, isDay, mondayOfWeek, nthWeekday, pad, weekday, type Day } from './calendar';
import type { Point } from './phrase';
import { placed, unanchored, undated, unknown, type Known, type Placed, type Situation } from './placed';
import type { Tense } from './tense';

/** A point of the calendar by itself; the reference, the text and the tense give what it does not say. */
export function placePoint(point: Point, situation: Situation): Placed {
  if (point.order === 'either') return placeEitherOrder(point, situation);
  if (point.year !== null) return inYear(point, point.year, false, 1);
  if (isDayOfYear(point)) return placeDay(point, situation);
  if (point.month !== null) return placeMonth(point, point.month, situation);
  if (point.weekday !== null) return point.day === null ? placeWeekday(point, point.weekday, situation) : placeWeekdayOfMonth(point.weekday, point.day, situation);
  return placePart(point, situation);
}

/** Everything is said but perhaps the part: a day, a month, a season, a quarter of this year. */
function inYear(point: Point, year: number, relative: boolean, confidence: number): Placed {
  const { month, season, months, weekday: named } = point;
  // "In the spring of 1963 they married, and had twins the following year": of what follows, its year is known.
  const known = relative ? null : { year, month: null, day: null };
  if (season !== null) return { value: `${pad(year, 4)}-${season}`, relative, confidence: confidence * 0.95, known };
  if (months) return { value: `${pad(year, 4)}-${partOfYear(months)}`, relative, confidence, known };
  if (!isDayOfYear(point)) return placed({ year, month, day: null }, relative, confidence);
  const day = dayIn(point, year);
  if (!day) return { ...unknown, relative, doubt: 'no-such-day' };
  // A weekday that does not fit the date: one of the two is wrong.
  if (named === null || point.nth !== null || weekday(dayNumber(day)) === named) return placed(day, relative, confidence);
  return { ...placed(day, relative, confidence * 0.5), doubt: 'no-such-day' };
}

/** EDTF's number of a quarter (33 to 36) or of a half year (40, 41). */
function partOfYear([from, to]: readonly [number, number]): number {
  return to - from === 2 ? 33 + (from - 1) / 3 : from === 1 ? 40 : 41;
}

/** True when the point is one day of any year that it is put in. */
function isDayOfYear({ month, day, nth, easter }: Point): boolean {
  return easter !== null || (month !== null && (day !== null || nth !== null));
}

/** The day that a point is in a year; null when that year has none ("29 February"). */
function dayIn({ month, day, weekday: named, nth, easter }: Point, year: number): Day | null {
  if (easter !== null) return dayOf(dayNumber(easterSunday(year)) + easter);
  if (month === null) return null;
  if (nth !== null && named !== null) return nthWeekday(year, month, named, nth);
  if (day === null) return null;
  const found = { year, month, day };
  return isDay(found) ? found : null;
}

/**
 * "October last year", "Tuesday of last week", "last Friday of the month".
 *
 * @param period where the relative period was placed
 */
export function placeWithin(point: Point, period: Placed, situation: Situation): Placed {
  const { known } = period;
  if (point.weekday !== null && point.nth === null && point.month === null) return weekdayOfWeek(point.weekday, period);
  if (known) return inYear({ ...point, month: point.month ?? known.month }, known.year, true, period.confidence);
  return period.value === null ? { ...unknown, ...(period.doubt ? { doubt: period.doubt } : {}) } : placePoint(point, { ...situation, reference: null, told: null });
}

function weekdayOfWeek(day: number, { value, confidence }: Placed): Placed {
  const match = /^(\d{4})-W(\d\d)$/u.exec(value ?? '');
  return match ? placed(dayOf(mondayOfWeek(Number(match[1]), Number(match[2])) + day - 1), true, confidence * 0.9) : unknown;
}

/** A month without a year: the nearest one in the direction of the tense; the month of the reference counts for both. */
function placeMonth(point: Point, month: number, { reference, told, tense }: Situation): Placed {
  const year = toldYear(month, null, told?.known, tense, point.step);
  if (year !== null) return placed({ year, month, day: null }, true, told?.sure ?? 0);
  if (!reference) return { ...undated, value: `XXXX-${pad(month)}`, confidence: 0.3 };
  const ahead = (month - reference.month + 12) % 12;
  const next = reference.year + (month < reference.month ? 1 : 0);
  if (point.step === 0) return placed({ year: reference.year, month, day: null }, true, 0.9);
  if (point.step === 1) return placed({ year: ahead === 0 ? next + 1 : next, month, day: null }, true, 0.85);
  if (point.step === -1) return placed({ year: next - 1, month, day: null }, true, 0.85);
  const isPast = tense === 'past' || (tense === 'none' && ahead >= 6);
  return placed({ year: isPast && ahead > 0 ? next - 1 : next, month, day: null }, true, tense === 'none' ? 0.65 : 0.85);
}

/** Days around the reference within which a date without a year is the near one, whatever the tense: "was set for 30 September" on the 28th. */
const NEAR = 31;

function placeDay(point: Point, { reference, told, tense }: Situation): Placed {
  const { month, day } = point;
  const sameYear = month === null ? null : toldYear(month, day, told?.known, tense, point.step);
  if (sameYear !== null) return inYear(point, sameYear, true, told?.sure ?? 0);
  if (!reference) return month !== null && day !== null ? { ...undated, value: `XXXX-${pad(month)}-${pad(day)}`, confidence: 0.3 } : undated;
  let best: Day | null = null;
  let bestCost = Infinity;
  for (let year = reference.year - 1; year <= reference.year + 1; year++) {
    const found = dayIn(point, year);
    const cost = found ? costOf(point, dayNumber(found), dayNumber(reference), tense) : Infinity;
    if (found && cost < bestCost) [best, bestCost] = [found, cost];
  }
  return best ? inYear(point, best.year, true, tense === 'none' && bestCost > NEAR ? 0.75 : 0.9) : unknown;
}

/** How unlikely it is that the day with this number is meant: its distance, and what speaks against it ("Fri, Jul 18" in a year where it is no Friday). */
function costOf({ step, weekday: named, nth }: Point, number: number, from: number, tense: Tense): number {
  const distance = number - from;
  const isAgainstTense = Math.abs(distance) > NEAR && (tense === 'past' ? distance > 0 : tense === 'future' && distance < 0);
  const isAgainst = step === -1 ? distance >= 0 : step === 1 ? distance <= 0 : isAgainstTense;
  const isOtherWeekday = named !== null && nth === null && weekday(number) !== named;
  return Math.abs(distance) + (isAgainst ? 1000 : 0) + (isOtherWeekday ? 2000 : 0);
}

/**
 * A story told in the past goes on from the date it was at: "arrested in November 2012 and released in March" is March 2013.
 * Null when the text was at no earlier year.
 */
function toldYear(month: number, day: number | null, text: Known | undefined, tense: Tense, step: Point['step']): number | null {
  if (!text || step !== null || tense === 'future') return null;
  if (text.month === null) return text.year;
  const isLater = month > text.month || (month === text.month && (day === null || text.day === null || day >= text.day));
  return isLater ? text.year : text.year + 1;
}

/** "5/6/2015": in the order of the article's other dates; where it shows none, a guess: what is nearer to the reference, else day first. */
function placeEitherOrder(point: Point, { reference, order }: Situation): Placed {
  const { year, month, day } = point;
  if (year === null || month === null || day === null) return unknown;
  const [dayFirst, monthFirst] = [{ year, month, day }, { year, month: day, day: month }];
  if (order) return placed(order.isDayFirst ? dayFirst : monthFirst, false, order.sure);
  const distance = (found: Day) => (reference ? Math.abs(dayNumber(found) - dayNumber(reference)) : 0);
  return { ...placed(distance(monthFirst) < distance(dayFirst) ? monthFirst : dayFirst, false, 0.4), known: null, doubt: 'day-or-month' };
}

/** "Friday the 26th": the nearest month in which that day is a Friday, on the side that the tense tells. */
function placeWeekdayOfMonth(named: number, day: number, { reference, tense }: Situation): Placed {
  if (!reference) return undated;
  const from = dayNumber(reference);
  for (let distance = 0; distance <= 100; distance++) {
    for (const number of tense === 'past' ? [from - distance, from + distance] : [from + distance, from - distance]) {
      const found = dayOf(number);
      if (found.day === day && weekday(number) === named) return placed(found, true, 0.75);
    }
  }
  return unknown;
}

/** In the past tense the last one, the reference's own day included; ahead the next one; with "last" and "next" never the day itself. */
function placeWeekday({ step, fromText }: Point, day: number, { reference, told, tense }: Situation): Placed {
  const { known } = told ?? {};
  const fromDay = fromText && known && known.month !== null && known.day !== null ? { year: known.year, month: known.month, day: known.day } : null;
  // "The previous Friday" may count from the day of publication; "that Friday" and "the following Friday" never do.
  if (fromText && step !== -1 && !fromDay) return unanchored;
  const base = fromDay ?? reference;
  if (!base) return undated;
  const number = dayNumber(base);
  const ahead = (day - weekday(number) + 7) % 7;
  const sure = fromDay && told ? told.sure : 1;
  if (step === 1) return placed(dayOf(number + (ahead === 0 ? 7 : ahead)), true, 0.85 * sure);
  if (step === -1) return placed(dayOf(number - (7 - ahead)), true, 0.85 * sure);
  if (fromText) return placed(dayOf(number + (ahead > 3 ? ahead - 7 : ahead)), true, 0.75 * sure); // "that Monday"
  const isAhead = tense === 'future' || (step === 0 && tense === 'none');
  return placed(dayOf(isAhead || ahead === 0 ? number + ahead : number - (7 - ahead)), true, tense !== 'none' ? 0.9 : step === 0 ? 0.85 : 0.65);
}

/** A season or quarter without a year. Seasons are the northern ones; a winter has the year of its December. */
function placePart(point: Point, { reference: published, told, tense }: Situation): Placed {
  const { season, months, step, fromText } = point;
  const known = fromText ? told?.known : published;
  const reference = known && known.month !== null ? { year: known.year, month: known.month } : null;
  if (!reference) return fromText ? unanchored : undated;
  const first = months ? months[0] : ((season ?? 21) - 20) * 3;
  const length = months ? months[1] - months[0] + 1 : 3;
  // Months from now to the beginning and to the end of the one that begins this year.
  const begin = first - reference.month;
  const end = begin + length - 1;
  const sure = step === null ? (tense === 'none' ? 0.6 : 0.75) : 0.85 * (fromText ? told?.sure ?? 0 : 1);
  return inYear(point, reference.year + yearsAway(begin, end, step, months ? 'past' : tense), true, sure);
}

/** "This": the one that is on, else this year's. "Last", or behind: the last that has ended; "next", or ahead: the next to begin. Else the nearest. */
function yearsAway(begin: number, end: number, step: Point['step'], tense: Tense): number {
  const isOnSinceLastYear = begin - 12 <= 0 && end - 12 >= 0;
  if (step === 0) return isOnSinceLastYear ? -1 : 0;
  if (step === -1) return end < 0 ? 0 : isOnSinceLastYear ? -2 : -1;
  if (step === 1) return begin > 0 ? 0 : 1;
  if (isOnSinceLastYear) return -1;
  if (tense === 'past') return begin <= 0 ? 0 : -1;
  if (tense === 'future') return end >= 0 ? 0 : 1;
  return begin > 6 ? -1 : end < -6 ? 1 : 0;
}
