// Reads a number, in digits, in words or in both ("240,000", "two and a half million", "1.2m", "3 1/2").

import { FigureTag } from '../lexicon/figures';
import type { Token } from '../tokens';
import { isDash, isGlued, isHyphenAt, lowerAt } from './around';

/** A number as read from tokens `first` to `end` (exclusive). */
export interface Numeral {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Of the magnitude in it: 1000000 of "2 million", 1 where there is none. "10-15 million" gives its own to the 10. */
  readonly scale: number;
  /** Begins with digits. */
  readonly digits: boolean;
  /** Is a part of one: "two-thirds", "half", "1/2". "2 1/2" and "half a million" are not. */
  readonly fraction: boolean;
}

const small = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`;
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals = `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth`;
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const units = new Map<string, number>([['nought', 0], ...small.split(' ').map((word, i) => [word, i] as const)]);
const tensOf = new Map<string, number>([['fourty', 40], ...tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const)]);

/** Magnitudes in words; a lakh and a crore are Indian English. */
const magnitudes = new Map<string, number>([['thousand', 1e3], ['lakh', 1e5], ['lakhs', 1e5], ['million', 1e6], ['crore', 1e7],
  ['crores', 1e7], ['billion', 1e9], ['trillion', 1e12], ['quadrillion', 1e15]]);

/** Magnitudes as headlines abbreviate them, after digits only: "1.2m", "£40k", "3 bn". A single letter must be glued to the digits. */
const abbreviations = new Map<string, number>([['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['mil', 1e6], ['mio', 1e6], ['b', 1e9], ['bn', 1e9],
  ['bln', 1e9], ['bil', 1e9], ['tn', 1e12], ['trn', 1e12], ['tln', 1e12]]);

/** "third" 3, "hundredth" 100. */
export const ordinalValues = new Map<string, number>([
  ...ordinals.split(/\s+/u).map((word, i) => [word, i + 1] as const),
  ...ordinalTens.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
  ['hundredth', 100], ['thousandth', 1e3], ['millionth', 1e6], ['billionth', 1e9],
]);

const fractionMarks = new Map<string, number>([['½', 1 / 2], ['⅓', 1 / 3], ['⅔', 2 / 3], ['¼', 1 / 4], ['¾', 3 / 4], ['⅕', 1 / 5], ['⅖', 2 / 5], ['⅗', 3 / 5],
  ['⅘', 4 / 5], ['⅙', 1 / 6], ['⅚', 5 / 6], ['⅛', 1 / 8], ['⅜', 3 / 8], ['⅝', 5 / 8], ['⅞', 7 / 8]]);

/** What a denominator in words divides by: "half" 2, "thirds" 3, "quarter" 4; undefined for others. "second" is none: a half is. */
function denominator(lower: string): number | undefined {
  if (lower === 'half' || lower === 'halves') return 2;
  if (lower === 'quarter' || lower === 'quarters') return 4;
  const value = ordinalValues.get(lower.endsWith('s') ? lower.slice(0, -1) : lower);
  return value !== undefined && value > 2 ? value : undefined;
}

const onlyDigits = /^\d+$/u;
const groupsOfThree = /^\d{1,3}(?:[^\d]\d{3})+$/u;
const indianGroups = /^\d{1,2}(?:,\d{2})+,\d{3}$/u;

/**
 * The value of digits with separators, or null where they are no single number (an IP address, a version, a time).
 * Conventions: 1,234.5 · 1.234,5 · 12,34,567 · 1 234 (thin or no-break space) · 1'234. One dot is a decimal point ("1.234" is 1.234, as
 * English has it), one comma before three digits parts thousands, else it is a decimal comma ("1,8").
 */
export function digitsValue(digits: string): number | null {
  if (onlyDigits.test(digits)) return Number(digits);
  const marks = digits.replace(/\d+/gu, '');
  const last = marks[marks.length - 1]!;
  const bare = (text: string) => Number(text.replace(/[^\d]/gu, ''));
  const isUniform = marks === last.repeat(marks.length);
  if (isUniform) {
    if (marks === '.') return Number(digits);
    // Four groups after dots are an address, not a number: 192.168.100.101.
    if (groupsOfThree.test(digits) && !(last === '.' && marks.length === 3)) return bare(digits);
    if (last === ',' && indianGroups.test(digits)) return bare(digits);
    return marks === ',' ? Number(digits.replace(',', '.')) : null;
  }
  if (last !== '.' && last !== ',') return null;
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  const isGrouped = whole.indexOf(last) < 0 && (groupsOfThree.test(whole) || indianGroups.test(whole));
  return isGrouped ? bare(whole) + Number(`0.${digits.slice(at + 1)}`) : null;
}

/** Reads the number that begins at token `i`; null when none does. `i` may be "a" or "an" ("a dozen"). */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  const numeral = readAny(tokens, i);
  // Hundreds of digits in a row are beyond what a number holds, and state nothing.
  return numeral && Number.isFinite(numeral.value) ? numeral : null;
}

function readAny(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind === 'number') return readDigits(tokens, i, token.word.lower);
  if (token.word.tags & FigureTag.Numeral || token.word.lower === 'a' || token.word.lower === 'an') return readWords(tokens, i);
  // ".265": the point of a batting average has no digit before it.
  const next = tokens[i + 1];
  if (token.word.lower === '.' && next?.kind === 'number' && isGlued(tokens, i + 1) && !isGlued(tokens, i)) {
    return { first: i, end: i + 2, value: Number(`0.${next.word.lower.replace(/[^\d]/gu, '')}`), scale: 1, digits: true, fraction: false };
  }
  return null;
}

function readDigits(tokens: readonly Token[], i: number, digits: string): Numeral | null {
  let value = digitsValue(digits);
  if (value === null) return null;
  let end = endOfSpacedGroups(tokens, i);
  if (end > i + 1) value = spacedValue(tokens, i, end);
  let fraction = false;
  const part = readFraction(tokens, end);
  // "2 1/2" and "2½": a whole number with its fraction after it.
  if (part && Number.isInteger(value) && (isGlued(tokens, end) ? tokens[end]!.kind === 'mark' : true)) {
    value += part.value;
    end = part.end;
  } else {
    const alone = readFraction(tokens, i);
    const mixed = alone ? null : readMixed(tokens, i);
    if (alone) ({ value, end, fraction } = { ...alone, fraction: true });
    else if (mixed) ({ value, end } = mixed);
  }
  // "5 and a half minutes"
  if (lowerAt(tokens, end) === 'and' && isArticle(lowerAt(tokens, end + 1)) && lowerAt(tokens, end + 2) === 'half') {
    value += 0.5;
    end += 3;
  }
  const power = readPower(tokens, end);
  if (power) return { first: i, end: power.end, value: round(value * power.scale), scale: 1, digits: true, fraction: false };
  const magnitude = readMagnitude(tokens, end);
  if (!magnitude) return { first: i, end, value, scale: 1, digits: true, fraction };
  end = magnitude.end;
  // "3 million and a half"
  if (lowerAt(tokens, end) === 'and' && isArticle(lowerAt(tokens, end + 1)) && lowerAt(tokens, end + 2) === 'half' && !magnitudes.has(lowerAt(tokens, end + 3))) {
    value += 0.5;
    end += 3;
  }
  return { first: i, end, value: round(value * magnitude.scale), scale: magnitude.scale, digits: true, fraction: false };
}

/**
 * The end of "10 000" or "1 414 021 100", thousands parted by plain spaces: one to three digits, then groups of exactly three. Numbers that are
 * merely neighbours look otherwise: "in 2010 300 people".
 */
function endOfSpacedGroups(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  if (end >= tokens.length || tokens[end]!.kind !== 'number') return end;
  const first = tokens[i]!.word.lower;
  if (!/^[1-9]\d{0,2}$/u.test(first)) return end;
  // Quintillions are the most that is written so.
  while (end < i + 7 && tokens[end]?.kind === 'number' && /^\d{3}$/u.test(tokens[end]!.word.lower) && tokens[end]!.start === tokens[end - 1]!.end + 1) end++;
  return end;
}

function spacedValue(tokens: readonly Token[], i: number, end: number): number {
  let value = 0;
  for (let k = i; k < end; k++) value = value * 1000 + Number(lowerAt(tokens, k));
  return value;
}

/** 1.1 × 1e6 is 1100000.0000000002 in binary: figures are decimal, so what lies beyond twelve digits goes. */
function round(value: number): number {
  if (Number.isInteger(value) && value < 1e12) return value;
  return Number(value.toPrecision(12));
}

/** "1/2" of small numbers, or one of the fraction characters. "9/11" and "24/7" are none: such denominators are not said. */
function readFraction(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  const token = tokens[i];
  if (!token) return null;
  const mark = fractionMarks.get(token.word.lower);
  if (mark !== undefined) return { value: mark, end: i + 1 };
  if (token.kind !== 'number' || lowerAt(tokens, i + 1) !== '/' || tokens[i + 2]?.kind !== 'number') return null;
  if (!isGlued(tokens, i + 1) || !isGlued(tokens, i + 2) || lowerAt(tokens, i + 3) === '/') return null;
  const above = Number(token.word.lower);
  const below = Number(lowerAt(tokens, i + 2));
  const isSaid = below === 2 || below === 3 || below === 4 || below === 5 || below === 6 || below === 8 || below === 10 || below === 16;
  return isSaid && Number.isInteger(above) && above > 0 && above < below ? { value: above / below, end: i + 3 } : null;
}

/** "81/2 percent" is eight and a half in a transcript that lost the space: nobody writes 81 halves. Up to 30 it may be a day ("21/2", "30/4"). */
function readMixed(tokens: readonly Token[], i: number): { value: number; end: number } | null {
  if (lowerAt(tokens, i + 1) !== '/' || !isGlued(tokens, i + 1) || !isGlued(tokens, i + 2) || lowerAt(tokens, i + 3) === '/') return null;
  const [above, below] = [Number(lowerAt(tokens, i)), lowerAt(tokens, i + 2)];
  const part = above % 10;
  const isPart = (below === '2' && part === 1) || (below === '4' && (part === 1 || part === 3));
  return isPart && above > 30 && above < 1000 ? { value: (above - part) / 10 + part / Number(below), end: i + 3 } : null;
}

/** "×10−30", "x 10^6", "1.3e6": scientific notation. */
function readPower(tokens: readonly Token[], i: number): { scale: number; end: number } | null {
  const times = lowerAt(tokens, i);
  let at = i + 1;
  if (times === '×' || times === 'x' || times === '*') {
    if (lowerAt(tokens, at) !== '10') return null;
    at++;
    if (lowerAt(tokens, at) === '^') at++;
  } else if (times !== 'e' || !isGlued(tokens, i)) return null;
  const negative = isDash(lowerAt(tokens, at)) && isGlued(tokens, at);
  if (negative || (lowerAt(tokens, at) === '+' && isGlued(tokens, at))) at++;
  const power = Number(lowerAt(tokens, at));
  if (tokens[at]?.kind !== 'number' || !isGlued(tokens, at) || !(power < 100)) return null;
  return { scale: Number(`1e${negative ? '-' : ''}${power}`), end: at + 1 };
}

/** A magnitude after digits: "million", "-million", "bn"; single letters only glued ("1.2m", not "1.2 m", which is metres). */
function readMagnitude(tokens: readonly Token[], i: number): { scale: number; end: number } | null {
  const at = isHyphenAt(tokens, i) ? i + 1 : i;
  const lower = lowerAt(tokens, at);
  const word = lower === 'hundred' ? 100 : lower === 'dozen' ? 12 : magnitudes.get(lower);
  if (word !== undefined) {
    // "40 thousand million", "2 lakh crore": rare, but said.
    const further = magnitudes.get(lowerAt(tokens, at + 1));
    return further === undefined ? { scale: word, end: at + 1 } : { scale: word * further, end: at + 2 };
  }
  const short = at === i ? abbreviations.get(lower) : undefined;
  if (short === undefined || (lower.length === 1 && !isGlued(tokens, i))) return null;
  // "2006b": a year with a letter cites.
  if (lower === 'b' && /^(?:19|20)\d\d$/u.test(lowerAt(tokens, i - 1))) return null;
  return { scale: short, end: i + 1 };
}

/**
 * Reads a number in words: a run of units, tens, hundreds and magnitudes that fit together in that order, "and" only where it may stand
 * ("two hundred and five", not "two and three"), fractions ("two and a half million", "two-thirds", "half a million"), "a dozen".
 */
function readWords(tokens: readonly Token[], i: number): Numeral | null {
  let at = i;
  let total = 0;
  let group = 0;
  /** The smallest place still free in the group: 100 after nothing, 10 after tens, 1 after units. */
  let free = 1000;
  let scale = 1;
  let lastScale = Infinity;
  let any = false;
  /** What was read before the last "and": the whole number, where what follows turns out to be another ("three million and five million"). */
  let beforeAnd: { readonly at: number; readonly total: number } | null = null;
  const start = lowerAt(tokens, i);
  if (start === 'a' || start === 'an') {
    const next = lowerAt(tokens, i + 1);
    if (!(next === 'hundred' || next === 'dozen' || magnitudes.has(next) || denominator(next) !== undefined)) return null;
    at++;
  }
  const mark = fractionMarks.get(start);
  if (mark !== undefined) return withMagnitude(tokens, i, i + 1, mark, true);
  for (;;) {
    let step = at;
    if (any && isHyphenAt(tokens, step)) step++;
    else if (any && lowerAt(tokens, step) === 'and' && free >= 100 && total + group >= 100) {
      beforeAnd = { at, total: total + group };
      step++;
    }
    const token = tokens[step];
    if (!token || token.kind !== 'word' || !(token.word.tags & FigureTag.Numeral)) break;
    const lower = token.word.lower;
    const unit = units.get(lower);
    const ten = tensOf.get(lower);
    const magnitude = magnitudes.get(lower);
    if (unit !== undefined) {
      if (unit >= 10 ? free < 100 : free < 10) break;
      group += unit;
      free = 1;
    } else if (ten !== undefined) {
      if (free < 100) break;
      group += ten;
      free = 10;
    } else if (lower === 'hundred' || lower === 'dozen') {
      if (group >= 100 || (beforeAnd !== null && beforeAnd.total < 1000)) {
        if (beforeAnd) ({ at, total, group } = { ...beforeAnd, group: 0 });
        break;
      }
      group = (group || 1) * (lower === 'dozen' ? 12 : 100);
      free = lower === 'dozen' ? 1 : 100;
      scale = Math.max(scale, lower === 'dozen' ? 12 : 100);
    } else if (magnitude !== undefined) {
      if (magnitude >= lastScale) {
        if (beforeAnd) ({ at, total, group } = { ...beforeAnd, group: 0 });
        break;
      }
      total += (group || 1) * magnitude;
      group = 0;
      free = 1000;
      lastScale = magnitude;
      beforeAnd = null;
      scale = Math.max(scale, magnitude);
    } else break;
    any = true;
    at = step + 1;
  }
  return finishWords(tokens, i, at, any ? total + group : null, scale);
}

/** After the whole number, if any: its fraction, a decimal in words, or the fraction alone. */
function finishWords(tokens: readonly Token[], first: number, at: number, whole: number | null, scale: number): Numeral | null {
  if (whole === null) return readPart(tokens, first, at, 1);
  const numeral: Numeral = { first, end: at, value: whole, scale, digits: false, fraction: false };
  // "two and a half million", "five and a quarter"
  if (lowerAt(tokens, at) === 'and') {
    const article = isArticle(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
    const part = article > at + 1 || lowerAt(tokens, article) === 'half' ? readPart(tokens, first, article, 1, whole) : null;
    // "one million and a half": half of the million.
    if (part && scale >= 1000 && part.fraction) return { ...part, value: whole + scale * (part.value - whole), scale, fraction: false };
    if (part) return { ...part, fraction: false };
  }
  // "two-thirds", "one fifth": the numerator is small.
  const over = isHyphenAt(tokens, at) ? at + 1 : at;
  if (whole > 0 && whole < 100 && scale === 1) {
    const part = readPart(tokens, first, over, whole);
    const isPlural = lowerAt(tokens, over).endsWith('s') || lowerAt(tokens, over) === 'halves';
    if (part && (whole === 1) !== isPlural) return part;
  }
  // "nine point four"
  if (lowerAt(tokens, at) === 'point') return readPoint(tokens, numeral);
  return numeral;
}

function isArticle(lower: string): boolean {
  return lower === 'a' || lower === 'an';
}

/** A part of one whose denominator stands at `at`: "half", "(a) third", "(three) quarters", with what it is of when that is a number: "half a million". */
function readPart(tokens: readonly Token[], first: number, at: number, numerator: number, whole = 0): Numeral | null {
  const lower = lowerAt(tokens, at);
  const tags = tokens[at]?.word.tags ?? 0;
  if (!(tags & (FigureTag.Numeral | FigureTag.Ordinal))) return null;
  const below = denominator(lower);
  if (below === undefined) return null;
  let next = at + 1;
  if (lowerAt(tokens, next) === 'of') next++;
  const isNumber = isArticle(lowerAt(tokens, next)) || next === at + 1;
  if (isNumber) {
    const of = isArticle(lowerAt(tokens, next)) ? next + 1 : next;
    const magnitude = lowerAt(tokens, of) === 'dozen' ? 12 : lowerAt(tokens, of) === 'hundred' ? 100 : magnitudes.get(lowerAt(tokens, of));
    if (magnitude !== undefined) {
      return { first, end: of + 1, value: round((whole + numerator / below) * magnitude), scale: magnitude, digits: false, fraction: false };
    }
  }
  return { first, end: at + 1, value: whole + numerator / below, scale: 1, digits: false, fraction: true };
}

function withMagnitude(tokens: readonly Token[], first: number, end: number, value: number, fraction: boolean): Numeral {
  const magnitude = magnitudes.get(lowerAt(tokens, end));
  return magnitude === undefined
    ? { first, end, value, scale: 1, digits: false, fraction }
    : { first, end: end + 1, value: round(value * magnitude), scale: magnitude, digits: false, fraction: false };
}

/** "nine point four": digits said one by one. */
function readPoint(tokens: readonly Token[], whole: Numeral): Numeral {
  let at = whole.end + 1;
  let digits = '';
  for (let digit = units.get(lowerAt(tokens, at)); digit !== undefined && digit < 10; digit = units.get(lowerAt(tokens, ++at))) digits += digit;
  return digits === '' ? whole : withMagnitude(tokens, whole.first, at, whole.value + Number(`0.${digits}`), false);
}
