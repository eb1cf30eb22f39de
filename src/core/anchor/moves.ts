// Blocks that were moved: long stretches of words that the diff left over on both sides, and that stand once on each.
//
// A diff keeps the order; a paragraph that went from the end to the top is a deletion and an insertion to it. Each shared
// stretch of what is left over is grown as far as both sides agree, so that a whole moved paragraph is one block, short
// sentences and bare figures in it included.

import { sharedStretches } from './stretches';

/** A stretch of so many words, once in what is left over of each text, is no accident. */
const STRETCH = 8;

/** For each word of the kept text that lies in a moved block, the word of today's text that it became; else -1. */
export function movedBlocks(kept: Int32Array, today: Int32Array, alignment: Int32Array, owner: Int32Array): Int32Array {
  const blocks = new Int32Array(kept.length).fill(-1);
  const from = leftOver(kept, alignment, -1);
  const to = leftOver(today, owner, -2);
  const taken = new Uint8Array(today.length);
  const whole = { a0: 0, a1: from.ids.length, b0: 0, b1: to.ids.length };
  const pairs = sharedStretches(from.ids, to.ids, whole, STRETCH);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    let a = from.places[pairs[pair]!]!;
    let b = to.places[pairs[pair + 1]!]!;
    const isFree = (): boolean => a >= 0 && b >= 0 && a < kept.length && b < today.length && kept[a] === today[b]
      && blocks[a]! < 0 && alignment[a]! < 0 && taken[b] === 0 && owner[b]! < 0;
    while (isFree()) [a, b] = [a - 1, b - 1];
    for ([a, b] = [a + 1, b + 1]; isFree(); [a, b] = [a + 1, b + 1]) {
      blocks[a] = b;
      taken[b] = 1;
    }
  }
  return blocks;
}

/** The words that are not tied, run after run, with a mark between runs that equals no word, and where each stood. */
function leftOver(ids: Int32Array, tied: Int32Array, mark: number): { readonly ids: Int32Array; readonly places: Int32Array } {
  const words: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < ids.length; at++) {
    if (tied[at]! >= 0) continue;
    if (at > 0 && tied[at - 1]! >= 0) {
      words.push(mark);
      places.push(-1);
    }
    words.push(ids[at]!);
    places.push(at);
  }
  return { ids: Int32Array.from(words), places: Int32Array.from(places) };
}
