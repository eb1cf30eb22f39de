// Carries a stretch of the kept text over to today's text along an alignment.

import type { Span } from '../span';
import { isBoundary, sentenceAround, type WordRange } from './context';
import type { Words } from './words';

/** Two texts, or a part of the kept one and today's, and how their words are tied. */
export interface Ties {
  readonly kept: Words;
  readonly today: Words;
  /** For each word of `kept`: the word of `today` that it became, or -1; ascending. */
  readonly alignment: Int32Array;
  /** The words of today among which all of `kept` must be: the whole text, or the neighbourhood of a place. */
  readonly bounds: WordRange;
  readonly weights: Float32Array;
}

/** Where words went. */
export interface Projection extends WordRange {
  /** How alike the words are then and now, by weight: 1 when nothing differs, less for what was lost and for what was added. */
  readonly likeness: number;
  /** True when every word is there, with nothing in between. */
  readonly whole: boolean;
}

export function weightOf(ties: Ties, range: WordRange): number {
  let sum = 0;
  for (let at = range.first; at < range.last; at++) sum += ties.weights[ties.kept.ids[at]!]!;
  return sum;
}

function tiedWeight(ties: Ties, range: WordRange): number {
  let sum = 0;
  for (let at = range.first; at < range.last; at++) if (ties.alignment[at]! >= 0) sum += ties.weights[ties.kept.ids[at]!]!;
  return sum;
}

/** The gap in both texts around the word `at` of the kept text, which is not tied: words between the nearest ties. */
export interface Hole {
  readonly kept: WordRange;
  readonly today: WordRange;
}

export function holeAround(ties: Ties, at: number): Hole {
  const { alignment } = ties;
  let first = at;
  let last = at + 1;
  while (first > 0 && alignment[first - 1]! < 0) first--;
  while (last < alignment.length && alignment[last]! < 0) last++;
  return {
    kept: { first, last },
    today: { first: first > 0 ? alignment[first - 1]! + 1 : ties.bounds.first, last: last < alignment.length ? alignment[last]! : ties.bounds.last },
  };
}

/**
 * Where the words `range` of the kept text are today, by the ties of its own words; null when too little of them is tied.
 * Edges that are not tied themselves are set by the words that replaced them.
 */
export function project(ties: Ties, range: WordRange): Projection | null {
  const kernel = densest(ties, range);
  if (!kernel) return null;
  const unbroken = unbrokenBeside(ties, range, kernel);
  if (unbroken) return { ...unbroken, likeness: 1, whole: true };
  const tied = tiedWeight(ties, kernel);
  const place = { first: firstEdge(ties, range, kernel), last: lastEdge(ties, range, kernel) };
  let extent = 0;
  for (let at = place.first; at < place.last; at++) extent += ties.weights[ties.today.ids[at]!]!;
  return { ...place, likeness: (2 * tied) / (weightOf(ties, range) + extent), whole: false };
}

/**
 * The words as they were, unbroken, at the place where some of them are tied. A diff ties as much as it can: where "when the
 * tide turned" also follows in the next sentence, it may tie the end of the claim to that.
 */
function unbrokenBeside(ties: Ties, range: WordRange, kernel: WordRange): WordRange | null {
  const { kept, today, alignment } = ties;
  for (let at = kernel.first; at < kernel.last; at++) {
    if (alignment[at]! < 0) continue;
    const first = alignment[at]! - (at - range.first);
    const last = first + range.last - range.first;
    if (first < 0 || last > today.length) continue;
    let same = 0;
    while (range.first + same < range.last && kept.ids[range.first + same] === today.ids[first + same]) same++;
    if (first + same === last) return { first, last };
    // Only where another series of ties begins can the words begin elsewhere.
    while (at + 1 < kernel.last && alignment[at + 1] === alignment[at]! + 1) at++;
  }
  return null;
}

/** A sentence of which besides the claim is less than this (in bits) says too little: the words beside it count too. */
const LITTLE = 20;
const BESIDE = 6;

/**
 * How much of what stands around the words is still there, 0 to 1: of their sentence, and where it consists of hardly
 * more than they do (a line of a table, a heading), of the words beside it.
 */
export function contextOf(ties: Ties, range: WordRange): number {
  const own = weightOf(ties, range);
  let around = sentenceAround(ties.kept, range);
  if (weightOf(ties, around) - own < LITTLE) {
    around = { first: Math.max(0, around.first - BESIDE), last: Math.min(ties.kept.length, around.last + BESIDE) };
  }
  const all = weightOf(ties, around) - own;
  return all > 0 ? (tiedWeight(ties, around) - tiedWeight(ties, range)) / all : 1;
}

