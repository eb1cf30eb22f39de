// An amount: a number with its sign and its unit or currency, and two of them joined into a range, a ratio or a score.

import type { FigureKind } from '../model';
import type { Token } from '../tokens';
import { readCurrencyAfter, readCurrencyBefore } from './money';
import { countedNoun, isPlural } from './noun';
import { beginsSentence, isCapital, isDash, isGlued, lowerAt } from './around';
import { readNumeral, type Numeral } from './numerals';
import { readRate, readUnit, type UnitReading } from './units';

/** A number with its unit; tokens `first` to `end` (exclusive). */
export interface Amount {
  readonly first: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
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
}

/** Words after which a glued "m" is metres: "1.8m tall". */
const dimensions = new Set('tall long wide high deep thick sprint freestyle hurdles race dash butterfly backstroke breaststroke relay away below above from apart off final'.split(' '));

/** Reads the amount whose number begins at token `i`; null when there is none. A currency before it is found by looking back. */
export function readAmount(text: string, tokens: readonly Token[], i: number): Amount | null {
  let numeral = readNumeral(tokens, i);
  if (!numeral) return null;
  const currency = numeral.digits || numeral.scale > 1 ? readCurrencyBefore(text, tokens, i) : null;
  if (!currency && isMetres(text, tokens, numeral)) numeral = { ...numeral, end: numeral.end - 1, value: numeral.value / numeral.scale, scale: 1 };
  const sign = readSign(tokens, currency?.first ?? i, i);
  const value = sign?.negative ? -numeral.value : numeral.value;
  const base = { first: Math.min(sign?.first ?? i, currency?.first ?? i), value, scale: numeral.scale, digits: numeral.digits, sign: sign?.direction ?? null, number: i, lead: -1 };
  if (currency) {
    const rate = readRate(text, tokens, numeral.end);
    return { ...base, unit: rate ? `${currency.unit} per ${rate.unit}` : currency.unit, kind: 'money', end: rate?.end ?? numeral.end };
  }
  const at = afterHyphen(tokens, numeral.end);
  const money = readCurrencyAfter(text, tokens, at, numeral.scale > 1 || numeral.value >= 1000);
  if (money) {
    const rate = readRate(text, tokens, money.end);
    return { ...base, unit: rate ? `${money.unit} per ${rate.unit}` : money.unit, kind: 'money', end: rate?.end ?? money.end };
  }
  const fold = readFold(tokens, numeral.end);
  if (fold > 0) return { ...base, unit: null, kind: 'multiple', end: fold };
  const part = numeral.fraction ? readPartOfUnit(text, tokens, numeral.end) : null;
  if (part) return { ...base, unit: part.unit, kind: part.kind, end: part.end };
  const unit = numeral.fraction && lowerAt(tokens, at) === 'of' ? null : readUnit(text, tokens, at, !numeral.digits && numeral.scale === 1);
  if (unit) return { ...base, unit: unit.unit, kind: unit.kind, end: unit.end };
  const degrees = numeral.digits && typeof value === 'number' ? readDegrees(text, tokens, i, numeral.end, value) : null;
  if (degrees) return { ...base, unit: degrees, kind: 'measure', end: numeral.end + 1 };
  return { ...base, unit: null, kind: numeral.fraction ? 'fraction' : 'number', end: numeral.end };
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

const heat = new Set(`temperature temperatures degrees heat heatwave warm warmer warming cold colder hot hotter cool cooler freezing frost highs lows melting boiling
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
  const bare = numeral.value / numeral.scale;
  return Number.isInteger(bare) || after === ')' || after === '';
}

/** "18-fold", "a thousand fold", "2.4x"; the end, or -1. */
function readFold(tokens: readonly Token[], i: number): number {
  if (lowerAt(tokens, i) === 'x' && isGlued(tokens, i) && tokens[i - 1]!.kind === 'number' && !isGlued(tokens, i + 1)) return i + 1;
  const at = isDash(lowerAt(tokens, i)) ? i + 1 : i;
  return lowerAt(tokens, at) === 'fold' ? at + 1 : -1;
}

/** Words that make "52 to 48" or "2-1" the result of a game or a vote. */
const results = new Set(`vote votes voted voting beat beats beaten won win wins winning lost lose losing loss defeat defeated defeats victory led lead leads leading draw drew drawn tie
  tied score scored trail trailed trailing ahead passed approved rejected aggregate margin rout set sets game match final series split`.split(/\s+/u));

/** What a joined pair is, and where it ends. */
export type Joined = Amount;

/**
 * The amount that begins with `a`, joined with the one after it where the two are one figure: "10-15", "between 5 and 8", "from 3% to 4%",
 * "one in five", "52 to 48", "8- to 16-metre", "three or four". Null where it stands alone.
 */
export function join(text: string, tokens: readonly Token[], a: Amount): Joined | null {
  if (typeof a.value !== 'number') return null;
  const at = a.end;
  const word = lowerAt(tokens, at);
  const lead = lowerAt(tokens, a.first - 1);
  if (isDash(word) && isGlued(tokens, at) && !isGlued(tokens, at + 1)) {
    // "8- to 16-metre" is a range; "7- or 8-inch" are two amounts, of which the first borrows its unit.
    const next = lowerAt(tokens, at + 1);
    if (next === 'to' || (next === 'and' && lead === 'between')) return range(a, readAmountAfter(text, tokens, at + 2), lead);
    if (next === 'or' || next === 'and' || next === ',') return borrow(a, readAmountAfter(text, tokens, at + 2) ?? readAmountAfter(text, tokens, at + 3));
  }
  // "4-for-5": hits of times at bat.
  if (isDash(word) && lowerAt(tokens, at + 1) === 'for' && isDash(lowerAt(tokens, at + 2)) && isGlued(tokens, at + 2)) {
    return ratio(a, readAmountAfter(text, tokens, at + 3));
  }
  if (isDash(word)) {
    const glued = isGlued(tokens, at);
    if (glued !== isGlued(tokens, at + 1) && !(glued && isRangeCurrency(tokens, at + 1))) return null;
    const b = readAmountAfter(text, tokens, at + 1);
    if (!b || typeof b.value !== 'number') return null;
    return score(tokens, a, b, glued) ?? range(a, b, lead);
  }
  if (word === 'to' || word === 'through') {
    const b = readAmountAfter(text, tokens, at + 1);
    if (!b || typeof b.value !== 'number') return null;
    return (lead === 'from' ? null : score(tokens, a, b, false)) ?? range(a, b, lead);
  }
  if (word === 'and' && lead === 'between') return range(a, readAmountAfter(text, tokens, at + 1), lead);
  if (word === 'or') return either(a, readAmountAfter(text, tokens, at + 1));
  if (word === 'in' || (word === 'out' && lowerAt(tokens, at + 1) === 'of') || (word === 'of' && lowerAt(tokens, at + 1) === 'every')) {
    let next = word === 'in' ? at + 1 : at + 2;
    if (lowerAt(tokens, next) === 'every') next++;
    return ratio(a, readAmountAfter(text, tokens, next));
  }
  return null;
}

function isRangeCurrency(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === 'mark';
}

/** The amount at `i` or behind its sign and currency: "$15" of "$10-$15". */
function readAmountAfter(text: string, tokens: readonly Token[], i: number): Amount | null {
  const direct = readAmount(text, tokens, i);
  if (direct) return direct.first === i ? direct : null;
  for (let at = i + 1; at <= i + 3; at++) {
    if (tokens[at]?.kind !== 'number') continue;
    const amount = readAmount(text, tokens, at);
    return amount && amount.first === i ? amount : null;
  }
  return null;
}

/** "7- or 8-inch", "four- and six-cylinder": the first takes the unit of the next. */
function borrow(a: Amount, b: Amount | null): Joined | null {
  return b && a.unit === null && b.unit !== null ? { ...a, unit: b.unit, kind: b.kind } : null;
}

/** Two ends of a range: units must agree, the first takes the second's unit and magnitude where it has none ("10-15 million"). */
function range(a: Amount, b: Amount | null, lead: string): Joined | null {
  if (!b || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (a.kind === 'multiple' || b.kind === 'multiple') return null;
  const unit = b.unit ?? a.unit;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit && !(a.kind === 'money' && b.unit.startsWith(`${a.unit} per`))) return null;
  // "rose 3% to 12,500": the second is where it got; only "from" ties a bare number to the first one's unit.
  if (a.unit !== null && b.unit === null && lead !== 'from' && lead !== 'between') return null;
  if (a.kind === 'fraction' !== (b.kind === 'fraction')) return null;
  const face = b.value / b.scale;
  const low = a.scale === 1 && b.scale > 1 && Math.abs(a.value) < 1000 && a.value <= face ? a.value * b.scale : a.value;
  const hasLead = lead === 'between' || lead === 'from';
  const value = low <= b.value ? [low, b.value] as const : [b.value, low] as const;
  return {
    ...a, value, unit, kind: b.unit === null ? a.kind : b.kind, end: b.end, scale: Math.max(a.scale, b.scale), sign: null, lead: hasLead ? a.first - 1 : -1,
  };
}

/** "2-1", "51–49", "52 to 48": whole numbers, the first not smaller, or words around that say a result. */
function score(tokens: readonly Token[], a: Amount, b: Amount, glued: boolean): Joined | null {
  if (a.unit !== null || b.unit !== null || a.scale > 1 || b.scale > 1 || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || a.value < 0 || b.value < 0) return null;
  const isResult = hasResult(tokens, a.first, b.end);
  if (!(a.value >= b.value && (glued || isResult)) && !(isResult && glued) && !(a.value > b.value && !glued && a.value < 1000)) return null;
  return { ...a, value: [a.value, b.value], kind: 'score', end: b.end, sign: null };
}

function hasResult(tokens: readonly Token[], first: number, end: number): boolean {
  for (let k = Math.max(0, first - 7); k < first; k++) if (results.has(lowerAt(tokens, k))) return true;
  for (let k = end; k < end + 3; k++) if (results.has(lowerAt(tokens, k))) return true;
  return false;
}

/** "three or four", "5 or 6": neighbours, so that it is one vague amount and not a choice. */
function either(a: Amount, b: Amount | null): Joined | null {
  if (!b || typeof a.value !== 'number' || typeof b.value !== 'number' || a.unit !== null || a.kind !== 'number') return null;
  const isNext = b.value === a.value + 1 || (a.scale === b.scale && a.scale > 1 && b.value - a.value === a.scale);
  return isNext && Number.isInteger(a.value) && a.value > 1 && b.number === a.end + 1 ? { ...b, first: a.first, number: a.number, value: [a.value, b.value] } : null;
}

/** "one in five", "nine out of 10", "1 of every 35,000": value is the share. */
function ratio(a: Amount, b: Amount | null): Joined | null {
  if (!b || a.unit !== null || b.unit !== null || a.kind !== 'number' || b.kind !== 'number' || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (!(a.value > 0 && a.value <= b.value) || !Number.isInteger(a.value) || !Number.isInteger(b.value)) return null;
  // "12 in 2015": the second is a year.
  if (b.digits && b.value >= 1500 && b.value < 2100 && b.end === b.number + 1) return null;
  return { ...a, value: a.value / b.value, kind: 'ratio', end: b.end };
}
