// Check-worthiness: how much a sentence states that can be checked and is worth it, with reasons that a person understands.
// No model: signs that coders of check-worthiness name (Arslan et al., "A Benchmark Dataset of Check-worthy Factual Claims",
// ICWSM 2020; Konstantinovskiy et al., "Toward Automated Factchecking", DTRAP 2021), each with a small whole weight.

import { overlaps, type Span } from '../span';
import { causesBeforeTo, lawWords, Mood, moods, WorthTag } from './lexicon/worth';
import { Tag, type Word } from './lexicon/word';
import type { Attribution, ClaimType, DateMention, Figure, SentenceMention } from './model';
import type { Paragraph } from './paragraph';

/** What was found in a paragraph, in its offsets and in the order of the text. */
export interface Evidence {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  /** What somebody is said to say. */
  readonly attributed: readonly Span[];
}

/** What speaks for and against a sentence: how often each sign stands in it. */
interface Signs {
  words: number;
  /** Exact figures; ordinals and vague ones are counted apart. */
  figures: number;
  /** Of these, money, percentages and thousands: what statistics and budgets state. */
  statistics: number;
  vague: number;
  dates: number;
  comparisons: number;
  events: number;
  past: number;
  matters: number;
  causes: number;
  laws: number;
  names: number;
  attributed: number;
  stances: number;
  judgements: number;
  own: number;
  yours: number;
  others: number;
  future: number;
  duty: number;
  possible: number;
  questions: number;
  /** Begins with a word that points elsewhere: "That is it". */
  points: number;
}

interface Rule {
  /** For people; null where it only tips the scale. */
  readonly reason: string | null;
  readonly points: (signs: Signs) => number;
}

/** One for its being there, and `further` more when there are several. */
const count = (found: number, one: number, further = 0): number => (found === 0 ? 0 : found === 1 ? one : one + further);

const RULES: readonly Rule[] = [
  // "Unemployment fell to 4 per cent": a figure is the plainest thing to check; shares, money and large counts come from records.
  { reason: 'states a figure', points: ({ figures, statistics }) => count(figures, 5, 1) + count(statistics, 4) },
  // "Dozens were hurt", "for the first time"
  { reason: 'states a quantity', points: ({ vague }) => count(vague, 2) },
  // "It closed in May 2011": can be looked up.
  { reason: 'gives a date', points: ({ dates }) => count(dates, 1) },
  // "More than any town in the country", "the highest ever"
  { reason: 'compares', points: ({ comparisons }) => count(comparisons, 1, 1) },
  // "She voted against the bill", "prices rose": it happened or it did not. "They were in office" says less.
  { reason: 'tells of an event', points: ({ events, past }) => count(events, 3, 2) + count(past + events, 2) },
  // "Taxes", "troops", "turnout": things of which somebody keeps the records.
  { reason: 'about a matter of record', points: ({ matters }) => count(matters, 3) + (matters > 2 ? 1 : 0) },
  // "Because of the closure the fares went up"
  { reason: 'says why', points: ({ causes }) => count(causes, 2) },
  // Who did it, and where, is named.
  { reason: 'names who or what', points: ({ names, others }) => count(names, 1, 2) + count(others, 1) },
  // That somebody said it can be checked, whatever it is.
  { reason: 'attributed', points: ({ attributed }) => count(attributed, 2) },
  // "I think", "we hope", "a shameful deal"
  { reason: 'opinion', points: ({ stances, own, judgements }) => (own > 0 ? -count(stances, 3) : 0) - count(judgements, 2, 2) },
  // "Holt wants the talks to go on": nobody can look into a mind.
  { reason: 'tells of a state of mind', points: ({ stances, own }) => (own > 0 ? 0 : -count(stances, 2)) },
  // "The bridge will open in May", "it is going to cost more"
  { reason: 'prediction: cannot be checked yet', points: ({ future }) => -count(future, 3) },
  // "We must act", "they should go"
  { reason: 'demand', points: ({ duty }) => -count(duty, 3) },
  // "It could have been worse"
  { reason: 'says what may be', points: ({ possible }) => -count(possible, 2) },
  { reason: 'question', points: ({ questions }) => -count(questions, 6) },
  // Talk between two, and about oneself.
  { reason: null, points: ({ own, yours }) => -count(own, 1) - count(yours, 1) },
  // "That is why": what it is about stands elsewhere.
  { reason: 'points to what was said before', points: ({ points }) => -count(points, 1) },
  // Few words state little; very many gather signs by their number alone.
  { reason: null, points: ({ words }) => (words < 10 || words > 30 ? -1 : 0) },
];