/** The tied part of the words without strays: a first or last piece that went far away from the rest is left out. */
function densest(ties: Ties, range: WordRange): WordRange | null {
  const { alignment } = ties;
  let { first, last } = range;
  while (first < last && alignment[first]! < 0) first++;
  while (first < last && alignment[last - 1]! < 0) last--;
  const most = 2 * (range.last - range.first) + 12;
  while (first < last && alignment[last - 1]! - alignment[first]! > most) {
    let widest = first;
    let end = first;
    for (let at = first, before = first; at < last; at++) {
      if (alignment[at]! < 0) continue;
      if (alignment[at]! - alignment[before]! > alignment[end]! - alignment[widest]!) [widest, end] = [before, at];
      before = at;
    }
    if (tiedWeight(ties, { first, last: widest + 1 }) < tiedWeight(ties, { first: end, last })) first = end;
    else last = widest + 1;
  }
  return first < last ? { first, last } : null;
}

function firstEdge(ties: Ties, range: WordRange, kernel: WordRange): number {
  const first = ties.alignment[kernel.first]!;
  if (kernel.first === range.first) return first;
  const hole = holeAround(ties, kernel.first - 1);
  const lost = kernel.first - range.first;
  // As many new words before the tied ones as were lost there; some more when the words before the claim still stand.
  const farthest = Math.max(hole.today.first, first - (hole.kept.first >= range.first ? moreThan(lost) : lost));
  if (holdsBoundary(ties.kept, range.first, kernel.first)) return farthest;
  let edge = first;
  while (edge > farthest && !isBoundary(ties.today, edge - 1)) edge--;
  return edge;
}

function lastEdge(ties: Ties, range: WordRange, kernel: WordRange): number {
  const last = ties.alignment[kernel.last - 1]! + 1;
  if (kernel.last === range.last) return last;
  const hole = holeAround(ties, kernel.last);
  const lost = range.last - kernel.last;
  const farthest = Math.min(hole.today.last, last + (hole.kept.last <= range.last ? moreThan(lost) : lost));
  if (holdsBoundary(ties.kept, kernel.last - 1, range.last - 1)) return farthest;
  let edge = last;
  while (edge < farthest && !isBoundary(ties.today, edge - 1)) edge++;
  return edge;
}

/** True when a sentence or paragraph ends between the words [first, last]: what replaced them may have such an end too. */
function holdsBoundary(words: Words, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isBoundary(words, at)) return true;
  return false;
}

/** So many words may stand for lost ones: "two" became "twenty to thirty"; a whole new paragraph did not come from one word. */
function moreThan(lost: number): number {
  return 2 * lost + 3;
}

/** How alike the places of two figures are: the word before, the word after, the look of the number. */
function likeness(ties: Ties, kept: number, today: number): number {
  const a = ties.kept;
  const b = ties.today;
  const shape = (words: Words, at: number): string => words.vocabulary.word(words.ids[at]!).replace(/\d/g, '0');
  let score = 1;
  if (shape(a, kept) === shape(b, today)) score += 1;
  if (kept > 0 && today > 0 && a.ids[kept - 1] === b.ids[today - 1]) score += 2;
  if (a.ids[kept + 1] === b.ids[today + 1] && kept + 1 < a.length) score += 2;
  return score;
}

/** Figures of one hole that are paired at most; longer tables are not guessed at. */
const MOST_FIGURES = 40;

/**
 * The figure of today that answers the figure `at` of the kept text, where the words of the hole were rewritten: figures
 * answer each other in their order, and those alike in look and neighbours first. -1 when there is none.
 * "(male 348,790; female 395,499)" and "(male 367,832/female 413,811)": first to first, second to second.
 */
export function answeringFigure(ties: Ties, at: number, hole: Hole): number {
  const old = figuresOf(ties.kept, hole.kept);
  const now = figuresOf(ties.today, hole.today);
  if (old.length === 0 || now.length === 0 || old.length > MOST_FIGURES || now.length > MOST_FIGURES) return -1;
  const width = now.length + 1;
  const best = new Float32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!, best[(i + 1) * width + j + 1]! + likeness(ties, old[i]!, now[j]!));
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    const value = best[i * width + j]!;
    if (value === best[(i + 1) * width + j + 1]! + likeness(ties, old[i]!, now[j]!)) {
      if (old[i] === at) return now[j]!;
      i++;
      j++;
    } else if (value === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return -1;
}

function figuresOf(words: Words, range: WordRange): number[] {
  const figures: number[] = [];
  for (let at = range.first; at < range.last && figures.length <= MOST_FIGURES; at++) {
    if (words.vocabulary.isFigure(words.ids[at]!)) figures.push(at);
  }
  return figures;
}

/** The span of today's words, with the part of a word that the old span began or ended in. */
export function spanOf(ties: Ties, old: Span, range: WordRange, projected: WordRange): Span {
  const { kept, today } = ties;
  const start = today.starts[projected.first]!;
  const end = today.ends[projected.last - 1]!;
  const skipped = old.start - kept.starts[range.first]!;
  const cut = kept.ends[range.last - 1]! - old.end;
  const sameLength = (a: number, b: number): boolean => kept.ends[a]! - kept.starts[a]! === today.ends[b]! - today.starts[b]! && kept.ids[a] === today.ids[b];
  const from = skipped > 0 && sameLength(range.first, projected.first) ? start + skipped : start;
  const to = cut > 0 && sameLength(range.last - 1, projected.last - 1) ? end - cut : end;
  return from < to ? { start: from, end: to } : { start, end };
}
