// An amount: a number with its sign and its unit or currency.

import type { FigureKind } from '../model';
import { isCapital, type Token } from '../tokens';
import { readCurrencyAfter, readCurrencyBefore } from './money';
import { countedNoun, isPlural } from './noun';
import { beginsSentence, isDash, isGlued, lowerAt } from './around';
import { readNumeral, type Numeral } from './numerals';
import { readRate, readUnit, type UnitReading } from './units';

/** A number with its unit; tokens `first` to `end` (exclusive). */
export interface Amount {
  readonly first: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  /** What money is for each of: "barrel" of "$58 per barrel". */
  readonly per: string | undefined;
  /** Of an amount in two or more units, the largest: "year" of "5 years and 6 months". Left out elsewhere. */
  readonly largest?: string | undefined;
  /** `number` where nothing says what kind it is. */
  readonly kind: FigureKind;
  readonly scale: number;
  /** Begins with digits. */
  readonly digits: boolean;
  /** A sign says the direction: "+0.2%" up, "-1.3%" down. */
  readonly sign: 'up' | 'down' | null;
  /** Where the number itself begins, after sign and currency. */
  readonly number: number;
  /** Of a range: the words "between" or "from" before it, which belong to its phrase. */
  readonly lead: number;
  /** Of "one train in three" the token of what is counted, which lies inside. */
  readonly counted?: number | undefined;
}

/** Words after which a glued "m" is metres: "1.8m tall". */
const dimensions = new Set('tall long wide high deep thick sprint freestyle hurdles race dash butterfly backstroke breaststroke relay away below above from apart off final'.split(' '));

/** Reads the amount whose number begins at token `i`; null when there is none. A currency before it is found by looking back. */
export function readAmount(text: string, tokens: readonly Token[], i: number): Amount | null {
  let numeral = readNumeral(tokens, i);
  if (!numeral) return null;
  const currency = numeral.digits || numeral.scale > 1 ? readCurrencyBefore(text, tokens, i) : null;
  if (!currency && (isMetres(text, tokens, numeral) || isKelvin(text, tokens, numeral))) numeral = { ...numeral, end: numeral.end - 1, value: numeral.value / numeral.scale, scale: 1 };
  const sign = readSign(tokens, currency?.first ?? i, i);
  const value = sign?.negative ? -numeral.value : numeral.value;
  const bare: Bare = { first: Math.min(sign?.first ?? i, currency?.first ?? i), value, numeral, sign: sign?.direction ?? null, number: i };
  if (currency) {
    const rate = readRate(text, tokens, numeral.end);
    return amountOf(bare, currency.unit, 'money', rate?.end ?? numeral.end, rate?.unit);
  }
  const at = afterHyphen(tokens, numeral.end);
  const money = readCurrencyAfter(text, tokens, at, numeral.scale > 1 || numeral.value >= 1000);
  if (money) {
    const rate = readRate(text, tokens, money.end);
    return amountOf(bare, money.unit, 'money', rate?.end ?? money.end, rate?.unit);
  }
  const fold = readFold(tokens, numeral.end);
  if (fold > 0) return amountOf(bare, null, 'multiple', fold);
  const part = numeral.fraction ? readPartOfUnit(text, tokens, numeral.end) : null;
  if (part) return amountOf(bare, part.unit, part.kind, part.end);
  const unit = numeral.fraction && lowerAt(tokens, at) === 'of' ? null : readUnit(text, tokens, at, !numeral.digits && numeral.scale === 1);
  if (unit && unit.unit.startsWith('degree') && lowerAt(tokens, unit.end) === 'below' && lowerAt(tokens, unit.end + 1) === 'zero') {
    return amountOf({ ...bare, value: -numeral.value }, unit.unit, unit.kind, unit.end + 2);
  }
  if (unit) return amountOf(bare, unit.unit, unit.kind, unit.end);
  const degrees = numeral.digits && typeof value === 'number' ? readDegrees(text, tokens, i, numeral.end, value) : null;
  if (degrees) return amountOf(bare, degrees, 'measure', numeral.end + 1);
  const incidence = numeral.fraction ? null : readIncidence(tokens, numeral.end);
  if (incidence) return amountOf(bare, incidence.unit, incidence.kind, incidence.end);
  return amountOf(bare, null, numeral.fraction ? 'fraction' : 'number', numeral.end);
}

