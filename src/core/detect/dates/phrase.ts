// What the grammar makes of the words of a date, before it is placed on the calendar; and how it looks at tokens.

import type { Unit } from '../lexicon/dates';
import { isCapital, type Token } from '../tokens';
import type { Part } from './parts';

/** A point that is named by parts of the calendar. What is not said is null and comes from the reference: "October" has no year. */
export interface Point {
  readonly kind: 'point';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number | null;
  /** "the *second* Friday of May": 1 to 4, −1 the last. */
  readonly nth: number | null;
  /** Days from Easter Sunday. */
  readonly easter: number | null;
  /** EDTF's number of a season (21 to 24). */
  readonly season: number | null;
  /** Part of a year: months `from` to `to` of it ("third quarter": 7 to 9). */
  readonly months: readonly [from: number, to: number] | null;
  /** "last October" −1, "this October" 0, "next October" 1; null when nothing is said. */
  readonly step: -1 | 0 | 1 | null;
  /** Of a step: counted from the date that the text was at, not from the reference ("the following Friday"). */
  readonly fromText: boolean;
  /** The period that holds it, when that is relative: "October *last year*". */
  readonly within: Shift | null;
  /** Which of day and month the text puts first, in digits or in words; `either`: "5/6/2015", they may change places. Null when it is not to be seen. */
  readonly order: 'day in digits' | 'month in digits' | 'day in words' | 'month in words' | 'either' | null;
}

/** So many units away from today or from the date that the text was at: "last year", "two days later". */
export interface Shift {
  readonly kind: 'shift';
  readonly unit: Unit;
  /** Null when it is vague: "a few years ago". */
  readonly count: number | null;
  /** From where it is counted; `either`: from the text's date, else from the reference ("a day earlier"); `next`: from the date that follows. */
  readonly from: 'reference' | 'text' | 'either' | 'next';
  /** The date that it is counted from: "two days after *Christmas*". */
  readonly base?: When;
}

/** A value that depends on nothing: "1990s", "20th century", a year before Christ, `..` for the open end of "2013 – present". */
export interface Fixed {
  readonly kind: 'fixed';
  readonly value: string;
  /** Its first and last year; for ranges. */
  readonly years: readonly [number, number];
}

/** A stretch of time that begins or ends on the day of publication: "over the next three days", "within a month", "the past decade". */
export interface Stretch {
  readonly kind: 'stretch';
  readonly unit: Unit;
  /** Negative when it ends on that day. */
  readonly count: number;
}

export type When = Point | Shift | Stretch | Fixed;

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** As ISO 8601 writes it (`Z`, `-05:00`); empty when no zone is named. */
  readonly zone: string;
}

/** A date in the text: tokens `first` to `last`, both inclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Null when it is a time of day alone. */
  readonly when: When | null;
  readonly clock: Clock | null;
  /** The other end of a range. */
  readonly until: { readonly when: When | null; readonly clock: Clock | null; readonly part?: Part | undefined } | null;
  /** How sure it is that the words are a date, and that they were read right (0 to 1). */
  readonly confidence: number;
  /** The part of the period that is meant: "early 2015". */
  readonly part?: Part | undefined;
  /** A date only in a sentence of this tense: "will be ready in two weeks". */
  readonly only?: 'past' | 'future' | 'not past';
}

/** The point of what is said. All points are of one shape, written out, since copies by spread of many shapes are slow. */
export function point(said: Partial<Omit<Point, 'kind'>>): Point {
  return {
    kind: 'point', year: said.year ?? null, month: said.month ?? null, day: said.day ?? null, weekday: said.weekday ?? null, nth: said.nth ?? null,
    easter: said.easter ?? null, season: said.season ?? null, months: said.months ?? null, step: said.step ?? null, fromText: said.fromText ?? false,
    within: said.within ?? null, order: said.order ?? null,
  };
}

export function phrase(first: number, last: number, when: When | null, confidence: number, clock: Clock | null = null): Phrase {
  return { first, last, when, clock, until: null, confidence };
}

/** The tokens of a paragraph, asked by index; what lies outside is nothing. */
export class Line {
  constructor(readonly text: string, readonly tokens: readonly Token[]) {}

  private has(at: number): boolean {
    return at >= 0 && at < this.tokens.length;
  }

  /** The word, number or mark in lower case; empty outside of the paragraph. */
  lower(at: number): string {
    return this.has(at) ? this.tokens[at]!.word.lower : '';
  }

  tags(at: number): number {
    return this.has(at) ? this.tokens[at]!.word.tags : 0;
  }

  isNumber(at: number): boolean {
    return this.has(at) && this.tokens[at]!.kind === 'number';
  }

  isWord(at: number): boolean {
    return this.has(at) && this.tokens[at]!.kind === 'word';
  }

  isMark(at: number): boolean {
    return this.has(at) && this.tokens[at]!.kind === 'mark';
  }

  /** A word with a capital. */
  isCapital(at: number): boolean {
    return this.isWord(at) && isCapital(this.text, this.tokens[at]!.start);
  }

  /** A word in lower case. */
  isLower(at: number): boolean {
    return this.isWord(at) && !this.isCapital(at);
  }

  /** True when nothing stands between this token and the one before it. */
  isGlued(at: number): boolean {
    return at > 0 && at < this.tokens.length && this.tokens[at - 1]!.end === this.tokens[at]!.start;
  }

  /** The number of at most four digits at this place, without separators in it; −1 when it is anything else. */
  integer(at: number): number {
    if (!this.isNumber(at)) return -1;
    const token = this.tokens[at]!;
    if (token.end - token.start > 4) return -1;
    let value = 0;
    for (let index = token.start; index < token.end; index++) {
      const digit = this.text.charCodeAt(index) - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** How many code units the token has. */
  length(at: number): number {
    if (!this.has(at)) return 0;
    const { start, end } = this.tokens[at]!;
    return end - start;
  }

  /** A year in four digits at this place, else −1. */
  year(at: number): number {
    return this.length(at) === 4 ? this.integer(at) : -1;
  }

  /** A hyphen or dash. */
  isDash(at: number): boolean {
    const mark = this.lower(at);
    return mark === '-' || mark === '–' || mark === '—' || mark === '‑' || mark === '‐';
  }

  isApostrophe(at: number): boolean {
    const mark = this.lower(at);
    return mark === "'" || mark === '‘';
  }
}
