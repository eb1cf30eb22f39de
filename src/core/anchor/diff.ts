// Aligns the words of two versions of a text.
//
// Why not a diff library: they look for the fewest edits (Myers, 1986), which costs the more the more was edited. Measured
// with "diff" 9.0.0 in the place of this file: a 100 kB article that was written anew took 40 s against 0.2 s, and 200 edits
// in 1 MB twice the time. Its ties are worse, too, where much was rewritten (it ties "the" and commas across sentences that
// have nothing to do with each other), though what comes after the diff here makes up for most of that.
//
// Instead, whole paragraphs that both versions hold once are tied first, then stretches of words, as in patience diff (Bram
// Cohen, 2008) and git's histogram diff: eight words, then four, then two. What is between two ties is aligned by dynamic
// programming that weighs words by how much they tell (see gap.ts). Work is bounded: a gap of more than `GAP_CELLS` pairs of
// words that no stretch divides stays untied, so that there are at most `sqrt(GAP_CELLS) / 2` pairs a word.

import { alignGap, type Gap } from './gap';
import type { SharedStretch } from './paragraphs';
import { ascendingStretches } from './stretches';

/** For each word of the kept text, the word of today's text that it became, or -1. Ascending, so that nothing crosses. */
export type Alignment = Int32Array;

/** Gaps up to this many pairs of words are aligned word by word. */
const GAP_CELLS = 250_000;

/** Lengths of the stretches that are tied, longest first, so that long ones decide. */
const STRETCHES = [8, 4, 2];

/** Repeats of one stretch length; beyond it the next shorter one is tried. Keeps odd texts from deep recursion. */
const MOST_ROUNDS = 24;

/**
 * Aligns the words `kept` with the words `today`, numbers of one vocabulary of which `weights` says how much each tells.
 * `shared`: paragraphs that are tied beforehand.
 */
export function align(kept: Int32Array, today: Int32Array, weights: Float32Array, shared: readonly SharedStretch[] = []): Alignment {
  const alignment = new Int32Array(kept.length).fill(-1);
  const whole = { a0: 0, a1: kept.length, b0: 0, b1: today.length };
  const work: (Gap & { level: number; round: number })[] = between(whole, shared, alignment).map((gap) => ({ ...gap, level: 0, round: 0 }));
  for (let gap = work.pop(); gap; gap = work.pop()) {
    const inner = withoutEqualEnds(kept, today, gap, alignment);
    const size = (inner.a1 - inner.a0) * (inner.b1 - inner.b0);
    if (size === 0) continue;
    let { level } = gap;
    let ties: Int32Array = new Int32Array(0);
    for (; level < STRETCHES.length; level++) {
      if (gap.round < MOST_ROUNDS) ties = ascendingStretches(kept, today, inner, STRETCHES[level]!);
      if (ties.length > 0) break;
    }
    if (ties.length > 0) {
      for (const part of between(inner, stretches(ties, STRETCHES[level]!), alignment)) work.push({ ...part, level, round: gap.round + 1 });
    } else if (size <= GAP_CELLS) {
      alignGap(kept, today, inner, weights, alignment);
    } else if (gap.round < MOST_ROUNDS) {
      const single = ascendingStretches(kept, today, inner, 1);
      for (const part of between(inner, stretches(single, 1), alignment)) {
        if (single.length > 0) work.push({ ...part, level: STRETCHES.length, round: gap.round + 1 });
      }
    }
  }
  return alignment;
}

/** Ties what is equal at the beginning and the end of the gap, and gives the rest. */
function withoutEqualEnds(kept: Int32Array, today: Int32Array, gap: Gap, alignment: Alignment): Gap {
  let { a0, a1, b0, b1 } = gap;
  while (a0 < a1 && b0 < b1 && kept[a0] === today[b0]) alignment[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && kept[a1 - 1] === today[b1 - 1]) alignment[--a1] = --b1;
  return { a0, a1, b0, b1 };
}

function* stretches(pairs: Int32Array, length: number): Iterable<SharedStretch> {
  for (let at = 0; at < pairs.length; at += 2) yield { a: pairs[at]!, b: pairs[at + 1]!, length };
}

/** Ties the stretches, which ascend, and gives the gaps between them, in order. */
function between(gap: Gap, ties: Iterable<SharedStretch>, alignment: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let { a0, b0 } = gap;
  for (const { a, b, length } of ties) {
    if (a < a0 || b < b0) continue; // It overlaps the one before it at another offset.
    if (a > a0 || b > b0) gaps.push({ a0, a1: a, b0, b1: b });
    for (let step = 0; step < length; step++) alignment[a + step] = b + step;
    a0 = a + length;
    b0 = b + length;
  }
  gaps.push({ a0, a1: gap.a1, b0, b1: gap.b1 });
  return gaps;
}
