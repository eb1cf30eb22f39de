// What placing a date on the calendar needs and gives.

import { isoDay, isoMonth, pad, type Day } from './calendar';
import type { DateDoubt } from '../model';
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
  /** The date that the text was at, and how sure it is that this one is meant. */
  readonly told: { readonly known: Known; readonly sure: number } | null;
  readonly tense: Tense;
  /** The order of day and month in the article's dates in digits. */
  readonly order: { readonly isDayFirst: boolean; readonly sure: number } | null;
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
  /** Why there is no value, or none to rely on. */
  readonly doubt?: DateDoubt;
}

export const unknown: Placed = { value: null, relative: true, confidence: 0.2, known: null };
/** "Monday" in an article that does not say when it was published. */
export const undated: Placed = { ...unknown, doubt: 'no-date-line' };
/** "The following month" with no date before it. */
export const unanchored: Placed = { ...unknown, doubt: 'no-date-before' };

function knownValue({ year, month, day }: Known): string {
  return month === null ? pad(year, 4) : day === null ? isoMonth(year, month) : isoDay({ year, month, day });
}

/** ISO 8601 has years of four digits; "ten thousand years later" has no value. */
const LAST_YEAR = 9999;

export function placed(known: Known, relative: boolean, confidence: number): Placed {
  if (Math.abs(known.year) > LAST_YEAR) return { ...unknown, relative, doubt: 'vague' };
  return { value: knownValue(known), relative, confidence, known };
}