/** "12.3 per 100,000 people", "five per thousand": a rate in a round number, which states no quantity of its own. */
function readIncidence(tokens: readonly Token[], i: number): UnitReading | null {
  const whole = lowerAt(tokens, i) === 'per' ? readNumeral(tokens, i + 1) : null;
  if (!whole || whole.fraction || whole.value < 100 || !Number.isInteger(Math.log10(whole.value))) return null;
  return { unit: `per ${whole.value.toLocaleString('en')}`, kind: 'measure', end: whole.end };
}

/** A number with its sign, before anything is known of a unit. */
interface Bare {
  readonly first: number;
  readonly value: number;
  readonly numeral: Numeral;
  readonly sign: 'up' | 'down' | null;
  readonly number: number;
}

/** Written out field by field, since this is made several times for each figure, and copies by spread cost many times that. */
function amountOf({ first, value, numeral, sign, number }: Bare, unit: string | null, kind: FigureKind, end: number, per?: string): Amount {
  return { first, end, value, unit, per, kind, scale: numeral.scale, digits: numeral.digits, sign, number, lead: -1 };
}

/** "40C", "32 F": a capital C or F alone, on a number that a temperature can be, neither in a name ("Boeing 777F") nor before one ("12 F Street"). */
function readDegrees(text: string, tokens: readonly Token[], i: number, at: number, value: number): string | null {
  const token = tokens[at];
  const scale = token && token.end === token.start + 1 ? text[token.start] : undefined;
  if (scale !== 'C' && scale !== 'F') return null;
  const [low, high] = scale === 'C' ? [-90, 60] : [-130, 150];
  const before = tokens[i - 1];
  const after = tokens[at + 1];
  const isName = (before?.kind === 'word' && isCapital(text, before.start) && !beginsSentence(tokens, i - 1)) || (after?.kind === 'word' && (isCapital(text, after.start) || isPlural(after)));
  if (value < low || value > high || isName || !speaksOfHeat(tokens, i) || (after && isDash(after.word.lower) && isGlued(tokens, at + 1))) return null;
  return scale === 'C' ? 'degree celsius' : 'degree fahrenheit';
}

const heat = new Set(`temperature temperatures degrees heat heated heating heatwave warm warmed warmer warming warms cooled cools cooling cold colder hot hotter cool cooler freezing frost highs lows melting boiling
  celsius fahrenheit ° weather oven thermometer fever summer winter global thaw`.split(/\s+/u));

/** A letter alone is weak: a word of heat or cold must stand near. */
function speaksOfHeat(tokens: readonly Token[], i: number): boolean {
  for (let k = Math.max(0, i - 12); k < i + 8 && k < tokens.length; k++) if (heat.has(lowerAt(tokens, k))) return true;
  return false;
}

/** "half an hour", "a tenth of a square metre": a part of a unit is an amount in that unit. */
function readPartOfUnit(text: string, tokens: readonly Token[], i: number): UnitReading | null {
  const at = lowerAt(tokens, i) === 'of' ? i + 1 : i;
  const article = lowerAt(tokens, at);
  if (article !== 'a' && article !== 'an' && article !== 'one') return null;
  const unit = readUnit(text, tokens, at + 1, true);
  return unit && (unit.kind === 'duration' || unit.kind === 'measure') ? unit : null;
}

/** Past the hyphen of "4.5-year"; a hanging one ("8- to 16-metre") is left for the range. */
function afterHyphen(tokens: readonly Token[], i: number): number {
  const lower = lowerAt(tokens, i);
  return (lower === '-' || lower === '‑' || lower === '–') && isGlued(tokens, i) && isGlued(tokens, i + 1) ? i + 1 : i;
}

