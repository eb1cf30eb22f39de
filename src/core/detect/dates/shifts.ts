// Places what is so many units away: "last year", "two days later", "this weekend", "a week before Christmas".

import { dayNumber, dayOf, isoDay, isoMonth, isoWeek, weekday, type Day } from './calendar';
import type { Shift } from './phrase';
import { placed, unknown, type Placed, type Situation } from './placed';
import type { Tense } from './tense';
import { century, decadeOf } from './years';

/**
 * Counts from the reference or from the text's date. "Two years later" needs no more than a year to count from, "two days later" a day.
 *
 * @param start where the date that it is counted from was placed ("two days after *Christmas*"); null when it has none of its own
 */
export function placeShift({ unit, count, from }: Shift, start: Placed | null, { reference, text, tense }: Situation): Placed {
  if (count === null) return unknown;
  const isFromText = from === 'text' || (from === 'either' && text !== null);
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
    case 'fortnight':
      return month === null || day === null ? unknown : placeDays({ year, month, day }, 'week', count * 2, tense, sure);
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
