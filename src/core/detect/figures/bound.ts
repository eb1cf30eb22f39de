// How exact a figure is said to be: the words before it ("more than", "up to", "just shy of") and after it ("or so", "and counting").
//
// English has few of them, a closed class: approximators and comparatives that modify a numeral (Huddleston and Pullum, The Cambridge Grammar of
// the English Language, ch. 5 §11). They are listed whole here, as phrases; the lexicon marks the word of each that stands next to the number.

import { FigureTag } from '../lexicon/figures';
import { Tag } from '../lexicon/word';
import type { Bound } from '../model';
import type { Token } from '../tokens';
import { isDash, isGlued, lowerAt, standAt } from './around';

/** A bound, with the token at which its words begin. */
export interface BoundReading {
  readonly bound: Bound;
  readonly first: number;
}

interface Phrase {
  readonly words: readonly string[];
  /** All but the first. */
  readonly rest: readonly string[];
  readonly bound: Bound;
}

/** The phrases of a table by the word next to the number, the longest first. */
function indexed(table: Readonly<Partial<Record<Bound, string>>>, next: (words: readonly string[]) => string): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [bound, list] of Object.entries(table)) {
    for (const phrase of list.split('|')) {
      const words = phrase.trim().split(/\s+/u);
      index.set(next(words), [...index.get(next(words)) ?? [], { words, rest: words.slice(1), bound: bound as Bound }].sort((a, b) => b.words.length - a.words.length));
    }
  }
  return index;
}

/** Right before the number. "Nearly" and "almost" are "about": they say how near, and annotators of quantities hold them so. */
const before = indexed({
  about: `about|around|approximately|approx|approx .|roughly|some|nearly|almost|circa|ca|ca .|c .|estimated|approximate|virtually|practically|near|near to|close to|
    nearing|approaching|pushing|nudging|bordering on|verging on|getting on for|nigh on|more or less|give or take|plus or minus|plus - or - minus|
    in the region of|of the order of|in the order of|on the order of|in the vicinity of|in the neighbourhood of|in the neighborhood of|an estimate of|not far off|
    not far from|or equal to|~|∼|≈|±`,
  'more-than': `over|above|exceeding|exceeded|exceeds|exceed|topping|topped|tops|surpassing|surpassed|surpasses|beyond|over the age of|above the age of|past the age of|upwards of|upward of|in excess of|north of|>`,
  'at-least': `at least|at the least|at the very least|at minimum|at a minimum|minimum|a minimum of|minimum of|as few as|as little as|as low as|as small as|as short as|
    greater than or equal to|more than or equal to|equal to or greater than|equal to or more than|a good|≥|⩾`,
  'less-than': `under|below|under the age of|below the age of|short of|shy of|south of|not quite|nowhere near|not nearly|not even|<`,
  'at-most': `up to|upto|at most|at the most|at the very most|maximum|max|max .|a maximum of|maximum of|capped at|limited to|not over|not above|not exceeding|not exceed|
    as many as|as much as|as high as|as far as|as long as|as large as|as old as|as great as|as big as|as tall as|as deep as|as late as|
    less than or equal to|fewer than or equal to|equal to or less than|≤|⩽`,
}, (words) => words[words.length - 1]!);

/** Right after it: "six or more", "18 and over", "a year or so", "30-odd". */
const after = indexed({
  about: 'or so|or thereabouts|or thereabout|give or take|more or less|- odd|- ish|- something',
  'at-least': `+|- plus|or more|or over|or above|or higher|or older|or longer|or greater|or better|or larger|or up|or upwards|and over|and above|and up|and upwards|and older|and higher|
    and counting|upwards|at least|at the least|at the very least|at minimum|at a minimum|minimum`,
  'at-most': 'or less|or fewer|or under|or below|or lower|or younger|or shorter|or smaller|and under|and below|and younger|at most|at the most|at the very most|tops|maximum|at maximum',
}, (words) => words[0]!);

