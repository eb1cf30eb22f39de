// Digits that are a year or a day of the month, where no date mention covers them: "the 2019 games", "her 1981 album", "9 May".

import { monthNumbers } from '../lexicon/dates';
import { FigureTag } from '../lexicon/figures';
import { possessives } from '../lexicon/grammar';
import type { Token } from '../tokens';
import { isPlural } from './noun';
import { lowerAt } from './around';

/** Before four digits they make a year of them even when a plural follows ("in 2013 sales"), or when the digits are an early year. */
const strongLeads = new Set(['in', 'since', 'until', 'till', 'during', 'by', 'year', "'s", 'mid', 'circa', ...monthNumbers.keys()]);
const definites = new Set(['the', 'this', ...possessives]);

/** Last words of bounds that are said of years too: "around 1850", "as late as 2015", "beyond 2030". */
const boundsOfTime = new Set(['about', 'around', 'circa', 'near', 'nearing', 'approaching', 'beyond', 'as', 'good', 'even']);

/** "9 May", "Oct. 31": true when the digits at `i` stand beside the name of a month. */
export function isDayOfMonth(tokens: readonly Token[], i: number): boolean {
  const digits = lowerAt(tokens, i);
  if (digits.length > 2 || Number(digits) > 31) return false;
  // "may" is a verb more often than a month where the digits stand after it: "may 12 people" does not occur, "12 may" does.
  const before = lowerAt(tokens, i - 1) === '.' ? lowerAt(tokens, i - 2) : lowerAt(tokens, i - 1);
  const after = lowerAt(tokens, i + 1);
  return monthNumbers.has(before) || (monthNumbers.has(after) && after !== 'may' && after !== 'march') || (after === 'of' && monthNumbers.has(lowerAt(tokens, i + 2)))
    || ((after === 'may' || after === 'march') && tokens[i + 2]?.kind !== 'word');
}

/** "700 BC", "AD 79": an era beside the digits. */
export function isEra(tokens: readonly Token[], i: number): boolean {
  const after = lowerAt(tokens, i + 1);
  return after === 'bc' || after === 'bce' || after === 'ad' || after === 'ce' || after === 'b.c.' || after === 'a.d.' || lowerAt(tokens, i - 1) === 'ad' || lowerAt(tokens, i - 1) === 'a.d.';
}

/**
 * True when the four digits at `i`, without separator and with no unit after them, read as a year. A plural noun right after makes them a count
 * ("1709 pupils", "more than 2000 people"), unless a word for time stands before ("in 2013 sales rose", "the 2020 elections") or the
 * digits are of our own time and not round ("2018 sales").
 */
export function isYear(tokens: readonly Token[], i: number, hasBound: boolean): boolean {
  const digits = lowerAt(tokens, i);
  if (digits.length !== 4 || !/^(?:1\d|20|21)\d\d$/u.test(digits)) return false;
  const year = Number(digits);
  const lead = lowerAt(tokens, i - 1);
  const next = tokens[i + 1];
  const counts = next?.kind === 'word' && isPlural(next) && !(next.word.tags & FigureTag.Numeral);
  if (strongLeads.has(lead)) return true;
  if (hasBound) return !counts && year >= 1500 && boundsOfTime.has(lead);
  if (counts) return (definites.has(lead) && year >= 1800) || (year >= 1900 && year % 100 !== 0);
  return year >= 1500;
}
