// Two amounts that are one figure: a range, a ratio, a score, "three or four", a measure in two units ("5 feet 10 inches").

import type { Token } from '../tokens';
import { Tag } from '../lexicon/word';
import { readAmount, type Amount } from './amount';
import { isCapitalWord, isDash, isGlued, isNumberAt, lowerAt } from './around';
import { countedNoun, isPlural } from './noun';

/** Words that make "52 to 48" or "2-1" the result of a game or a vote. */
const results = new Set(`vote votes voted voting beat beats beaten won win wins winning lost lose losing loss defeat defeated defeats victory led lead leads leading draw drew drawn tie
  tied score scored trail trailed trailing ahead passed approved rejected aggregate margin rout set sets game match final series split`.split(/\s+/u));

/**
 * The amount that begins with `a`, joined with the one after it where the two are one figure: "10-15", "between 5 and 8", "from 3% to 4%",
 * "one in five", "52 to 48", "8- to 16-metre", "three or four", "5 feet 10 inches". Null where it stands alone.
 */
export function join(text: string, tokens: readonly Token[], a: Amount): Amount | null {
  if (typeof a.value !== 'number') return null;
  const at = a.end;
  const word = lowerAt(tokens, at);
  const lead = leadOf(tokens, a.first);
  const compound = readCompound(text, tokens, a);
  if (compound) return compound;
  if (isDash(word) && isGlued(tokens, at) && !isGlued(tokens, at + 1)) {
    // "8- to 16-metre" is a range; "7- or 8-inch" are two amounts, of which the first borrows its unit.
    const next = lowerAt(tokens, at + 1);
    if (next === 'to' || (next === 'and' && lead === 'between')) return range(tokens, a, readAmountAfter(text, tokens, at + 2), lead);
    if (next === 'or' || next === 'and' || next === ',') return borrow(a, readAmountAfter(text, tokens, at + 2) ?? readAmountAfter(text, tokens, at + 3));
  }
  // "4-for-5": hits of times at bat.
  if (isDash(word) && lowerAt(tokens, at + 1) === 'for' && isDash(lowerAt(tokens, at + 2)) && isGlued(tokens, at + 2)) {
    return ratio(a, readAmountAfter(text, tokens, at + 3));
  }
  if (isDash(word)) {
    const glued = isGlued(tokens, at);
    if (glued !== isGlued(tokens, at + 1) && !(glued && tokens[at + 1]?.kind === 'mark')) return null;
    const b = readAmountAfter(text, tokens, at + 1);
    if (!b || typeof b.value !== 'number') return null;
    return score(tokens, a, b, glued) ?? range(tokens, a, b, lead);
  }
  if (word === 'to' || word === 'through') {
    const b = readAmountAfter(text, tokens, at + 1);
    if (!b || typeof b.value !== 'number') return null;
    return (lead === 'from' ? null : score(tokens, a, b, false)) ?? range(tokens, a, b, lead);
  }
  if (word === 'and' && lead === 'between') return range(tokens, a, readAmountAfter(text, tokens, approximators.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1), lead);
  if (word === 'or') return either(a, readAmountAfter(text, tokens, at + 1));
  if (word === 'in' || (word === 'out' && lowerAt(tokens, at + 1) === 'of') || (word === 'of' && lowerAt(tokens, at + 1) === 'every')) {
    let next = word === 'in' ? at + 1 : at + 2;
    if (lowerAt(tokens, next) === 'every') next++;
    return ratio(a, readAmountAfter(text, tokens, next));
  }
  // "One of four bridges" is what "one out of four bridges" is; "one of the four" names one of some that are known.
  if (word === 'of' && isNumberAt(tokens, at + 1)) return ratio(a, readAmountAfter(text, tokens, at + 1));
  return ratioOfNoun(text, tokens, a);
}

/**
 * "One train in three", "two young voters out of five": the noun stands between. The second number must be bare, since "one case in 12 districts" counts
 * districts; a determiner after it makes a verb of what looks like a plural ("one patient in five receives any treatment").
 */
function ratioOfNoun(text: string, tokens: readonly Token[], a: Amount): Amount | null {
  if (a.kind !== 'number' || a.unit !== null || a.scale > 1 || tokens[a.end]?.kind !== 'word') return null;
  if (!isIn(tokens, a.end + 1) && !isIn(tokens, a.end + 2) && !isIn(tokens, a.end + 3)) return null;
  const noun = countedNoun(text, tokens, a.end, a.value === 1);
  if (noun < 0 || noun > a.end + 2 || (a.value !== 1 && !isPlural(tokens[noun]!))) return null;
  if (!isIn(tokens, noun + 1)) return null;
  let next = lowerAt(tokens, noun + 1) === 'in' ? noun + 2 : noun + 3;
  if (lowerAt(tokens, next) === 'every') next++;
  const b = readAmountAfter(text, tokens, next);
  if (!b || b.number !== next || b.value === 1 || isCapitalWord(text, tokens[b.end])) return null;
  const counted = countedNoun(text, tokens, b.end, false);
  const isVerb = counted === b.end && ((tokens[counted + 1]?.word.tags ?? 0) & Tag.Determiner) !== 0;
  if (counted >= 0 && !isVerb && isPlural(tokens[counted]!)) return null;
  const whole = ratio(a, b);
  return whole && { ...whole, counted: noun };
}