const prefixes = new Map<string, Bound>([['sub', 'less-than'], ['under', 'less-than'], ['over', 'more-than']]);

/** Before "than": what the number is outdone by. */
const moreBeforeThan = new Set(`more greater higher larger better longer older bigger further farther later over heavier taller faster above wider deeper thicker stronger warmer hotter
  richer dearer worse`.split(/\s+/u));
const lessBeforeThan = new Set('less fewer lower smaller shorter younger cheaper lighter slower under earlier narrower thinner weaker colder cooler poorer closer nearer'.split(' '));

/** Adverbs before a bound that belong to its phrase: "just over", "a shade under", "anything up to". */
const degrees = new Set(`just well slightly far little considerably somewhat significantly much somewhere only a an even bit substantially comfortably marginally not shade touch tad fraction
  whisker hair way anything anywhere barely easily fully narrowly`.split(/\s+/u));

/** Whether the word at token `i` says how far a bound goes: "just over", "well over". */
export function isDegree(tokens: readonly Token[], i: number): boolean {
  return degrees.has(lowerAt(tokens, i));
}

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
  const { lower, tags } = token.word;
  // "sub-300", "under-18s"
  if (lower === '-') {
    const bound = isGlued(tokens, i) ? prefixes.get(lowerAt(tokens, i - 2)) : undefined;
    return bound === undefined ? null : { bound, first: i - 2 };
  }
  if (!(tags & FigureTag.Bound)) return null;
  if (lower === 'than') return readThan(tokens, i);
  const phrases = before.get(lower);
  if (!phrases) return null;
  for (const { words, bound } of phrases) {
    const first = i - words.length;
    if (standAt(tokens, first, words)) return { bound, first };
  }
  return null;
}

/** "more than 30", "no fewer than 30": what is not more is at most. */
function readThan(tokens: readonly Token[], i: number): BoundReading | null {
  const comparative = lowerAt(tokens, i - 2);
  const negation = lowerAt(tokens, i - 3);
  const isNot = negation === 'no' || negation === 'not' || negation === 'never';
  const first = i - (isNot ? 3 : 2);
  if (moreBeforeThan.has(comparative)) return { bound: isNot ? 'at-most' : 'more-than', first };
  if (lessBeforeThan.has(comparative)) return { bound: isNot ? 'at-least' : 'less-than', first };
  return null;
}

/** A bound after the figure, which ends before token `i`: "20+", "six or more", "a year or so", "30-odd", "18 and over", "12 at most". */
export function readBoundAfter(tokens: readonly Token[], i: number): { bound: Bound; end: number } | null {
  const lower = lowerAt(tokens, i);
  const phrases = after.get(isDash(lower) ? '-' : lower);
  if (!phrases) return null;
  for (const { rest, bound } of phrases) {
    const end = i + 1 + rest.length;
    if (standAt(tokens, i + 1, rest) && endsThere(tokens, i, end)) return { bound, end };
  }
  return null;
}

/**
 * Whether the words from `i` to `end` belong to the number before them and not to what follows: "12 and over" does, "12 and over the years 30"
 * and "12, at least 3 of them" do not, nor does "65 or under-18s".
 */
function endsThere(tokens: readonly Token[], i: number, end: number): boolean {
  const first = lowerAt(tokens, i);
  if (isDash(first)) return isGlued(tokens, i + 1);
  const next = tokens[end];
  if (!next || first === '+') return true;
  const { lower, tags } = next.word;
  if (next.kind === 'number' || tags & FigureTag.Numeral || (isDash(lower) && isGlued(tokens, end))) return false;
  // "six or more songs": a comparative may have the noun after it, a preposition may not.
  if (next.kind === 'mark' || (first === 'or' && !prepositions.has(lowerAt(tokens, end - 1)))) return true;
  if (tags & Tag.Determiner) return false;
  return first === 'or' || first === 'and' || (tags & (Tag.Preposition | Tag.Auxiliary | Tag.Conjunction)) !== 0;
}

const prepositions = new Set(['over', 'above', 'under', 'below', 'up']);
