// Finds every quantity that a paragraph states. One walk over its tokens; a token without a number's tag costs one test.

import { overlaps, type Span } from '../../span';
import { FigureTag } from '../lexicon/figures';
import { Tag } from '../lexicon/word';
import type { Bound, DateMention, Figure, FigureKind } from '../model';
import type { Paragraph } from '../paragraph';
import type { Token } from '../tokens';
import { join, readAmount, type Amount } from './amount';
import { readBoundAfter, readBoundBefore, readChange, readShare } from './bound';
import { beginsSentence, isNameOrLabel, isYear, skipDigits } from './negatives';
import { countedNoun, isPlural } from './noun';
import { isDash, isGlued, lowerAt, ordinalValues } from './numerals';
import { readVague } from './vague';

const { Numeral, Ordinal, Vague } = FigureTag;

/** What was read at a place: a figure or nothing, and the token at which to go on. */
interface Step {
  readonly figure: Figure | null;
  readonly next: number;
}

/**
 * The figures of a paragraph, in the order of the text, not overlapping. Offsets count from the paragraph's start.
 * What lies in `dates` (in order) is no figure, except a length of time that counts ("two days" of "two days earlier").
 */
export function findFigures(paragraph: Paragraph, dates: readonly DateMention[]): Figure[] {
  const { text, tokens } = paragraph;
  const figures: Figure[] = [];
  let date = 0;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!;
    if (token.kind !== 'number' && !(token.word.tags & (Numeral | Ordinal | Vague))) {
      i++;
      continue;
    }
    while (date < dates.length && dates[date]!.end <= token.start) date++;
    const mention = dates[date];
    const walk: Walk = { text, tokens, previous: figures[figures.length - 1] ?? null, date: mention && overlaps(mention, token) ? mention : null };
    const step = read(walk, i);
    if (step.figure && !(walk.previous && overlaps(walk.previous, step.figure))) figures.push(step.figure);
    i = Math.max(step.next, i + 1);
  }
  return figures;
}

/** What the rules look at. */
interface Walk {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The figure found last. */
  readonly previous: Figure | null;
  /** The date in which the token at hand lies. */
  readonly date: DateMention | null;
}

const nothing = (next: number): Step => ({ figure: null, next });

function read(walk: Walk, i: number): Step {
  const { tokens } = walk;
  const token = tokens[i]!;
  if (token.kind === 'number') return readDigits(walk, i);
  const { tags } = token.word;
  if (tags & Ordinal && !isTimeSecond(tokens, i)) {
    if (walk.date) return nothing(i + 1);
    const part = readPart(walk, i);
    return part ?? readOrdinal(walk, i, i + 1, ordinalValues.get(token.word.lower));
  }
  if (tags & Numeral) return readSpelled(walk, i);
  if (tags & Vague && !walk.date) {
    const vague = readVague(walk.text, tokens, i);
    return vague ? { figure: figureOf(walk, vague, { kind: 'vague', vague: true }), next: vague.end } : nothing(i + 1);
  }
  return nothing(i + 1);
}

/** "a second", "every second" are read as ordinals; "one second", "five seconds" with their number before this is reached. */
function isTimeSecond(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i) === 'second' && tokens[i - 1]?.kind === 'number';
}

/** "a third of": an ordinal word that is a part of one. */
function readPart(walk: Walk, i: number): Step | null {
  const { tokens } = walk;
  const article = lowerAt(tokens, i - 1);
  if ((article !== 'a' && article !== 'an') || lowerAt(tokens, i + 1) !== 'of') return null;
  const amount = readAmount(walk.text, tokens, i - 1);
  return amount && amount.kind === 'fraction' ? finish(walk, amount) : null;
}

const suffixes = new Set(['st', 'nd', 'rd', 'th']);

function readDigits(walk: Walk, i: number): Step {
  const { text, tokens } = walk;
  const end = i + 1;
  if (isGlued(tokens, end) && suffixes.has(lowerAt(tokens, end))) {
    return walk.date ? nothing(end + 1) : readOrdinal(walk, i, end + 1, Number(lowerAt(tokens, i).replace(/,/gu, '')));
  }
  // ".265"
  const point = lowerAt(tokens, i - 1) === '.' && isGlued(tokens, i) && !isGlued(tokens, i - 1) && i > 0;
  const amount = readAmount(text, tokens, point ? i - 1 : i);
  if (walk.date) return amount && amount.kind === 'duration' ? finish(walk, amount) : nothing(amount ? Math.max(end, 0) : end);
  if (amount?.kind !== 'money' && !point) {
    const skipped = skipDigits(text, tokens, i);
    if (skipped > 0) return nothing(skipped);
  }
  if (!amount) return nothing(end);
  // "5G", "777F", "1990s", "49ers": letters glued on that are no unit.
  const after = tokens[amount.end];
  if (amount.unit === null && after?.kind === 'word' && isGlued(tokens, amount.end) && after.word.lower !== 'x') return nothing(amount.end + 1);
  return finish(walk, amount);
}

