// Stretches of words that two texts share and hold once each: what patience diff ties first, and what shows a moved block.

import type { Gap } from './gap';

const NONE = -1, SEVERAL = -2;

/**
 * The stretches of `length` words that stand once on each side of the gap, as pairs of positions [kept, today, kept, today,
 * …], in no order that may be relied on.
 */
export function sharedStretches(kept: Int32Array, today: Int32Array, gap: Gap, length: number): Int32Array {
  const { pairs, isSwapped } = stretchesOnce(kept, today, gap, length);
  return isSwapped ? pairs.map((_, index) => pairs[index ^ 1]!) : pairs;
}

/** Of these the longest series that ascends on both sides. */
export function ascendingStretches(kept: Int32Array, today: Int32Array, gap: Gap, length: number): Int32Array {
  const { pairs, isSwapped } = stretchesOnce(kept, today, gap, length);
  return longestAscending(pairs, isSwapped);
}

/** Pairs that ascend in their second position; swapped, this is the one in the kept text. The table is made of the shorter side. */
function stretchesOnce(kept: Int32Array, today: Int32Array, gap: Gap, length: number): { readonly pairs: Int32Array; readonly isSwapped: boolean } {
  const countA = gap.a1 - gap.a0 - length + 1;
  const countB = gap.b1 - gap.b0 - length + 1;
  if (countA <= 0 || countB <= 0) return { pairs: new Int32Array(0), isSwapped: false };
  let size = 16;
  while (size < 2 * Math.min(countA, countB)) size *= 2;
  const isSwapped = countB < countA;
  const table = isSwapped ? stretchTable(today, gap.b0, countB, length, size) : stretchTable(kept, gap.a0, countA, length, size);
  const pairs = isSwapped ? lookUp(table, today, kept, gap.a0, countA, length) : lookUp(table, kept, today, gap.b0, countB, length);
  return { pairs, isSwapped };
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
