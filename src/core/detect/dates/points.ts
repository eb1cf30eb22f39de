// Places what is named by parts of the calendar: a day, a month, a weekday, a season, with whatever it does not say.

import { dayNumber, dayOf, easterSunday, isDay, isoMonth, mondayOfWeek, nthWeekday, pad, weekday, type Day } from './calendar';
import type { Point } from './phrase';
import { placed, unknown, type Known, type Placed, type Situation } from './placed';
import type { Tense } from './tense';

/** A point of the calendar by itself; the reference, the text and the tense give what it does not say. */
export function placePoint(point: Point, situation: Situation): Placed {
  if (point.isEitherOrder) return placeEitherOrder(point, situation);
  if (point.year !== null) return inYear(point, point.year, false, 1);
  if (isDayOfYear(point)) return placeDay(point, situation);
  if (point.month !== null) return placeMonth(point, point.month, situation);
  if (point.weekday !== null) return point.day === null ? placeWeekday(point, point.weekday, situation) : placeWeekdayOfMonth(point.weekday, point.day, situation);
  return placePart(point, situation);
}

/** Everything is said but perhaps the part: a day, a month, a season, a quarter of this year. */
function inYear(point: Point, year: number, relative: boolean, confidence: number): Placed {
  const { month, season, months, weekday: named } = point;
  if (season !== null) return { value: `${pad(year, 4)}-${season}`, relative, confidence: confidence * 0.95, known: null };
  if (months) return { value: `${isoMonth(year, months[0])}/${isoMonth(year, months[1])}`, relative, confidence, known: null };
  if (!isDayOfYear(point)) return placed({ year, month, day: null }, relative, confidence);
  const day = dayIn(point, year);
  if (!day) return { ...unknown, relative };
  // A weekday that does not fit the date: one of the two is wrong.
  return placed(day, relative, named === null || weekday(dayNumber(day)) === named ? confidence : confidence * 0.6);
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
  return placePoint(point, { ...situation, reference: null, text: null });
}

function weekdayOfWeek(day: number, { value, confidence }: Placed): Placed {
  const match = /^(\d{4})-W(\d\d)$/u.exec(value ?? '');
  return match ? placed(dayOf(mondayOfWeek(Number(match[1]), Number(match[2])) + day - 1), true, confidence * 0.9) : unknown;
}

/** A month without a year: the nearest one in the direction of the tense; the month of the reference counts for both. */
function placeMonth(point: Point, month: number, { reference, text, tense }: Situation): Placed {
  const told = toldYear(month, null, text, tense, point.step);
  if (told !== null) return placed({ year: told, month, day: null }, true, 0.65);
  if (!reference) return { ...unknown, value: `XXXX-${pad(month)}`, confidence: 0.3 };
  const ahead = (month - reference.month + 12) % 12;
  const year = reference.year + (month < reference.month ? 1 : 0);
  if (point.step === 0) return placed({ year: reference.year, month, day: null }, true, 0.9);
  if (point.step === 1) return placed({ year: ahead === 0 ? year + 1 : year, month, day: null }, true, 0.85);
  if (point.step === -1) return placed({ year: year - 1, month, day: null }, true, 0.85);
  const isPast = tense === 'past' || (tense === 'none' && ahead >= 6);
  return placed({ year: isPast && ahead > 0 ? year - 1 : year, month, day: null }, true, tense === 'none' ? 0.65 : 0.85);
}

/** Days around the reference within which a date without a year is the near one, whatever the tense: "was set for 30 September" on the 28th. */
const NEAR = 31;

function placeDay(point: Point, { reference, text, tense }: Situation): Placed {
  const { month, day } = point;
  const told = month === null ? null : toldYear(month, day, text, tense, point.step);
  if (told !== null) return inYear(point, told, true, 0.65);
  if (!reference) return month !== null && day !== null ? { ...unknown, value: `XXXX-${pad(month)}-${pad(day)}`, confidence: 0.3 } : unknown;
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
function toldYear(month: number, day: number | null, text: Known | null, tense: Tense, step: Point['step']): number | null {
  if (!text || step !== null || tense === 'future') return null;
  if (text.month === null) return text.year;
  const isLater = month > text.month || (month === text.month && (day === null || text.day === null || day >= text.day));
  return isLater ? text.year : text.year + 1;
}

/** "5/6/2015": the order that brings it nearer to the reference, day first without one. */
function placeEitherOrder(point: Point, { reference }: Situation): Placed {
  const { year, month, day } = point;
  if (year === null || month === null || day === null) return unknown;
  const [dayFirst, monthFirst] = [{ year, month, day }, { year, month: day, day: month }];
  if (!reference) return placed(dayFirst, false, 0.8);
  const from = dayNumber(reference);
  return placed(Math.abs(dayNumber(monthFirst) - from) < Math.abs(dayNumber(dayFirst) - from) ? monthFirst : dayFirst, false, 1);
}

/** "Friday the 26th": the nearest month in which that day is a Friday, on the side that the tense tells. */
function placeWeekdayOfMonth(named: number, day: number, { reference, tense }: Situation): Placed {
  if (!reference) return unknown;
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
function placeWeekday({ step, fromText }: Point, day: number, { reference, text, tense }: Situation): Placed {
  const isFromText = fromText && !!text && text.month !== null && text.day !== null;
  if ((fromText && step !== -1 && !isFromText) || (!isFromText && !reference)) return unknown;
  const base = isFromText ? { year: text.year, month: text.month, day: text.day } as Day : reference;
  if (!base) return unknown;
  const number = dayNumber(base);
  const ahead = (day - weekday(number) + 7) % 7;
  if (step === 1) return placed(dayOf(number + (ahead === 0 ? 7 : ahead)), true, 0.8);
  if (step === -1) return placed(dayOf(number - (7 - ahead)), true, 0.85);
  if (fromText) return placed(dayOf(number + (ahead > 3 ? ahead - 7 : ahead)), true, 0.6); // "that Monday"
  const isAhead = tense === 'future' || (step === 0 && tense === 'none');
  return placed(dayOf(isAhead || ahead === 0 ? number + ahead : number - (7 - ahead)), true, tense === 'none' ? 0.65 : 0.9);
}

/** A season or quarter without a year. Seasons are the northern ones; a winter has the year of its December. */
function placePart(point: Point, { reference, tense }: Situation): Placed {
  if (!reference) return unknown;
  const { season, months, step } = point;
  const first = months ? months[0] : ((season ?? 21) - 20) * 3;
  const length = months ? months[1] - months[0] + 1 : 3;
  // Months from now to the beginning and to the end of the one that begins this year.
  const begin = first - reference.month;
  const end = begin + length - 1;
  const sure = step === null ? (tense === 'none' ? 0.6 : 0.75) : 0.85;
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
