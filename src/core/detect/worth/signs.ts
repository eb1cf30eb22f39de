// Reads from a sentence what speaks for and against checking it: how often each sign stands in it.

import { overlaps, type Span } from '../../span';
import { basesOfPlans, causesBeforeTo, emphatics, hedges, lawWords, nounsBeforeTo, smallClasses, verbsBeforeTo, WorthTag, type SmallClass } from '../lexicon/worth';
import { Tag, type Word } from '../lexicon/word';
import type { DateMention, Figure } from '../model';
import type { Paragraph } from '../paragraph';

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
  /** Of these, money, percentages and thousands: what statistics and budgets state. */
  statistics: number;
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
  /** "I", "we": of `own`, the speaker as the one who acts. */
  firstPerson: number;
  questions: number;
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
    const isCapital = isUpper(code) && end - start > 1;
    if ((word.tags & OWN_TAGS) !== 0) {
      const capital = !isCapital ? 'none' : isUpper(text.charCodeAt(start + 1)) ? 'all' : signs.words === 1 ? 'first' : capitals > 0 ? 'next' : 'inner';
      if (!isAnotherWord(word, capital, before, tokens[cursor.token + 1]?.word)) readTags(signs, word, before);
    } else if (word.lower === 'to' && before) {
      const after = tokens[cursor.token + 1]?.word;
      readTo(signs, beforeLast, before, after);
      if (isHeadline && isPlan(signs, before, after)) signs.future++;
    }
    if (isPast(word)) signs.pasts++;
    if (signs.words === 2 && capitals === 1 && !isCapital && before?.tags === 0 && (word.tags & (Tag.Auxiliary | WorthTag.Event)) !== 0) signs.names++;
    capitals = isCapital ? capitals + 1 : 0;
    if (capitals === (signs.words === capitals ? 2 : 1)) signs.names++;
    beforeLast = before;
    before = word;
  }
  readEvidence(signs, sentence, evidence, cursor);
  return signs;
}

function noSigns(): Signs {
  return {
    words: 0, figures: 0, statistics: 0, vague: 0, dates: 0, comparisons: 0, events: 0, pasts: 0, matters: 0, causes: 0, laws: 0, names: 0,
    attributed: 0, stances: 0, hedges: 0, emphatics: 0, judgements: 0, firstPerson: 0, questions: 0,
    future: 0, duty: 0, possible: 0, past: 0, has: 0, own: 0, yours: 0, others: 0, pointing: 0, records: 0, positions: 0, now: 0, trends: 0,
    sayings: 0, conditions: 0, thanks: 0,
  };
}

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
    case 'like': return before === null || (before.tags & (Tag.Pronoun | Tag.Auxiliary)) === 0; // "towns like Ostermouth"; they like it
    case 'right': return after !== undefined && afterAdverbs.has(after.lower); // "right on the border", "right now"; it was right
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
const beforeNouns: ReadonlySet<string> = new Set('a the my your his her its our their free good political'.split(' '));

/** A headline's future: "Ministers to meet", "Bridge to close in May". Not "Aid to close allies", nor what follows a verb. */
function isPlan(signs: Signs, before: Word, after: Word | undefined): boolean {
  return after !== undefined && basesOfPlans.has(after.lower) && !nounsBeforeTo.has(before.lower)
    && signs.events + signs.pasts + signs.past + signs.has + signs.future + signs.duty + signs.sayings === 0;
}

const OWN_TAGS = WorthTag.Stance | WorthTag.Judgement | WorthTag.Comparison | WorthTag.Event | WorthTag.Matter | WorthTag.Cause | WorthTag.Small;

function readTags(signs: Signs, { lower, tags }: Word, before: Word | null): void {
  if (tags & WorthTag.Small) readSmall(signs, lower);
  if (tags & WorthTag.Stance) {
    signs.stances++;
    if (hedges.has(lower)) signs.hedges++;
    else if (emphatics.has(lower)) signs.emphatics++;
  }
  if (tags & WorthTag.Judgement) signs.judgements++;
  if (tags & WorthTag.Comparison) signs.comparisons++;
  if (tags & WorthTag.Event) signs.events++;
  if (tags & WorthTag.Matter) signs.matters++;
  if (tags & WorthTag.Cause && !causesBeforeTo.has(lower)) readCause(signs, before);
  if ((tags & (WorthTag.Matter | WorthTag.Event)) !== 0 && lawWords.has(lower)) signs.laws++;
}

/** A regular past that is in no list: "-ed". */
function isPast({ lower, tags }: Word): boolean {
  const { length } = lower;
  return (tags & WorthTag.Event) === 0 && length > 4 && lower.charCodeAt(length - 1) === 0x64 && lower.charCodeAt(length - 2) === 0x65;
}

/** What "to" makes of the word before it: "have to", "going to", "led to". */
function readTo(signs: Signs, beforeLast: Word | null, before: Word, after: Word | undefined): void {
  const sense = verbsBeforeTo.get(before.lower);
  if (sense) signs[sense]++;
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

function readSmall(signs: Signs, lower: string): void {
  const small = smallClasses.get(lower)!;
  if (small === 'pointing' && signs.words > 1) return;
  signs[small]++;
  if (lower.endsWith("'ve")) signs.has++;
  // "I", "we": the others of the class ("us", "my", "ours") begin with other letters or tell of what is theirs.
  if (small === 'own' && (lower.startsWith('i') || lower.startsWith('we'))) signs.firstPerson++;
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
  }
  for (; cursor.date < dates.length && dates[cursor.date]!.start < sentence.end; cursor.date++) signs.dates++;
  while (cursor.attributed < attributed.length && attributed[cursor.attributed]!.end <= sentence.start) cursor.attributed++;
  const said = attributed[cursor.attributed];
  if (said && overlaps(said, sentence)) signs.attributed++;
}

function isStatistic({ kind, value }: Figure): boolean {
  if (kind === 'percentage' || kind === 'percentage-points' || kind === 'money') return true;
  const largest = typeof value === 'number' ? value : value?.[1] ?? 0;
  return Math.abs(largest) >= 1000;
}
