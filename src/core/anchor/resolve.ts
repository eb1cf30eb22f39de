// Resolves all anchors of an article in today's text, in one pass.
//
// The order, and why:
//  1. The kept text says where each claim stood; one word diff carries the places over to today's text. A diff knows what
//     stands *between* the changes: of two "240,000" it never takes the other one.
//  2. What the diff lost is sought in blocks that were moved, then by the sentence around it, then by itself (all around the
//     words was rewritten), in places that the diff has not tied to other text, with a threshold and a margin to the second best.
//  3. A quote that the kept text does not hold (a hand wrote it, or it is lost since earlier) is sought in today's text.
// Where it is open, the answer is `ambiguous` or `lost`.

import { overlaps, type Span } from '../span';
import { carry, CONTEXT, TELLING, type Place } from './carry';
import { sentenceAround, type WordRange } from './context';
import { align } from './diff';
import { compared } from './difference';
import { figuresDiffer } from './figures';
import { weightsOf } from './gap';
import { foldedOccurrences, locate, locateAll, occurrencesOf } from './make';
import type { Anchor, Reason, Resolution } from './model';
import { sharedParagraphs } from './paragraphs';
import { contextOf, holeAround, weightOf, type Ties } from './project';
import { lookAt } from './remember';
import { Search, type Found } from './search';
import { slideEdges } from './slide';
import { Vocabulary, wordsIn, wordsOf, type Words } from './words';

/** How alike a sentence found elsewhere must be. */
const LIKENESS = 0.6;
/** How much better than the second best it must be. Two sentences that fit equally well are both candidates. */
const MARGIN = 0.08;
/** From here on the place that the diff gives is not doubted; below it, the sentence may have moved and left a few words behind. */
const SURE = 0.75;
/** A sentence elsewhere with another figure must be as like as this. */
const ALMOST = 0.85;
/** A sentence as like as this is unchanged. It moved, even where other words now stand in a like sentence in its old place. */
const UNCHANGED = 0.97;

type Outcome = Place | { readonly candidates: readonly Span[]; readonly reason: Reason };

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
  // A candidate's place is followed as that of any claim.
  const candidates = kept === undefined ? [] : anchors.flatMap(({ id, candidates: known = [] }) => known.map((candidate): Anchor => ({ id, ...candidate })));
  if (candidates.length === 0) return resolveEach(kept, today, anchors);
  const resolutions = resolveEach(kept, today, [...anchors, ...candidates]);
  let next = anchors.length;
  return anchors.map((anchor, index) => {
    const own = resolutions.slice(next, next += anchor.candidates?.length ?? 0);
    return withCandidates(resolutions[index]!, own);
  });
}

/** What is open stays open, while one of the places that it might have is still there. */
function withCandidates(found: Resolution, own: readonly Resolution[]): Resolution {
  if (found.span !== null) return found;
  const known = own.flatMap(({ span, figureChanged }) => (span && !figureChanged ? [span] : []));
  const added = found.candidates.filter((span) => !known.some((other) => overlaps(span, other)));
  const candidates = [...known, ...added];
  return known.length > 0 ? { ...found, state: 'ambiguous', candidates, reason: 'still-open' } : found;
}

function resolveEach(kept: string | undefined, today: string, anchors: readonly Anchor[]): Resolution[] {
  const places = kept === undefined ? anchors.map(() => null) : locateAll(kept, anchors.map((anchor) => (isAdrift(anchor) ? { ...anchor, quote: '', now: '' } : anchor)));
  if (kept === today) {
    const outcomes = anchors.map((anchor, index) => {
      const span = places[index];
      return span ? resolution(anchor, today, { span, confidence: 1, moved: false, reason: 'unchanged' }, null) : null;
    });
    if (outcomes.every((outcome) => outcome !== null)) return outcomes;
  }
  return new Resolver(kept ?? '', today, anchors, places).resolve();
}

/** True for a claim that has no place in the kept text: it is lost or ambiguous. */
function isAdrift({ was, candidates }: Anchor): boolean {
  return was !== undefined || candidates !== undefined;
}

class Resolver {
  private readonly origins: (Origin | null)[];
  private readonly ties: Ties;
  /** Where the quotes that the kept text does not hold stand in today's. */
  private readonly occurrences: ReadonlyMap<string, readonly Span[]>;
  private searching: Search | undefined;

