// Places what a phrase says on the calendar: the value in ISO 8601 or EDTF (Library of Congress, levels 0 and 1).

import { dayNumber, dayOf, daysInMonth, isDay, isoDay, isoMonth, isoWeek, pad, weekday, type Day } from './calendar';
import type { Clock, Point, Shift, When } from './phrase';
import { century, decadeOf } from './years';
import type { Tense } from './tense';

/** What a date was found to be: as much of it as is known. */
export interface Known {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a relative date needs. */
export interface Situation {
  /** The day of publication. */
  readonly reference: Day | null;
  /** The date that the text was at. */
  readonly text: Known | null;
  readonly tense: Tense;
}

export interface Placed {
  /** Null when it cannot be told. */
  readonly value: string | null;
  /** True when the reference or another date in the text was needed. */
  readonly relative: boolean;
  /** 0 to 1, of the placing alone. */
  readonly confidence: number;
  /** For what follows in the text ("two days later"); null when the value is no single day, month or year. */
  readonly known: Known | null;
}

const unknown: Placed = { value: null, relative: true, confidence: 0.2, known: null };

export function place(when: When, situation: Situation): Placed {
  switch (when.kind) {
    case 'fixed':
      return { value: when.value, relative: false, confidence: 1, known: null };
    case 'shift':
      return placeShift(when, situation);
    case 'point':
      return placePoint(when, situation);
  }
}

/** `T16:00Z` */
export function isoTime({ hour, minute, zone }: Clock): string {
  return `T${pad(hour)}:${pad(minute)}${zone}`;
}

function knownValue({ year, month, day }: Known): string {
  return month === null ? pad(year, 4) : day === null ? isoMonth(year, month) : isoDay({ year, month, day });
}

function placed(known: Known, relative: boolean, confidence: number): Placed {
  return { value: knownValue(known), relative, confidence, known };
}

/**
 * The two ends of a range in order. An end without a year or week of its own may have been placed on the wrong side of the other: in
 * the past tense the first moves back ("was shut from Monday to Friday"), else the second on ("from November to February").
 */
export function inOrder(from: Placed, to: Placed, first: When, second: When, tense: Tense): readonly [Placed, Placed] {
  if (!from.known || !to.known || order(from.known) <= order(to.known)) return [from, to];
  const isMovingBack = tense === 'past' && isLoose(first);
  if (!isMovingBack && !isLoose(second)) return [from, to];
  return isMovingBack ? [moved(from, from.known, first, -1), to] : [from, moved(to, to.known, second, 1)];
}

function order({ year, month, day }: Known): number {
  return dayNumber({ year, month: month ?? 1, day: day ?? 1 });
}

function isLoose(when: When): boolean {
  return when.kind === 'point' && when.year === null && !when.within;
}

/** By a week when only a weekday is said, else by a year. */
function moved(end: Placed, { year, month, day }: Known, when: When, by: -1 | 1): Placed {
  if (when.kind === 'point' && when.month === null && month !== null && day !== null) {
    return placed(dayOf(dayNumber({ year, month, day }) + by * 7), true, end.confidence);
  }
  const known = { year: year + by, month, day };
  return month !== null && day !== null && !isDay({ year: known.year, month, day }) ? end : placed(known, true, end.confidence);
}

// Shifts

/** Counts from the reference or from the text's date. "Two years later" needs no more than a year to count from, "two days later" a day. */
function placeShift(shift: Shift, situation: Situation): Placed {
  const { unit, count, from } = shift;
  const { reference, text, tense } = situation;
  if (count === null) return unknown;
  const isFromText = from === 'text' || (from === 'either' && text !== null);
  const start = shift.base ? place(shift.base, situation) : null;
  const base = start ? start.known : isFromText ? text : reference;
  if (!base) return unknown;
  const sure = start ? start.confidence : isFromText ? 0.7 : 1;
  const { year, month, day } = base;
  switch (unit) {
    case 'year':
      return placed({ year: year + count, month: null, day: null }, true, Math.abs(count) < 10 ? sure : sure * 0.8);
    case 'decade':
      return { ...unknown, value: decadeOf(Math.floor(year / 10) * 10 + count * 10).value, confidence: sure * 0.8 };
    case 'century':
      return { ...unknown, value: century(Math.floor(year / 100) + 1 + count).value, confidence: sure * 0.8 };
    case 'month':
      return month === null ? unknown : placed({ ...monthsOn(year, month, count), day: null }, true, sure);
    case 'quarter':
      return month === null ? unknown : { ...unknown, value: monthsInterval(year, Math.floor((month - 1) / 3) * 3 + 1 + count * 3, 3), confidence: sure * 0.8 };
    default:
      return month === null || day === null ? unknown : placeDays({ year, month, day }, unit, count, tense, sure);
  }
}

function placeDays(base: Day, unit: Shift['unit'], count: number, tense: Tense, sure: number): Placed {
  const number = dayNumber(base);
  if (unit === 'week') return { ...unknown, value: isoWeek(number + count * 7), confidence: sure };
  if (unit === 'weekend') {
    const saturday = weekendBy(number, count, tense);
    return { ...unknown, value: `${isoDay(dayOf(saturday))}/${isoDay(dayOf(saturday + 1))}`, confidence: sure * 0.85 };
  }
  return placed(dayOf(number + count), true, sure);
}

/** "This weekend": the one that is on, else the last one in the past tense, else the coming one. */
function weekendBy(number: number, count: number, tense: Tense): number {
  const day = weekday(number);
  const coming = number + 6 - day; // on a Sunday this is yesterday: the weekend that is on
  if (day >= 6) return coming + count * 7;
  const isLast = count < 0 || (count === 0 && tense === 'past');
  return isLast ? coming - 7 : coming + Math.max(0, count - 1) * 7;
}

function monthsOn(year: number, month: number, count: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1 };
}

