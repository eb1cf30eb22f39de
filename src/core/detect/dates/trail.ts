// The dates that a text has named so far: what "that year", "the following month" and "two days later" are counted from.

import type { Known } from './placed';

/** The last date named, and the last that was as fine as a month or a day: "two days later" is not counted from a bare "2009". */
export interface Trail {
  readonly latest: Known | null;
  readonly month: Known | null;
  readonly day: Known | null;
}

/** A text at its beginning. */
export const untrodden: Trail = { latest: null, month: null, day: null };

/** The trail with one more date named. */
export function step(trail: Trail, known: Known): Trail {
  return { latest: known, month: known.month === null ? trail.month : known, day: known.day === null ? trail.day : known };
}

/** The trail of a paragraph that follows others: what it names itself goes before what they named. */
export function follow(before: Trail, own: Trail): Trail {
  return { latest: own.latest ?? before.latest, month: own.month ?? before.month, day: own.day ?? before.day };
}

export function isSameTrail(a: Trail, b: Trail): boolean {
  return isSame(a.latest, b.latest) && isSame(a.month, b.month) && isSame(a.day, b.day);
}

function isSame(a: Known | null, b: Known | null): boolean {
  return a === b || (a !== null && b !== null && a.year === b.year && a.month === b.month && a.day === b.day);
}

export type Fineness = 'year' | 'month' | 'day';

/**
 * The date from which something of this fineness is counted, with how sure that is: less when a coarser date was named in between
 * ("on 3 May … as in 2009. Two days later"), less again when it stands in an earlier paragraph. Null when none was named.
 */
export function lookBack(own: Trail, before: Trail, fineness: Fineness): { readonly known: Known; readonly sure: number } | null {
  const key = fineness === 'year' ? 'latest' : fineness;
  const known = own[key] ?? before[key];
  if (!known) return null;
  const isLatest = own[key] ? own.latest === own[key] : own.latest === null && before.latest === before[key];
  return { known, sure: (isLatest ? 0.9 : 0.7) * (own[key] ? 1 : 0.85) };
}
