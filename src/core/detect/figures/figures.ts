// Finds every quantity that a paragraph states. One walk over its tokens; a token that cannot begin a number costs one test.

import { overlaps } from '../../span';
import { FigureTag } from '../lexicon/figures';
import type { DateMention, Figure, FigureKind } from '../model';
import type { Paragraph } from '../paragraph';
import { isCapital, type Token } from '../tokens';
import { isAge, isAgePhrase, readAgeGroup } from './age';
import { readAmount, type Amount } from './amount';
import { readBoundBefore } from './bound';
import { countedBy, substanceOf, wholeOf } from './counted';
import { figureOf, nothing, type Step, type Walk } from './draft';
import { isDash, isGlued, lowerAt } from './around';
import { join } from './joined';
import { isAddress, isLabel, isNameOrLabel, isSpelledName } from './names';
import { isSlashed, skipDigits } from './negatives';
import { countedNoun, isPlural } from './noun';
import { ordinalValues } from './numerals';
import { readRaceTime } from './racetime';
import { afterMultiple, isCountedOne, isIdiom, isPart, readMultiple, readOrdinal, readUnitAndHalf, saysPart } from './spelled';
import { isDecade } from './units';
import { readVague, readVagueNumber } from './vague';
import { isDayOfMonth, isEra, isYear } from './years';

const { Numeral, Ordinal, Vague } = FigureTag;

/**
 * The figures of a paragraph, in the order of the text, not overlapping. Offsets count from the paragraph's start.
 * What lies in `dates` (in the order of the text) is no figure, except a length of time that counts: "two days" of "two days earlier" states
 * a quantity as well as pointing to a day, and annotators of quantities mark it.
 */
export function findFigures(paragraph: Paragraph, dates: readonly DateMention[]): Figure[] {
  const { text, tokens } = paragraph;
  const figures: Figure[] = [];
  const isTitle = paragraph.kind === 'headline' || paragraph.kind === 'subhead';
  let date = 0;
  let labelled = -1;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    if (token.kind !== 'number' && !(token.word.tags & (Numeral | Ordinal | Vague))) {
      i++;
      continue;
    }
    while (date < dates.length && dates[date]!.end <= token.start) date++;
    const mention = dates[date];
    const previous = figures[figures.length - 1] ?? null;
    const step = read({ text, tokens, isTitle, previous, labelled, date: mention && overlaps(mention, token) ? mention : null }, i);
    if (step.figure && !(previous && overlaps(previous, step.figure))) figures.push(step.figure);
    if (step.label) labelled = step.next;
    i = Math.max(step.next, i + 1);
  }
  return figures;
}

function read(walk: Walk, i: number): Step {
  const { text, tokens } = walk;
  const token = tokens[i]!;
  if (token.kind === 'number') return readDigits(walk, i);
  const { lower, tags } = token.word;
  if (tags & Ordinal) {
    if (walk.date) return nothing(i + 1);
    // "a third of", "fell by a fifth"
    const article = lowerAt(tokens, i - 1);
    const part = (article === 'a' || article === 'an') && saysPart(tokens, i - 1, i + 1) ? readAmount(text, tokens, i - 1) : null;
    return part && part.kind !== 'number' ? finish(walk, part) : readOrdinal(walk, i, i + 1, ordinalValues.get(lower));
  }
  if (tags & Numeral) return readSpelled(walk, i);
  if (walk.date) return nothing(i + 1);
  const vague = readVague(text, tokens, i);
  return vague ? { figure: figureOf(walk, vague), next: vague.end } : nothing(i + 1);
}

const suffixes = new Set(['st', 'nd', 'rd', 'th']);

function readDigits(walk: Walk, i: number): Step {
  const { text, tokens } = walk;
  const next = i + 1;
  if (isGlued(tokens, next) && suffixes.has(lowerAt(tokens, next))) {
    return walk.date ? nothing(next + 1) : readOrdinal(walk, i, next + 1, Number(lowerAt(tokens, i).replace(/,/gu, '')));
  }
  // ".265": the point comes before the digits that the walk stops at.
  const hasPoint = lowerAt(tokens, i - 1) === '.' && isGlued(tokens, i) && !isGlued(tokens, i - 1) && i > 0;
  const amount = readAmount(text, tokens, hasPoint ? i - 1 : i);
  if (walk.date) return amount?.kind === 'duration' && !isDecade(tokens, next) ? finish(walk, amount) : nothing(next);
  const hasCurrency = amount?.kind === 'money' && amount.first < i;
  if (!hasCurrency && !hasPoint) {
    const race = readRaceTime(walk, i);
    if (race) return race;
    const skipped = skipDigits(text, tokens, i);
    if (skipped > 0) return nothing(skipped);
    const group = readAgeGroup(walk, i);
    if (group) return group;
    if (isDecade(tokens, next) || isDayOfMonth(tokens, i) || isEra(tokens, i)) return nothing(next);
    if (amount?.end === next && isSlashed(tokens, i)) return nothing(next + 2);
  }
  if (!amount) return nothing(next);
  const isBare = amount.unit === null && amount.end === next && amount.kind === 'number';
  if (isBare && isYear(tokens, i, readBoundBefore(tokens, i) !== null)) return nothing(next);
  // "5G", "777F", "49ers": letters glued on that are no unit.
  const after = tokens[amount.end];
  if (amount.unit === null && after?.kind === 'word' && isGlued(tokens, amount.end)) return nothing(amount.end + 1);
  return finish(walk, amount);
}