function monthsInterval(year: number, from: number, length: number): string {
  const first = monthsOn(year, 1, from - 1);
  const last = monthsOn(year, 1, from + length - 2);
  return `${isoMonth(first.year, first.month)}/${isoMonth(last.year, last.month)}`;
}

// Points

function placePoint(point: Point, situation: Situation): Placed {
  if (point.within) return placeWithin(point, point.within, situation);
  if (point.isEitherOrder) return placeEitherOrder(point, situation);
  if (point.year !== null) return inYear(point, point.year, false, 1);
  if (point.month !== null) return point.day === null ? placeMonth(point, point.month, situation) : placeDay(point, point.month, point.day, situation);
  if (point.weekday !== null) return point.day === null ? placeWeekday(point, point.weekday, situation) : placeWeekdayOfMonth(point.weekday, point.day, situation);
  return placePart(point, situation);
}

/** Everything is said but perhaps the part: a day, a month, a season, a quarter of this year. */
function inYear({ month, day, season, months, weekday: named }: Point, year: number, relative: boolean, confidence: number): Placed {
  if (season !== null) return { value: `${pad(year, 4)}-${season}`, relative, confidence: confidence * 0.95, known: null };
  if (months) return { value: `${isoMonth(year, months[0])}/${isoMonth(year, months[1])}`, relative, confidence, known: null };
  const known = { year, month, day };
  // "31 February": stated, but no day.
  if (month !== null && day !== null && !isDay({ year, month, day })) return { ...unknown, relative };
  // A weekday that does not fit the date: one of the two is wrong.
  const fits = named === null || month === null || day === null || weekday(dayNumber({ year, month, day })) === named;
  return placed(known, relative, fits ? confidence : confidence * 0.6);
}

/** "October last year", "Tuesday of last week". */
function placeWithin(point: Point, within: Shift, situation: Situation): Placed {
  const period = placeShift(within, situation);
  if (within.unit === 'year') return period.known ? inYear(point, period.known.year, true, period.confidence) : placePoint({ ...point, within: null }, { ...situation, reference: null });
  if (!situation.reference || point.weekday === null || within.count === null) return unknown;
  const number = dayNumber(situation.reference);
  return placed(dayOf(number - weekday(number) + point.weekday + within.count * 7), true, 0.9);
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
  if (point.step === -1) return placed({ year: ahead === 0 ? year - 1 : year - 1, month, day: null }, true, 0.85);
  const isPast = tense === 'past' || (tense === 'none' && ahead >= 6);
  return placed({ year: isPast && ahead > 0 ? year - 1 : year, month, day: null }, true, tense === 'none' ? 0.65 : 0.85);
}

/** Days around the reference within which a date without a year is the near one, whatever the tense: "was set for 30 September" on the 28th. */
const NEAR = 31;

function placeDay(point: Point, month: number, day: number, { reference, text, tense }: Situation): Placed {
  const told = toldYear(month, day, text, tense, point.step);
  if (told !== null) return inYear(point, told, true, 0.65);
  if (day > daysInMonth(2000, month)) return unknown;
  if (!reference) return { ...unknown, value: `XXXX-${pad(month)}-${pad(day)}`, confidence: 0.3 };
  const from = dayNumber(reference);
  let best: Day | null = null;
  let bestCost = Infinity;
  for (let year = reference.year - 1; year <= reference.year + 1; year++) {
    if (!isDay({ year, month, day })) continue;
    const distance = dayNumber({ year, month, day }) - from;
    const isAgainst = point.step === -1 ? distance >= 0 : point.step === 1 ? distance <= 0 : Math.abs(distance) > NEAR && (tense === 'past' ? distance > 0 : tense === 'future' && distance < 0);
    const cost = Math.abs(distance) + (isAgainst ? 1000 : 0);
    if (cost < bestCost) [best, bestCost] = [{ year, month, day }, cost];
  }
  return best ? inYear(point, best.year, true, tense === 'none' && bestCost > NEAR ? 0.75 : 0.9) : unknown;
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
  const isFromText = fromText && text?.month != null && text.day !== null;
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