  constructor(kept: string, private readonly today: string, private readonly anchors: readonly Anchor[], private readonly places: readonly (Span | null)[]) {
    const vocabulary = new Vocabulary();
    const keptWords = wordsOf(kept, vocabulary);
    const todayWords = wordsOf(today, vocabulary);
    this.origins = anchors.map((anchor, index) => {
      const place = places[index];
      return place ? originIn(keptWords, place) : ownContext(anchor, vocabulary);
    });
    const unplaced = anchors.filter((anchor, index) => !places[index] && !isAdrift(anchor));
    this.occurrences = occurrencesOf(todayWords, unplaced.map((anchor) => anchor.now ?? anchor.quote));
    const weights = weightsOf(keptWords.ids, todayWords.ids, vocabulary);
    const alignment = align(keptWords.ids, todayWords.ids, weights, sharedParagraphs(keptWords, todayWords));
    const bounds = { first: 0, last: todayWords.length };
    slideEdges(keptWords, todayWords, alignment, bounds);
    this.ties = { kept: keptWords, today: todayWords, alignment, bounds, weights };
  }

  resolve(): Resolution[] {
    return this.anchors.map((anchor, index) => {
      const origin = this.origins[index];
      if (this.places[index] && origin) return resolution(anchor, this.today, this.fromKept(origin), origin);
      return resolution(anchor, this.today, this.fromToday(anchor, origin ?? null), null);
    });
  }

  private get search(): Search {
    return (this.searching ??= new Search(this.ties.kept, this.ties.today, this.ties.weights, this.ties.alignment));
  }

  /** A claim whose place in the kept text is known. */
  private fromKept(origin: Origin): Outcome {
    const near = carry(this.ties, origin.span, origin.range);
    if (near && near.confidence >= SURE && !near.replaced) return near;
    const far = this.inPlace(origin, this.elsewhere(origin, sentenceAround(this.ties.kept, origin.range)));
    if (!near) return far;
    if (!('span' in far)) return near;
    return near.replaced ? (far.confidence >= UNCHANGED ? far : near) : far.confidence >= near.confidence + 0.2 ? far : near;
  }

  /** Words that were found between the same neighbours have not moved: all around them was rewritten. */
  private inPlace(origin: Origin, found: Outcome): Outcome {
    if (!('span' in found)) return found;
    const { today } = holeAround(this.ties, origin.range.first);
    const [first, last] = wordsIn(this.ties.today, found.span);
    const isHere = first >= today.first && last <= today.last;
    return isHere ? { ...found, moved: false, reason: 'new-surroundings' } : found;
  }

  /** Looks for the sentence `unit` around the words, then for the words themselves. */
  private elsewhere(origin: Origin, unit: WordRange): Outcome {
    const own = origin.words === this.ties.kept ? unit : { first: 0, last: 0 };
    const sentence = decide(this.search.find(origin.words, unit, own), origin, unit);
    if (sentence && 'span' in sentence) return sentence;
    const weight = weightOf({ ...this.ties, kept: origin.words }, origin.range);
    const words = weight >= TELLING ? decide(this.search.find(origin.words, origin.range, own), origin, origin.range) : null;
    const isEnough = words !== null && (weight >= 2 * TELLING || !('span' in words) || words.confidence >= UNCHANGED);
    return (isEnough ? words : null) ?? sentence ?? { candidates: [], reason: this.reasonOfLoss(origin) };
  }

  private reasonOfLoss(origin: Origin): Reason {
    const isSentenceThere = origin.words === this.ties.kept && contextOf(this.ties, origin.range) >= CONTEXT;
    return isSentenceThere ? 'words-deleted' : 'sentence-deleted';
  }

  /** A claim that the kept text does not hold. */
  private fromToday(anchor: Anchor, origin: Origin | null): Outcome {
    if (isAdrift(anchor)) {
      if (!origin) return { candidates: [], reason: 'words-deleted' };
      const back = this.inOldParagraph(anchor, origin);
      if (back) return back;
      return this.elsewhere(origin, { first: 0, last: origin.words.length });
    }
    const spans = this.occurrences.get(anchor.now ?? anchor.quote) ?? [];
    if (anchor.nth !== undefined && spans[anchor.nth - 1]) {
      return { span: spans[anchor.nth - 1]!, confidence: 0.9, moved: false, reason: 'by-number' };
    }
    const isAlone = spans.length === 1 && !((anchor.before ?? anchor.after) && origin && weightOf({ ...this.ties, kept: origin.words }, origin.range) < TELLING);
    if (isAlone) return { span: spans[0]!, confidence: 0.9, moved: false, reason: 'once' };
    if (spans.length > 0) return byContext(this.ties.today, anchor, spans);
    if (!origin) return { candidates: [], reason: 'no-words' };
    return this.elsewhere(origin, { first: 0, last: origin.words.length });
  }