/** Where the scale is even: what an ordinary sentence of news that tells of one event just fails to reach. */
const EVEN = 5;
/** How many points make a difference of e : 1 in the odds. */
const STEP = 3;

/**
 * Each sentence of a paragraph with its check-worthiness: 0.5 is the line between worth checking and not. Offsets count from the
 * paragraph's start. Linear in the paragraph's length.
 */
export function checkWorthiness(paragraph: Paragraph, evidence: Evidence): SentenceMention[] {
  const cursor = { token: 0, figure: 0, date: 0, attributed: 0 };
  return paragraph.sentences.map((sentence) => judge(sentence, readSigns(paragraph, sentence, evidence, cursor)));
}

/** Adds who is said to say it to the reasons. All in the article's offsets and in the order of the text. */
export function withSpeakers(sentences: readonly SentenceMention[], attributions: readonly Attribution[]): SentenceMention[] {
  let first = 0;
  return sentences.map((sentence) => {
    while (first < attributions.length && attributions[first]!.content.end <= sentence.start) first++;
    for (let at = first; at < attributions.length && attributions[at]!.content.start < sentence.end; at++) {
      const { content, speaker } = attributions[at]!;
      if (!overlaps(content, sentence)) continue;
      const reasons = sentence.reasons.map((reason) => (reason === 'attributed' ? `attributed to ${speaker.name}` : reason));
      return { ...sentence, reasons };
    }
    return sentence;
  });
}

function judge({ start, end }: Span, signs: Signs): SentenceMention {
  let sum = -EVEN;
  const reasons: string[] = [];
  const weights: number[] = [];
  for (const { reason, points } of RULES) {
    const weight = points(signs);
    if (weight === 0) continue;
    sum += weight;
    if (reason === null) continue;
    // The weightiest first, of equals that of the earlier rule.
    let at = weights.length;
    while (at > 0 && weights[at - 1]! < Math.abs(weight)) at--;
    weights.splice(at, 0, Math.abs(weight));
    reasons.splice(at, 0, reason);
  }
  const checkWorthiness = Math.round(10_000 / (1 + Math.exp(-sum / STEP))) / 10_000;
  return { start, end, checkWorthiness, reasons, claimType: typeOf(signs) };
}

/** The kinds of claim are those of Konstantinovskiy et al. What lies ahead goes before all: it is checked in another way. */
function typeOf(signs: Signs): ClaimType {
  if (signs.future > 0) return 'prediction';
  if (signs.figures > 0) return 'quantity';
  if (signs.causes > 0) return 'causation';
  if (signs.laws > 0) return 'law';
  return signs.own > 0 && signs.events + signs.past > 0 ? 'experience' : 'other';
}

/** Where in the paragraph's lists the walk over its sentences stands. */
interface Cursor {
  token: number;
  figure: number;
  date: number;
  attributed: number;
}

