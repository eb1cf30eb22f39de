// Resolves all anchors of an article in today's text, in one pass.
//
// The order, and why:
//  1. The kept text says where each claim stood; one word diff carries the places over to today's text. A diff knows what
//     stands *between* the changes: of two "240,000" it never takes the other one.
//  2. What the diff lost is sought by the sentence around it (moved, or rewritten all around), in places that the diff has
//     not tied to other text, with a threshold and a margin to the second best.
//  3. A quote that the kept text does not hold (a hand wrote it, or it is lost since earlier) is sought in today's text.
// Where it is open, the answer is `ambiguous` or `lost`.

import type { Span } from '../span';
import { sentenceAround, type WordRange } from './context';
import { align } from './diff';
import { figuresDiffer } from './figures';
import { weightsOf } from './gap';
import { locate, locateAll, foldedOccurrences } from './make';
import type { Anchor, Resolution } from './model';
import { answeringFigure, contextOf, holeAround, project, spanOf, weightOf, type Projection, type Ties } from './project';
import { Search, type Found } from './search';
import { slideEdges } from './slide';
import { sameWords, Vocabulary, wordsIn, wordsOf, type Words } from './words';

/** A quote that tells less than this (in bits; about two rare words) counts as found only with its sentence: "240,000", "in May". */
const TELLING = 20;
/** How much of its sentence must still stand around a short quote. "12 people [died]" in a sentence of which nothing else is left is another 12. */
const CONTEXT = 0.3;
/**
 * How alike a quote's words must be, then and now, to be the same statement in other words; half of it does for a short
 * quote whose sentence still stands: "240,000 deaths" became "a quarter of a million deaths".
 */
const SAME = 0.5;
/** How alike a sentence found elsewhere must be. */
const LIKENESS = 0.6;
/** How much better than the second best it must be. Two sentences that fit equally well are both candidates. */
const MARGIN = 0.08;
/** From here on the place that the diff gives is not doubted; below it, the sentence may have moved and left a few words behind. */
const SURE = 0.75;
/** A sentence as like as this is unchanged. It moved, even where other words now stand in a like sentence in its old place. */
const UNCHANGED = 0.97;

interface Place {
  readonly span: Span;
  readonly confidence: number;
  readonly moved: boolean;
  readonly reason: string;
  /** None of its words is left: the words of its sentence say that it was here. */
  readonly replaced?: boolean;
}

type Outcome = Place | { readonly candidates: readonly Span[]; readonly reason: string };

/** Where a claim stood: the words of a text (the kept one, or what the anchor itself brings along), and the span there. */
interface Origin {
  readonly words: Words;
  readonly span: Span;
  readonly range: WordRange;
}

/**
 * Resolves `anchors` in the text `today`. `kept` is the article as it stood when the anchors were last written; without
 * it, quote and context decide. One resolution per anchor, in their order; spans are UTF-16 offsets in `today`.
 */
export function resolveAnchors(kept: string | undefined, today: string, anchors: readonly Anchor[]): Resolution[] {
  const places = kept === undefined ? anchors.map(() => null) : locateAll(kept, anchors.map((anchor) => (anchor.was === undefined ? anchor : { ...anchor, quote: '', now: '' })));
  if (kept === today) {
    const outcomes = anchors.map((anchor, index) => {
      const span = places[index];
      return span ? resolution(anchor, today, { span, confidence: 1, moved: false, reason: 'nothing changed' }) : null;
    });
    if (outcomes.every((outcome) => outcome !== null)) return outcomes;
  }
  return new Resolver(kept ?? '', today, anchors, places).resolve();
}

class Resolver {
  private readonly origins: (Origin | null)[];
  private readonly ties: Ties;
  private searching: Search | undefined;

  constructor(kept: string, private readonly today: string, private readonly anchors: readonly Anchor[], private readonly places: readonly (Span | null)[]) {
    const vocabulary = new Vocabulary();
    const keptWords = wordsOf(kept, vocabulary);
    const todayWords = wordsOf(today, vocabulary);
    this.origins = anchors.map((anchor, index) => {
      const place = places[index];
      return place ? originIn(keptWords, place) : ownContext(anchor, vocabulary);
    });
    const weights = weightsOf(keptWords.ids, todayWords.ids, vocabulary);
    const alignment = align(keptWords.ids, todayWords.ids, weights);
    slideEdges(keptWords, todayWords, alignment);
    this.ties = { kept: keptWords, today: todayWords, alignment, bounds: { first: 0, last: todayWords.length }, weights };
  }

