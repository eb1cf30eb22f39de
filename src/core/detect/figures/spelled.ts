// Number words that are not always numbers: "one", "half", "zero", ordinals, "twice".

import { FigureTag } from '../lexicon/figures';
import { possessives } from '../lexicon/grammar';
import { Tag } from '../lexicon/word';
import { isCapital, type Token } from '../tokens';
import type { Amount } from './amount';
import { figureOf, nothing, type Step, type Walk } from './draft';
import { readBoundBefore } from './bound';
import { beginsSentence, isCapitalWord, isDash, isGlued, isHyphenAt, isNumberAt, lowerAt } from './around';
import { join } from './joined';
import { countedNoun } from './noun';
import { readUnit } from './units';

/** Words before "one" that make a pronoun or an idiom of it: "no one", "the one", "each one", "this one". */
const beforeOne = new Set('no the this that each every any some which another good big new other not old such right wrong loved first last number'.split(' '));
/** Of closed classes, what may stand between "one" and its noun. */
const afterOne = new Set(['other', 'more', 'such', 'or', 'and']);
const CLOSED = Tag.Preposition | Tag.Auxiliary | Tag.Pronoun | Tag.Conjunction | Tag.Determiner | Tag.Negation;

/** True where "one" states a number: "one in five", "one official", "one, two"; not "one of the best", "the one", "one should". */
export function isCountedOne(text: string, tokens: readonly Token[], amount: Amount): boolean {
  if (join(text, tokens, amount)) return true;
  if (beforeOne.has(lowerAt(tokens, amount.first - 1))) return false;
  const next = tokens[amount.end];
  if (!next) return false;
  if (next.word.lower === 'of') return isCountedOf(text, tokens, amount);
  if (next.kind === 'number') return true;
  if (next.kind === 'mark') {
    if (next.word.lower === ',') return isNumberAt(tokens, amount.end + 1);
    return next.word.lower === '-' && isGlued(tokens, amount.end) && isGlued(tokens, amount.end + 1);
  }
  if (next.word.tags & CLOSED && !afterOne.has(next.word.lower)) return false;
  if (next.word.lower === 'or' || next.word.lower === 'and') return isNumberAt(tokens, amount.end + 1) || lowerAt(tokens, amount.end + 1) === 'more';
  return countedNoun(text, tokens, amount.end, true) >= 0;
}

/**
 * "One of two bridges" counts as "three of four" does, and so does "two counts of murder and one of fraud": what a partitive takes is definite ("one of
 * the best", "one of her friends"), so that a bare noun after "of" belongs to the noun left out.
 */
function isCountedOf(text: string, tokens: readonly Token[], { first, end }: Amount): boolean {
  let at = end + 1;
  while ((tokens[at]?.word.tags ?? 0) & Tag.Determiner && at < end + 3) at++;
  if (isNumberAt(tokens, at) && lowerAt(tokens, at) !== 'one') return true;
  const bare = tokens[end + 1];
  const isBare = at === end + 1 && bare?.kind === 'word' && !(bare.word.tags & (CLOSED | FigureTag.Adjective | FigureTag.Vague)) && !isCapital(text, bare.start) && lowerAt(tokens, end + 2) !== "'s";
  return isBare && lowerAt(tokens, first - 1) === 'and' && !notBare.has(bare.word.lower);
}

/** Quantifiers, which a partitive takes too: "and one of many". */
const notBare = new Set(['many', 'several', 'few', 'most', 'those', 'these', 'hundreds', 'dozens', 'thousands']);

const halfNames = new Set(['other', 'latter', 'better', 'back', 'the', 'this', 'that', 'each', 'either']);
const afterHalf = new Set(['time', 'way', 'brother', 'sister', 'term', 'hearted']);

/**
 * True where a fraction in words is a part of something, not the name of a part: "half of them", but not "the second half", "half-time";
 * "a quarter of", but not "the quarter"; "a third of", but not "a third man".
 */