/** Words before "one" that make a pronoun or an idiom of it: "no one", "the one", "each one", "this one". */
const beforeOne = new Set('no the this that each every any some which another good big new only other not old such right wrong loved first last'.split(' '));

function readSpelled(walk: Walk, i: number): Step {
  const { text, tokens } = walk;
  const lower = lowerAt(tokens, i);
  const article = lowerAt(tokens, i - 1);
  if (lower === 'twice' || lower === 'thrice' || (lower.endsWith('fold') && lower.length > 4)) return readMultiple(walk, i);
  const amount = (article === 'a' || article === 'an') ? readAmount(text, tokens, i - 1) ?? readAmount(text, tokens, i) : readAmount(text, tokens, i);
  if (!amount) return nothing(i + 1);
  if (walk.date) return amount.kind === 'duration' ? finish(walk, amount) : nothing(amount.end);
  if (amount.kind === 'fraction' && !isFraction(tokens, amount)) return nothing(amount.end);
  // "ground zero", "net zero"
  if (lower === 'zero' && (article === 'ground' || article === 'net' || article === 'year' || article === 'patient')) return nothing(i + 1);
  if (lower === 'one' && amount.value === 1 && amount.unit === null) return readOne(walk, amount);
  return finish(walk, amount);
}

/** "half" after an ordinal or an article names a part of a game or a year ("the second half"); "quarter" needs its article and "of". */
function isFraction(tokens: readonly Token[], amount: Amount): boolean {
  const last = lowerAt(tokens, amount.end - 1);
  const before = tokens[amount.first - 1];
  const length = amount.end - amount.first;
  if (last === 'quarter' || last === 'quarters') return length > 1 && (lowerAt(tokens, amount.first) !== 'a' || lowerAt(tokens, amount.end) === 'of');
  if (last === 'halves') return length > 1;
  if (last !== 'half') return true;
  if (before && (before.word.tags & Ordinal || before.word.lower === 'other' || before.word.lower === 'latter' || before.word.lower === 'better' || before.word.lower === 'back' || before.word.lower === 'the' || isDash(before.word.lower))) return false;
  const after = lowerAt(tokens, amount.end);
  return !(isDash(after) && isGlued(tokens, amount.end) && isGlued(tokens, amount.end + 1)) && after !== 'time' && after !== 'way' && after !== 'brother' && after !== 'sister';
}

/** "one in five" and "one official" state a number; "one of the best", "the one", "one should" do not. */
function readOne(walk: Walk, amount: Amount): Step {
  const { text, tokens } = walk;
  const joined = join(text, tokens, amount);
  if (joined) return finish(walk, amount);
  if (beforeOne.has(lowerAt(tokens, amount.first - 1)) && lowerAt(tokens, amount.first - 1) !== 'only') return nothing(amount.end);
  const next = tokens[amount.end];
  if (!next || next.kind !== 'word') {
    const isHyphen = next?.word.lower === '-' && isGlued(tokens, amount.end) && isGlued(tokens, amount.end + 1);
    if (!isHyphen) return next?.kind === 'number' ? finish(walk, amount) : nothing(amount.end);
  }
  const isClosed = next && next.word.tags & (Tag.Preposition | Tag.Auxiliary | Tag.Pronoun | Tag.Conjunction | Tag.Determiner | Tag.Negation);
  if (isClosed && next.word.lower !== 'other' && next.word.lower !== 'more' && next.word.lower !== 'such' && next.word.lower !== 'or') return nothing(amount.end);
  const noun = countedNoun(text, tokens, amount.end, true);
  if (noun < 0 && lowerAt(tokens, amount.end) !== 'or') return nothing(amount.end);
  return finish(walk, amount);
}

/** "twofold", "twice as many": how many times. "twice" alone says how often. */
function readMultiple(walk: Walk, i: number): Step {
  const { tokens } = walk;
  const lower = lowerAt(tokens, i);
  const after = lowerAt(tokens, i + 1);
  const times = lower === 'twice' ? 2 : lower === 'thrice' ? 3 : null;
  if (times !== null && after !== 'as' && after !== 'the' && after !== 'that') return nothing(i + 1);
  const word = lower.slice(0, -4);
  const amount = times ?? foldValues.get(word);
  if (amount === undefined) return nothing(i + 1);
  return finish(walk, { first: i, end: i + 1, value: amount, unit: null, kind: 'multiple', scale: 1, digits: false, sign: null, number: i, lead: -1 });
}