function readSpelled(walk: Walk, i: number): Step {
  const { text, tokens } = walk;
  const multiple = readMultiple(walk, i);
  if (multiple) return multiple;
  const half = readUnitAndHalf(text, tokens, i);
  if (half) return made(walk, half, half.kind, -1);
  const article = lowerAt(tokens, i - 1);
  const amount = (article === 'a' || article === 'an' ? readAmount(text, tokens, i - 1) : null) ?? readAmount(text, tokens, i);
  if (!amount) return nothing(i + 1);
  if (walk.date) return amount.kind === 'duration' ? finish(walk, amount) : nothing(amount.end);
  const quarters = readQuarters(tokens, amount);
  if (quarters) return made(walk, quarters, 'duration', -1);
  if (isIdiom(tokens, i) || (amount.kind === 'fraction' && !isPart(tokens, amount))) return nothing(amount.end);
  if (!walk.isTitle && amount.unit === null && isSpelledName(text, tokens, i, amount.end)) return nothing(amount.end);
  const ordinal = readSpelledOrdinal(walk, i, amount);
  if (ordinal) return ordinal;
  const vague = readVagueNumber(tokens, amount);
  if (vague >= 0) {
    const noun = amount.unit === null ? countedNoun(text, tokens, amount.end, false) : -1;
    return { figure: figureOf(walk, { ...amount, first: vague, value: null, kind: 'vague', vague: true, noun }), next: amount.end };
  }
  if (lowerAt(tokens, i) === 'one' && amount.value === 1 && amount.unit === null) {
    const rank = readRank(walk, amount);
    if (rank) return rank;
    if (!isCountedOne(text, tokens, amount)) return nothing(amount.end);
  }
  return finish(walk, amount);
}

const rows = new Set(['running', 'ago', 'earlier', 'straight']);
const steps = new Set(['past', 'last', 'first', 'next', 'previous', 'consecutive', 'successive']);

/** "three quarters in a row", "the past three quarters": lengths of three months, not three parts of four. */
function readQuarters(tokens: readonly Token[], amount: Amount): Amount | null {
  if (amount.kind !== 'fraction' || lowerAt(tokens, amount.end - 1) !== 'quarters' || lowerAt(tokens, amount.first) !== 'three') return null;
  const after = lowerAt(tokens, amount.end);
  const isRow = rows.has(after) || (after === 'in' && lowerAt(tokens, amount.end + 1) === 'a') || steps.has(lowerAt(tokens, amount.first - 1));
  return isRow ? { ...amount, value: 3, unit: 'quarter', kind: 'duration' } : null;
}

/** "twenty-fifth", "one hundred and first": a cardinal that ends in an ordinal. */
function readSpelledOrdinal(walk: Walk, i: number, amount: Amount): Step | null {
  const { tokens } = walk;
  // What was read as seconds may be the ordinal: "the forty-second president", but not "forty seconds".
  const isSecond = amount.unit === 'second' && lowerAt(tokens, amount.end - 1) === 'second';
  let at = isSecond ? amount.end - 1 : amount.end;
  if (!isSecond && isDash(lowerAt(tokens, at)) && isGlued(tokens, at)) at++;
  const last = ordinalValues.get(lowerAt(tokens, at));
  if (last === undefined || last > 9 || typeof amount.value !== 'number' || amount.kind === 'fraction') return null;
  if (!(amount.value >= 20 && amount.value % 10 === 0)) return null;
  return readOrdinal(walk, i, at + 1, amount.value + last);
}

const rankLeads = new Set(['first', 'second', 'third', 'latest', 'the', 'to', 'at', 'as', 'world', "'s", 'a', 'from', 'ranked', 'is', 'was', 'became', 'remains', 'his', 'her', 'its', 'their', 'current', 'former', 'new', 'reigning', 'hit', 'reached']);

const worn = new Set(['shirt', 'jersey', 'bib', 'kit', 'vest']);

