// Quantities without a number: "dozens of", "hundreds of thousands", "most voters", "the majority of", "a few hundred", "a handful of".

import { FigureTag } from '../lexicon/figures';
import { possessives } from '../lexicon/grammar';
import { Tag } from '../lexicon/word';
import type { Token } from '../tokens';
import type { Amount } from './amount';
import type { Draft } from './draft';
import { isLength, readLength } from './length';
import { countedNoun, isPlural } from './noun';
import { isNumberAt, lowerAt } from './around';
import { readCurrencyAfter } from './money';
import { readUnit } from './units';

const vague = { value: null, unit: null, kind: 'vague', noun: -1, lead: -1, sign: null, vague: true } as const;

/**
 * The order of size that a magnitude in the plural gives: "thousands" are from one to ten thousand, since of more one would say "tens of
 * thousands" (a scalar implicature: Horn, A Natural History of Negation, 1989, ch. 4). "Dozens" and "scores" have no next step, and no value.
 */
const sizes = new Map([['tens', 10], ['hundreds', 100], ['thousands', 1e3], ['millions', 1e6], ['billions', 1e9], ['trillions', 1e12]]);

const adjectives = new Set(['vast', 'overwhelming', 'great', 'large', 'small', 'big', 'huge', 'slim', 'silent', 'absolute', 'clear', 'tiny']);

/**
 * The vague quantity whose head stands at token `i`; null where the word is something else ("the most popular", "scores 12 goals", "the majority leader",
 * "majority of the 240,000", which is that figure's share).
 */
export function readVague(text: string, tokens: readonly Token[], i: number): Draft | null {
  const lower = lowerAt(tokens, i);
  if (isLength(lower)) return readLength(tokens, i);
  if (lower === 'most') return readMost(text, tokens, i);
  if (lower === 'majority' || lower === 'minority') return readMajority(text, tokens, i);
  let end = i + 1;
  let first = i;
  if (lower === 'handful') {
    if (lowerAt(tokens, end) !== 'of' || lowerAt(tokens, i - 1) !== 'a') return null;
    first = i - 1;
  } else if (lower === 'scores') {
    // "scores of people", but "she scores", "test scores of 12".
    if (lowerAt(tokens, end) !== 'of' || tokens[i - 1]?.kind === 'word' && !(tokens[i - 1]!.word.tags & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary))) return null;
  }
  // "tens of thousands", "hundreds of millions"
  let size = sizes.get(lower) ?? NaN;
  while (lowerAt(tokens, end) === 'of' && (tokens[end + 1]?.word.tags ?? 0) & FigureTag.Vague && lowerAt(tokens, end + 1).endsWith('s')) {
    size *= sizes.get(lowerAt(tokens, end + 1)) ?? NaN;
    end += 2;
  }
  if (lower === 'tens' && end === i + 1) return null;
  const value = Number.isNaN(size) ? null : [size, size * 10] as const;
  const of = lowerAt(tokens, end) === 'of' ? end + 1 : end;
  const money = readCurrencyAfter(text, tokens, of, true);
  if (money) return { first, end: money.end, ...vague, value, unit: money.unit };
  const unit = readUnit(text, tokens, of, true);
  if (unit && lowerAt(tokens, of).endsWith('s')) return { first, end: unit.end, ...vague, value, unit: unit.unit };
  const noun = countedNoun(text, tokens, end, false);
  return { first, end, ...vague, value, noun: noun >= 0 && isPlural(tokens[noun]!) ? noun : -1 };
}

const beforeSuperlative = new Set(['the', 'a', 'at', "'s", ...possessives]);

/** "most of the voters", "most voters"; a superlative ("the most popular", "most likely") is none. */
function readMost(text: string, tokens: readonly Token[], i: number): Draft | null {
  if (beforeSuperlative.has(lowerAt(tokens, i - 1))) return null;
  const next = tokens[i + 1];
  if (next?.kind !== 'word') return null;
  const ofThe = next.word.lower === 'of' && isDeterminerOrPronoun(tokens[i + 2]);
  if (!ofThe && !isPlural(next)) return null;
  if (ofThe && isNumberAt(tokens, i + 3)) return null;
  const noun = countedNoun(text, tokens, i + 1, false);
  return { first: i, end: i + 1, ...vague, noun };
}

const beforeNumber = new Set(['only', 'just', 'more', 'fewer', 'at', 'well', 'a', 'mere']);

function readMajority(text: string, tokens: readonly Token[], i: number): Draft | null {
  if (lowerAt(tokens, i + 1) !== 'of') return null;
  // "the majority of the 240,000", "a majority of just over 40": the number tells how many.
  let at = isDeterminerOrPronoun(tokens[i + 2]) ? i + 3 : i + 2;
  while (at < i + 5 && (beforeNumber.has(lowerAt(tokens, at)) || (tokens[at]?.word.tags ?? 0) & FigureTag.Bound)) at++;
  if (isNumberAt(tokens, at)) return null;
  let first = i;
  while (adjectives.has(lowerAt(tokens, first - 1))) first--;
  const noun = countedNoun(text, tokens, i + 1, false);
  return { first, end: i + 1, ...vague, noun };
}

function isDeterminerOrPronoun(token: Token | undefined): boolean {
  return token !== undefined && (token.word.tags & (Tag.Determiner | Tag.Pronoun)) !== 0;
}

const few = new Set(['few', 'several', 'many', 'couple']);

/** "several hundred", "a few dozen", "a couple of thousand": the token at which such a phrase begins; -1 where the amount is exact. */
export function readVagueNumber(tokens: readonly Token[], amount: Amount): number {
  const lower = lowerAt(tokens, amount.number);
  if (amount.digits || amount.scale === 1 || lower === 'half' || amount.value !== amount.scale) return -1;
  const at = lowerAt(tokens, amount.first - 1) === 'of' ? amount.first - 2 : amount.first - 1;
  if (!few.has(lowerAt(tokens, at))) return -1;
  return lowerAt(tokens, at - 1) === 'a' ? at - 1 : at;
}
