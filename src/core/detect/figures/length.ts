// Lengths of time in ISO 8601: "over two years" is P2Y, "4.5-year" P4.5Y, "90 minutes" PT90M.

import type { Figure } from '../model';
import type { Token } from '../tokens';
import { lowerAt } from './around';
import type { Draft } from './draft';

/** How many of which designator a unit is. Not in it: what has no fixed length ("generations", "seasons") and what counts nights. */
const designators: Readonly<Record<string, readonly [count: number, designator: string]>> = {
  millennium: [1000, 'Y'], century: [100, 'Y'], decade: [10, 'Y'], year: [1, 'Y'], quarter: [3, 'M'], month: [1, 'M'], fortnight: [2, 'W'], week: [1, 'W'], day: [1, 'D'],
  hour: [1, 'TH'], minute: [1, 'TM'], second: [1, 'TS'], millisecond: [1e-3, 'TS'],
};

/**
 * The duration (ISO 8601-1:2019, 5.5.2) of a length of time; of a range its two ends. Undefined where the standard has none. The unit stays the
 * text's own, since "18 months" and "a year and a half" are not always the same length; a fraction is allowed in the last component.
 * @param largest the unit with which a length in several begins: "5 years and 6 months" is P5Y6M
 */
export function isoLength(value: Figure['value'], unit: string | null, largest?: string): Figure['iso'] {
  const designator = unit === null ? undefined : designators[unit];
  if (!designator || value === null) return undefined;
  if (typeof value === 'number') return (largest === undefined ? undefined : inUnits(value, unit!, largest)) ?? isoOf(value, designator);
  const [low, high] = [isoOf(value[0], designator), isoOf(value[1], designator)];
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** Each unit with the next larger one and how many make one of it. Weeks stand alone in the standard's usual form: "3 weeks and 2 days" is P23D. */
const larger: Readonly<Record<string, readonly [unit: string, count: number]>> = { month: ['year', 12], hour: ['day', 24], minute: ['hour', 60], second: ['minute', 60] };

/** A length in all units from `largest` down to its own: 134 minutes from hours on are PT2H14M. Undefined where these do not lead to each other. */
function inUnits(value: number, unit: string, largest: string): string | undefined {
  const date: string[] = [];
  const time: string[] = [];
  let rest = value;
  for (let at = unit; ;) {
    const next = at === largest ? undefined : larger[at];
    const designator = designators[at]?.[1];
    if (designator === undefined || (at !== largest && !next)) return undefined;
    const part = next ? Number((rest % next[1]).toPrecision(12)) : rest;
    // The standard parts what is shorter than a day from the rest by a T.
    if (part > 0) (designator.startsWith('T') ? time : date).unshift(`${part}${designator.slice(-1)}`);
    if (!next) break;
    rest = Math.floor(rest / next[1]);
    at = next[0];
  }
  return date.length + time.length === 0 ? undefined : `P${date.join('')}${time.length > 0 ? 'T' : ''}${time.join('')}`;
}

function isoOf(value: number, [count, designator]: readonly [number, string]): string | undefined {
  const digits = String(Number((value * count).toPrecision(12)));
  // No length is negative, and what needs an exponent is none that news states.
  return /^[\d.]+$/u.test(digits) ? `P${designator.slice(0, -1)}${digits}${designator.slice(-1)}` : undefined;
}

/** Words before "a decade" that make it a length: "for a decade", "took a decade", "more than a century". */
const beforeLength = new Set(`for in over within after during than nearly almost about around roughly under least most to took take takes taken taking lasted last lasts lasting spent spend
  spending spans spanned spanning through throughout some only just of`.split(/\s+/u));

/**
 * "A decade", "a century", "a fortnight" at token `i`, its article before it: so many years or weeks by their meaning, as "a dozen" is twelve. "A year"
 * and "a day" say as often how frequent something is, and are left alone. Null too for "once a decade".
 */
export function readLength(tokens: readonly Token[], i: number): Draft | null {
  const before = lowerAt(tokens, i - 2);
  if (lowerAt(tokens, i - 1) !== 'a' || !(beforeLength.has(before) || before.endsWith('ed'))) return null;
  return { first: i - 1, end: i + 1, value: 1, unit: lowerAt(tokens, i), kind: 'duration', noun: -1, lead: -1, sign: null };
}

/** The units that `readLength` reads. */
export function isLength(lower: string): boolean {
  return lower === 'decade' || lower === 'century' || lower === 'fortnight';
}
