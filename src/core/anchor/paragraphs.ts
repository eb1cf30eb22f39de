// Paragraphs that two versions of a text share: the coarsest ties, and the cheapest. Most of an article is what it was.

import type { Words } from './words';

/** Shorter ones (a heading, a line of a table) say too little to be tied first. */
const FEWEST_WORDS = 8;

/** A stretch of words that both texts have: where it begins in the kept text and in today's, and how many words it has. */
export interface SharedStretch {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The paragraphs (or lines, where lines end within paragraphs) that stand once in each text; of those that were moved past
 * each other, the series that ascends in both texts and holds most words.
 */
export function sharedParagraphs(kept: Words, today: Words): SharedStretch[] {
  const ofToday = new Map<number, Paragraph | null>();
  for (const paragraph of paragraphsOf(today)) ofToday.set(paragraph.hash, ofToday.has(paragraph.hash) ? null : paragraph);
  const ofKept = new Map<number, Paragraph | null>();
  for (const paragraph of paragraphsOf(kept)) if (ofToday.get(paragraph.hash)) ofKept.set(paragraph.hash, ofKept.has(paragraph.hash) ? null : paragraph);
  const shared: SharedStretch[] = [];
  for (const [hash, paragraph] of ofKept) {
    const other = ofToday.get(hash);
    if (paragraph && other && equal(kept, paragraph, today, other)) shared.push({ a: paragraph.first, b: other.first, length: paragraph.length });
  }
  return heaviestAscending(shared);
}

interface Paragraph {
  readonly first: number;
  readonly length: number;
  readonly hash: number;
}

function* paragraphsOf(words: Words): Iterable<Paragraph> {
  let first = 0;
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words.ids[at]!, 0x01000193) ^ (hash >>> 15);
    if (at + 1 < words.length && !hasLineFeed(words.text, words.ends[at]!, words.starts[at + 1]!)) continue;
    if (at + 1 - first >= FEWEST_WORDS) yield { first, length: at + 1 - first, hash };
    first = at + 1;
    hash = 0;
  }
}

function hasLineFeed(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function equal(kept: Words, a: Paragraph, today: Words, b: Paragraph): boolean {
  if (a.length !== b.length) return false;
  for (let step = 0; step < a.length; step++) if (kept.ids[a.first + step] !== today.ids[b.first + step]) return false;
  return true;
}

/** The heaviest series by words that ascends in `b`; `shared` ascends in `a`. A tree of maxima over the ranks in `b` (Fenwick, 1994). */
function heaviestAscending(shared: readonly SharedStretch[]): SharedStretch[] {
  const count = shared.length;
  const ranks = new Int32Array(count);
  [...shared.keys()].sort((x, y) => shared[x]!.b - shared[y]!.b).forEach((index, rank) => (ranks[index] = rank + 1));
  const weight = new Int32Array(count);
  const before = new Int32Array(count).fill(-1);
  const tree = new Int32Array(count + 1).fill(-1);
  let last = -1;
  for (let index = 0; index < count; index++) {
    for (let rank = ranks[index]! - 1; rank > 0; rank -= rank & -rank) {
      const other = tree[rank]!;
      if (other >= 0 && (before[index]! < 0 || weight[other]! > weight[before[index]!]!)) before[index] = other;
    }
    weight[index] = shared[index]!.length + (before[index]! < 0 ? 0 : weight[before[index]!]!);
    for (let rank = ranks[index]!; rank <= count; rank += rank & -rank) {
      if (tree[rank]! < 0 || weight[index]! > weight[tree[rank]!]!) tree[rank] = index;
    }
    if (last < 0 || weight[index]! > weight[last]!) last = index;
  }
  const series: SharedStretch[] = [];
  for (; last >= 0; last = before[last]!) series.push(shared[last]!);
  return series.reverse();
}
