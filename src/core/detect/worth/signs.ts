// Reads from a sentence what speaks for and against checking it: how often each sign stands in it.

import { overlaps, type Span } from '../../span';
import { basesOfPlans, causesBeforeTo, emphatics, firstPersons, hedges, lawWords, smallClasses, subjects, verbsBeforeTo, WorthTag, type SmallClass } from '../lexicon/worth';
import { DateTag } from '../lexicon/dates';
import { possessives } from '../lexicon/grammar';
import { Tag, type Word } from '../lexicon/word';
import type { DateMention, Figure } from '../model';
import type { Paragraph } from '../paragraph';
import { isAim, isBase, isOngoing, isPast, isPlan } from './verbs';

/** What was found in a paragraph, in its offsets and in the order of the text. */
export interface Evidence {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  /** What somebody is said to say. */
  readonly attributed: readonly Span[];
}

/** How often each sign stands in a sentence. The small classes of words are told in the lexicon. */
export interface Signs extends Record<SmallClass, number> {
  words: number;
  /** Exact figures; ordinals and vague ones are counted apart. */
  figures: number;
  /** Of these, money, shares, multiples and what goes into the hundreds: what statistics and budgets state. */
  statistics: number;
  /** And lengths of time, ages and counts up to three, which tell a story as often as they state a quantity: "two sons", "for 20 years". */
  slight: number;
  vague: number;
  dates: number;
  comparisons: number;
  /** Verbs that are known to leave a trace. */
  events: number;
  /** Other verbs of the past, by their ending. */
  pasts: number;
  matters: number;
  causes: number;
  laws: number;
  names: number;
  attributed: number;
  stances: number;
  /** Of these, what says how sure it is ("perhaps"), and what only says it louder ("obviously"). */
  hedges: number;
  emphatics: number;
  judgements: number;
  /** "I", "we": of `own` and `ours`, the speaker as the one who acts. */
  firstPerson: number;
  /** "Are closing": what goes on at this moment. */
  ongoing: number;
  /** "They want to close it": what others are said to be after. */
  aims: number;
  questions: number;
  /** 1 where the sentence ends in a dash: it breaks off. */
  broken: number;
}

/** Where in the paragraph's lists the walk over its sentences stands. */
export interface Cursor {
  token: number;
  figure: number;
  date: number;
  attributed: number;
}

/** The cursor before a paragraph's first sentence. */
export function startOf(): Cursor {
  return { token: 0, figure: 0, date: 0, attributed: 0 };
}

/** The signs of the sentence at which the cursor stands; moves the cursor behind it. */
export function readSigns({ text, kind: block, tokens }: Paragraph, sentence: Span, evidence: Evidence, cursor: Cursor): Signs {
  const signs = noSigns();
  const isHeadline = block === 'headline' || block === 'subhead';
  let capitals = 0; // on end, so far
  let before: Word | null = null;
  let beforeLast: Word | null = null;
  let ofSpeaker = false; // the last subject was "I", "we" or "you"
  for (; cursor.token < tokens.length && tokens[cursor.token]!.start < sentence.end; cursor.token++) {
    const { kind, word, start, end } = tokens[cursor.token]!;
    const code = text.charCodeAt(start);
    if (kind === 'mark') {
      if (code === 0x3f) signs.questions++;
      continue;
    }
    signs.words++;
    // A name is a run of capitals. The sentence's first word has one anyhow: there a second must follow, or a verb on a word
    // that no list knows ("Ostermouth has").
    const isCapital = isUpper(code) && end - start > 1 && isNamely(word.tags, text, start + 1);
    if ((word.tags & OWN_TAGS) !== 0) {
      const capital = !isCapital ? 'none' : isUpper(text.charCodeAt(start + 1)) ? 'all' : signs.words === 1 ? 'first' : capitals > 0 ? 'next' : 'inner';
      if (!isAnotherWord(word, capital, before, tokens[cursor.token + 1]?.word)) readTags(signs, word, before, ofSpeaker);
    } else if (word.lower === 'to' && before) {
      const after = tokens[cursor.token + 1]?.word;
      readTo(signs, beforeLast, before, after);
      if (isHeadline && after && isPlan(before, after) && !hasVerb(signs)) signs.future++;
      if (isAim(before, ofSpeaker)) signs.aims++;
    }
    if (isCapital) ofSpeaker = false;
    else if ((word.tags & (Tag.Pronoun | WorthTag.Small)) !== 0) ofSpeaker = subjects.get(word.lower) ?? ofSpeaker;
    if (isPast(word)) signs.pasts++;
    if (isOngoing(word, before, beforeLast, tokens[cursor.token + 1]?.word)) signs.ongoing++;
    if (signs.words === 2 && capitals === 1 && !isCapital && before?.tags === 0 && (word.tags & (Tag.Auxiliary | WorthTag.Event)) !== 0) signs.names++;
    capitals = isCapital ? capitals + 1 : 0;
    if (capitals === (signs.words === capitals ? 2 : 1) && (word.tags & (DateTag.Month | DateTag.Weekday)) === 0) signs.names++;
    beforeLast = before;
    before = word;
  }
  if (isDash(text.charCodeAt(sentence.end - 1))) signs.broken++;
  readEvidence(signs, sentence, evidence, cursor);
  return signs;
}

