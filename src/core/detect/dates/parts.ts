// Parts of a period: "early 2015", "mid-May", "the late 1990s", "the first week of June", "the end of the year"; which part the words
// name, and the period narrowed to it. EDTF marks both ends as approximate (`2015-01~/2015-04~`): nobody says where "early" ends.

import { daysInMonth, isoDay, isoMonth, pad } from './calendar';
import { ordinalNumbers } from '../lexicon/dates';
import type { Line } from './phrase';

/** A stretch of a period; `start` and `end` are its edges, a number is a week of it (−1 the last). */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half' | 1 | 2 | 3 | 4 | -1;

const words: ReadonlyMap<string, Part> = new Map<string, Part>([['early', 'early'], ['mid', 'mid'], ['late', 'late']]);
/** Before "of": "the beginning of May". */
const edges: ReadonlyMap<string, Part> = new Map<string, Part>([['beginning', 'start'], ['start', 'start'], ['middle', 'mid'], ['end', 'end'], ['close', 'end']]);

/** The part that the words at `first`, where a phrase begins, name; null for none, and for what narrows nothing ("the course of 2015"). */
export function partAt(line: Line, first: number): Part | null {
  const word = line.lower(first);
  const named = words.get(word);
  if (named) return named;
  // "the later 1800s", but "later this year" is what is left of it.
  if (word === 'later' && line.isNumber(first + 1)) return 'late';
  if (line.lower(first + 1) === 'of') return edges.get(word) ?? null;
  if (line.lower(first + 2) !== 'of') return null;
  const isLast = word === 'last' || word === 'final' || word === 'closing';
  switch (line.lower(first + 1)) {
    case 'week': {
      const nth = ordinalNumbers.get(word) ?? 0;
      return isLast ? -1 : nth >= 1 && nth <= 4 ? nth as Part : null;
    }
    case 'days':
      return isLast ? -1 : word === 'first' || word === 'opening' || word === 'early' ? 1 : null;
    case 'weeks':
    case 'months':
      return isLast ? 'late' : word === 'first' || word === 'opening' || word === 'early' ? 'early' : null;
    case 'half':
      return word === 'first' ? 'first half' : word === 'second' || word === 'latter' ? 'second half' : null;
    default:
      return null;
  }
}

/**
 * A value narrowed to a part of it; values other than a year, month, decade or century stay as they are.
 * - year: thirds (early is January to April) · month: halves, mid the middle third · decade: halves, mid its four middle years
 * - century: early and late the outer quarters ("the late 20th century" is 1975 to 1999), mid what lies between.
 */
export function narrow(value: string, part: Part): string {
  const match = /^(\d\d)(\d\d|\dX|XX)(?:-(0[1-9]|1[0-2]))?$/u.exec(value);
  if (!match) return value;
  const [, century = '', rest = '', month] = match;
  const first = Number(`${century}${rest.replaceAll('X', '0')}`);
  if (month !== undefined) return ofMonth(first, Number(month), part);
  if (rest === 'XX') return years(first, part === 'first half' ? [0, 49] : part === 'second half' ? [50, 99] : ofPart(part, [0, 24], [25, 74], [75, 99]));
  if (rest.endsWith('X')) return years(first, ofPart(part, [0, 4], [3, 6], [5, 9]));
  return ofYear(first, part);
}

type Range = readonly [from: number, to: number];

/** A half is what is early or late where nothing else is said; decades and centuries have no edges that a day could name, nor weeks. */
function ofPart(part: Part, early: Range, mid: Range, late: Range): Range {
  switch (part) {
    case 'early':
    case 'start':
    case 'first half':
      return early;
    case 'mid':
      return mid;
    case 'late':
    case 'end':
    case 'second half':
      return late;
    default:
      return [early[0], late[1]];
  }
}

function years(first: number, [from, to]: Range): string {
  return `${pad(first + from, 4)}~/${pad(first + to, 4)}~`;
}

function ofYear(year: number, part: Part): string {
  if (part === 'start') return `${isoDay({ year, month: 1, day: 1 })}~`;
  if (part === 'end') return `${isoDay({ year, month: 12, day: 31 })}~`;
  if (typeof part === 'number') return part === -1 ? days(year, 12, [25, 31]) : days(year, 1, [part * 7 - 6, part * 7]);
  const [from, to] = ofPart(part, [1, 4], [5, 8], [9, 12]);
  return `${isoMonth(year, from)}~/${isoMonth(year, to)}~`;
}

function ofMonth(year: number, month: number, part: Part): string {
  const length = daysInMonth(year, month);
  if (part === 'start') return `${isoDay({ year, month, day: 1 })}~`;
  if (part === 'end') return `${isoDay({ year, month, day: length })}~`;
  if (typeof part === 'number') return days(year, month, part === -1 ? [length - 6, length] : [part * 7 - 6, part * 7]);
  return days(year, month, ofPart(part, [1, 15], [11, 20], [16, length]));
}

function days(year: number, month: number, [from, to]: Range): string {
  return `${isoDay({ year, month, day: from })}~/${isoDay({ year, month, day: to })}~`;
}