  resolve(): Resolution[] {
    return this.anchors.map((anchor, index) => {
      const origin = this.origins[index];
      if (this.places[index] && origin) return resolution(anchor, this.today, this.fromKept(origin));
      return resolution(anchor, this.today, this.fromToday(anchor, origin ?? null));
    });
  }

  private get search(): Search {
    return (this.searching ??= new Search(this.ties.today, this.ties.weights, this.ties.alignment));
  }

  /** A claim whose place in the kept text is known. */
  private fromKept(origin: Origin): Outcome {
    const near = carry(this.ties, origin.span, origin.range);
    if (near && near.confidence >= SURE && !near.replaced) return near;
    const far = this.elsewhere(origin, sentenceAround(this.ties.kept, origin.range));
    if (!near) return far;
    if (!('span' in far)) return near;
    return near.replaced ? (far.confidence >= UNCHANGED ? far : near) : far.confidence >= near.confidence + 0.2 ? far : near;
  }

  /** Looks for the sentence `unit` around the words, then for the words themselves. */
  private elsewhere(origin: Origin, unit: WordRange): Outcome {
    const own = origin.words === this.ties.kept ? unit : { first: 0, last: 0 };
    const sentence = decide(this.search.find(origin.words, unit, own), origin, unit);
    if (sentence && 'span' in sentence) return sentence;
    const weight = weightOf({ ...this.ties, kept: origin.words }, origin.range);
    const words = weight >= TELLING ? decide(this.search.find(origin.words, origin.range, own), origin, origin.range) : null;
    const isEnough = words !== null && (weight >= 2 * TELLING || !('span' in words) || words.confidence >= UNCHANGED);
    return (isEnough ? words : null) ?? sentence ?? { candidates: [], reason: 'its words were deleted' };
  }

  /** A claim that the kept text does not hold. */
  private fromToday(anchor: Anchor, origin: Origin | null): Outcome {
    if (anchor.was !== undefined) {
      if (!origin) return { candidates: [], reason: 'its words were deleted' };
      return this.elsewhere(origin, { first: 0, last: origin.words.length });
    }
    const quote = anchor.now ?? anchor.quote;
    const spans = allOccurrences(this.ties.today, quote);
    if (anchor.nth !== undefined && spans[anchor.nth - 1]) {
      return { span: spans[anchor.nth - 1]!, confidence: 0.9, moved: false, reason: 'found by its words and their number' };
    }
    if (spans.length === 1) return { span: spans[0]!, confidence: 0.9, moved: false, reason: 'its words stand in the article once' };
    if (spans.length > 1) return byContext(this.today, anchor, spans);
    if (!origin) return { candidates: [], reason: 'it has no words' };
    return this.elsewhere(origin, { first: 0, last: origin.words.length });
  }
}

function originIn(words: Words, span: Span): Origin | null {
  const [first, last] = wordsIn(words, span);
  return first < last ? { words, span, range: { first, last } } : null;
}

/** What the anchor itself says of where it stood: its old paragraph, else its context. */
function ownContext(anchor: Anchor, vocabulary: Vocabulary): Origin | null {
  const quote = anchor.now ?? anchor.quote;
  if (anchor.was !== undefined) {
    const span = locate(anchor.was, quote, anchor.nth) ?? locate(anchor.was, quote);
    return span && originIn(wordsOf(anchor.was, vocabulary), span);
  }
  const before = anchor.before ?? '';
  const words = wordsOf(before + quote + (anchor.after ?? ''), vocabulary);
  return originIn(words, { start: before.length, end: before.length + quote.length });
}

/** Carries a claim over along ties; null when its words are gone. */
function carry(ties: Ties, span: Span, range: WordRange): Place | null {
  const found = project(ties, range);
  const isShort = weightOf(ties, range) < TELLING;
  if (found && isThere(found, isShort)) return placeOf(ties, span, range, found);
  return replaced(ties, range);
}

function isThere(found: Projection, isShort: boolean): boolean {
  return isShort ? found.likeness >= SAME / 2 && found.context >= CONTEXT : found.likeness >= SAME;
}

function placeOf(ties: Ties, span: Span, range: WordRange, found: Projection): Place {
  if (found.whole) return { span: spanOf(ties, span, range, found), confidence: 1, moved: false, reason: 'its words stand where they stood' };
  const confidence = 0.5 + 0.45 * found.likeness;
  return { span: spanOf(ties, span, range, found), confidence, moved: false, reason: 'its words were changed' };
}

/** Longer claims of which no word is left are not the same claim. */
const MOST_REPLACED = 6;

