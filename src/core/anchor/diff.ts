// Aligns the words of two versions of a text.
//
// Why not a diff library: they find the fewest edits (Myers), which for prose ties "the" and commas across sentences that
// have nothing to do with each other, and their cost grows with the number of edits, so that a rewritten 1 MB text hangs.
// Here, as in patience diff (Bram Cohen, 2008) and git's histogram diff, long stretches that both versions hold exactly
// once are tied first (eight words, then four, then two); what is between two ties is aligned by dynamic programming that
// weighs words by how much they tell (see gap.ts), where it is small enough. Work is bounded: nearly linear in practice,
// and never more than `GAP_CELLS` cells per `sqrt(GAP_CELLS)` words.

import { alignGap, type Gap } from './gap';

/** For each word of the kept text, the word of today's text that it became, or -1. Ascending, so that nothing crosses. */
export type Alignment = Int32Array;

/** Gaps up to this many pairs of words are aligned word by word. */
const GAP_CELLS = 250_000;

/** Lengths of the stretches that are tied, longest first, so that long ones decide. */
const STRETCHES = [8, 4, 2];

/** Repeats of one stretch length; beyond it the next shorter one is tried. Keeps odd texts from deep recursion. */
const MOST_ROUNDS = 24;

/** Aligns the words `kept` with the words `today`, numbers of one vocabulary of which `weights` says how much each tells. */
export function align(kept: Int32Array, today: Int32Array, weights: Float32Array): Alignment {
  const alignment = new Int32Array(kept.length).fill(-1);
  const work: (Gap & { level: number; round: number })[] = [{ a0: 0, a1: kept.length, b0: 0, b1: today.length, level: 0, round: 0 }];
  for (let gap = work.pop(); gap; gap = work.pop()) {
    const inner = withoutEqualEnds(kept, today, gap, alignment);
    const size = (inner.a1 - inner.a0) * (inner.b1 - inner.b0);
    if (size === 0) continue;
    let { level } = gap;
    let ties: Int32Array = new Int32Array(0);
    for (; level < STRETCHES.length; level++) {
      if (gap.round < MOST_ROUNDS) ties = uniqueStretches(kept, today, inner, STRETCHES[level]!);
      if (ties.length > 0) break;
    }
    if (ties.length > 0) {
      for (const part of between(inner, ties, STRETCHES[level]!, alignment)) work.push({ ...part, level, round: gap.round + 1 });
    } else if (size <= GAP_CELLS) {
      alignGap(kept, today, inner, weights, alignment);
    } else if (gap.round < MOST_ROUNDS) {
      const single = uniqueStretches(kept, today, inner, 1);
      for (const part of between(inner, single, 1, alignment)) {
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

/** Ties the stretches and gives the gaps between them, in order. `ties` holds pairs of positions. */
function between(gap: Gap, ties: Int32Array, length: number, alignment: Alignment): Gap[] {
  const gaps: Gap[] = [];
  let { a0, b0 } = gap;
  for (let tie = 0; tie < ties.length; tie += 2) {
    const a = ties[tie]!;
    const b = ties[tie + 1]!;
    if (a < a0 || b < b0) continue; // It overlaps the one before it at another offset.
    if (a > a0 || b > b0) gaps.push({ a0, a1: a, b0, b1: b });
    for (let step = 0; step < length; step++) alignment[a + step] = b + step;
    a0 = a + length;
    b0 = b + length;
  }
  gaps.push({ a0, a1: gap.a1, b0, b1: gap.b1 });
  return gaps;
}

const NONE = -1, SEVERAL = -2;

/**
 * The stretches of `length` words that stand once on each side of the gap, as pairs of positions [a, b, a, b, …], and of
 * these the longest series that ascends on both sides.
 */
function uniqueStretches(kept: Int32Array, today: Int32Array, gap: Gap, length: number): Int32Array {
  const countA = gap.a1 - gap.a0 - length + 1;
  const countB = gap.b1 - gap.b0 - length + 1;
  if (countA <= 0 || countB <= 0) return new Int32Array(0);
  let size = 16;
  while (size < 2 * Math.min(countA, countB)) size *= 2;
  const swapped = countB < countA;
  const table = swapped ? stretchTable(today, gap.b0, countB, length, size) : stretchTable(kept, gap.a0, countA, length, size);
  const pairs = swapped ? lookUp(table, today, kept, gap.a0, countA, length) : lookUp(table, kept, today, gap.b0, countB, length);
  return longestAscending(pairs, swapped);
}

interface StretchTable {
  readonly mask: number;
  /** Position of the stretch on the side that the table was made of; NONE where the slot is free. */
  readonly slots: Int32Array;
  /** SEVERAL where the stretch stands more than once there. */
  readonly counts: Int8Array;
}

function hashOf(ids: Int32Array, at: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let step = 0; step < length; step++) hash = Math.imul(hash ^ ids[at + step]!, 0x01000193) ^ (hash >>> 15);
  return Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
}

function equalStretch(a: Int32Array, atA: number, b: Int32Array, atB: number, length: number): boolean {
  for (let step = 0; step < length; step++) if (a[atA + step] !== b[atB + step]) return false;
  return true;
}

function slotOf(table: StretchTable, owner: Int32Array, ids: Int32Array, at: number, length: number): number {
  let slot = hashOf(ids, at, length) & table.mask;
  while (table.slots[slot] !== NONE && !equalStretch(owner, table.slots[slot]!, ids, at, length)) slot = (slot + 1) & table.mask;
  return slot;
}

function stretchTable(ids: Int32Array, from: number, count: number, length: number, size: number): StretchTable {
  const table: StretchTable = { mask: size - 1, slots: new Int32Array(size).fill(NONE), counts: new Int8Array(size) };
  for (let at = from; at < from + count; at++) {
    const slot = slotOf(table, ids, ids, at, length);
    if (table.slots[slot] === NONE) table.slots[slot] = at;
    else table.counts[slot] = SEVERAL;
  }
  return table;
}

/** Pairs [position in the owner of the table, position in `ids`] of stretches that stand once on each side, ascending in the latter. */
function lookUp(table: StretchTable, owner: Int32Array, ids: Int32Array, from: number, count: number, length: number): Int32Array {
  const other = new Int32Array(table.slots.length).fill(NONE);
  const slots = new Int32Array(count);
  for (let at = from; at < from + count; at++) {
    const slot = slotOf(table, owner, ids, at, length);
    slots[at - from] = slot;
    if (table.slots[slot] !== NONE) other[slot] = other[slot] === NONE ? at : SEVERAL;
  }
  const pairs = new Int32Array(2 * count);
  let found = 0;
  for (let at = from; at < from + count; at++) {
    const slot = slots[at - from]!;
    if (other[slot] !== at || table.counts[slot] !== 0) continue;
    pairs[found++] = table.slots[slot]!;
    pairs[found++] = at;
  }
  return pairs.subarray(0, found);
}

/** The longest series of pairs that ascends on both sides (patience sorting); the result holds [kept, today] pairs. */
function longestAscending(pairs: Int32Array, swapped: boolean): Int32Array {
  const count = pairs.length / 2;
  const piles: number[] = [];
  const before = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const value = pairs[2 * index]!;
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[2 * piles[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? piles[low - 1]! : NONE;
    piles[low] = index;
  }
  const series = new Int32Array(2 * piles.length);
  let index = piles.length > 0 ? piles[piles.length - 1]! : NONE;
  for (let at = piles.length - 1; at >= 0; at--) {
    series[2 * at] = pairs[2 * index + (swapped ? 1 : 0)]!;
    series[2 * at + 1] = pairs[2 * index + (swapped ? 0 : 1)]!;
    index = before[index]!;
  }
  return series;
}
