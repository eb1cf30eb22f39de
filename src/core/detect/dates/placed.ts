// What placing a date on the calendar needs and gives.

import { isoDay, isoMonth, pad, type Day } from './calendar';
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

export const unknown: Placed = { value: null, relative: true, confidence: 0.2, known: null };

function knownValue({ year, month, day }: Known): string {
  return month === null ? pad(year, 4) : day === null ? isoMonth(year, month) : isoDay({ year, month, day });
}

export function placed(known: Known, relative: boolean, confidence: number): Placed {
  return { value: knownValue(known), relative, confidence, known };
}
