// What stands beside a figure and says how exact it is ("more than", "up to", "or so"), whether it is a change ("rose 3%", "down 12"),
// and of which share of it something is said ("the vast majority of the 240,000").

import { FigureTag } from '../lexicon/figures';
import type { Bound } from '../model';
import type { Token } from '../tokens';
import { isDash, isGlued, lowerAt } from './around';

/** A bound, with the token at which its words begin. */
export interface BoundReading {
  readonly bound: Bound;
  readonly first: number;
}

const moreBeforeThan = new Set(['more', 'greater', 'higher', 'larger', 'better', 'longer', 'older', 'bigger', 'further', 'later', 'over', 'heavier', 'taller', 'faster', 'above']);
const lessBeforeThan = new Set(['less', 'fewer', 'lower', 'smaller', 'shorter', 'younger', 'cheaper', 'lighter', 'slower', 'under', 'earlier']);

/** The words that make a bound alone, right before the number. */
const alone = new Map<string, Bound>([
  ...['over', 'above', 'exceeding', 'exceeded', 'exceeds', 'exceed', 'topping', 'topped', 'tops', 'surpassing', 'surpassed', 'surpasses', 'beyond', '>'].map((word) => [word, 'more-than'] as const),
  ...['under', 'below', '<'].map((word) => [word, 'less-than'] as const),
  ...['about', 'around', 'approximately', 'roughly', 'some', 'nearly', 'almost', 'circa', 'approx', 'ca', 'estimated', 'near', 'virtually', 'practically', '~', '∼', '≈'].map((word) => [word, 'about'] as const),
  ['minimum', 'at-least'], ['maximum', 'at-most'], ['≥', 'at-least'], ['⩾', 'at-least'], ['≤', 'at-most'], ['⩽', 'at-most'],
]);

/** "in excess of 30": what stands before "of". */
const beforeOf = new Map<string, Bound>([['excess', 'more-than'], ['upwards', 'more-than'], ['upward', 'more-than'], ['north', 'more-than'], ['minimum', 'at-least'], ['maximum', 'at-most'],
  ['short', 'less-than'], ['shy', 'less-than'], ['region', 'about'], ['order', 'about'], ['estimate', 'about'], ['vicinity', 'about']]);

/** "as many as 30": what stands between the two. */
const betweenAs = new Map<string, Bound>([['many', 'at-most'], ['much', 'at-most'], ['high', 'at-most'], ['far', 'at-most'], ['long', 'at-most'], ['large', 'at-most'], ['old', 'at-most'],
  ['few', 'at-least'], ['little', 'at-least'], ['low', 'at-least']]);

/** Adverbs before a bound that belong to its phrase: "just over", "well under", "slightly more than". */
const degrees = new Set(['just', 'well', 'slightly', 'far', 'little', 'considerably', 'somewhat', 'significantly', 'much', 'somewhere', 'only', 'a', 'bit', 'an', 'even', 'substantially', 'comfortably', 'marginally', 'not']);

/** The bound whose last word stands right before token `i`; null when there is none. The outermost wins: "more than an estimated 200". */
export function readBoundBefore(tokens: readonly Token[], i: number): BoundReading | null {
  const inner = readOne(tokens, i);
  if (!inner) return null;
  const outer = readOne(tokens, lowerAt(tokens, inner.first - 1) === 'an' ? inner.first - 1 : inner.first);
  let first = outer?.first ?? inner.first;
  while (degrees.has(lowerAt(tokens, first - 1))) first--;
  return { bound: outer && outer.bound !== 'about' ? outer.bound : inner.bound, first };
}

function readOne(tokens: readonly Token[], i: number): BoundReading | null {
  const token = tokens[i - 1];
  if (!token) return null;
  // "sub-300", "sub-7"
  if (token.word.lower === '-' && isGlued(tokens, i) && lowerAt(tokens, i - 2) === 'sub') return { bound: 'less-than', first: i - 2 };
  if (token.word.lower === '.' && (lowerAt(tokens, i - 2) === 'approx' || lowerAt(tokens, i - 2) === 'ca' || lowerAt(tokens, i - 2) === 'c')) return { bound: 'about', first: i - 2 };
  if (!(token.word.tags & FigureTag.Bound)) return null;
  const lower = token.word.lower;
  const before = lowerAt(tokens, i - 2);
  if (lower === 'than') {
    const isNot = lowerAt(tokens, i - 3) === 'no' || lowerAt(tokens, i - 3) === 'not';
    if (moreBeforeThan.has(before)) return { bound: isNot ? 'at-most' : 'more-than', first: i - (isNot ? 3 : 2) };
    if (lessBeforeThan.has(before)) return { bound: isNot ? 'at-least' : 'less-than', first: i - (isNot ? 3 : 2) };
    return null;
  }
  if (lower === 'of') {
    const bound = beforeOf.get(before);
    if (bound === undefined) return null;
    const lead = lowerAt(tokens, i - 3);
    const isPhrase = lead === 'in' || lead === 'a' || lead === 'the' || lead === 'an';
    return { bound, first: isPhrase ? i - 3 : i - 2 };
  }
  if (lower === 'least') return before === 'at' ? { bound: 'at-least', first: i - 2 } : null;
  if (lower === 'most') return before === 'at' ? { bound: 'at-most', first: i - 2 } : null;
  if (lower === 'to') {
    if (before === 'up') return { bound: 'at-most', first: i - 2 };
    return before === 'close' || before === 'equal' && lowerAt(tokens, i - 3) === 'or' ? { bound: 'about', first: i - 2 } : null;
  }
  if (lower === 'as') {
    const bound = lowerAt(tokens, i - 3) === 'as' ? betweenAs.get(before) : undefined;
    return bound === undefined ? null : { bound, first: i - 3 };
  }
  const bound = alone.get(lower);
  return bound === undefined ? null : { bound, first: i - 1 };
}

