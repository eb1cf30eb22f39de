// Places what is so many units away: "last year", "two days later", "this weekend", "a week before Christmas".

import { dayNumber, dayOf, isoDay, isoMonth, isoWeek, pad, weekday, type Day } from './calendar';
import type { Shift, Stretch } from './phrase';
import { placed, unanchored, undated, unknown, type Placed, type Situation } from './placed';
import type { Tense } from './tense';
import { century, decadeOf } from './years';

/**
 * Counts from the reference or from the text's date. "Two years later" needs no more than a year to count from, "two days later" a day.
 *
 * @param start where the date that it is counted from was placed ("two days after *Christmas*"); null when it has none of its own
 */
export function placeShift({ unit, count, from }: Shift, start: Placed | null, { reference, told, tense }: Situation): Placed {
  if (count === null) return { ...unknown, doubt: 'vague' };
  const isFromText = from === 'text' || (from === 'either' && told !== null);
  const base = start ? start.known : isFromText ? told?.known : reference;
  const missing = start ?? (isFromText ? unanchored : undated);
  if (!base) return { ...unknown, ...(missing.doubt ? { doubt: missing.doubt } : {}) };
  const sure = start ? start.confidence : isFromText ? told?.sure ?? 0 : 1;
  const { year, month, day } = base;
  switch (unit) {
    case 'year':
      return placed({ year: year + count, month: null, day: null }, true, Math.abs(count) < 10 ? sure : sure * 0.8);
    case 'decade':
      return { ...unknown, value: decadeOf(Math.floor(year / 10) * 10 + count * 10).value, confidence: sure * 0.8 };
    case 'century':
      return { ...unknown, value: century(Math.floor(year / 100) + 1 + count).value, confidence: sure * 0.8 };
    case 'month':
      return month === null ? missing : placed({ ...monthsOn(year, month, count), day: null }, true, sure);
    case 'quarter':
      return month === null ? missing : { ...unknown, value: quarterOf(year, Math.floor((month - 1) / 3) + count), confidence: sure * 0.8 };
    case 'fortnight':
      return month === null || day === null ? missing : placeDays({ year, month, day }, 'week', count * 2, tense, sure);
    default:
      return month === null || day === null ? missing : placeDays({ year, month, day }, unit, count, tense, sure);
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

/** EDTF numbers quarters from 33. @param quarter counted from 0, in this year or on beyond it */
function quarterOf(year: number, quarter: number): string {
  const on = Math.floor(quarter / 4);
  return `${pad(year + on, 4)}-${33 + quarter - on * 4}`;
}

/** From the day of publication so far on, or back; as fine as the unit ("the next two years" from 2015 is 2015/2017). */
export function placeStretch({ unit, count }: Stretch, { reference }: Situation): Placed {
  if (!reference) return undated;
  const other = stretchEnd(reference, unit, count);
  if (other.year < 0 || other.year > 9999) return { ...unknown, doubt: 'vague' };
  const ends = unit === 'year' || unit === 'decade' || unit === 'century' ? [pad(reference.year, 4), pad(other.year, 4)]
    : unit === 'month' || unit === 'quarter' ? [isoMonth(reference.year, reference.month), isoMonth(other.year, other.month)] : [isoDay(reference), isoDay(other)];
  if (ends[0] === ends[1]) return { ...unknown, value: ends[0]!, confidence: 0.8 };
  return { ...unknown, value: (count < 0 ? ends.reverse() : ends).join('/'), confidence: 0.8 };
}

function stretchEnd(from: Day, unit: Stretch['unit'], count: number): Day {
  const days = (by: number) => dayOf(dayNumber(from) + Math.sign(by) * Math.ceil(Math.abs(by)));
  switch (unit) {
    case 'minute':
      return days(count / 1440);
    case 'hour':
      return days(count / 24);
    case 'week':
    case 'weekend':
      return days(count * 7);
    case 'fortnight':
      return days(count * 14);
    case 'month':
      return { ...monthsOn(from.year, from.month, Math.round(count)), day: 1 };
    case 'quarter':
      return { ...monthsOn(from.year, from.month, Math.round(count * 3)), day: 1 };
    case 'year':
      return { ...from, year: from.year + Math.round(count) };
    case 'decade':
      return { ...from, year: from.year + Math.round(count * 10) };
    case 'century':
      return { ...from, year: from.year + Math.round(count * 100) };
    default:
      return days(count);
  }
}