function noSigns(): Signs {
  return {
    words: 0, figures: 0, statistics: 0, slight: 0, vague: 0, dates: 0, comparisons: 0, events: 0, pasts: 0, matters: 0, causes: 0, laws: 0, names: 0,
    attributed: 0, stances: 0, hedges: 0, emphatics: 0, judgements: 0, firstPerson: 0, ongoing: 0, aims: 0,
    questions: 0, broken: 0,
    future: 0, duty: 0, possible: 0, past: 0, has: 0, own: 0, ours: 0, yours: 0, pointing: 0, records: 0, positions: 0, now: 0, trends: 0,
    sayings: 0, conditions: 0, thanks: 0,
  };
}

/** Not "The" behind a quotation mark, nor "I've". "US", "AND": who sets all letters as capitals may mean a name. @param next behind the capital */
function isNamely(tags: number, text: string, next: number): boolean {
  const code = text.charCodeAt(next);
  return isUpper(code) || (tags & (Tag.Determiner | Tag.Preposition | Tag.Pronoun | Tag.Conjunction)) === 0 && code !== 0x27 && code !== 0x2019;
}

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014;

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** A word's capital: none, on all its letters, the sentence's own on its first word, one behind another ("Brady Bill"), or one within. */
type Capital = 'none' | 'all' | 'first' | 'next' | 'inner';

/** True where the same letters are another word than the one that has the tags. */
function isAnotherWord({ lower, tags }: Word, capital: Capital, before: Word | null, after: Word | undefined): boolean {
  switch (lower) {
    case 'us': return capital === 'all'; // "US troops"
    case 'will': // "Will Brandt" (a question that opens with "Will" is known by its mark), "the will of the people"
      return capital !== 'none' && capital !== 'all' || before !== null && beforeNouns.has(before.lower);
    case 'may': return capital !== 'none' && capital !== 'all'; // "in May"
    case 'act': return capital === 'none'; // "we must act"; the Water Act
    case 'bill': return capital === 'first' || capital === 'inner' && (before === null || (before.tags & Tag.Determiner) === 0); // "Bill Brandt"; the Brandt Bill
    case 'let': return after?.lower !== "'s"; // "they let it go"; let's go
    case 'like': return before === null || (before.tags & (Tag.Pronoun | Tag.Auxiliary)) === 0; // "towns like Ostermouth"; they like it
    case 'right': return before?.lower === 'far' || before?.lower === 'hard' || after !== undefined && afterAdverbs.has(after.lower); // "right on the border", "right now"; it was right
    case 'least': case 'most': return before?.lower === 'at'; // "at least 14 are missing"; the least
    case 'result': return before?.lower !== 'a' && after?.lower !== 'in' && after?.lower !== 'from'; // "the final result is due"; as a result, they result in
    case 'great': return after?.lower === '-'; // "a great-grandson"
    case 'best': return before?.lower === 'personal' || before?.lower === 'season'; // "her personal best"
    case 'clear': return after?.lower === 'of'; // "a point clear of Sol"
    case 'same': return after?.lower === 'time'; // "at the same time"; the same as last year
    case 'first':
    case 'only': // "she first noticed it", "only then"; the first, its only port
      return before === null || (before.tags & Tag.Determiner) === 0 && before.lower !== "'s";
    // Within a sentence, a name: "the Science Fair", "the Justice Department".
    default: return (capital === 'inner' || capital === 'next') && (tags & (WorthTag.Judgement | WorthTag.Stance)) !== 0;
  }
}

/** Before these "right" says where or when, and judges nothing. */
const afterAdverbs: ReadonlySet<string> = new Set('now here there then on after before in into at away outside inside back next across behind beside up down through around'.split(' '));

/** Behind these "will" is a noun. */
const beforeNouns: ReadonlySet<string> = new Set(['a', 'the', 'free', 'good', 'political', ...possessives]);