/** "the world No. 1", "at number 3": a rank is an ordinal; "Holland Lodge No. 8" and "No. 10 Downing Street" are names. */
function readRank(walk: Walk, amount: Amount): Step | null {
  const { text, tokens } = walk;
  const dotted = lowerAt(tokens, amount.first - 1) === '.';
  const at = amount.first - (dotted ? 2 : 1);
  const label = lowerAt(tokens, at);
  if (!(label === 'number' || (label === 'no' && dotted)) || !rankLeads.has(lowerAt(tokens, at - 1))) return null;
  const after = tokens[amount.end];
  if (typeof amount.value !== 'number' || !Number.isInteger(amount.value) || amount.value < 1 || amount.value > 200) return null;
  if (after?.kind === 'word' && isCapital(text, after.start)) return null;
  const noun = countedNoun(text, tokens, amount.end, true);
  // "a number 7 shirt": the number on it is its name.
  if (noun >= 0 && worn.has(lowerAt(tokens, noun))) return nothing(amount.end, true);
  return { figure: figureOf(walk, { ...amount, first: at, kind: 'ordinal', noun }), next: amount.end };
}

/** From an amount to a figure: what is joined to it, what it counts, whether it is none after all. */
function finish(walk: Walk, single: Amount): Step {
  const { text, tokens } = walk;
  const amount = join(text, tokens, single) ?? single;
  if (amount.kind === 'duration' && isAgePhrase(tokens, amount)) return made(walk, amount, 'age', -1);
  if (amount.kind === 'percentage') return made(walk, amount, amount.kind, wholeOf(walk, amount));
  if (amount.kind === 'measure') return made(walk, amount, amount.kind, substanceOf(walk, amount));
  if (amount.kind !== 'number' && amount.kind !== 'score' && amount.kind !== 'ratio' && amount.kind !== 'fraction') return made(walk, amount, amount.kind, -1);
  if (amount.kind === 'number' && isAge(walk, amount)) return made(walk, { ...amount, unit: 'year' }, 'age', -1);
  const rank = amount === single ? readRank(walk, amount) : null;
  if (rank) return rank;
  if (isTimes(tokens, amount)) return made(walk, { ...amount, end: amount.end + 1 }, 'multiple', -1);
  const noun = amount.counted ?? countedBy(walk, amount);
  const counted = noun >= 0 && isPlural(tokens[noun]!);
  if (!amount.digits && (amount === single ? amount.kind === 'number' : amount.kind === 'ratio') && isLabel(text, tokens, amount.number, counted)) return nothing(amount.end, true);
  if (amount.digits && isNoQuantity(walk, single, amount, counted)) return nothing(amount.end, true);
  const kind: FigureKind = amount.kind === 'number' && noun >= 0 ? 'count' : amount.kind;
  return made(walk, amount, kind, noun);
}

function made(walk: Walk, amount: Amount, kind: FigureKind, noun: number): Step {
  const { first, end, value, unit, per, largest, lead, sign } = amount;
  return { figure: figureOf(walk, { first, end, value, unit, per, largest, kind, noun, lead, sign, vague: kind === 'count' && value === 1 }), next: end };
}

/** True where the digits are a year, a label ("pages 3-5", "and 8" after such), a name, or stand alone in brackets ("Holt (4)"). */
function isNoQuantity(walk: Walk, single: Amount, amount: Amount, counted: boolean): boolean {
  const { text, tokens } = walk;
  const isJoined = amount !== single;
  if (isJoined && isYear(tokens, amount.number, false)) return true;
  if (!counted && continuesLabel(walk, amount)) return true;
  if (isJoined) return isLabel(text, tokens, amount.number, counted) || isAddress(text, tokens, amount.end);
  // "COVID -19 tests": what looks like a sign is a hyphen astray.
  if (amount.sign === 'down' && isLabel(text, tokens, amount.first, counted)) return true;
  // "Fig. 1B" is no billion.
  if (amount.end !== amount.number + 1) return isLabel(text, tokens, amount.number, counted);
  if (isNameOrLabel(text, tokens, amount.number, counted)) return true;
  return lowerAt(tokens, amount.number - 1) === '(' && lowerAt(tokens, amount.end) === ')';
}

/** "lines 12 and 23": from the label's last number to this one there are only commas, dashes, "and", "to", "or". */
function continuesLabel({ tokens, labelled }: Walk, amount: Amount): boolean {
  if (labelled < 0 || amount.first - labelled > 2 || amount.first <= labelled) return false;
  for (let k = labelled; k < amount.first; k++) {
    const lower = lowerAt(tokens, k);
    if (lower !== ',' && lower !== 'and' && lower !== 'or' && lower !== 'to' && lower !== '&' && !isDash(lower)) return false;
  }
  return true;
}

/** "three times as many", "3 times larger", "four times its size", "1.6 times earnings": a multiple, unlike "married three times". */
function isTimes(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.kind !== 'number' || lowerAt(tokens, amount.end) !== 'times') return false;
  const after = lowerAt(tokens, amount.end + 1);
  const isComparative = after.endsWith('er') && after.length > 4 && after !== 'after' && after !== 'under' && after !== 'over';
  return afterMultiple.has(after) || after === 'more' || after === 'less' || after === 'fewer' || isComparative || !Number.isInteger(amount.value);
}