export function isPart(tokens: readonly Token[], amount: Amount): boolean {
  const last = lowerAt(tokens, amount.end - 1);
  const length = amount.end - amount.first;
  const after = lowerAt(tokens, amount.end);
  const hasArticle = lowerAt(tokens, amount.first) === 'a' || lowerAt(tokens, amount.first) === 'an';
  if (last === 'quarters' && length > 1) return after === 'of' || lowerAt(tokens, amount.first) === 'three';
  if (last === 'halves' || last === 'quarter' || last === 'quarters') return length > 1 && (!hasArticle || saysPart(tokens, amount.first, amount.end));
  if (last !== 'half') return true;
  const before = tokens[amount.first - 1];
  if (before && (before.word.tags & FigureTag.Ordinal || halfNames.has(before.word.lower) || isDash(before.word.lower))) return false;
  return !(isDash(after) && isGlued(tokens, amount.end) && isGlued(tokens, amount.end + 1)) && !afterHalf.has(after);
}

const moreOrLess = new Set(['of', 'more', 'less', 'fewer', 'higher', 'lower', 'larger', 'smaller', 'bigger', 'cheaper', 'dearer', 'off']);

/**
 * Whether "a fifth", "a quarter" in tokens `first` to `end` is a part and not a place in a row or three months: "a fifth of", "a third more", "fell by a
 * fifth", "almost a quarter"; not "a fifth man", "a third said", "every quarter".
 */
export function saysPart(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  if (next && moreOrLess.has(next.word.lower)) return true;
  if (next?.kind === 'word' && !(next.word.tags & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | FigureTag.PhraseEnd))) return false;
  const bound = readBoundBefore(tokens, first);
  const before = tokens[(bound?.first ?? first) - 1];
  return bound !== null || (before !== undefined && (before.word.lower === 'by' || (before.word.tags & FigureTag.Change) !== 0));
}

/** "a year and a half", "an hour and a half", "the past decade and a half", whose "half" is token `i`: the amount from its article on; null where it is no such phrase. */
export function readUnitAndHalf(text: string, tokens: readonly Token[], i: number): Amount | null {
  if (lowerAt(tokens, i) !== 'half') return null;
  const and = lowerAt(tokens, i - 1) === 'a' ? i - 2 : i - 1;
  const article = lowerAt(tokens, and - 2);
  const isStep = article === 'past' || article === 'last' || article === 'next';
  const first = isStep ? and - 1 : and - 2;
  if (lowerAt(tokens, and) !== 'and' || !(isStep || article === 'a' || article === 'an')) return null;
  const unit = readUnit(text, tokens, and - 1, true);
  if (unit?.end !== and || (unit.kind !== 'duration' && unit.kind !== 'measure')) return null;
  return { first, end: i + 1, value: 1.5, unit: unit.unit, per: undefined, kind: unit.kind, scale: 1, digits: false, sign: null, number: first, lead: -1 };
}

const zeroNames = new Set(['ground', 'net', 'year', 'patient', 'absolute']);

/** "ground zero", "net zero", "the dozen", "baker's dozen", "high-five": number words in names and idioms. */
export function isIdiom(tokens: readonly Token[], i: number): boolean {
  const lower = lowerAt(tokens, i);
  const before = lowerAt(tokens, i - 1);
  if (lower === 'zero') return zeroNames.has(before);
  if (lower === 'dozen') return before === 'the' || before === "'s";
  const beforeHyphen = tokens[i - 2];
  return before === '-' && isGlued(tokens, i) && isGlued(tokens, i - 1) && beforeHyphen?.kind === 'word' && (beforeHyphen.word.tags & (FigureTag.Numeral | FigureTag.Bound)) === 0
    && !['now', 'mid', 'minus', 'plus', 'top', 'last', 'first', 'to', 'and', 'or'].includes(beforeHyphen.word.lower);
}