/** A short claim whose words were all replaced: "240,000" by "250,000". Its sentence must still stand around it. */
function replaced(ties: Ties, range: WordRange): Place | null {
  const { kept, today } = ties;
  if (range.last - range.first > MOST_REPLACED) return null;
  const hole = holeAround(ties, range.first);
  if (hole.today.first >= hole.today.last || range.last > hole.kept.last) return null;
  const context = contextOf(ties, range);
  if (context < CONTEXT) return null;
  const figures: number[] = [];
  for (let at = range.first; at < range.last; at++) {
    if (!kept.vocabulary.isFigure(kept.ids[at]!)) continue;
    const answer = answeringFigure(ties, at, hole);
    if (answer >= 0) figures.push(answer);
  }
  const isWholeHole = hole.kept.first === range.first && hole.kept.last === range.last;
  const length = range.last - range.first;
  const newLength = hole.today.last - hole.today.first;
  const confidence = 0.5 + 0.4 * context;
  const reason = 'its words were replaced';
  if (isWholeHole && newLength <= 2 * length + 2) {
    return { span: { start: today.starts[hole.today.first]!, end: today.ends[hole.today.last - 1]! }, confidence, moved: false, reason, replaced: true };
  }
  if (figures.length === 0) return null;
  return { span: { start: today.starts[figures[0]!]!, end: today.ends[figures[figures.length - 1]!]! }, confidence, moved: false, reason, replaced: true };
}

/** Takes the best place when it fits well and clearly better than the second; null when none fits. */
function decide(found: readonly Found[], origin: Origin, unit: WordRange): Outcome | null {
  const fits = found.flatMap((candidate) => {
    if (candidate.likeness < LIKENESS) return [];
    const range = { first: origin.range.first - unit.first, last: origin.range.last - unit.first };
    if (range.last > candidate.ties.kept.length) return [];
    const place = carry(candidate.ties, origin.span, range);
    return place ? [{ place, likeness: candidate.likeness }] : [];
  });
  const [best, second] = fits;
  if (!best) return null;
  if (second && best.likeness - second.likeness < MARGIN) {
    return { candidates: fits.map(({ place }) => place.span), reason: 'several sentences fit equally well' };
  }
  return { ...best.place, confidence: Math.min(best.place.confidence, best.likeness), moved: true, reason: 'its sentence stands elsewhere now' };
}

function allOccurrences(words: Words, quote: string): Span[] {
  const spans: Span[] = [];
  if (quote === '') return spans;
  for (let at = words.text.indexOf(quote); at >= 0 && spans.length < MOST_OCCURRENCES; at = words.text.indexOf(quote, at + 1)) spans.push({ start: at, end: at + quote.length });
  return spans.length > 0 ? spans : foldedOccurrences(words, quote, MOST_OCCURRENCES);
}

const MOST_OCCURRENCES = 10_000;
/** Candidates that a person is shown. */
const MOST_CANDIDATES = 20;

/** Of several occurrences the one whose surroundings are those of the anchor; ambiguous when none or several are. */
function byContext(today: string, anchor: Anchor, spans: readonly Span[]): Outcome {
  const open: Outcome = { candidates: spans.slice(0, MOST_CANDIDATES), reason: `its words stand in the article ${spans.length} times` };
  const before = anchor.before?.trim() ?? '';
  const after = anchor.after?.trim() ?? '';
  if (before === '' && after === '') return open;
  const fitting = spans.filter(({ start, end }) => endsLike(today.slice(Math.max(0, start - 2 * before.length - 8), start), before)
    && startsLike(today.slice(end, end + 2 * after.length + 8), after));
  return fitting.length === 1 ? { span: fitting[0]!, confidence: 0.9, moved: false, reason: 'found by its words and their context' } : open;
}

function endsLike(text: string, end: string): boolean {
  return text.trimEnd().endsWith(end);
}

function startsLike(text: string, start: string): boolean {
  return text.trimStart().startsWith(start);
}

/** Puts the answer into words and states. */
function resolution(anchor: Anchor, today: string, outcome: Outcome): Resolution {
  const { id } = anchor;
  if (!('span' in outcome)) {
    const state = outcome.candidates.length > 0 ? 'ambiguous' : 'lost';
    return { id, state, span: null, now: null, figureChanged: false, candidates: outcome.candidates, confidence: 0, reason: outcome.reason };
  }
  const { span, confidence, moved, reason } = outcome;
  const now = today.slice(span.start, span.end);
  const found = { id, span, now, candidates: [], confidence };
  if (sameWords(anchor.quote, now)) return { ...found, state: moved ? 'moved' : 'exact', figureChanged: false, reason };
  return { ...found, state: 'changed', figureChanged: figuresDiffer(anchor.quote, now), reason };
}
