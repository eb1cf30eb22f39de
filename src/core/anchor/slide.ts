// Slides insertions and deletions to where a writer would have made them.
//
// Of "One. Two." that became "One. New. Two." the inserted words may be "New." or ". New" – a diff cannot tell, and ties
// the first full stop to the second one. A writer adds whole sentences and paragraphs, so the edges are slid to where one
// ends (git does the same for lines, by indentation: "indent heuristic", 2016).

import { isBoundary, type WordRange } from './context';
import type { Words } from './words';

/** An edge is slid this far at most; in "no no no no …" any place is as good as another. */
const FARTHEST = 60;

/** Slides the edges in `alignment` in place; all its ties are to the words `within` of today's text. */
export function slideEdges(kept: Words, today: Words, alignment: Int32Array, within: WordRange): void {
  slideInsertions(today, alignment);
  // A deletion is an insertion seen from the other side.
  const back = new Int32Array(within.last - within.first).fill(-1);
  alignment.forEach((to, from) => {
    if (to >= 0) back[to - within.first] = from;
  });
  slideInsertions(kept, back);
  alignment.fill(-1);
  back.forEach((from, to) => {
    if (from >= 0) alignment[from] = to + within.first;
  });
}

/** How good it is to begin or end inserted words before the word `at`: 2 between paragraphs and sentences, else 0. */
function edge(words: Words, at: number): number {
  return isBoundary(words, at - 1) ? 2 : 0;
}

function slideInsertions(words: Words, alignment: Int32Array): void {
  for (let at = 0; at + 1 < alignment.length; at++) {
    const before = alignment[at]!;
    const after = alignment[at + 1]!;
    if (before < 0 || after < 0 || after === before + 1) continue;
    slide(words, alignment, at, { first: before + 1, last: after });
  }
}

/** Inserted words [first, last) stand between the ties of `at` and `at + 1`: tries all shifts and takes the best. */
function slide(words: Words, alignment: Int32Array, at: number, inserted: { readonly first: number; readonly last: number }): void {
  const { first, last } = inserted;
  let best = edge(words, first) + edge(words, last);
  let shift = 0;
  for (let right = 1; right <= FARTHEST; right++) {
    if (alignment[at + right] !== last + right - 1 || words.ids[first + right - 1] !== words.ids[last + right - 1]) break;
    const score = edge(words, first + right) + edge(words, last + right);
    if (score > best) [best, shift] = [score, right];
  }
  for (let left = 1; left <= FARTHEST; left++) {
    if (at - left + 1 < 0 || alignment[at - left + 1] !== first - left || words.ids[first - left] !== words.ids[last - left]) break;
    const score = edge(words, first - left) + edge(words, last - left);
    if (score > best) [best, shift] = [score, -left];
  }
  for (let step = 0; step < shift; step++) alignment[at + 1 + step] = first + step;
  for (let step = 0; step > shift; step--) alignment[at + step] = last - 1 + step;
}