const foldValues = new Map([['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['hundred', 100], ['thousand', 1000]]);

/** Behind "twice" and "three times" these make a multiple of it: "twice as many", "four times its size"; "twice" alone says how often. */
export const afterMultiple: ReadonlySet<string> = new Set(['as', 'the', 'that', ...possessives]);

/** "twofold", "twice as many", "twice its share": how many times. "twice" alone says how often. Null where the word at `i` is neither. */
export function readMultiple(walk: Walk, i: number): Step | null {
  const { tokens } = walk;
  const lower = lowerAt(tokens, i);
  const after = lowerAt(tokens, i + 1);
  const times = lower === 'twice' ? 2 : lower === 'thrice' ? 3 : null;
  const fold = lower.endsWith('fold') ? foldValues.get(lower.slice(0, -4)) : undefined;
  if (times === null && fold === undefined) return null;
  if (times !== null && !afterMultiple.has(after)) return nothing(i + 1);
  return { figure: figureOf(walk, { first: i, end: i + 1, value: times ?? fold ?? null, unit: null, kind: 'multiple', noun: -1, lead: -1, sign: null }), next: i + 1 };
}

/** "She first noticed it", "was first persuaded", "first and foremost": an adverb of time, which has a verb or its like after it. */
function isAdverb(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1]?.word.tags ?? 0;
  const after = lowerAt(tokens, end);
  if (before & Tag.Determiner || lowerAt(tokens, first - 1) === "'s") return false;
  return (before & Tag.Pronoun) !== 0 || (after.endsWith('ed') && after.length > 4) || (after === 'and' && lowerAt(tokens, end + 1) === 'foremost');
}

const ranked = new Set(['placed', 'ranked', 'seeded', 'best', 'worst', 'most', 'least', 'ever']);

/** The figure of an ordinal in tokens `first` to `end`: "first meeting", "22nd"; none in "First, …", "at first", "First Lady", "the 20th century", "third-party". */
export function readOrdinal(walk: Walk, first: number, end: number, value: number | undefined): Step {
  const { text, tokens } = walk;
  if (value === undefined || !Number.isInteger(value)) return nothing(end);
  const before = lowerAt(tokens, first - 1);
  const after = tokens[end];
  const lower = lowerAt(tokens, first);
  // Adverbs that order what is said.
  if (before === 'at' && value === 1) return nothing(end);
  if (value <= 10 && (after?.word.lower === ',' || after?.word.lower === ':') && beginsSentence(tokens, first)) return nothing(end);
  if (lowerAt(tokens, end) === 'of' && lowerAt(tokens, end + 1) === 'all') return nothing(end + 2);
  if (after && (after.word.lower === 'century' || after.word.lower === 'centuries')) return nothing(end + 1);
  // "third-party" and "second-hand" rank nothing; "second-fastest" and "sixth-placed" do.
  const isRank = isHyphenAt(tokens, end) && (ranked.has(lowerAt(tokens, end + 1)) || /[^aeiou]est$/u.test(lowerAt(tokens, end + 1)));
  if (isDash(lowerAt(tokens, end)) && isGlued(tokens, end) && !isRank) return nothing(end + 1);
  if (lower === 'first' && isAdverb(tokens, first, end)) return nothing(end);
  // Names: "First Lady", "Fifth Avenue", "Second World War".
  if (isCapital(text, tokens[first]!.start) && after?.kind === 'word' && isCapital(text, after.start)) return nothing(end);
  // "a second", "every second": time.
  if (!isRank && lower === 'second' && (before === 'a' || before === 'per' || before === 'every') && after?.kind !== 'word') return nothing(end);
  // "the first number one album": the number is a rank of its own.
  const isNumbered = lowerAt(tokens, end) === 'number' && isNumberAt(tokens, end + 1);
  const noun = isNumbered || isRank && isCapitalWord(text, tokens[end + 2]) ? -1 : countedNoun(text, tokens, isRank ? end + 2 : end, true);
  return { figure: figureOf(walk, { first, end, value, unit: null, kind: 'ordinal', noun, lead: -1, sign: null }), next: end };
}