/** "in" or "out of". */
function isIn(tokens: readonly Token[], i: number): boolean {
  const lower = lowerAt(tokens, i);
  return lower === 'in' || (lower === 'out' && lowerAt(tokens, i + 1) === 'of');
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

/** Larger unit, smaller unit, and how many of it make one: what people say together. */
const parts: Readonly<Record<string, readonly [smaller: string, count: number]>> = {
  foot: ['inch', 12], stone: ['pound-mass', 14], 'pound-mass': ['ounce', 16], metre: ['centimetre', 100], year: ['month', 12], week: ['day', 7], day: ['hour', 24],
  hour: ['minute', 60], minute: ['second', 60],
};

/** "13 dollars and 45 cents": one amount of money. "3 pounds" alone may be a weight; with pence it is none. */
function readCents(text: string, tokens: readonly Token[], a: Amount): Amount | null {
  const isPounds = a.unit === 'pound-mass' || a.unit === 'GBP';
  if (typeof a.value !== 'number' || !Number.isInteger(a.value) || !(a.kind === 'money' || isPounds)) return null;
  const part = readAmountAfter(text, tokens, lowerAt(tokens, a.end) === 'and' ? a.end + 1 : a.end);
  if (part?.unit !== (isPounds ? 'penny' : 'cent') || typeof part.value !== 'number' || part.value >= 100) return null;
  return { ...a, value: a.value + part.value / 100, unit: isPounds ? 'GBP' : a.unit, kind: 'money', end: part.end };
}

/** "two years and a half": the half of a unit after it. */
function readAndHalf(tokens: readonly Token[], a: Amount): Amount | null {
  const isHalf = lowerAt(tokens, a.end) === 'and' && lowerAt(tokens, a.end + 1) === 'a' && lowerAt(tokens, a.end + 2) === 'half';
  const canHalve = a.kind === 'duration' || a.kind === 'measure';
  return isHalf && canHalve && typeof a.value === 'number' && Number.isInteger(a.value) ? { ...a, value: a.value + 0.5, end: a.end + 3 } : null;
}

/** "5 feet 10 inches", "2 hours, 14 minutes and 3 seconds": one amount, in the smallest of its units, so that it stays exact. */
function readCompound(text: string, tokens: readonly Token[], a: Amount): Amount | null {
  if (a.unit === null) return null;
  const other = readCents(text, tokens, a) ?? readAndHalf(tokens, a);
  if (other) return other;
  let whole = a;
  for (;;) {
    const [smaller, count] = (whole.unit === null ? undefined : parts[whole.unit]) ?? [null, 0];
    if (smaller === null || typeof whole.value !== 'number' || !Number.isInteger(whole.value)) break;
    const word = lowerAt(tokens, whole.end);
    const at = word === ',' || word === 'and' ? whole.end + 1 : whole.end;
    const part = tokens[at]?.kind === 'number' || word !== ',' ? readPart(text, tokens, at, smaller) : null;
    if (!part || typeof part.value !== 'number' || part.value < 0 || part.value >= count) break;
    whole = { ...whole, value: whole.value * count + part.value, unit: smaller, largest: a.unit, kind: part.kind, end: part.end };
  }
  return whole === a ? null : whole;
}

/** The amount at `i` in the unit wanted; inches may be "in" here ("5ft 10in"), which alone is a preposition. */
function readPart(text: string, tokens: readonly Token[], i: number, unit: string): Amount | null {
  const part = readAmountAfter(text, tokens, i);
  if (part?.unit === unit) return part;
  return unit === 'inch' && part?.kind === 'number' && part.digits && lowerAt(tokens, part.end) === 'in' && isGlued(tokens, part.end)
    ? { ...part, unit, kind: 'measure', end: part.end + 1 } : null;
}

/** Approximators that may stand between "between" or "from" and the number: "between about 5 and 8". */
const approximators = new Set(['about', 'around', 'approximately', 'roughly', 'some']);

/** The token before the number at `first`, past an approximator: where "between" or "from" would stand. */
function leadAt(tokens: readonly Token[], first: number): number {
  return approximators.has(lowerAt(tokens, first - 1)) ? first - 2 : first - 1;
}

function leadOf(tokens: readonly Token[], first: number): string {
  return lowerAt(tokens, leadAt(tokens, first));
}

/** "7- or 8-inch", "four- and six-cylinder": the first takes the unit of the next. */
function borrow(a: Amount, b: Amount | null): Amount | null {
  return b && a.unit === null && b.unit !== null ? { ...a, unit: b.unit, kind: b.kind } : null;
}

/** Two ends of a range: units must agree, each takes the other's unit, the first the second's magnitude, where it has none ("10-15 million", "€3-4bn"). */
function range(tokens: readonly Token[], a: Amount, b: Amount | null, lead: string): Amount | null {
  if (!b || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (a.kind === 'multiple' || b.kind === 'multiple') return null;
  const unit = b.unit ?? a.unit;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return null;
  // "rose 3% to 12,500": the second is where it got; only "from" ties a bare number to the first one's unit.
  if (a.unit !== null && b.unit === null && lead !== 'from' && lead !== 'between' && !(isDash(lowerAt(tokens, a.end)) && isGlued(tokens, a.end))) return null;
  if (a.kind === 'fraction' !== (b.kind === 'fraction')) return null;
  const face = b.value / b.scale;
  const low = a.scale === 1 && b.scale > 1 && Math.abs(a.value) < 1000 && a.value <= face ? a.value * b.scale : a.value;
  const hasLead = lead === 'between' || lead === 'from';
  const value = low <= b.value ? [low, b.value] as const : [b.value, low] as const;
  return {
    ...a, per: b.per ?? a.per, value, unit, kind: b.unit === null ? a.kind : b.kind, end: b.end, scale: Math.max(a.scale, b.scale), sign: null, lead: hasLead ? leadAt(tokens, a.first) : -1,
  };
}

/** "2-1", "51–49", "52 to 48": whole numbers, the first not smaller, or words around that say a result. */
function score(tokens: readonly Token[], a: Amount, b: Amount, glued: boolean): Amount | null {
  if (a.unit !== null || b.unit !== null || a.scale > 1 || b.scale > 1 || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || a.value < 0 || b.value < 0) return null;
  const isResult = hasResult(tokens, a.first, b.end) || (glued && besideScore(tokens, a.first, b.end));
  if (!(a.value >= b.value && (glued || isResult)) && !(isResult && glued) && !(a.value > b.value && !glued && a.value < 1000)) return null;
  return { ...a, value: [a.value, b.value], kind: 'score', end: b.end, sign: null };
}

/** "7-6, 4-6, 6-3": the 4-6 is a lost set, since beside it stands one that was won, with the higher number first; in "ages 4-6, 7-9" none does. */
function besideScore(tokens: readonly Token[], first: number, end: number): boolean {
  let before = lowerAt(tokens, first - 1) === ',' ? first - 2 : first - 1;
  if (lowerAt(tokens, before) === ')') before--;
  return isSetAt(tokens, before - 2) || isSetAt(tokens, lowerAt(tokens, end) === ',' ? end + 1 : end);
}

function isSetAt(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.kind !== 'number' || tokens[i + 2]?.kind !== 'number' || !isDash(lowerAt(tokens, i + 1))) return false;
  const [won, lost] = [Number(lowerAt(tokens, i)), Number(lowerAt(tokens, i + 2))];
  // Tie-breaks go into the twenties at most; "1914-18" is no set.
  return won >= lost && won < 30;
}

function hasResult(tokens: readonly Token[], first: number, end: number): boolean {
  for (let k = Math.max(0, first - 7); k < first; k++) if (results.has(lowerAt(tokens, k))) return true;
  for (let k = end; k < end + 3; k++) if (results.has(lowerAt(tokens, k))) return true;
  return false;
}

/** "three or four", "5 or 6": neighbours, so that it is one vague amount and not a choice. */
function either(a: Amount, b: Amount | null): Amount | null {
  if (!b || typeof a.value !== 'number' || typeof b.value !== 'number' || a.unit !== null || a.kind !== 'number') return null;
  const isNext = b.value === a.value + 1 || (a.scale === b.scale && a.scale > 1 && b.value - a.value === a.scale);
  return isNext && Number.isInteger(a.value) && a.value > 1 && b.number === a.end + 1 ? { ...b, first: a.first, number: a.number, value: [a.value, b.value] } : null;
}

/** "one in five", "nine out of 10", "1 of every 35,000": value is the share. */
function ratio(a: Amount, b: Amount | null): Amount | null {
  if (!b || a.unit !== null || b.unit !== null || a.kind !== 'number' || b.kind !== 'number' || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  if (!(a.value > 0 && a.value <= b.value) || !Number.isInteger(a.value) || !Number.isInteger(b.value)) return null;
  // "12 in 2015": the second is a year.
  if (b.digits && b.value >= 1500 && b.value < 2100 && b.end === b.number + 1) return null;
  return { ...a, value: a.value / b.value, kind: 'ratio', end: b.end };
}