/** A bound after the figure: "20+", "six or more", "a year or so", "30-odd", "18 and over". */
export function readBoundAfter(tokens: readonly Token[], i: number): { bound: Bound; end: number } | null {
  const lower = lowerAt(tokens, i);
  if (lower === '+') return { bound: 'at-least', end: i + 1 };
  if (isDash(lower) && isGlued(tokens, i + 1)) {
    const next = lowerAt(tokens, i + 1);
    if (next === 'odd' || next === 'ish' || next === 'something') return { bound: 'about', end: i + 2 };
    return next === 'plus' ? { bound: 'at-least', end: i + 2 } : null;
  }
  if (lower !== 'or' && lower !== 'and') return null;
  const next = lowerAt(tokens, i + 1);
  if (lower === 'or' && next === 'so') return { bound: 'about', end: i + 2 };
  if (lower === 'or' && next === 'more' || next === 'above' || next === 'over' || next === 'up' || next === 'older' || next === 'longer' || next === 'higher') {
    // "18 and over" ends there; "12 and over the years 30" goes on.
    const follows = tokens[i + 2];
    return follows?.kind === 'word' && (next === 'over' || next === 'above' || next === 'up') && lower === 'and' ? null : { bound: 'at-least', end: i + 2 };
  }
  if (lower === 'or' && (next === 'less' || next === 'fewer' || next === 'under' || next === 'below' || next === 'younger' || next === 'lower')) return { bound: 'at-most', end: i + 2 };
  return null;
}

const down = new Set(`fell fall falls falling fallen drop dropped drops dropping decrease decreased decreases decreasing decline declined
  declines declining slid slide slides sliding slipped slip slips slipping plunged plunge plunges plunging plummeted plummet plummets
  plummeting tumbled tumble tumbles tumbling sank sink sinks sinking lost lose loses losing shed sheds shedding shrank shrink shrinks shrinking shrunk
  cut cuts cutting reduced reduce reduces reducing down lower lowered dipped dip dips dipping eased ease eases retreated contracted contract
  contracts crashed downward downwards`.split(/\s+/u));

/** With counted things these say something else: "lost two sons", "added three players", "cut 12 trees", "advanced 30 soldiers". */
const weak = new Set(`lost lose loses losing added adds adding gain gained gains gaining advance advanced advances advancing cut cuts cutting shed sheds shedding climb climbed climbs
  climbing slide slid slides sliding drop dropped drops dropping sank sink sinks sinking contract contracted contracts ease eased eases lower higher rally rallied crashed up
  jump jumped jumps jumping slip slipped slips plunge plunged down`.split(/\s+/u));

/** Words that may stand between the word of change and the figure: "rose by a further 3%", "fell sharply, 12%". */
const between = new Set(['by', 'a', 'an', 'another', 'further', 'extra', 'additional', 'only', 'just', 'still', 'of', 'around', 'even', 'back', 'between', 'again', 'slightly', 'total', 'average']);

/**
 * The change that a word before token `i` states: "rose by 3%", "down 12", "an increase of 5". Null when there is none: "rose to 12" names where it
 * got, not by how much. `counts`: the figure counts things, so that only words of growth and decline themselves speak of a change.
 */
export function readChange(tokens: readonly Token[], i: number, counts: boolean): 'up' | 'down' | null {
  let at = i - 1;
  for (let steps = 0; steps < 4 && at >= 0; steps++, at--) {
    const { lower, tags } = tokens[at]!.word;
    if (tags & FigureTag.Change) {
      if (counts && weak.has(lower)) return null;
      return down.has(lower) ? 'down' : 'up';
    }
    // "added a 30 per cent stake": an article right before the figure begins a noun phrase of its own; "rose a further 3%" has it farther off.
    if (steps === 0 && (lower === 'a' || lower === 'an')) return null;
    if (!between.has(lower) && !(lower.endsWith('ly') && lower.length > 4)) return null;
  }
  return null;
}

/** Words of a share, before "of the": "the vast majority of the 240,000", "most of the 500". */
const shares = new Set(['majority', 'most', 'minority', 'half', 'part', 'bulk', 'third', 'quarter', 'many', 'some', 'all', 'fraction', 'none', 'few', 'remainder', 'rest']);
const shareAdjectives = new Set(['vast', 'overwhelming', 'great', 'large', 'small', 'big', 'tiny', 'huge', 'slim', 'bare', 'clear', 'good']);
const shareDeterminers = new Set(['the', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'all']);

/** The share whose "of the" ends right before token `i`: its tokens from `first` to `end`, "of" in it, neither article in it. */
export function readShare(tokens: readonly Token[], i: number): { first: number; end: number } | null {
  let of = i - 1;
  if (shareDeterminers.has(lowerAt(tokens, of))) of--;
  else return null;
  if (lowerAt(tokens, of) !== 'of') return null;
  let first = of - 1;
  if (!shares.has(lowerAt(tokens, first))) return null;
  while (shareAdjectives.has(lowerAt(tokens, first - 1))) first--;
  return { first, end: of + 1 };
}