  /**
   * A lost claim's paragraph stands in the article again, word for word, once, and not in the kept text (a version was taken
   * back): the claim is in it, though the diff ties that paragraph to what stood in its place meanwhile.
   */
  private inOldParagraph({ was }: Anchor, { range }: Origin): Place | null {
    const { kept, today } = this.ties;
    const [paragraph, second] = was === undefined ? [] : foldedOccurrences(today, was, 2);
    if (was === undefined || !paragraph || second || foldedOccurrences(kept, was, 1).length > 0) return null;
    const first = wordsIn(today, paragraph)[0];
    return { span: { start: today.starts[first + range.first]!, end: today.ends[first + range.last - 1]! }, confidence: 1, moved: false, reason: 'in-place' };
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

/** Takes the best place when it fits well and clearly better than the second; null when none fits. */
function decide(found: readonly Found[], origin: Origin, unit: WordRange): Outcome | null {
  const fits = found.flatMap((candidate) => {
    if (candidate.likeness < LIKENESS) return [];
    const range = { first: origin.range.first - unit.first, last: origin.range.last - unit.first };
    if (range.last > candidate.ties.kept.length) return [];
    const place = carry(candidate.ties, origin.span, range);
    if (!place || place.replaced) return [];
    // A figure that was changed and moved at once cannot be told from another figure in a like sentence ("35 million Sikhs",
    // "820 million Hindus"), unless all else in a long quote is the same.
    const isAlmostSame = weightOf(candidate.ties, range) >= TELLING && candidate.likeness >= ALMOST;
    if (!isAlmostSame && figuresDiffer(wordsAt(origin.words, origin.span), wordsAt(candidate.ties.today, place.span))) return [];
    return [{ place, likeness: candidate.likeness, isInBlock: candidate.isInBlock }];
  });
  const inBlock = fits.find(({ isInBlock }) => isInBlock);
  const [best, second] = inBlock ? [inBlock] : fits;
  if (!best) return null;
  if (second && best.likeness - second.likeness < MARGIN) {
    return { candidates: fits.map(({ place }) => place.span), reason: 'several-sentences' };
  }
  return { ...best.place, confidence: Math.min(best.place.confidence, best.likeness), moved: true, reason: 'sentence-elsewhere' };
}

function wordsAt(words: Words, { start, end }: Span): string {
  return words.text.slice(start, end);
}

/** Candidates that a person is shown. */
const MOST_CANDIDATES = 20;

/** Of several occurrences the one whose surroundings are most like those of the anchor; ambiguous when none or several are. */
function byContext(words: Words, anchor: Anchor, spans: readonly Span[]): Outcome {
  const open: Outcome = { candidates: spans.slice(0, MOST_CANDIDATES), reason: spans.length === 1 ? 'other-surroundings' : 'several-places' };
  const before = wordsOf(anchor.before ?? '', words.vocabulary).ids;
  const after = wordsOf(anchor.after ?? '', words.vocabulary).ids;
  const scored = spans.map((span) => ({ span, equal: equalBeside(words, span, before, after) })).sort((a, b) => b.equal - a.equal);
  const [best, second] = scored;
  if (!best || best.equal === 0 || best.equal === second?.equal) return open;
  return { span: best.span, confidence: 0.9, moved: false, reason: 'by-context' };
}

/** How many words beside the span are those of the context, counted outwards from it. */
function equalBeside(words: Words, span: Span, before: Int32Array, after: Int32Array): number {
  const [first, last] = wordsIn(words, span);
  let left = 0;
  while (left < before.length && first - left > 0 && words.ids[first - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && last + right < words.length && words.ids[last + right] === after[right]) right++;
  return left + right;
}

/** Puts the answer into words and states. `stood`: its place in the kept text, where there is one. */
function resolution(anchor: Anchor, today: string, outcome: Outcome, stood: Origin | null): Resolution {
  const { id } = anchor;
  if (!('span' in outcome)) {
    const state = outcome.candidates.length > 0 ? 'ambiguous' : 'lost';
    return { id, state, span: null, now: null, figureChanged: false, candidates: outcome.candidates, confidence: 0, reason: outcome.reason };
  }
  const { confidence, moved, reason } = outcome;
  const { difference, span } = compared(anchor.quote, stood && lookAt(stood.words.text, stood.span), lookAt(today, outcome.span), outcome.span);
  const found = { id, span, now: today.slice(span.start, span.end), candidates: [], confidence, figureChanged: difference === 'figure' };
  if (difference === null) return { ...found, state: moved ? 'moved' : 'exact', reason };
  return { ...found, state: 'changed', difference, reason };
}
