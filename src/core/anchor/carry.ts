// Carries a claim over to today's text along ties: whether its words are there, in which words, and how sure that is.

import type { Span } from '../span';
import type { WordRange } from './context';
import type { Reason } from './model';
import { answeringFigure, contextOf, holeAround, project, spanOf, weightOf, type Hole, type Projection, type Ties } from './project';

/** A quote that tells less than this (in bits; about two rare words) counts as found only with its sentence: "240,000", "in May". */
export const TELLING = 20;
/** How much of its sentence must still stand around a short quote. "12 people [died]" in a sentence of which nothing else is left is another 12. */
export const CONTEXT = 0.3;
/**
 * How alike a quote's words must be, then and now, to be the same statement in other words; half of it does for a short
 * quote whose sentence still stands: "240,000 deaths" became "a quarter of a million deaths".
 */
const SAME = 0.5;

/** A place for a claim in today's text. */
export interface Place {
  readonly span: Span;
  readonly confidence: number;
  readonly moved: boolean;
  readonly reason: Reason;
  /** None of its words is left: the words of its sentence say that it was here. */
  readonly replaced?: boolean;
}

/** Carries a claim over along ties; null when its words are gone. */
export function carry(ties: Ties, span: Span, range: WordRange): Place | null {
  const found = project(ties, range);
  return found && isThere(ties, range, found) ? placeOf(ties, span, range, found) : replaced(ties, range);
}

function isThere(ties: Ties, range: WordRange, found: Projection): boolean {
  const isShort = weightOf(ties, range) < TELLING;
  return isShort ? found.likeness >= SAME / 2 && contextOf(ties, range) >= CONTEXT : found.likeness >= SAME;
}

function placeOf(ties: Ties, span: Span, range: WordRange, found: Projection): Place {
  if (found.whole) return { span: spanOf(ties, span, range, found), confidence: 1, moved: false, reason: 'in-place' };
  const confidence = 0.5 + 0.45 * found.likeness;
  return { span: spanOf(ties, span, range, found), confidence, moved: false, reason: 'words-changed' };
}

/** So much of its sentence is much of it. */
const MOSTLY = 0.6;

/** Longer claims of which no word is left are not the same claim. */
const MOST_REPLACED = 6;

/**
 * A short claim whose words were all replaced: "240,000" by "250,000". Its sentence must still stand around it, and the
 * new words must stand where the old ones stood in it.
 */
function replaced(ties: Ties, range: WordRange): Place | null {
  if (range.last - range.first > MOST_REPLACED) return null;
  const hole = holeAround(ties, range.first);
  if (hole.today.first >= hole.today.last || range.last > hole.kept.last) return null;
  const context = contextOf(ties, range);
  const now = context < CONTEXT ? null : replacement(ties, range, hole);
  if (!now || !standsThere(ties, range, now, hole, context)) return null;
  const span = { start: ties.today.starts[now.first]!, end: ties.today.ends[now.last - 1]! };
  return { span, confidence: 0.5 + 0.4 * context, moved: false, reason: 'words-replaced', replaced: true };
}

/**
 * Whether the new words stand where the old ones stood: between the same two words ("killed 240 people", "killed 250
 * people"), or beside one of them in a sentence that is otherwise much the same.
 */
function standsThere(ties: Ties, range: WordRange, now: WordRange, hole: Hole, context: number): boolean {
  const afterTheSame = range.first === hole.kept.first && now.first === hole.today.first && hole.kept.first > 0;
  const beforeTheSame = range.last === hole.kept.last && now.last === hole.today.last && hole.kept.last < ties.kept.length;
  return (afterTheSame && beforeTheSame) || ((afterTheSame || beforeTheSame) && context >= MOSTLY);
}

/** The words that stand for those of the claim: all between the same neighbours, where they are not many more; else its figures. */
function replacement(ties: Ties, range: WordRange, hole: Hole): WordRange | null {
  const isWhole = hole.kept.first === range.first && hole.kept.last === range.last;
  if (isWhole && hole.today.last - hole.today.first <= 2 * (range.last - range.first) + 2) return hole.today;
  const figures: number[] = [];
  for (let at = range.first; at < range.last; at++) {
    const answer = ties.kept.vocabulary.isFigure(ties.kept.ids[at]!) ? answeringFigure(ties, at, hole) : -1;
    if (answer >= 0) figures.push(answer);
  }
  return figures.length > 0 ? { first: figures[0]!, last: figures[figures.length - 1]! + 1 } : null;
}
