// What a figure counts, measures or is a part of. How the head of a noun phrase is found stands in `noun.ts`.

import { FigureTag } from '../lexicon/figures';
import { possessives } from '../lexicon/grammar';
import { Tag } from '../lexicon/word';
import { isCapital, type Token } from '../tokens';
import type { Amount } from './amount';
import { isHyphenAt, lowerAt } from './around';
import { readBoundAfter, readBoundBefore } from './bound';
import type { Walk } from './draft';
import { countedNoun, isPlural } from './noun';

/** What a plain number, ratio or fraction counts: the noun behind it or, of a number, the one whose number is said to change. */
export function countedBy(walk: Walk, amount: Amount): number {
  const noun = nounOf(walk, amount);
  return noun < 0 && amount.kind === 'number' ? nounOfChange(walk, amount) : noun;
}

/** "The number of *nurses* rises from 340 to 385": the noun stands in the subject, and between it and the figure the verb of change. */
function nounOfChange({ text, tokens }: Walk, { first }: Amount): number {
  let verb = -1;
  for (let k = first - 1; k > 0 && k > first - CHANGE_REACH; k--) {
    const { kind, word } = tokens[k]!;
    if ((kind === 'mark' && !isHyphenAt(tokens, k)) || word.tags & Tag.Conjunction || (verb < 0 && word.tags & (Tag.Pronoun | Tag.Auxiliary))) return -1;
    if (word.tags & FigureTag.Change && verb < 0) verb = k;
    if (word.lower !== 'of' || lowerAt(tokens, k - 1) !== 'number') continue;
    const noun = countedNoun(text, tokens, k, false);
    return noun >= 0 && noun < verb && isPlural(tokens[noun]!) ? noun : -1;
  }
  return -1;
}

/** How many tokens before the figure its subject may begin: "number of new homes in the three northern districts fell sharply last year to". */
const CHANGE_REACH = 18;

/** Of what stands behind a number: of ratios, scores and fractions only plurals and what stands after "of" are trusted. */
function nounOf({ text, tokens }: Walk, amount: Amount): number {
  const at = readBoundAfter(tokens, amount.end)?.end ?? amount.end;
  if (amount.kind === 'fraction' && lowerAt(tokens, at - 1) === 'half' && afterHalf.has(lowerAt(tokens, at))) return wholeAt(text, tokens, at + 1);
  // "two counts of murder and one of fraud": its noun is left out.
  if (amount.value === 1 && amount.kind === 'number' && lowerAt(tokens, at) === 'of') return -1;
  const noun = countedNoun(text, tokens, at, amount.value === 1);
  if (noun >= 0 && (isWholeOfSome(tokens, amount, noun) || standsAlone(tokens, amount))) return -1;
  if (noun < 0 || isPlural(tokens[noun]!)) return amount.kind === 'score' ? -1 : noun;
  if (amount.kind === 'fraction') return lowerAt(tokens, at) === 'of' ? countedNoun(text, tokens, at, true) : -1;
  return amount.kind === 'number' ? noun : -1;
}

/** "Half the crew", "half its voters": the one fraction that does without "of". */
const afterHalf = new Set(['the', 'all', ...possessives]);

/** The head of a phrase that is a whole or a substance, which need not be counted: "of voters", "of the vote". */
function wholeAt(text: string, tokens: readonly Token[], at: number): number {
  const plural = countedNoun(text, tokens, at, false);
  return plural >= 0 && isPlural(tokens[plural]!) ? plural : countedNoun(text, tokens, at, true);
}

/** "30% of voters", "12 per cent of the vote": what the percentage is a part of; -1 where it is not said right after it. */
export function wholeOf({ text, tokens }: Walk, { end }: Amount): number {
  return lowerAt(tokens, end) === 'of' ? wholeAt(text, tokens, end) : -1;
}

/**
 * "3 kg of cocaine", "half a tonne of cannabis resin", "10cm of snow": what is measured out. Before a determiner or a name "of" says where from ("within
 * 5 miles of the coast"). Of "12 per 100,000 people" it is the people.
 */
export function substanceOf(walk: Walk, amount: Amount): number {
  const { text, tokens } = walk;
  if (amount.unit?.startsWith('per ')) return countedNoun(text, tokens, amount.end, false);
  const next = tokens[amount.end + 1];
  if (next?.kind !== 'word' || next.word.tags & (Tag.Determiner | Tag.Pronoun | FigureTag.Numeral) || isCapital(text, next.start)) return -1;
  return wholeOf(walk, amount);
}

const wholes = new Set(`family household party table crew panel jury class couple group team gang population maximum father mother parent dad mum mom widow widower
  grandfather grandmother`.split(/\s+/u));

/**
 * "A family of five costs the council more", "the father of three wept": what comes after the number is the verb of the whole, unless it is a plural
 * ("a mother of two boys") that no determiner follows.
 */
function isWholeOfSome(tokens: readonly Token[], amount: Amount, noun: number): boolean {
  if (lowerAt(tokens, amount.first - 1) !== 'of' || !wholes.has(lowerAt(tokens, amount.first - 2))) return false;
  return !isPlural(tokens[noun]!) || (noun === amount.end && ((tokens[noun + 1]?.word.tags ?? 0) & Tag.Determiner) !== 0);
}

/** "27 boxes, of which eleven held drugs": the number stands for them, and no noun follows unless it does at once ("of whom three women"). */
function standsAlone(tokens: readonly Token[], amount: Amount): boolean {
  let relative = amount.first - 1;
  while (relative > amount.first - 5 && lowerAt(tokens, relative) !== 'which' && lowerAt(tokens, relative) !== 'whom') relative--;
  if (relative <= amount.first - 5 || lowerAt(tokens, relative - 1) !== 'of') return false;
  const first = readBoundBefore(tokens, amount.first)?.first ?? amount.first;
  return first === relative + 1 && !isPlural(tokens[amount.end] ?? tokens[first]!);
}