function readSigns({ text, tokens }: Paragraph, sentence: Span, evidence: Evidence, cursor: Cursor): Signs {
  const signs: Signs = {
    words: 0, figures: 0, statistics: 0, vague: 0, dates: 0, comparisons: 0, events: 0, past: 0, matters: 0, causes: 0, laws: 0, names: 0,
    attributed: 0, stances: 0, judgements: 0, own: 0, yours: 0, others: 0, future: 0, duty: 0, possible: 0, questions: 0, points: 0,
  };
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
    if (kind === 'word') readWord(signs, word, before, beforeLast);
    // A name is a run of capitals. The sentence's first word has one anyhow: there a second must follow, or a verb on a word
    // that no list knows ("Ostermouth has").
    const isCapital = code >= 0x41 && code <= 0x5a && end - start > 1;
    if (signs.words === 2 && capitals === 1 && !isCapital && before?.tags === 0 && (word.tags & (Tag.Auxiliary | WorthTag.Event)) !== 0) signs.names++;
    capitals = isCapital ? capitals + 1 : 0;
    if (capitals === (signs.words === capitals ? 2 : 1)) signs.names++;
    beforeLast = before;
    before = word;
  }
  readEvidence(signs, sentence, evidence, cursor);
  return signs;
}

const CLOSED = Tag.Auxiliary | Tag.Pronoun | Tag.Determiner;
const OWN_TAGS = WorthTag.Stance | WorthTag.Judgement | WorthTag.Comparison | WorthTag.Event | WorthTag.Matter | WorthTag.Cause;
const APOSTROPHE = 0x27;

/** Verbs before "to" that make a duty or a future of it: "have to go", "going to go". */
const beforeTo: ReadonlyMap<string, 'duty' | 'future'> = new Map([
  ['need', 'duty'], ['needs', 'duty'], ['have', 'duty'], ['has', 'duty'], ['got', 'duty'], ['going', 'future'],
]);

function readWord(signs: Signs, { lower, tags }: Word, before: Word | null, beforeLast: Word | null): void {
  if ((tags & CLOSED) !== 0 || lower.charCodeAt(lower.length - 2) === APOSTROPHE || lower.charCodeAt(lower.length - 3) === APOSTROPHE) {
    readMood(signs, moods.get(lower));
  } else if (lower === 'to' && before) {
    const sense = beforeTo.get(before.lower);
    if (sense) signs[sense]++;
    // "Floods due to the storm"; but "they are due to meet" is a plan.
    if ((before.tags & WorthTag.Cause) !== 0 && causesBeforeTo.has(before.lower)) {
      if (before.lower === 'due' && beforeLast && (beforeLast.tags & Tag.Auxiliary) !== 0) signs.future++;
      else signs.causes++;
    }
  }
  if ((tags & OWN_TAGS) !== 0) {
    if (tags & WorthTag.Stance) signs.stances++;
    if (tags & WorthTag.Judgement) signs.judgements++;
    if (tags & WorthTag.Comparison) signs.comparisons++;
    if (tags & WorthTag.Event) signs.events++;
    if (tags & WorthTag.Matter) signs.matters++;
    if (tags & WorthTag.Cause && !causesBeforeTo.has(lower)) signs.causes++;
    if ((tags & (WorthTag.Matter | WorthTag.Event)) !== 0 && lawWords.has(lower)) signs.laws++;
  }
  // A regular past that is in no list: "-ed".
  if ((tags & WorthTag.Event) === 0 && lower.length > 4 && lower.charCodeAt(lower.length - 1) === 0x64 && lower.charCodeAt(lower.length - 2) === 0x65) signs.past++;
}

function readMood(signs: Signs, mood: Mood | undefined): void {
  switch (mood) {
    case Mood.Future: signs.future++; break;
    case Mood.Duty: signs.duty++; break;
    case Mood.Possible: signs.possible++; break;
    case Mood.Past: signs.past++; break;
    case Mood.Own: signs.own++; break;
    case Mood.Yours: signs.yours++; break;
    case Mood.Others: signs.others++; break;
    case Mood.Pointing: if (signs.words === 1) signs.points++; break;
    case undefined: break;
  }
}

function readEvidence(signs: Signs, sentence: Span, { figures, dates, attributed }: Evidence, cursor: Cursor): void {
  for (; cursor.figure < figures.length && figures[cursor.figure]!.start < sentence.end; cursor.figure++) {
    const figure = figures[cursor.figure]!;
    if (figure.vague || figure.kind === 'ordinal') {
      signs.vague++;
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