/** A headline that has one says what is, and no plan by its "to". */
function hasVerb({ events, pasts, past, has, future, duty, sayings }: Signs): boolean {
  return events + pasts + past + has + future + duty + sayings > 0;
}

const OWN_TAGS = WorthTag.Stance | WorthTag.Judgement | WorthTag.Comparison | WorthTag.Event | WorthTag.Matter | WorthTag.Cause | WorthTag.Small;

function readTags(signs: Signs, { lower, tags }: Word, before: Word | null, ofSpeaker: boolean): void {
  if (tags & WorthTag.Small) readSmall(signs, lower, ofSpeaker);
  if (tags & WorthTag.Stance) {
    signs.stances++;
    if (hedges.has(lower)) signs.hedges++;
    else if (emphatics.has(lower)) signs.emphatics++;
  }
  if (tags & WorthTag.Judgement) signs.judgements++;
  if (tags & WorthTag.Comparison) signs.comparisons++;
  if (tags & WorthTag.Event && !isBase(lower, before)) signs.events++;
  if (tags & WorthTag.Matter) signs.matters++;
  if (tags & WorthTag.Cause && !causesBeforeTo.has(lower)) readCause(signs, before);
  if ((tags & (WorthTag.Matter | WorthTag.Event)) !== 0 && lawWords.has(lower)) signs.laws++;
}

/** What "to" makes of the word before it: "have to", "going to", "led to". */
function readTo(signs: Signs, beforeLast: Word | null, before: Word, after: Word | undefined): void {
  const sense = verbsBeforeTo.get(before.lower);
  // "43% less likely to fall ill" compares, and looks at nothing ahead.
  const isRisk = (before.lower === 'likely' || before.lower === 'unlikely') && beforeLast !== null && (beforeLast.lower === 'less' || beforeLast.lower === 'more');
  if (sense && !isRisk) signs[sense]++;
  if (!causesBeforeTo.has(before.lower)) return;
  // "They are due to meet" is a plan; "floods due to the storm", "they were due to rain".
  const isDue = before.lower === 'due' && beforeLast !== null && (beforeLast.tags & Tag.Auxiliary) !== 0;
  if (isDue && after !== undefined && basesOfPlans.has(after.lower)) signs.future++;
  else readCause(signs, beforeLast);
}

/** "Salt can cause it", "it may lead to floods": what may be is here what is claimed, of the tie between the two. */
function readCause(signs: Signs, before: Word | null): void {
  signs.causes++;
  if (signs.possible > 0 && (before?.lower === 'can' || before?.lower === 'may')) signs.possible--;
}

function readSmall(signs: Signs, lower: string, ofSpeaker: boolean): void {
  const small = smallClasses.get(lower)!;
  if (small === 'pointing' && signs.words > 1 || small === 'sayings' && ofSpeaker) return;
  signs[small]++;
  if (lower.endsWith("'ve")) signs.has++;
  const speaker = firstPersons.get(lower);
  if (speaker === undefined) return;
  signs.firstPerson++;
  if (small !== speaker) signs[speaker]++; // "I'll" stands in the class of what its end says
}

function readEvidence(signs: Signs, sentence: Span, { figures, dates, attributed }: Evidence, cursor: Cursor): void {
  for (; cursor.figure < figures.length && figures[cursor.figure]!.start < sentence.end; cursor.figure++) {
    const figure = figures[cursor.figure]!;
    if (figure.kind === 'ordinal') continue;
    if (figure.vague) {
      if (figure.value !== 1) signs.vague++;
      continue;
    }
    signs.figures++;
    if (isStatistic(figure)) signs.statistics++;
    else if (isSlight(figure)) signs.slight++;
  }
  for (; cursor.date < dates.length && dates[cursor.date]!.start < sentence.end; cursor.date++) signs.dates++;
  while (cursor.attributed < attributed.length && attributed[cursor.attributed]!.end <= sentence.start) cursor.attributed++;
  const said = attributed[cursor.attributed];
  if (said && overlaps(said, sentence)) signs.attributed++;
}

function isStatistic({ kind, value }: Figure): boolean {
  switch (kind) {
    case 'percentage': case 'percentage-points': case 'money': case 'fraction': case 'ratio': case 'multiple': return true;
    case 'duration': case 'age': return false;
    default: return largestOf(value) >= 100;
  }
}

function isSlight({ kind, value }: Figure): boolean {
  return kind === 'duration' || kind === 'age' || (kind === 'count' || kind === 'number') && largestOf(value) <= 3;
}

function largestOf(value: Figure['value']): number {
  return Math.abs(typeof value === 'number' ? value : value?.[1] ?? 0);
}