const foldValues = new Map([['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['hundred', 100], ['thousand', 1000]]);

/** "first meeting", "22nd", but not "First, …", "at first", "First Lady", "the 20th century". */
function readOrdinal(walk: Walk, first: number, end: number, value: number | undefined): Step {
  const { text, tokens } = walk;
  if (value === undefined || !Number.isInteger(value)) return nothing(end);
  const before = lowerAt(tokens, first - 1);
  const after = tokens[end];
  const lower = lowerAt(tokens, first);
  const isCapital = (token: Token) => text.charCodeAt(token.start) >= 65 && text.charCodeAt(token.start) <= 90;
  // An adverb that orders what is said: "First, …", "at first", "first of all", "second only to".
  if (value <= 10 && (before === 'at' || after?.word.lower === ',' || after?.word.lower === ':') && (before === 'at' || beginsSentence(tokens, first))) return nothing(end);
  if (lowerAt(tokens, end) === 'of' && lowerAt(tokens, end + 1) === 'all') return nothing(end + 2);
  if (after && (after.word.lower === 'century' || after.word.lower === 'centuries')) return nothing(end + 1);
  if (isDash(lowerAt(tokens, end)) && isGlued(tokens, end)) {
    // "first-class", "third-party" are words of their own; "20th-century" is a date.
    return nothing(end + 1);
  }
  // "First Lady", "Fifth Avenue", "Second World War": names.
  if (isCapital(tokens[first]!) && after?.kind === 'word' && isCapital(after)) return nothing(end);
  if (lower === 'second' && (before === 'a' || before === 'per' || before === 'every') && after?.kind !== 'word') return nothing(end);
  const noun = countedNoun(text, tokens, end, true);
  return { figure: figureOf(walk, { first, end, value, unit: null, kind: 'ordinal', noun, lead: -1, sign: null, number: first }, { kind: 'ordinal' }), next: end };
}

/** Ages: "aged 61", "age of six", "at the age of 22". */
const ageLeads = new Set(['aged', 'age', 'ages']);

/** From an amount to a figure: what is joined to it, what it counts, whether it is none after all. */
function finish(walk: Walk, single: Amount): Step {
  const { text, tokens } = walk;
  const joined = join(text, tokens, single);
  const amount = joined ?? single;
  const isPlain = amount.kind === 'number' || amount.kind === 'score';
  let kind: FigureKind = amount.kind;
  let unit = amount.unit;
  let noun = -1;
  if (isPlain || kind === 'ratio' || kind === 'fraction') {
    const isBare = amount.digits && !joined && amount.end === amount.number + 1;
    const bound = readBoundBefore(tokens, amount.lead >= 0 ? amount.lead : amount.first);
    if (kind === 'number' && isAge(walk, amount)) {
      kind = 'age';
      unit = 'year';
    } else {
      noun = countedNoun(text, tokens, afterBound(tokens, amount.end), amount.value === 1);
      if (kind === 'score' && noun >= 0 && isPlural(tokens[noun]!) && amount.number + 1 < amount.end) noun = -1;
      const counted = noun >= 0 && isPlural(tokens[noun]!);
      if (amount.digits && (isBare || joined) && isYearAt(walk, amount, bound !== null)) return nothing(amount.end);
      if (isBare && isNameOrLabel(text, tokens, amount.number, counted)) return nothing(amount.end);
      if (isBare && lowerAt(tokens, amount.number - 1) === '(' && lowerAt(tokens, amount.end) === ')') return nothing(amount.end);
      if (kind === 'number' && isTimes(tokens, amount.end)) {
        const figure = figureOf(walk, { ...amount, end: amount.end + 1, noun: -1, unit: null }, { kind: 'multiple' });
        return { figure, next: amount.end + 1 };
      }
      if (kind === 'number' && noun >= 0) kind = 'count';
    }
  }
  const figure = figureOf(walk, { ...amount, noun, unit }, { kind, vague: kind === 'count' && amount.value === 1 });
  return { figure, next: amount.end };
}

/** "three times as many", "3 times larger": a multiple, unlike "married three times". */
function isTimes(tokens: readonly Token[], i: number): boolean {
  if (lowerAt(tokens, i) !== 'times') return false;
  const after = lowerAt(tokens, i + 1);
  return after === 'as' || after === 'more' || after === 'less' || after === 'fewer' || after === 'the' || after === 'that' || (after.endsWith('er') && after.length > 4 && after !== 'after' && after !== 'under');
}

function afterBound(tokens: readonly Token[], i: number): number {
  return readBoundAfter(tokens, i)?.end ?? i;
}

function isYearAt(walk: Walk, amount: Amount, hasBound: boolean): boolean {
  if (typeof amount.value === 'number') return isYear(walk.tokens, amount.number, hasBound);
  return amount.kind !== 'count' && isYear(walk.tokens, amount.number, false);
}

/** "aged 61", "at the age of six", "Mira Holm, 34, said", "now 31". */
function isAge(walk: Walk, amount: Amount): boolean {
  const { text, tokens } = walk;
  const high = typeof amount.value === 'number' ? amount.value : amount.value[1];
  if (high > 125) return false;
  const before = lowerAt(tokens, amount.first - 1);
  if (ageLeads.has(before) || (before === 'of' && ageLeads.has(lowerAt(tokens, amount.first - 2)))) return true;
  if (!amount.digits || typeof amount.value !== 'number' || !Number.isInteger(amount.value) || amount.value < 1) return false;
  if (before !== ',' && !(before === 'now' && lowerAt(tokens, amount.first - 2) === ',')) return false;
  // A name before the comma, and a mark after the number.
  const name = tokens[amount.first - (before === ',' ? 2 : 3)];
  const after = tokens[amount.end];
  const isName = name?.kind === 'word' && text.charCodeAt(name.start) >= 65 && text.charCodeAt(name.start) <= 90;
  return isName && (after === undefined || after.word.lower === ',' || after.word.lower === '.' || after.word.lower === ';' || after.word.lower === ')' || after.word.lower === 'and');
}

/** What `figureOf` makes a figure of. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly kind: FigureKind;
  readonly noun: number;
  readonly lead: number;
  readonly sign: 'up' | 'down' | null;
  readonly number: number;
}

function figureOf(walk: Walk, draft: Draft, more: { kind: FigureKind; vague?: boolean }): Figure {
  const { text, tokens } = walk;
  const start = tokens[draft.first]!.start;
  const end = tokens[draft.end - 1]!.end;
  let phraseStart = draft.lead >= 0 ? draft.lead : draft.first;
  let phraseEnd = draft.noun >= 0 ? Math.max(draft.noun + 1, draft.end) : draft.end;
  const isOrdinal = more.kind === 'ordinal';
  let bound: Bound = '=';
  const before = isOrdinal ? null : readBoundBefore(tokens, phraseStart);
  if (before) {
    bound = before.bound;
    phraseStart = before.first;
  } else if (!isOrdinal) {
    const after = readBoundAfter(tokens, draft.end) ?? readBoundAfter(tokens, phraseEnd);
    if (after) {
      bound = after.bound;
      phraseEnd = Math.max(phraseEnd, after.end);
    }
  }
  const isConversion = walk.previous !== null && isConverted(walk, draft.first, walk.previous);
  if (isConversion && bound === '=') bound = walk.previous!.bound;
  const moved = isOrdinal || more.kind === 'age' ? null : readChange(tokens, phraseStart, more.kind === 'count' || more.kind === 'duration');
  const share = readShare(tokens, phraseStart);
  if (share) phraseStart = share.first;
  const span = (first: number, last: number): Span & { text: string } => ({ start: tokens[first]!.start, end: tokens[last]!.end, text: text.slice(tokens[first]!.start, tokens[last]!.end) });
  return {
    type: 'figure',
    kind: more.kind,
    start,
    end,
    text: text.slice(start, end),
    value: draft.value,
    unit: draft.unit,
    noun: draft.noun >= 0 ? span(draft.noun, draft.noun) : null,
    bound,
    change: moved?.change ?? draft.sign ?? (isConversion ? walk.previous!.change : null),
    share: share ? span(share.first, share.end - 1) : null,
    phrase: { start: Math.min(start, tokens[phraseStart]!.start), end: Math.max(end, tokens[phraseEnd - 1]!.end) },
    vague: more.vague ?? false,
  };
}

/** "100 kilometres (62 miles)", "0.25 points, or 0.01%": the same amount said again, with the bound and change of the first. */
function isConverted(walk: Walk, first: number, previous: Figure): boolean {
  const { tokens } = walk;
  const open = first - 1;
  const isBracket = lowerAt(tokens, open) === '(';
  const isOr = lowerAt(tokens, open) === 'or' && lowerAt(tokens, open - 1) === ',';
  if (!isBracket && !isOr) return false;
  const before = tokens[isBracket ? open - 1 : open - 2];
  return before !== undefined && before.end >= previous.end && before.end <= Math.max(previous.end, previous.phrase.end);
}