/** "-5", "minus 5", "negative five"; a sign has a space (or nothing) before it and none after, else it is a dash. */
function readSign(tokens: readonly Token[], first: number, number: number): { first: number; negative: boolean; direction: 'up' | 'down' | null } | null {
  // Between symbol and digits: "$-50.8bn".
  if (first < number - 1 && isDash(lowerAt(tokens, number - 1))) return { first, negative: true, direction: null };
  let at = first - 1;
  const lower = lowerAt(tokens, at);
  // "plus or minus 2.5 points" leaves the sign open; `bound.ts` reads it.
  if (lower === 'minus' && (lowerAt(tokens, at - 1) === 'or' || (isDash(lowerAt(tokens, at - 1)) && lowerAt(tokens, at - 2) === 'or'))) return null;
  if (lower === 'minus' || lower === 'negative') return { first: at, negative: true, direction: null };
  if (isDash(lower) && isGlued(tokens, first) && lowerAt(tokens, at - 1) === 'minus' && isGlued(tokens, at)) return { first: --at, negative: true, direction: null };
  const isPlus = lower === '+';
  const isMinus = lower === '-' || lower === '−' || lower === '–';
  if ((!isPlus && !isMinus) || !isGlued(tokens, first)) return null;
  const hasSpace = at === 0 || !isGlued(tokens, at) || lowerAt(tokens, at - 1) === '(';
  if (!hasSpace) return null;
  return { first: at, negative: isMinus, direction: isPlus ? 'up' : 'down' };
}

/** Whether the "m" glued to the digits means metres: by what follows; a whole small number with no noun ("the 100m") is a distance too. */
function isMetres(text: string, tokens: readonly Token[], numeral: Numeral): boolean {
  const last = tokens[numeral.end - 1]!;
  if (!numeral.digits || numeral.end - numeral.first < 2 || last.word.lower !== 'm' || text.charCodeAt(last.start) !== 109) return false;
  if (readCurrencyAfter(text, tokens, numeral.end, true) !== null) return false;
  const after = lowerAt(tokens, numeral.end);
  if (dimensions.has(after)) return true;
  if (after === '²' || after === '³' || after === '^' || after === '/') return true;
  if (readUnit(text, tokens, numeral.end, false)) return false;
  const noun = countedNoun(text, tokens, numeral.end, false);
  if (noun >= 0 && isPlural(tokens[noun]!)) return false;
  if (isBesideLength(tokens, numeral)) return true;
  const bare = numeral.value / numeral.scale;
  return (Number.isInteger(bare) && !followsMoney(text, tokens, numeral.first)) || after === ')' || after === '';
}

const lengths = new Set('cm mm km ft feet metres meters centimetres inches height depth width diameter swell tide waves'.split(' '));

/** "The river stands at 6.2m, 40cm below its record": another length near it, or a word for one. */
function isBesideLength(tokens: readonly Token[], { first, end }: Numeral): boolean {
  for (let k = Math.max(0, first - 8); k < end + 6 && k < tokens.length; k++) if (lengths.has(lowerAt(tokens, k))) return true;
  return false;
}

/** "301.5m kr, up 17m", "£40m, then 12m": an amount of money just before makes a million of the letter. */
function followsMoney(text: string, tokens: readonly Token[], first: number): boolean {
  for (let k = first - 1; k >= 0 && k > first - 10; k--) if (tokens[k]!.kind === 'number' && (readCurrencyBefore(text, tokens, k) || readCurrencyAfter(text, tokens, k + 2, true))) return true;
  return false;
}

/** Whether the "K" glued to the digits means kelvin and not thousands: a word of heat is near, and no noun is counted. */
function isKelvin(text: string, tokens: readonly Token[], numeral: Numeral): boolean {
  const last = tokens[numeral.end - 1]!;
  return numeral.digits && numeral.end === numeral.first + 2 && text[last.start] === 'K' && last.word.lower === 'k' && speaksOfHeat(tokens, numeral.first)
    && countedNoun(text, tokens, numeral.end, false) < 0;
}

/** "18-fold", "a thousand fold", "2.4x"; the end, or -1. */
function readFold(tokens: readonly Token[], i: number): number {
  if (lowerAt(tokens, i) === 'x' && isGlued(tokens, i) && tokens[i - 1]!.kind === 'number' && !isGlued(tokens, i + 1)) return i + 1;
  const at = isDash(lowerAt(tokens, i)) ? i + 1 : i;
  return lowerAt(tokens, at) === 'fold' ? at + 1 : -1;
}
